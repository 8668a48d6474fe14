package org.factcheck.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.factcheck.store.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a run: job, business date and the first 12 hex digits of the hash of everything its outputs depend on.
 * Threads and batch size are not among it, for they change nothing.
 */
final class RunIdentity {

    private static final int DIGITS = 12;

    private RunIdentity() {}

    /**
     * @param stanceModel fingerprint of the stance model
     * @param embedder fingerprint of the embedding model
     * @param previousRunId the run this one is compared with; null where there is none
     */
    static String of(RunRequest request, String stanceModel, String embedder, @Nullable String previousRunId)
            throws IOException {
        List<String> parts = new ArrayList<>();
        parts.add(ProgramVersion.get());
        parts.add(request.job());
        parts.add(request.businessDate().toString());
        parts.add(stanceModel);
        parts.add(embedder);
        parts.add(previousRunId == null ? "" : previousRunId);
        parts.add(request.csvProfile().name());
        parts.add(Integer.toString(request.passages()));
        parts.add(settings(request));
        parts.add(Hashes.ofFile(request.claims()));
        parts.add(request.sources() == null ? "" : Hashes.ofFile(request.sources()));
        parts.add(request.overrides() == null ? "" : Hashes.ofFile(request.overrides()));
        addArticles(parts, request.articles());
        String hash = Hashes.of(parts.toArray(String[]::new));
        return request.job() + "-" + request.businessDate() + "-" + hash.substring(0, DIGITS);
    }

    private static String settings(RunRequest request) {
        // A record writes its components in the order of their declaration; the weights are put in order here.
        return request.policy() + " " + new TreeMap<>(request.policy().reliabilityWeights());
    }

    private static void addArticles(List<String> parts, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        TreeMap<String, String> hashes = new TreeMap<>();
        for (Path file : files) {
            hashes.put(folder.relativize(file).toString().replace('\\', '/'), hash(file));
        }
        hashes.forEach((name, hash) -> {
            parts.add(name);
            parts.add(hash);
        });
    }

    private static String hash(Path file) {
        try {
            return Hashes.ofFile(file);
        } catch (IOException e) {
            // The import will list it as unreadable; here it is enough that this state differs from a readable one.
            return "unreadable";
        }
    }
}
