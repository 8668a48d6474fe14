package org.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.factcheck.web.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** What {@code serve} refuses before it opens, and what {@code users} prints. */
@ExtendWith(OutputCaptureExtension.class)
class ServeCommandTest {

    @TempDir
    Path folder;

    private String jobs = "";

    @BeforeEach
    void oneJob() throws IOException {
        jobs = folder.resolve("jobs").toString();
        Files.createDirectories(folder.resolve("jobs"));
        Files.writeString(folder.resolve("jobs/nightly.yml"), "output: " + folder.resolve("out") + "\n");
    }

    @Test
    void otherMachinesAreNotAnsweredWithoutUsers(CapturedOutput output) {
        for (String address : new String[] {"0.0.0.0", "::"}) {
            assertThat(serve("--address", address)).isEqualTo(2);
        }

        assertThat(output.getErr())
                .contains("Other machines can reach 0.0.0.0, but " + folder.resolve("jobs/users.yml")
                        + ", which says who may sign in, is not there. Write it with the help of 'users hash', or leave"
                        + " --address at 127.0.0.1.")
                .contains("Other machines can reach 0:0:0:0:0:0:0:0, but ");
    }

    @Test
    void whatIsWrongInTheFileOfUsersIsNamedWithItsLine(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("jobs/users.yml"), """
                users:
                  - name: Anna Berg
                    role: chief
                    password: not a hash
                """);

        assertThat(serve()).isEqualTo(2);

        assertThat(output.getErr())
                .contains("users.yml:3: What stands here must be viewer or editor.")
                .contains("users.yml:4: What stands here must be a bcrypt hash, as 'users hash' prints it.")
                .doesNotContain("not a hash");
    }

    @Test
    void whatIsWrongInAJobFileIsNamedWithItsLine(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("jobs/other.yml"), "enabled: true\nouput: out\n");

        assertThat(serve()).isEqualTo(2);

        assertThat(output.getErr()).contains("other.yml:2: ").contains("ouput");
    }

    @Test
    void aFolderWithoutJobsIsRefused(CapturedOutput output) {
        assertThat(FactCheckApplication.execute("serve", "--port", "0", "--jobs", folder + "/none"))
                .isEqualTo(2);

        assertThat(output.getErr()).contains(folder + "/none");
    }

    @Test
    void aPortThatIsNoneOrIsTakenIsRefused(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FactCheckApplication.execute("serve", "--jobs", jobs, "--port", "65536"))
                    .isEqualTo(2);
            assertThat(FactCheckApplication.execute("serve", "--jobs", jobs, "--port", "http"))
                    .isEqualTo(2);
            assertThat(FactCheckApplication.execute(
                            "serve", "--jobs", jobs, "--port", Integer.toString(taken.getLocalPort())))
                    .isEqualTo(2);

            assertThat(output.getErr())
                    .contains("--port is 65536, but must be 0 to 65535.")
                    .contains("'--port'")
                    .contains("Port " + taken.getLocalPort() + " of 127.0.0.1 cannot be listened on: another program"
                            + " does, or the address is not one of this machine. Name another by --port or --address.");
        }
    }

    @Test
    void anAddressThatIsNoneIsNamed(CapturedOutput output) {
        assertThat(serve("--address", "no.such.machine.invalid")).isEqualTo(2);

        assertThat(output.getErr()).contains("--address is 'no.such.machine.invalid', which is no address of this");
    }

    @Test
    void anOptionThatIsNotKnownIsNamed(CapturedOutput output) {
        assertThat(serve("--adress", "127.0.0.1")).isEqualTo(2);

        assertThat(output.getErr()).contains("--adress");
    }

    @Test
    void theHashOfAPasswordThatComesByStandardInputIsPrintedAlone(CapturedOutput output) {
        assertThat(hash("correct horse battery\nmore")).isZero();

        String hash = output.getOut().strip();
        assertThat(hash).hasLineCount(1);
        assertThat(BCrypt.checkpw("correct horse battery", hash)).isTrue();
        assertThat(output.getErr()).isEmpty();
    }

    @Test
    void aPasswordThatIsTooShortOrMissingIsRefused(CapturedOutput output) {
        assertThat(hash("secret")).isEqualTo(2);
        assertThat(hash("")).isEqualTo(2);

        assertThat(output.getOut()).isEmpty();
        assertThat(output.getErr())
                .contains("The password has fewer than 12 characters. Take a longer one, such as four words.")
                .doesNotContain("secret");
    }

    @Test
    void aPasswordIsNeverAnArgument(CapturedOutput output) {
        assertThat(FactCheckApplication.execute("users", "hash", "correct horse battery"))
                .isEqualTo(2);
        assertThat(output.getOut()).isEmpty();
    }

    @Test
    void aTokenIsPrintedWithItsHashAndIsAnotherEachTime(CapturedOutput output) throws Exception {
        assertThat(FactCheckApplication.execute("users", "token")).isZero();
        assertThat(FactCheckApplication.execute("users", "token")).isZero();

        String[] lines = output.getOut().split("\n");
        assertThat(lines).hasSize(4).doesNotHaveDuplicates();
        String token = lines[0].replaceFirst("^token, shown this once: ", "");
        assertThat(lines[1].replaceFirst("^for users.yml: +", "")).isEqualTo(Secrets.hashOfToken(token));
    }

    @Test
    void usersAloneSaysWhatItCanMake(CapturedOutput output) {
        assertThat(FactCheckApplication.execute("users")).isEqualTo(2);

        assertThat(output.getErr()).contains("Say what to make: users hash or users token.");
    }

    private int serve(String... more) {
        String[] all = new String[more.length + 5];
        System.arraycopy(new String[] {"serve", "--port", "0", "--jobs", jobs}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return FactCheckApplication.execute(all);
    }

    private static int hash(String typed) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            return FactCheckApplication.execute("users", "hash");
        } finally {
            System.setIn(before);
        }
    }
}
