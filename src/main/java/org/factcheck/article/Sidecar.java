package org.factcheck.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.factcheck.claim.DecodedText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What a user says of an article in {@code NAME.meta.yml} beside it; each value wins over what the article says itself.
 * Other keys than these are the user's own and are passed over.
 */
record Sidecar(
        @Nullable String url,
        @Nullable String source,
        @Nullable String published,
        @Nullable String author,
        @Nullable String title,
        @Nullable String fetched) {

    private static final long LARGEST_BYTES = 100_000;

    static final Sidecar NONE = new Sidecar(null, null, null, null, null, null);

    /** A sidecar that says nothing usable. An article is not read against it, lest it go under a wrong name or date. */
    static final class BadSidecarException extends Exception {
        private static final long serialVersionUID = 1L;

        BadSidecarException(String message) {
            super(message);
        }
    }

    /**
     * Reads the sidecar of a file, {@code NAME.meta.yml} or {@code NAME.txt.meta.yml}; {@link #NONE} where it has none.
     *
     * @param root the articles folder, which a sidecar may not lead out of
     */
    static Sidecar of(Path root, Path file) throws IOException, BadSidecarException {
        Optional<Path> sidecar = fileOf(file);
        if (sidecar.isEmpty()) {
            return NONE;
        }
        String name = String.valueOf(sidecar.get().getFileName());
        requireReadable(root, sidecar.get(), name);
        return parse(DecodedText.of(Files.readAllBytes(sidecar.get())), name);
    }

    private static void requireReadable(Path root, Path sidecar, String name) throws IOException, BadSidecarException {
        if (!Files.exists(sidecar) || !sidecar.toRealPath().startsWith(root.toRealPath())) {
            throw new BadSidecarException("Its sidecar '" + name
                    + "' is a symbolic link out of the articles folder or to no file. Put the file itself there.");
        }
        if (!Files.isRegularFile(sidecar)) {
            throw new BadSidecarException("Its sidecar '" + name
                    + "' is no ordinary file but a folder, device or pipe. Put a file there, or remove it.");
        }
        if (!Files.isReadable(sidecar)) {
            throw new BadSidecarException("Its sidecar '" + name
                    + "' may not be read. Give the account that runs the job the right to read it.");
        }
        if (Files.size(sidecar) > LARGEST_BYTES) {
            throw new BadSidecarException("Its sidecar '" + name + "' has " + Files.size(sidecar)
                    + " bytes, and no more than " + LARGEST_BYTES
                    + " are read. Write one 'key: value' a line, and nothing else.");
        }
    }

    /** Where the sidecar of a file lies; empty where it has none. */
    static Optional<Path> fileOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return Stream.of(ArticleFolder.idOf(name), name)
                .map(stem -> file.resolveSibling(stem + ArticleFolder.SIDECAR_ENDING))
                .filter(sidecar -> Files.exists(sidecar, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    private static Sidecar parse(String text, String name) throws BadSidecarException {
        Object root;
        try {
            root = yaml().load(text);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new BadSidecarException("Its sidecar '" + name + "' is no YAML: line " + line + ", " + e.getProblem()
                    + ". Write one 'key: value' a line, the value in quotation marks where it holds ': '.");
        } catch (YAMLException e) {
            throw new BadSidecarException(
                    "Its sidecar '" + name + "' is no YAML (" + e.getMessage() + "). Write one 'key: value' a line.");
        }
        if (root == null) {
            return NONE;
        }
        if (!(root instanceof Map<?, ?> map)) {
            throw new BadSidecarException(
                    "Its sidecar '" + name + "' holds no keys. Write lines like 'source: The Daily"
                            + " Example'; the keys are url, source, published, author, title and fetched.");
        }
        return new Sidecar(
                value(map, "url", name),
                value(map, "source", name),
                value(map, "published", name),
                value(map, "author", name),
                value(map, "title", name),
                value(map, "fetched", name));
    }

    private static @Nullable String value(Map<?, ?> map, String key, String name) throws BadSidecarException {
        Object value = map.get(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw new BadSidecarException("In its sidecar '" + name + "', '" + key
                    + "' is a list or a map. Write one value" + " behind '" + key + ":'.");
        }
        String folded = PageLine.fold(text);
        return folded.isEmpty() ? null : folded;
    }

    private static Yaml yaml() {
        LoaderOptions loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new PlainText());
    }

    /** Leaves every value as it is written: a date must keep its own zone, a title "2026" must stay a title. */
    private static final class PlainText extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // No value is taken for anything but text.
        }
    }
}
