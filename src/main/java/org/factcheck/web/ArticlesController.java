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

    @GetMapping("/articles")
    String articles(
            @RequestParam @Nullable String job,
            @RequestParam @Nullable String run,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String source,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String page,
            Model model) {
        ArticleSearch asked = ArticleSearch.of(job, run, q, source, from, to, page);
        List<JobFile> jobs = runs.jobs();
        ArticleSearch search =
                asked.job().isEmpty() && !jobs.isEmpty() ? asked.in(jobs.get(0).name()) : asked;
        Optional<RunName> read = articles.asked(search);
        Articles.Found found = read.map(name -> articles.page(name, search)).orElseGet(() -> Articles.none(search));
        model.addAttribute("jobs", jobs);
        model.addAttribute("search", read.map(name -> search.in(name.job())).orElse(search));
        model.addAttribute("run", read.orElse(null));
        model.addAttribute(
                "day", read.map(RunName::businessDate).map(PrintedDate::day).orElse(""));
        model.addAttribute("articles", found.page());
        model.addAttribute("sources", found.sources());
        model.addAttribute("hasAny", found.hasAny());
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
