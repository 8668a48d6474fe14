package org.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final String VERSION = "17.0.15+6";

    @TempDir
    Path folder;

    @Test
    void oneThatIsNotThereIsNamed() {
        Path archive = folder.resolve("factcheck.jsa");

        assertThat(ClassArchive.problem(options(archive), VERSION))
                .contains(
                        "Java does not use the archive of classes '" + archive + "', as it is not there. It starts more"
                                + " slowly, with the same results. Make the archive anew with this Java by 'mvn -Pquickstart"
                                + " package', or leave out the option -XX:SharedArchiveFile=" + archive + ".");
    }

    @Test
    void oneOfAnotherJavaIsNamed() throws IOException {
        Path archive = Files.writeString(folder.resolve("factcheck.jsa"), "\0OpenJDK VM (17.0.15+61) for linux");

        assertThat(ClassArchive.problem(options(archive), VERSION))
                .hasValueSatisfying(why -> assertThat(why).contains("as it was made by another Java than 17.0.15+6. "));
    }

    @Test
    void nothingIsSaidOfOneOfThisJavaOrOfNone() throws IOException {
        Path archive = Files.writeString(folder.resolve("factcheck.jsa"), "\0OpenJDK VM (17.0.15+6) for linux");

        assertThat(ClassArchive.problem(options(archive), VERSION)).isEmpty();
        assertThat(ClassArchive.problem(List.of("-Xmx2g"), VERSION)).isEmpty();
    }

    @Test
    @Tag("slow")
    void javaMakesArchivesThatNameIt() throws Exception {
        Path archive = folder.resolve("made.jsa");
        assertThat(java("-XX:ArchiveClassesAtExit=" + archive)).isZero();

        assertThat(ClassArchive.problem(options(archive), System.getProperty("java.vm.version")))
                .isEmpty();
        assertThat(java("-Xshare:on", "-XX:SharedArchiveFile=" + archive)).isZero();
    }

    private static List<String> options(Path archive) {
        return List.of("-XX:SharedArchiveFile=other.jsa", "-Xmx2g", "-XX:SharedArchiveFile=" + archive);
    }

    /** Runs this project's command line, of which only jars can be archived, so that few classes are. */
    private int java(String... options) throws Exception {
        String jars = Path.of(picocli.CommandLine.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().addAll(List.of(options));
        builder.command().addAll(List.of("-cp", jars, "picocli.AutoComplete", "--version"));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
