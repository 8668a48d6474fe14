package org.factcheck.job;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.factcheck.claim.Sha256;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps machines that share a PostgreSQL database from running the same job at once. The server holds the lock for one
 * connection and frees it when that ends, however the process ends.
 */
final class JobLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobLock.class);

    /** Where nothing but this machine's processes can be in the way. */
    static final JobLock NONE = new JobLock(null, "");

    private static final int SECONDS_TO_ANSWER = 10;

    private static final int ATTEMPTS = 10;
    private static final Duration PAUSE = Duration.ofMillis(200);

    // A machine that loses its power says no goodbye: the server asks after it, and a held connection is no idle one.
    private static final List<String> SESSION = List.of(
            "set tcp_keepalives_idle = 30",
            "set tcp_keepalives_interval = 10",
            "set tcp_keepalives_count = 3",
            "set idle_session_timeout = 0");

    private final @Nullable Connection connection;
    private final String job;

    private JobLock(@Nullable Connection connection, String job) {
        this.connection = connection;
        this.job = job;
    }

    /** The connection that held the lock broke, and another machine may have won it since. */
    static final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostException(String job) {
            super("The connection that held the lock of the job " + job
                    + " broke. Nothing was published, because another machine may be at work on it by now.");
        }
    }

    /**
     * Takes the lock of a job.
     *
     * @throws StateLock.HeldException where another process holds it; says who
     */
    static JobLock take(JobDatabase database, String job, Instant now) throws StateLock.HeldException, SQLException {
        Connection connection = database.connect();
        try {
            for (String setting : SESSION) {
                try (Statement sql = connection.createStatement()) {
                    sql.execute(setting);
                }
            }
            // Said before the lock is won, so that whoever finds it taken finds the name as well.
            call(connection, "select set_config('application_name', ?, false)", StateLock.self(now));
            if (!isWon(connection, key(job))) {
                String holder = call(
                        connection,
                        "select max(a.application_name) from pg_locks l join pg_stat_activity a on a.pid = l.pid"
                                + " where l.locktype = 'advisory' and l.granted and l.objsubid = 1"
                                + " and l.database = (select oid from pg_database where datname = current_database())"
                                + " and (l.classid::bigint << 32 | l.objid::bigint) = ?",
                        key(job));
                throw new StateLock.HeldException("Another process is at work on the job " + job
                        + " in the same database: " + (holder == null ? "it has ended just now" : holder)
                        + ". Wait until it has ended.");
            }
            return new JobLock(connection, job);
        } catch (StateLock.HeldException | SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Tries for a while: the server needs a moment to notice that a killed process is gone. */
    private static boolean isWon(Connection connection, long key) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            if ("t".equals(call(connection, "select pg_try_advisory_lock(?)", key))) {
                return true;
            }
            if (attempt == ATTEMPTS) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static @Nullable String call(Connection connection, String query, Object argument) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            sql.setObject(1, argument);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** Whether somebody holds the lock of a job, as the server tells. */
    static boolean isHeld(JdbcClient database, String job) {
        long key = key(job);
        return database.sql("select count(*) from pg_locks where locktype = 'advisory' and granted"
                                + " and database = (select oid from pg_database where datname = current_database())"
                                + " and classid::bigint = ? and objid::bigint = ? and objsubid = 1")
                        .params(key >>> 32, key & 0xFFFF_FFFFL)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static long key(String job) {
        byte[] digest = Sha256.digest().digest(("factcheck job " + job).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong();
    }

    /**
     * To be called before anything becomes visible.
     *
     * @throws LostException where the lock is no longer held
     */
    void requireHeld() {
        try {
            if (connection != null && !connection.isValid(SECONDS_TO_ANSWER)) {
                throw new LostException(job);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                // The server frees the locks of a closed connection too, but only when it has noticed.
                try (Statement sql = connection.createStatement()) {
                    sql.execute("select pg_advisory_unlock_all()");
                }
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("The connection that held the lock broke before it was closed; the server frees the lock.", e);
        }
    }
}
