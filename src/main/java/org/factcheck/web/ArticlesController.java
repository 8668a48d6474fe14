package org.factcheck.web;

import java.util.List;
import java.util.Optional;
import org.factcheck.article.Article;
import org.factcheck.report.PrintedDate;
import org.factcheck.schedule.JobFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of articles, and the page of an article. */
@Controller
final class ArticlesController {

    private final Runs runs;
    private final Articles articles;

    ArticlesController(Runs runs, Articles articles) {
        this.runs = runs;
        this.articles = articles;
    }

    /** What the list of articles is asked for. */
    record Search(String job, String run, String text, int page) {

        private String query(int otherPage) {
            return Query.of("job", job, "run", run, "q", text, "page", otherPage == 1 ? null : otherPage);
        }

        public String newer() {
            return query(page - 1);
        }

        public String older() {
            return query(page + 1);
        }
    }

    @GetMapping("/articles")
    String articles(
            @RequestParam @Nullable String job,
            @RequestParam @Nullable String run,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String page,
            Model model) {
        List<JobFile> jobs = runs.jobs();
        Optional<RunName> name = run != null && !run.isBlank()
                ? Optional.of(runs.name(run))
                : (job == null || job.isBlank() ? jobs.stream().findFirst().map(JobFile::name) : Optional.of(job))
                        .flatMap(articles::newest);
        String text = q == null ? "" : q.strip();
        int number = RunSearch.page(page);
        String ofJob = name.map(RunName::job).orElse(job == null ? "" : job);
        model.addAttribute("jobs", jobs);
        model.addAttribute("search", new Search(ofJob, run == null ? "" : run, text, number));
        model.addAttribute("run", name.orElse(null));
        model.addAttribute(
                "day", name.map(RunName::businessDate).map(PrintedDate::day).orElse(""));
        model.addAttribute(
                "articles",
                name.map(found -> articles.page(found, text, number)).orElse(new Page<>(List.of(), number, 0)));
        return "articles";
    }

    @GetMapping("/article")
    String article(
            @RequestParam @Nullable String run,
            @RequestParam @Nullable String id,
            @RequestParam @Nullable String claim,
            Model model) {
        RunName name = runs.name(run == null ? "" : run);
        Articles.Read read = articles.find(name, id);
        Article article = read.article();
        model.addAttribute("article", article);
        model.addAttribute("run", name);
        model.addAttribute("day", PrintedDate.day(name.businessDate()));
        model.addAttribute("published", PrintedDate.published(article.published()));
        model.addAttribute("link", Words.isWebAddress(article.url()) ? article.url() : null);
        model.addAttribute("copies", read.copies());
        model.addAttribute("pieces", ArticleText.pieces(article, read.bearings(), name.job(), claim));
        model.addAttribute("bearings", Bears.of(read.bearings(), name.job()));
        model.addAttribute("from", claim);
        model.addAttribute("fromAddress", claim == null ? null : Addresses.claim(name.job(), claim));
        return "article";
    }
}
