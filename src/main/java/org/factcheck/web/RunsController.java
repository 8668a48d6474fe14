package org.factcheck.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.report.PrintedVerdict;
import org.factcheck.report.VerdictLook;
import org.factcheck.store.HistoryStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** The list of runs, and the page of a run. */
@Controller
final class RunsController {

    private static final String SECONDS_BETWEEN_LOOKS = "5";
    private static final int MOST_CHANGES = 200;

    private final Runs runs;

    RunsController(Runs runs) {
        this.runs = runs;
    }

    /** An output of a run as its page lists it. */
    record Listed(String name, String meaning, String size, String sha256) {}

    /** A claim of which two runs do not say the same. */
    record Change(
            String address,
            String claimId,
            String claim,
            @Nullable VerdictLook before,
            @Nullable VerdictLook after) {

        static Change of(String job, HistoryStore.Change change) {
            PrintedVerdict told = change.after() == null ? change.before() : change.after();
            return new Change(
                    Addresses.claim(job, change.claimId()),
                    change.claimId(),
                    told == null ? "" : told.claim(),
                    look(change.before()),
                    look(change.after()));
        }

        private static @Nullable VerdictLook look(@Nullable PrintedVerdict printed) {
            return printed == null ? null : VerdictLook.of(printed.verdict());
        }
    }

    @GetMapping("/")
    String start() {
        return "redirect:/runs";
    }

    @GetMapping("/runs")
    String runs(
            @RequestParam @Nullable String job,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String page,
            Model model) {
        RunSearch search = RunSearch.of(job, from, to, page);
        Page<RunView> found = runs.page(search);
        model.addAttribute("search", search);
        model.addAttribute("jobs", runs.jobs());
        model.addAttribute("runs", found);
        return found.total() == 0 && !search.isNarrowed() ? "first-visit" : "runs";
    }

    @GetMapping("/runs/{runId}")
    String run(
            @PathVariable String runId,
            @RequestParam @Nullable String live,
            Model model,
            HttpServletResponse response) {
        RunName name = runs.name(runId);
        RunView view = runs.find(name);
        List<HistoryStore.Change> changes = runs.changes(view);
        model.addAttribute("run", view);
        model.addAttribute("live", live != null);
        model.addAttribute(
                "changes",
                changes.stream()
                        .limit(MOST_CHANGES)
                        .map(change -> Change.of(name.job(), change))
                        .toList());
        model.addAttribute("moreChanges", Math.max(0, changes.size() - MOST_CHANGES));
        runs.files(name).ifPresent(files -> {
            model.addAttribute("files", listed(files));
            model.addAttribute("input", input(files.told()));
            model.addAttribute("versions", properties(files.told().path("versions")));
            model.addAttribute("parameters", properties(files.told().path("parameters")));
        });
        if (live != null && view.state() == RunState.RUNNING) {
            // Only for those who asked for it: a page that moves by itself is in the way of those who read slowly.
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        return "run";
    }

    private static List<Listed> listed(RunFiles files) {
        return files.all().stream()
                .map(output -> new Listed(
                        output.name(),
                        Downloads.meaning(output.name()),
                        Downloads.size(output.bytes()),
                        output.sha256()))
                .toList();
    }

    /** What went in, in words. */
    private static String input(JsonNode told) {
        JsonNode counts = told.path("counts");
        String words = Words.count(counts.path("articles").asLong(0), "article") + ", "
                + Words.count(counts.path("passages").asLong(0), "passage") + ", "
                + Words.count(counts.path("claims").asLong(0), "claim") + " read";
        long rejected = counts.path("rejected").asLong(0);
        return rejected == 0 ? words + "; nothing was rejected." : words + "; " + rejected + " rejected.";
    }

    /** A name and its value. */
    record Property(String name, String value) {}

    private static List<Property> properties(JsonNode told) {
        List<Property> properties = new ArrayList<>();
        told.propertyStream()
                .forEach(each -> properties.add(new Property(
                        each.getKey(),
                        each.getValue().isValueNode()
                                ? each.getValue().asString("")
                                : each.getValue().toString())));
        return properties;
    }
}
