package org.factcheck.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The hashes that the build wrote down, against the sources as they lie here. */
class BuildHashTest {

    private static final String CODE = "src/main/java/org/factcheck/";
    private static final String RESOURCES = "src/main/resources/";

    @Test
    void theProgramIsWhatShowsInItsOutputs() throws IOException {
        Map<String, byte[]> files = files(name -> name.equals("pom.xml")
                || name.matches(CODE + "(?!schedule/|web/)[^/]+/[^/]+")
                || name.startsWith(RESOURCES + "org/")
                || name.startsWith(RESOURCES + "report/"));
        assertThat(files)
                .containsKeys(
                        CODE + "verdict/VerdictPolicy.java",
                        CODE + "job/ReportAssembler.java",
                        RESOURCES + "org/factcheck/verdict/confidence.properties",
                        RESOURCES + "report/report.css")
                .doesNotContainKeys(
                        CODE + "schedule/Scheduler.java",
                        CODE + "FactCheckApplication.java",
                        RESOURCES + "models/stance/CARD.md",
                        RESOURCES + "log-plain.xml");
        assertThat(BuildHash.PROGRAM.get()).isEqualTo(total(files));
    }

    @Test
    void readingIsWhatMakesPassagesOfFiles() throws IOException {
        Map<String, byte[]> files = files(name -> name.equals("pom.xml")
                || name.matches(CODE + "(claim|article|passage)/[^/]+")
                || name.startsWith(RESOURCES + "org/factcheck/passage/"));
        assertThat(BuildHash.READING.get()).isEqualTo(total(files));
    }

    @Test
    void inferenceIsWhatModelsAreGivenByWhichLibraries() throws IOException {
        Map<String, byte[]> files = files(name ->
                name.matches(CODE + "(evidence/(MiniLmEmbedder|OnnxTransformer).java|stance/OnnxStanceModel.java)"));
        assertThat(files).hasSize(3);
        assertThat(BuildHash.INFERENCE.get())
                .matches(total(files) + "/onnxruntime [0-9.]+/tokenizers [0-9.]+")
                .contains("/onnxruntime " + version("onnxruntime"), "/tokenizers " + version("djl-tokenizers"));
    }

    @Test
    void whatPeopleReadIsShort() {
        assertThat(BuildHash.values())
                .extracting(BuildHash::abbreviated)
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.matches("[0-9a-f]{12}"));
    }

    private static Map<String, byte[]> files(Predicate<String> wanted) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(Path.of("src", "main"))) {
            for (Path file : Stream.concat(Stream.of(Path.of("pom.xml")), walk).toList()) {
                String name = file.toString().replace('\\', '/');
                if (Files.isRegularFile(file) && wanted.test(name)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    /** Of each file its hash and its path, in the order of the paths. */
    private static String total(Map<String, byte[]> files) {
        MessageDigest total = Sha256.digest();
        files.forEach((name, bytes) -> {
            total.update(Sha256.digest().digest(bytes));
            total.update(name.getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(total.digest());
    }

    private static String version(String library) throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String tag = library + ".version>";
        int start = pom.indexOf("<" + tag) + tag.length() + 1;
        return pom.substring(start, pom.indexOf("</" + tag, start));
    }
}
