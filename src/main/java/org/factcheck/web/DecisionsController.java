package org.factcheck.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.factcheck.schedule.JobFile;
import org.factcheck.store.DecisionStore;
import org.factcheck.verdict.OverridesEditor;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an editor decides on a claim: the decision goes into the analysts' file, and counts from the next run on. */
@Controller
final class DecisionsController {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionsController.class);
    private static final int LONGEST_REASON = 4_000;

    private final Shelves shelves;
    private final Runs runs;
    private final Claims claims;
    private final ClaimsController pages;
    private final Access access;

    DecisionsController(Shelves shelves, Runs runs, Claims claims, ClaimsController pages, Access access) {
        this.shelves = shelves;
        this.runs = runs;
        this.claims = claims;
        this.pages = pages;
        this.access = access;
    }

    @PostMapping("/decisions")
    String decide(
            @RequestParam String job,
            @RequestParam String id,
            @RequestParam @Nullable String verdict,
            @RequestParam @Nullable String why,
            Model model,
            HttpServletResponse response) {
        ClaimView claim = claims.find(job, id);
        Verdict decided = Arrays.stream(Verdict.values())
                .filter(each -> each.name().equals(verdict))
                .findFirst()
                .orElse(null);
        String reason = why == null ? "" : why.strip();
        String problem = problem(decided, reason);
        if (decided != null && problem.isEmpty()) {
            problem = keep(runs.job(job), claim, decided, reason);
        }
        if (!problem.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", problem);
            model.addAttribute("why", reason);
            model.addAttribute("decided", decided);
            return pages.claim(job, id, model);
        }
        return "redirect:" + Addresses.claim(job, id);
    }

    private static String problem(@Nullable Verdict verdict, String why) {
        if (verdict == null) {
            return "Choose a verdict.";
        }
        if (why.isEmpty()) {
            return "Write why: a decision without a reason cannot be retraced.";
        }
        return why.length() > LONGEST_REASON ? "The reason has more than " + LONGEST_REASON + " characters." : "";
    }

    /** Writes it down; says what went wrong, or nothing. */
    private String keep(JobFile job, ClaimView claim, Verdict verdict, String why) {
        String who = access.reader().map(Reader::name).orElseThrow();
        Path file = job.input().overridesToWrite();
        try {
            new OverridesEditor(file)
                    .add(new OverridesEditor.Decision(claim.id(), verdict, who, Claims.today(job), why));
        } catch (IOException e) {
            LOG.warn("The decision of {} could not be written to {}", who, file, e);
            return "The decision could not be written down. " + e.getMessage();
        }
        shelves.read(shelves.libraryOf(job), database -> {
            new DecisionStore(database)
                    .save(
                            job.name(),
                            claim.id(),
                            new DecisionStore.Made(verdict, claim.listed().verdict(), who, why, Instant.now()));
            return true;
        });
        LOG.info("{} decided on a claim of {}: {}", who, job.name(), verdict);
        return "";
    }
}
