package org.factcheck.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.factcheck.claim.BuildHash;
import org.factcheck.evidence.Embedder;
import org.factcheck.evidence.EvidenceIndex;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.Hashes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Where the index of a run's passages stands, and with it what else is a function of the set of articles: which of them
 * are copies. Its name is made of the articles, the embedding model and the program, so that a night with the same
 * articles finds it again. It gets its name when it is whole.
 *
 * @param folder the index when it is whole
 */
record PassageIndexFolder(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(PassageIndexFolder.class);
    private static final String COPIES = "copies.properties";
    private static final String DIGEST = "content.sha256";

    static PassageIndexFolder of(RunInProgress run, ArticleStore articles, Embedder embedder) {
        RunRequest request = run.request();
        return of(request.stateFolder(), request.job(), run.runId(), articles, embedder);
    }

    static PassageIndexFolder of(Path stateFolder, String job, String runId, ArticleStore articles, Embedder embedder) {
        List<String> parts = new ArrayList<>(articles.contentKeys(runId));
        parts.add(embedder.fingerprint());
        parts.add(BuildHash.PROGRAM.get());
        String name = Hashes.of(parts.toArray(String[]::new)).substring(0, 32);
        return new PassageIndexFolder(ofJob(stateFolder, job).resolve(name));
    }

    /** A folder a job: jobs that share a state folder read other articles, and would build theirs anew each night. */
    static Path ofJob(Path stateFolder, String job) {
        return stateFolder.resolve("index").resolve(job);
    }

    /** Opens the index. */
    EvidenceIndex open(String runId, ArticleStore articles, Embedder embedder) throws IOException {
        return EvidenceIndex.open(folder, embedder, articles.passages(runId));
    }

    /** The hash of what is in the index, which is the same on each machine that built it of the same articles. */
    String digest() throws IOException {
        return Files.readString(folder.resolve(DIGEST)).strip();
    }

    /** The copies among the articles, where the index is there and can be opened. */
    Optional<Map<String, String>> copiesIfWhole(String runId, ArticleStore articles, Embedder embedder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (EvidenceIndex index = open(runId, articles, embedder)) {
            LOG.debug("The index of {} passages with the hash {} is there already.", index.size(), digest());
            return Optional.of(copies());
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("The index of passages is damaged and is built anew: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** An empty folder to build it in. Only a job's newest index is of use: older ones go, and what was cut off. */
    Path begin() throws IOException {
        FileSystemUtils.deleteRecursively(part().getParent());
        return Files.createDirectories(part());
    }

    /**
     * Gives what was built its name.
     *
     * @param copies article id to the smallest id among its copies, for those that have any
     * @param digest hash of what is in it
     */
    void finish(Map<String, String> copies, String digest) throws IOException {
        Properties kept = new Properties();
        kept.putAll(copies);
        try (OutputStream out = Files.newOutputStream(part().resolve(COPIES))) {
            kept.store(out, null);
        }
        Files.writeString(part().resolve(DIGEST), digest);
        Durable.force(part());
        Files.move(part(), folder);
    }

    private Path part() {
        return folder.resolveSibling("part");
    }

    private Map<String, String> copies() throws IOException {
        Properties kept = new Properties();
        try (InputStream in = Files.newInputStream(folder.resolve(COPIES))) {
            kept.load(in);
        }
        return kept.stringPropertyNames().stream()
                .collect(Collectors.toMap(id -> id, kept::getProperty, (a, b) -> a, TreeMap::new));
    }
}
