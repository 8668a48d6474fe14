package org.factcheck.job;

import java.sql.Connection;
import org.factcheck.store.LookUps;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills the columns that articles are found by and listed with, right after the last of them were added, before the
 * version counts as reached.
 */
final class FillLookUps implements Callback {

    private static final MigrationVersion QUICK_LISTS = MigrationVersion.fromVersion("10");

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE
                && QUICK_LISTS.equals(context.getMigrationInfo().getVersion());
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        // Flyway's own connection, which stays open.
        new LookUps(new JdbcTemplate(new SingleConnectionDataSource(connection, true))).fill();
    }

    @Override
    public String getCallbackName() {
        return "FillLookUps";
    }
}
