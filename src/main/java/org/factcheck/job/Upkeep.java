package org.factcheck.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factcheck.store.CachedStanceModel;
import org.factcheck.store.RetentionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;

/**
 * Clears away what is past its time once a night is published: outputs, what they were made of, history, and answers that no
 * run has a use for. The night that a job's {@code latest} leads to stays whatever its age, so does the one just made; what
 * people put beside a night's outputs stays with its folder.
 */
final class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final RetentionStore store;
    private final CachedStanceModel answers;

    Upkeep(RetentionStore store, CachedStanceModel answers) {
        this.store = store;
        this.answers = answers;
    }

    /** Does it; what it cannot do it leaves to the next night, for the run itself went well. */
    void after(RunRequest request) {
        try {
            RetentionSettings keep = request.operations().retention();
            answers.forgetUnused(LocalDate.now().minusDays(keep.cacheDays()), keep.cacheEntries());
            LocalDate newest = store.newestNight(request.job()).orElse(null);
            if (newest != null) {
                outputs(request, newest, keep);
                history(request, newest, keep);
                store.forgetUnreadArticles();
            }
        } catch (IOException | DataAccessException e) {
            LOG.warn("What is past its time could not all be cleared away; the next run tries again: {}", e.toString());
        }
    }

    private void outputs(RunRequest request, LocalDate newest, RetentionSettings keep) throws IOException {
        Path jobFolder = request.output().resolve(request.job());
        for (LocalDate night :
                store.nightsBefore(request.job(), newest.minusDays(keep.outputDays()), keep.outputNights())) {
            Path folder = jobFolder.resolve(night.toString());
            if (night.equals(request.businessDate()) || isLinkedTo(jobFolder, folder)) {
                continue;
            }
            clear(folder, request.job(), night);
            store.forgetDetails(request.job(), night);
        }
    }

    private void history(RunRequest request, LocalDate newest, RetentionSettings keep) {
        String job = request.job();
        for (LocalDate night : store.nightsBefore(job, newest.minusDays(keep.historyDays()), keep.historyNights())) {
            if (!night.equals(request.businessDate())) {
                store.forgetNight(job, night);
                LOG.info("The night of {} is forgotten.", night);
            }
        }
    }

    private static boolean isLinkedTo(Path jobFolder, Path night) throws IOException {
        Path latest = jobFolder.resolve(LatestLinks.LATEST);
        return Files.exists(latest)
                && Files.isDirectory(night)
                && latest.toRealPath().startsWith(night.toRealPath());
    }

    /** First out of sight, the link before what it leads to; whatever else people put there stays. */
    private static void clear(Path folder, String job, LocalDate night) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Pattern run = Pattern.compile("\\.?" + Pattern.quote(job + "-" + night) + "-[0-9a-f]{12}(\\.part|\\.old)?");
        Path latest = folder.resolve(LatestLinks.LATEST);
        if (Files.isSymbolicLink(latest)) {
            Files.delete(latest);
        }
        FileSystemUtils.deleteRecursively(latest);
        List<Path> found;
        try (Stream<Path> list = Files.list(folder)) {
            found = list.filter(
                            each -> run.matcher(each.getFileName().toString()).matches())
                    .toList();
        }
        for (Path each : found) {
            Path hidden = each;
            if (!each.getFileName().toString().startsWith(".")) {
                hidden = folder.resolve("." + each.getFileName() + ".old");
                FileSystemUtils.deleteRecursively(hidden);
                Files.move(each, hidden);
            }
            FileSystemUtils.deleteRecursively(hidden);
        }
        try (Stream<Path> left = Files.list(folder)) {
            if (left.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
        LOG.info("The outputs of {} are past their time and were cleared away.", night);
    }
}
