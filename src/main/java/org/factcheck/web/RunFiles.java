package org.factcheck.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.factcheck.report.RunJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The outputs of a run as they lie in its folder: none but those that its run.json names. */
final class RunFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    // Whatever run.json says: never a path, and never a hidden file.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private static final List<String> READ_FIRST =
            List.of("report.pdf", "verdicts.csv", "evidence.csv", "articles.csv", "rejected.csv");

    private final Path folder;
    private final JsonNode told;

    private RunFiles(Path folder, JsonNode told) {
        this.folder = folder;
        this.told = told;
    }

    /**
     * One output.
     *
     * @param bytes how long it is
     * @param sha256 its hash as 64 hex digits; empty for run.json, which holds the others'
     */
    record Output(String name, Path path, long bytes, String sha256) {}

    /** The outputs that lie in a folder; empty where none does, as of a run whose outputs were cleared away. */
    static Optional<RunFiles> in(Path folder) {
        try {
            return Optional.of(new RunFiles(folder, JSON.readTree(Files.readString(folder.resolve(RunJson.NAME)))));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** What run.json tells. */
    JsonNode told() {
        return told;
    }

    /** All of them: what people read first, the others by name, run.json last. */
    List<Output> all() {
        Map<String, String> hashes = new TreeMap<>();
        told.path("files")
                .propertyStream()
                .forEach(file -> hashes.put(file.getKey(), file.getValue().asString("")));
        List<Output> outputs = new ArrayList<>();
        READ_FIRST.forEach(name -> output(name, hashes.getOrDefault(name, "")).ifPresent(outputs::add));
        hashes.keySet().removeAll(READ_FIRST);
        hashes.forEach((name, hash) -> output(name, hash).ifPresent(outputs::add));
        output(RunJson.NAME, "").ifPresent(outputs::add);
        return outputs;
    }

    /** One of them by its name. */
    Optional<Output> named(String name) {
        return all().stream().filter(output -> output.name().equals(name)).findFirst();
    }

    private Optional<Output> output(String name, String hash) {
        Path path = folder.resolve(name);
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Output(name, path, Files.size(path), hash));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
