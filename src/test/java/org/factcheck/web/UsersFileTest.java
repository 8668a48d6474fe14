package org.factcheck.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCrypt;

class UsersFileTest {

    private static final String HASH = "$2a$12$" + "a".repeat(53);

    @TempDir
    Path folder;

    @Test
    void aUserHasANameARoleAPasswordJobsAndTokens() throws Exception {
        Path file = write("""
                users:
                  - name: Anna Berg
                    role: editor
                    password: "%s"
                  - name: sheet
                    jobs: [nightly, morning]
                    tokens: ["%s"]
                """.formatted(HASH, "0".repeat(64)));

        assertThat(UsersFile.read(file))
                .containsExactly(
                        new Reader("Anna Berg", HASH, true, Set.of(), Set.of()),
                        new Reader("sheet", "", false, Set.of("nightly", "morning"), Set.of("0".repeat(64))));
    }

    @Test
    void everythingThatIsWrongIsNamedWithItsLineAndNoSecretIsRepeated() throws IOException {
        Path file = write("""
                users:
                  - name: Anna
                    password: "hunter2"
                    rolle: editor
                  - name: Bert
                    role: admin
                  - role: viewer
                    password: "%s"
                """.formatted(HASH));

        assertThatThrownBy(() -> UsersFile.read(file))
                .isInstanceOf(UsersFileException.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        List.of(
                                "users.yml:3: What stands here must be a bcrypt hash, as 'users hash' prints it.",
                                "users.yml:4: The key 'rolle' is not known. Known are name, role, password, tokens,"
                                        + " jobs.",
                                "users.yml:2: The user 'Anna' has neither a password nor a token, and cannot sign in.",
                                "users.yml:6: What stands here must be viewer or editor.",
                                "users.yml:5: The user 'Bert' has neither a password nor a token, and cannot sign in.",
                                "users.yml:7: The user has no name that can be used.")));
    }

    @Test
    void aPasswordIsKeptAsItsHashAndATokenAsIts() {
        String hash = Secrets.hashOf("correct horse battery");

        assertThat(BCrypt.checkpw("correct horse battery", hash)).isTrue();
        assertThat(hash).startsWith("$2a$12$");
        assertThat(Secrets.newToken()).hasSize(43).isNotEqualTo(Secrets.newToken());
        assertThat(Secrets.hashOfToken("a"))
                .isEqualTo("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
        assertThat(Secrets.problemOf("short")).startsWith("The password has fewer than 12 characters.");
        assertThat(Secrets.problemOf("ä".repeat(37))).startsWith("The password is longer than 72 bytes");
        assertThat(Secrets.problemOf("four words are enough")).isEmpty();
    }

    @Test
    void failedTriesAreForgottenAfterAWhileAndOtherNamesAreNotHeldBackByThem() {
        Instant[] now = {Instant.parse("2026-11-12T08:00:00Z")};
        LoginLimit limit = new LoginLimit(() -> now[0]);
        for (int i = 0; i < LoginLimit.TRIES_OF_ONE; i++) {
            assertThat(limit.isReached("anna", "10.0.0.1")).isFalse();
            limit.failed("anna", "10.0.0.1");
        }

        assertThat(limit.isReached("anna", "10.0.0.1")).isTrue();
        assertThat(limit.isReached("anna", "10.0.0.2")).isFalse();
        assertThat(limit.isReached("bert", "10.0.0.1")).isFalse();
        now[0] = now[0].plus(LoginLimit.TIME).plusSeconds(1);
        assertThat(limit.isReached("anna", "10.0.0.1")).isFalse();

        for (int i = 0; i < LoginLimit.TRIES_OF_ADDRESS; i++) {
            limit.failed("name " + i, "10.0.0.1");
        }
        assertThat(limit.isReached("bert", "10.0.0.1")).isTrue();
        assertThat(limit.isReached("bert", "10.0.0.2")).isFalse();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("users.yml"), text);
    }
}
