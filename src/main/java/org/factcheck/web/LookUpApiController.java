package org.factcheck.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The claims and articles that the pages show, as JSON; they are asked for in the same way. */
@RestController
final class LookUpApiController {

    private final Claims claims;
    private final Articles articles;

    LookUpApiController(Claims claims, Articles articles) {
        this.claims = claims;
        this.articles = articles;
    }

    @GetMapping("/api/v1/claims")
    Map<String, Object> claims(
            @RequestParam @Nullable String job,
            @RequestParam @Nullable String verdict,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String source,
            @RequestParam @Nullable String since,
            @RequestParam @Nullable String page) {
        ClaimSearch search = ClaimSearch.of(job, verdict, q, source, since, page);
        require("job", search.job());
        Claims.Found found = claims.page(search);
        Map<String, Object> answer = found.page().head();
        answer.put("of_unknown_sources", found.unknown());
        answer.put(
                "claims",
                found.page().entries().stream()
                        .map(claim -> ClaimJson.listed(search.job(), claim.listed()))
                        .toList());
        return answer;
    }

    @GetMapping("/api/v1/claim")
    Map<String, @Nullable Object> claim(@RequestParam @Nullable String job, @RequestParam @Nullable String id) {
        return ClaimJson.whole(claims.find(require("job", job), require("id", id)));
    }

    @GetMapping("/api/v1/articles")
    Map<String, @Nullable Object> articles(
            @RequestParam @Nullable String job,
            @RequestParam @Nullable String run,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String source,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String page) {
        ArticleSearch search = ArticleSearch.of(job, run, q, source, from, to, page);
        if (search.run().isEmpty()) {
            require("job", search.job());
        }
        Optional<RunName> read = articles.asked(search);
        Page<ListedArticle> found = read.map(name -> articles.page(name, search))
                .orElseGet(() -> Articles.none(search))
                .page();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>(found.head());
        answer.put("run_id", read.map(RunName::id).orElse(null));
        answer.put("articles", found.entries().stream().map(ArticleJson::listed).toList());
        return answer;
    }

    @GetMapping("/api/v1/article")
    Map<String, @Nullable Object> article(@RequestParam @Nullable String run, @RequestParam @Nullable String id) {
        RunName read = articles.named(require("run", run));
        Map<String, @Nullable Object> answer = ArticleJson.whole(articles.find(read, require("id", id)));
        answer.put("run_id", read.id());
        return answer;
    }

    private static String require(String name, @Nullable String given) {
        if (given == null || given.isBlank()) {
            throw new BadRequestException("The parameter '" + name + "' is missing. /api/v1/jobs names the jobs, and"
                    + " /api/v1/openapi.yaml the parameters.");
        }
        return given;
    }
}
