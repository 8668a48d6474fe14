package org.factcheck.job;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A data source that always gives the same connection and leaves its transaction open, however often it is told to commit,
 * so that who owns the connection commits all of it at once. What is rolled back is so at once.
 */
final class OneTransaction extends AbstractDataSource {

    private final Connection shared;

    /** Shares this connection, which is to be in a transaction. */
    OneTransaction(Connection connection) {
        AtomicBoolean commitsItself = new AtomicBoolean(true);
        this.shared = (Connection) Proxy.newProxyInstance(
                OneTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "commit", "close" -> {
                            return null;
                        }
                        case "setAutoCommit" -> {
                            commitsItself.set((Boolean) arguments[0]);
                            return null;
                        }
                        case "getAutoCommit" -> {
                            return commitsItself.get();
                        }
                        default -> {
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause() == null ? e : e.getCause();
                            }
                        }
                    }
                });
    }

    @Override
    public Connection getConnection() throws SQLException {
        return shared;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return shared;
    }
}
