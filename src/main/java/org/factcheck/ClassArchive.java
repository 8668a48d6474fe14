package org.factcheck;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The archive of classes that Java was told to start with. Java says so where other jars were archived, but leaves an
 * archive aside without a word where another Java made it.
 */
final class ClassArchive {

    private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);
    private static final String OPTION = "-XX:SharedArchiveFile=";

    /** In its first bytes an archive names the Java that made it. */
    private static final int HEAD = 4096;

    private ClassArchive() {}

    /** Says so in the log where Java was given an archive that it does not use. */
    static void warnWhereUnused() {
        problem(ManagementFactory.getRuntimeMXBean().getInputArguments(), System.getProperty("java.vm.version", ""))
                .ifPresent(LOG::warn);
    }

    /**
     * What is wrong with it; empty where nothing is, or none was named.
     *
     * @param options those of the virtual machine
     * @param version that of the virtual machine
     */
    static Optional<String> problem(List<String> options, String version) {
        return options.stream()
                .filter(option -> option.startsWith(OPTION))
                // Of several the last one counts.
                .reduce((former, latter) -> latter)
                .map(option -> option.substring(OPTION.length()))
                .flatMap(archive -> problem(archive, version));
    }

    private static Optional<String> problem(String archive, String version) {
        return whyUnused(Path.of(archive), version)
                .map(why -> "Java does not use the archive of classes '" + archive + "', as " + why
                        + ". It starts more slowly, with the same results. Make the archive anew with this Java by"
                        + " 'mvn -Pquickstart package', or leave out the option " + OPTION + archive + ".");
    }

    private static Optional<String> whyUnused(Path archive, String version) {
        try (InputStream in = Files.newInputStream(archive)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return head.contains("(" + version + ")")
                    ? Optional.empty()
                    : Optional.of("it was made by another Java than " + version);
        } catch (NoSuchFileException e) {
            return Optional.of("it is not there");
        } catch (IOException e) {
            return Optional.of("it cannot be read (" + e.getMessage() + ")");
        }
    }
}
