package org.factcheck.web;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.factcheck.job.Library;
import org.factcheck.schedule.JobFile;
import org.factcheck.store.HistoryStore;
import org.factcheck.store.RunCatalogue;
import org.factcheck.store.RunCatalogue.Listed;
import org.factcheck.store.RunCatalogue.Wanted;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs that the reader may see, and what lies in their folders. */
final class Runs {

    private static final Comparator<RunView> NEWEST_FIRST = Comparator.comparing(
                    (RunView view) -> view.run().businessDate())
            .thenComparing(view -> view.run().begun())
            .reversed()
            .thenComparing(RunView::id);

    private final Shelves shelves;
    private final Access access;

    Runs(Shelves shelves, Access access) {
        this.shelves = shelves;
        this.access = access;
    }

    /** The jobs that the reader may see, by name. */
    List<JobFile> jobs() {
        return shelves.jobs().stream().filter(job -> access.maySee(job.name())).toList();
    }

    /** One of them; who may not see it is told the same as where it is not there. */
    JobFile job(String name) {
        return jobs().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotHereException("There is no job '" + name + "'."));
    }

    /** Reads the id of a run of such a job. */
    RunName name(String runId) {
        RunName name = RunName.of(runId).orElseThrow(() -> new NotHereException("There is no run '" + runId + "'."));
        job(name.job());
        return name;
    }

    /** The outputs of a run; empty where there are none. */
    Optional<RunFiles> files(RunName run) {
        return RunFiles.in(folder(run));
    }

    private Path folder(RunName run) {
        return job(run.job())
                .output()
                .resolve(run.job())
                .resolve(run.businessDate().toString())
                .resolve(run.id());
    }

    /** A page of the runs, the newest first. */
    Page<RunView> page(RunSearch search) {
        List<JobFile> wanted = search.job().isEmpty() ? jobs() : List.of(job(search.job()));
        Map<Library, List<String>> libraries = shelves.byLibrary(wanted);
        int offset = Page.offset(search.page());
        boolean one = libraries.size() == 1;
        List<RunView> found = new ArrayList<>();
        int total = 0;
        for (Map.Entry<Library, List<String>> each : libraries.entrySet()) {
            Library library = each.getKey();
            Wanted runs = new Wanted(each.getValue(), search.from(), search.to());
            // Of several libraries each may hold the whole page, or nothing of it.
            Page<RunView> part = shelves.read(library, database -> {
                        RunCatalogue catalogue = new RunCatalogue(database);
                        List<Listed> listed = one
                                ? catalogue.list(runs, offset, Page.SIZE)
                                : catalogue.list(runs, 0, offset + Page.SIZE);
                        return new Page<>(views(library, database, listed), 1, catalogue.count(runs));
                    })
                    .orElse(new Page<>(List.of(), 1, 0));
            found.addAll(part.entries());
            total += part.total();
        }
        List<RunView> page = one
                ? found
                : found.stream()
                        .sorted(NEWEST_FIRST)
                        .skip(offset)
                        .limit(Page.SIZE)
                        .toList();
        return new Page<>(page, search.page(), total);
    }

    /** A run. */
    RunView find(RunName name) {
        Library library = shelves.libraryOf(job(name.job()));
        return shelves.read(library, database -> {
                    List<Listed> run = new RunCatalogue(database)
                            .find(name.id()).filter(found -> found.job().equals(name.job())).stream()
                                    .toList();
                    return views(library, database, run);
                })
                .flatMap(views -> views.stream().findFirst())
                .orElseThrow(
                        () -> new NotHereException("There is no run '" + name.id() + "'. It may be past its time."));
    }

    /** What a run says otherwise than the one it is compared with; nothing where there is none. */
    List<HistoryStore.Change> changes(RunView view) {
        String previous = view.run().previousRunId();
        if (previous == null || !view.isPublished()) {
            return List.of();
        }
        return shelves.read(
                        shelves.libraryOf(job(view.job())),
                        database -> new HistoryStore(database).changes(previous, view.id()))
                .orElse(List.of());
    }

    private List<RunView> views(Library library, JdbcClient database, List<Listed> runs) {
        boolean someUnended = runs.stream().anyMatch(run -> run.ended() == null);
        String atWork = someUnended ? library.atWork(database).orElse("") : "";
        return runs.stream()
                .map(run -> view(run, run.runId().equals(atWork), database))
                .toList();
    }

    private RunView view(Listed run, boolean isAtWork, JdbcClient database) {
        RunState state = RunState.of(run, isAtWork);
        ZoneId zone = shelves.job(run.job())
                .map(job -> job.schedule().zone())
                .orElse(Objects.requireNonNull(ZoneId.systemDefault()));
        return new RunView(
                run, state, zone, state == RunState.RUNNING ? new RunCatalogue(database).progress(run.runId()) : null);
    }
}
