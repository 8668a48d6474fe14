package org.factcheck.web;

import java.util.List;
import org.factcheck.schedule.JobFile;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of claims, and the page of a claim. */
@Controller
final class ClaimsController {

    private final Runs runs;
    private final Claims claims;

    ClaimsController(Runs runs, Claims claims) {
        this.runs = runs;
        this.claims = claims;
    }

    @GetMapping("/claims")
    String claims(
            @RequestParam @Nullable String job,
            @RequestParam @Nullable String verdict,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String source,
            @RequestParam @Nullable String since,
            @RequestParam @Nullable String page,
            Model model) {
        ClaimSearch asked = ClaimSearch.of(job, verdict, q, source, since, page);
        List<JobFile> jobs = runs.jobs();
        ClaimSearch search =
                asked.job().isEmpty() && !jobs.isEmpty() ? asked.in(jobs.get(0).name()) : asked;
        Claims.Found found = claims.page(search);
        model.addAttribute("search", search);
        model.addAttribute("jobs", jobs);
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("claims", found.page());
        model.addAttribute("sources", found.sources());
        model.addAttribute("unknown", Words.unknownSources(found.unknown()));
        return "claims";
    }

    @GetMapping("/claim")
    String claim(@RequestParam @Nullable String job, @RequestParam @Nullable String id, Model model) {
        ClaimView view = claims.find(job == null ? "" : job, id == null ? "" : id);
        model.addAttribute("claim", view);
        model.addAttribute("chart", view.chart());
        model.addAttribute("verdicts", Verdict.values());
        return "claim";
    }
}
