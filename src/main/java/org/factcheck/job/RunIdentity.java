package org.factcheck.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.factcheck.article.ArticleFolder;
import org.factcheck.claim.BuildHash;
import org.factcheck.claim.RejectedInput;
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
     * @param previousRunId the run this one is compared with; null where there is none
     */
    static String of(RunRequest request, RunInput input, Models models, @Nullable String previousRunId) {
        List<String> parts = new ArrayList<>();
        parts.add(BuildHash.PROGRAM.get());
        parts.add(request.job());
        parts.add(request.businessDate().toString());
        parts.add(models.stance().fingerprint());
        parts.add(models.stance().calibration().map(Object::toString).orElse(""));
        parts.add(models.embedder().fingerprint());
        parts.add(previousRunId == null ? "" : previousRunId);
        parts.add(request.csvProfile().name());
        parts.add(request.report().toString());
        parts.add(Integer.toString(request.passages()));
        parts.add(request.uncheckable().key());
        parts.add(settings(request));
        parts.add(input.claimsHash());
        parts.add(input.sourcesHash());
        parts.add(input.overridesHash());
        addArticles(parts, request.articles(), input);
        String hash = Hashes.of(parts.toArray(String[]::new));
        return request.job() + "-" + request.businessDate() + "-" + hash.substring(0, DIGITS);
    }

    static String settings(RunRequest request) {
        // A record writes its components in the order of their declaration; the weights are put in order here.
        return request.policy() + " " + new TreeMap<>(request.policy().reliabilityWeights());
    }

    private static void addArticles(List<String> parts, Path folder, RunInput input) {
        for (Path file : input.articles().files()) {
            RunInput.ArticleHash hash = input.hashOf(file);
            parts.add(ArticleFolder.relative(folder, file));
            parts.add(hash.file());
            parts.add(hash.sidecar());
        }
        for (RejectedInput rejected : input.articles().rejected()) {
            parts.add(rejected.file());
            parts.add(rejected.reason());
        }
    }
}
