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
import org.factcheck.claim.RejectedInput;

/**
 * The files below a folder of articles, sub-folders too. Hidden files and folders and sidecars ({@code *.meta.yml}) are
 * no articles and are left out; what is an entry but cannot be read as a file is listed as rejected.
 */
public final class ArticleFolder {

    static final String SIDECAR_ENDING = ".meta.yml";

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
        folder.rejectRepeatedIds();
        List<RejectedInput> reasons = new ArrayList<>();
        folder.rejected.forEach((path, reason) -> reasons.add(RejectedInput.file(path, reason)));
        return new Listing(List.copyOf(folder.files.values()), reasons);
    }

    /** A file's path below a folder, with forward slashes on every system. */
    static String relative(Path root, Path file) {
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

    private void rejectRepeatedIds() {
        Map<String, String> firstWithId = new HashMap<>();
        for (String path : List.copyOf(files.keySet())) {
            if (ArticleFormat.of(path).isEmpty()) {
                continue;
            }
            String first = firstWithId.putIfAbsent(idOf(path), path);
            if (first != null) {
                files.remove(path);
                rejected.put(
                        path,
                        "The article id '" + idOf(path) + "', the path without its ending, already belongs to '" + first
                                + "'. Rename one of the two files.");
            }
        }
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
                files.put(path, root.resolve(realRoot.relativize(file)));
            } else {
                rejected.put(
                        path, "This is no ordinary file but a device or pipe. Put the article's file here itself.");
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
                } else {
                    files.put(path, root.resolve(realRoot.relativize(link)));
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
