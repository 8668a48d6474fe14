package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The output folder on a disk that is full, or cannot be written to; a small file system in memory stands for it. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class BrokenDiskTest {

    @TempDir
    Path folder;

    private Night night;
    private Path undisturbed;
    private Path disk;

    @BeforeEach
    void aDiskOfItsOwn() throws Exception {
        night = Night.in(folder.resolve("input"));
        disk = Files.createDirectory(folder.resolve("disk"));
        if (mount("-t", "tmpfs", "-o", "size=64m", "tmpfs") != 0) {
            System.out.println("SKIPPED: a full disk and a read-only one: only root may mount them here.");
            assumeTrue(false, "only root may mount a disk");
        }
        undisturbed = Night.folder(night.run(folder.resolve("undisturbed"), new RecordedModels()));
    }

    @AfterEach
    void unmounted() throws Exception {
        if (undisturbed != null) {
            assertThat(run("umount", "-l", disk.toString())).isZero();
        }
    }

    /** So small that it fails at the database, at the index, or at the report. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.15, 0.3, 0.45})
    void aFullDiskEndsTheRunInASentenceAndTheNextRunGoesOn(double share) throws Exception {
        mount("-o", "remount,size=" + (4 + (int) (share * needed() / 1024)) + "k");
        Path out = disk.resolve("out");

        RunResult failed = night.run(out, new RecordedModels());

        assertThat(failed.exitCode()).as(failed.message()).isEqualTo(ExitCode.FAILED);
        assertThat(failed.message()).startsWith("The run failed: ").contains("No space left on device");
        assertThat(out.resolve("nightly/latest")).doesNotExist();
        mount("-o", "remount,size=64m");
        assertSameAsUndisturbed(night.run(out, new RecordedModels()));
    }

    @Test
    void anOutputFolderThatCannotBeWrittenToEndsTheRunInASentence() throws Exception {
        Path out = Files.createDirectory(disk.resolve("out"));
        mount("-o", "remount,ro");

        RunResult failed = night.run(out, new RecordedModels());

        assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(failed.message())
                .contains("Read-only file system")
                .contains("Make sure that " + out + " can be written to and has room.");
        mount("-o", "remount,rw");
        assertSameAsUndisturbed(night.run(out, new RecordedModels()));
    }

    /** What the undisturbed run left on its disk, in bytes. */
    private long needed() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("undisturbed"))) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private void assertSameAsUndisturbed(RunResult result) throws IOException {
        assertThat(result.exitCode()).as(() -> Night.told(result)).isEqualTo(ExitCode.DONE);
        for (String file : Night.names(undisturbed)) {
            if (!file.equals("run.json")) {
                assertThat(Night.folder(result).resolve(file)).hasSameBinaryContentAs(undisturbed.resolve(file));
            }
        }
    }

    private int mount(String... options) throws IOException, InterruptedException {
        String[] command = new String[options.length + 2];
        command[0] = "mount";
        System.arraycopy(options, 0, command, 1, options.length);
        command[command.length - 1] = disk.toString();
        return run(command);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
