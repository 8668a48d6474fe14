package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class JobDatabaseTest {

    private static final JobDatabase SERVER =
            new JobDatabase("jdbc:postgresql://db.example:5432/factcheck?sslmode=require", null, "u", "p");

    @Test
    void aServerThatIsGoneIsNamedWithWhyAndWhatToDo() {
        SQLException refused = new SQLException("Connection to db.example:5432 refused.", "08001");
        SQLException timedOut =
                new SQLTransientConnectionException("HikariPool-1 - Connection is not available", refused);

        assertThat(SERVER.gone(new IllegalStateException("no transaction", timedOut)))
                .contains("The database at jdbc:postgresql://db.example:5432/factcheck does not answer: Connection to"
                        + " db.example:5432 refused. Make sure that it runs and can be reached from here.");
        assertThat(SERVER.gone(new SQLException("terminating connection due to administrator command", "57P01")))
                .hasValueSatisfying(text -> assertThat(text).contains("administrator command. Make sure"));
    }

    @Test
    void otherFailuresAreNotTakenForIt() {
        assertThat(SERVER.gone(new SQLException("relation does not exist", "42P01")))
                .isEmpty();
        assertThat(SERVER.gone(new IllegalStateException("no room"))).isEmpty();
        assertThat(JobDatabase.embedded(Path.of("state", "factcheck"))
                        .gone(new SQLException("connection broken", "08006")))
                .isEmpty();
    }
}
