package org.factcheck.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty database in memory with the program's tables. */
final class Database {

    static final String RUN = "nightly-2026-11-12-0123456789ab";
    static final LocalDate DATE = LocalDate.of(2026, 11, 12);
    static final Instant NIGHT = Instant.parse("2026-11-12T01:30:00Z");

    private final DataSource source;

    private Database(DataSource source) {
        this.source = source;
    }

    static Database empty() {
        DataSource source = JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL", "sa", "");
        Flyway.configure().dataSource(source).load().migrate();
        return new Database(source);
    }

    /** With one run that has begun. */
    static Database withRun() {
        Database database = empty();
        new RunStore(database.client())
                .begin(new RunRecord(RUN, "nightly", DATE, RunRecord.State.RUNNING, null), NIGHT);
        return database;
    }

    JdbcOperations operations() {
        return new JdbcTemplate(source);
    }

    JdbcClient client() {
        return JdbcClient.create(source);
    }

    TransactionOperations ownTransaction() {
        TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(source));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    int rows(String table) throws SQLException {
        try (var connection = source.getConnection();
                var sql = connection.createStatement();
                var count = sql.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getInt(1);
        }
    }
}
