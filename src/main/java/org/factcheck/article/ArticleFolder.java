package org.factcheck.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.claim.RejectedInput;
import org.jspecify.annotations.Nullable;

/**
 * The files below a folder of articles, sub-folders too. Hidden files and folders and sidecars ({@code *.meta.yml}) are
 * no articles and are left out; what is an entry but cannot be read as a file is listed as rejected.
 */
public final class ArticleFolder {

    static final String SIDECAR_ENDING = ".meta.yml";

    /** The database keeps ids of up to 1,000 characters, and an entry's number needs some of them. */
    private static final int LONGEST_PATH = 900;

    private static final String NO_FILE = "no ordinary file but a device or pipe. Put the article's file here itself.";

    private static final Pattern ENTRY_ID = Pattern.compile("(.+)" + ArticleEntry.MARK + "\\d+");

    /**
     * What a folder holds.
     *
     * @param files the files to read, sorted by their path below the folder, each with an article id of its own
     * @param rejected entries that are not read, sorted by path
     */
    public record Listing(List<Path> files, List<RejectedInput> rejected) {
        public Listing {
            files = List.copyOf(files);
            rejected = List.copyOf(rejected);
        }
    }

    private final Path root;
    private final Path realRoot;
    private final TreeMap<String, Path> files = new TreeMap<>();
    private final TreeMap<String, String> rejected = new TreeMap<>();

    private ArticleFolder(Path root) throws IOException {
        this.root = root;
        this.realRoot = root.toRealPath();
    }

    /**
     * Lists a folder.
     *
     * @throws IOException where the folder itself does not exist or cannot be read
     */
    public static Listing list(Path root) throws IOException {
        ArticleFolder folder = new ArticleFolder(root);
        Files.walkFileTree(root.toRealPath(), folder.new Visitor());
        folder.rejectUnfitNames();
        folder.rejectRepeatedIds();
        List<RejectedInput> reasons = new ArrayList<>();
        folder.rejected.forEach((path, reason) -> reasons.add(RejectedInput.file(path, reason)));
        return new Listing(List.copyOf(folder.files.values()), reasons);
    }

    /** A file's path below a folder, with forward slashes on every system. */
    public static String relative(Path root, Path file) {
        StringBuilder path = new StringBuilder();
        for (Path part : root.relativize(file)) {
            path.append(path.isEmpty() ? "" : "/").append(part);
        }
        return path.toString();
    }

    /** The article id of a file: its path without the ending. */
    static String idOf(String relative) {
        int dot = relative.lastIndexOf('.');
        return dot > relative.lastIndexOf('/') + 1 ? relative.substring(0, dot) : relative;
    }

    /** Names that cannot serve as an id: too long for it, or not to be written down so that people find the file. */
    private void rejectUnfitNames() {
        for (String path : List.copyOf(files.keySet())) {
            String problem = unfit(path);
            if (problem != null) {
                files.remove(path);
                rejected.put(path, problem);
            }
        }
    }

    private static @Nullable String unfit(String path) {
        if (path.length() > LONGEST_PATH) {
            return "Its path below the articles folder has " + path.length() + " characters, and no more than "
                    + LONGEST_PATH + " can be kept. Give it a shorter name or move it up.";
        }
        if (path.codePoints().anyMatch(Character::isISOControl)) {
            return "Its name holds a control character, such as a line break. Rename it.";
        }
        if (path.indexOf('\uFFFD') >= 0) {
            return "Its name holds characters that cannot be read in the encoding "
                    + System.getProperty("sun.jnu.encoding") + ". Rename it, or start the job with LC_ALL=C.UTF-8.";
        }
        return null;
    }

    private void rejectRepeatedIds() {
        Map<String, String> firstWithId = new HashMap<>();
        for (String path : List.copyOf(files.keySet())) {
            if (ArticleFormat.of(path).isEmpty()) {
                continue;
            }
            String first = firstWithId.putIfAbsent(idOf(path), path);
            first = first == null ? manyWithId(idOf(path)) : first;
            if (first != null) {
                files.remove(path);
                rejected.put(
                        path,
                        "The article id '" + idOf(path) + "', the path without its ending, already belongs to '" + first
                                + "'. Rename one of the two files.");
            }
        }
    }

    /** The file of many articles one of which may get an id, {@code NAME#7}, that is a file's own; null where none does. */
    private @Nullable String manyWithId(String id) {
        Matcher entry = ENTRY_ID.matcher(id);
        return !entry.matches()
                ? null
                : files.keySet().stream()
                        .filter(path -> ArticleReader.holdsMany(Path.of(path))
                                && idOf(path).equals(entry.group(1)))
                        .findFirst()
                        .orElse(null);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(realRoot) && isHidden(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = relative(realRoot, file);
            if (isHidden(file) || path.endsWith(SIDECAR_ENDING)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink()) {
                addLink(path, file);
            } else if (attributes.isRegularFile()) {
                add(path, file);
            } else {
                rejected.put(path, "This is " + NO_FILE);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            rejected.put(
                    relative(realRoot, file),
                    "It cannot be opened (" + e.getClass().getSimpleName()
                            + "). Give the account that runs the job the right to read it.");
            return FileVisitResult.CONTINUE;
        }

        /** A folder that cannot be listed to its end is no reason to read nothing. */
        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return e == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, e);
        }

        private void add(String path, Path file) {
            // Two names that cannot be read may look alike.
            if (files.put(path, root.resolve(realRoot.relativize(file))) != null) {
                rejected.put(path, "Several files bear this name as far as it can be read. Rename them.");
            }
        }

        private void addLink(String path, Path link) {
            try {
                Path target = link.toRealPath();
                if (!target.startsWith(realRoot)) {
                    rejected.put(
                            path,
                            "This symbolic link leads out of the articles folder, to '" + Files.readSymbolicLink(link)
                                    + "'. Copy the file into the folder.");
                } else if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                    rejected.put(
                            path,
                            "This symbolic link leads to a folder inside the articles folder, whose files are read where"
                                    + " they stand. Remove the link.");
                } else if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                    rejected.put(path, "This symbolic link leads to " + NO_FILE);
                } else {
                    add(path, link);
                }
            } catch (IOException e) {
                rejected.put(path, "This symbolic link leads to no file. Remove it, or put the file where it leads.");
            }
        }

        private boolean isHidden(Path path) {
            Path name = path.getFileName();
            try {
                return name != null && name.toString().startsWith(".") || Files.isHidden(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
