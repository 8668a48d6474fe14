package org.factcheck.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.factcheck.article.ArticleFolder;
import org.factcheck.article.ArticleReader;
import org.factcheck.article.SourceRegister;
import org.factcheck.claim.ClaimFile;
import org.factcheck.claim.ClaimFileReader;
import org.factcheck.store.Hashes;
import org.factcheck.verdict.OverridesFile;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a run, as it was when the run began: a file that arrives later belongs to the next run.
 *
 * @param claimsHash hash of the claims file; the same goes for the other two, which are empty where there is no file
 * @param articles the files below the articles folder
 * @param articleHashes hash of each of these files
 */
record RunInput(
        ClaimFile claims,
        SourceRegister sources,
        OverridesFile overrides,
        String claimsHash,
        String sourcesHash,
        String overridesHash,
        ArticleFolder.Listing articles,
        Map<Path, ArticleHash> articleHashes) {

    /** Stands for the hash of a file that cannot be read; the import says why. */
    static final String UNREADABLE = "unreadable";

    RunInput {
        articleHashes = Map.copyOf(articleHashes);
    }

    /**
     * What an article's reading depends on.
     *
     * @param file hash of the file's bytes
     * @param sidecar hash of the file of metadata beside it; empty where there is none
     */
    record ArticleHash(String file, String sidecar) {}

    /**
     * Reads the files and hashes the articles.
     *
     * @throws IOException where a file cannot be read or is not what it should be; says which, and what to do
     */
    static RunInput read(RunRequest request) throws IOException {
        ArticleFolder.Listing articles = ArticleFolder.list(request.articles());
        Map<Path, ArticleHash> hashes = new HashMap<>();
        for (Path file : articles.files()) {
            hashes.put(file, new ArticleHash(articleHash(file), sidecarHash(file)));
        }
        return new RunInput(
                claims(request),
                sources(request),
                overrides(request),
                hash(request.claims()),
                hash(request.sources()),
                hash(request.overrides()),
                articles,
                hashes);
    }

    static ClaimFile claims(RunRequest request) throws IOException {
        return ClaimFileReader.read(request.claims(), name(request.claims()));
    }

    static SourceRegister sources(RunRequest request) throws IOException {
        Path file = request.sources();
        return file == null ? SourceRegister.empty() : SourceRegister.read(file, name(file));
    }

    static OverridesFile overrides(RunRequest request) throws IOException {
        Path file = request.overrides();
        return file == null ? OverridesFile.none() : OverridesFile.read(file, name(file));
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String articleHash(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                // Reading a pipe waits for somebody to write.
                return UNREADABLE;
            }
            // Nothing of it will be read, and gigabytes take their time.
            return ArticleReader.isTooLong(file) ? "too long: " + Files.size(file) : hash(file);
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    /** Hash of the sidecar that lies beside a file; empty where none does. */
    static String sidecarHash(Path file) {
        return ArticleReader.sidecarOf(file).map(RunInput::articleHash).orElse("");
    }

    private static String hash(@Nullable Path file) {
        try {
            return file == null ? "" : Hashes.ofFile(file);
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    /** The hashes of an article that was listed. */
    ArticleHash hashOf(Path file) {
        ArticleHash hash = articleHashes.get(file);
        if (hash == null) {
            throw new IllegalArgumentException("The file " + file + " was not listed when the run began.");
        }
        return hash;
    }
}
