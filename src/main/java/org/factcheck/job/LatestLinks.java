package org.factcheck.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The links {@code <business date>/latest} and {@code <job>/latest}. Each is made beside the old one and renamed over it,
 * so that a reader always finds one. Where links are refused the files are copied, run.json last.
 */
final class LatestLinks {

    static final String LATEST = "latest";
    private static final String LAST_FILE = "run.json";

    private LatestLinks() {}

    /**
     * Points the links at a run that was just published.
     *
     * @param jobFolder the job's folder
     * @param runFolder the run's folder, {@code <jobFolder>/<business date>/<run id>}
     */
    static void update(Path jobFolder, Path runFolder) throws IOException {
        Path dateFolder = runFolder.toAbsolutePath().getParent();
        if (dateFolder == null) {
            throw new IllegalArgumentException("A run's folder lies in the folder of its date, not at " + runFolder);
        }
        replace(dateFolder.resolve(LATEST), runFolder);
        if (isNewest(jobFolder, String.valueOf(dateFolder.getFileName()))) {
            replace(jobFolder.resolve(LATEST), runFolder);
        }
    }

    /** A night that is made up for later must not hide the newer one. */
    private static boolean isNewest(Path jobFolder, String date) throws IOException {
        try (Stream<Path> folders = Files.list(jobFolder)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> Files.exists(folder.resolve(LATEST)))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(LatestLinks::isDate)
                    .noneMatch(other -> other.compareTo(date) > 0);
        }
    }

    private static boolean isDate(String name) {
        try {
            LocalDate.parse(name);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static void replace(Path link, Path target) throws IOException {
        Path folder = link.toAbsolutePath().getParent();
        Path relative = folder == null ? target : folder.relativize(target.toAbsolutePath());
        if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(relative)) {
            return;
        }
        Path fresh = link.resolveSibling("." + link.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(fresh);
        Files.deleteIfExists(fresh);
        try {
            Files.createSymbolicLink(fresh, relative);
            Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.deleteIfExists(fresh);
            copy(target, link);
        }
    }

    private static void copy(Path run, Path latest) throws IOException {
        if (Files.isSymbolicLink(latest)) {
            Files.delete(latest);
        }
        Files.createDirectories(latest);
        // Without its last file the folder is seen to be unfinished.
        Files.deleteIfExists(latest.resolve(LAST_FILE));
        List<Path> files;
        try (Stream<Path> list = Files.list(run)) {
            files = list.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        deleteOthers(latest, files);
        for (Path file : files) {
            if (!file.endsWith(LAST_FILE)) {
                Files.copy(file, latest.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(run.resolve(LAST_FILE), latest.resolve(LAST_FILE), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void deleteOthers(Path latest, List<Path> files) throws IOException {
        Set<String> names =
                files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        List<Path> old;
        try (Stream<Path> list = Files.list(latest)) {
            old = list.filter(file -> !names.contains(String.valueOf(file.getFileName())))
                    .toList();
        }
        for (Path file : old) {
            FileSystemUtils.deleteRecursively(file);
        }
    }
}
