package org.factcheck.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.factcheck.claim.Claim;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.Verdict;
import org.factcheck.verdict.VerdictOverride;
import org.factcheck.verdict.WeighedEvidence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * claimreview.json and claimreview-draft.json: the verdicts as ClaimReview of schema.org in JSON-LD, one a line, in the
 * order of the claims file. Only what an analyst has signed stands in the first, and only where it is known who publishes
 * it and where, as a review without an address is none. Everything else with a verdict stands in the second, which is no
 * list of reviews by its form: it says that it is a draft, so does each entry, and none has an address.
 */
final class ClaimReviews implements Closeable {

    static final String NAME = "claimreview.json";
    static final String DRAFT_NAME = "claimreview-draft.json";

    /** What stands before the reviews, and what before the drafts. */
    static final String OPENING = "{\"@context\":\"https://schema.org\",\"@graph\":[";

    static final String DRAFT_OPENING = "{\"@context\":\"https://schema.org\",\"@type\":\"CreativeWork\","
            + "\"creativeWorkStatus\":\"Draft\",\"description\":\"Draft. Verdicts of a machine on what the articles read"
            + " support; nobody has reviewed them, but where an entry says so. Not to be published.\",\"hasPart\":[";

    private static final String CLOSING = "\n]}\n";

    private static final int WORST = 1;
    private static final int BEST = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Report report;
    private final ReportLayout layout;
    private final @Nullable Publisher publisher;
    private final @Nullable Lines reviews;
    private final Lines drafts;
    private final Map<String, String> addresses = new HashMap<>();

    /**
     * @param publisher who publishes the signed ones; null where that is not known, and then claimreview.json is not
     *     written
     */
    ClaimReviews(Report report, ReportLayout layout, @Nullable Publisher publisher, Path folder) throws IOException {
        this.report = report;
        this.layout = layout;
        this.publisher = publisher;
        for (ReportedArticle article : report.articles()) {
            if (article.url() != null && isWebAddress(article.url())) {
                addresses.put(article.id(), article.url());
            }
        }
        this.drafts = new Lines(folder.resolve(DRAFT_NAME), DRAFT_OPENING);
        this.reviews = publisher == null ? null : new Lines(folder.resolve(NAME), OPENING);
    }

    /** Adds a claim; one without a verdict is left out. */
    void add(ClaimEntry entry) throws IOException {
        Verdict verdict = entry.claim().verdict();
        if (verdict == null) {
            return;
        }
        VerdictOverride signed = entry.claim().override();
        if (signed != null && publisher != null && reviews != null) {
            reviews.add(review(entry, signed, publisher));
        } else {
            drafts.add(draft(entry, verdict));
        }
    }

    @Override
    public void close() throws IOException {
        try (Lines first = drafts;
                Lines second = reviews) {
            first.finish();
            if (second != null) {
                second.finish();
            }
        }
    }

    private Map<String, Object> review(ClaimEntry entry, VerdictOverride signed, Publisher by) {
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("@type", "ClaimReview");
        review.put("url", by.addressOf(report, layout.fileOf(entry), entry.anchor()));
        review.put("identifier", entry.id());
        review.put("datePublished", signed.when().toString());
        Map<String, Object> author = named("Organization", by.organisation());
        author.put("url", by.baseUrl().toString());
        review.put("author", author);
        review.put("claimReviewed", entry.text());
        review.put("reviewRating", rating(signed.verdict(), signed.why()));
        itemReviewed(review, entry);
        return review;
    }

    private Map<String, Object> draft(ClaimEntry entry, Verdict verdict) {
        VerdictOverride signed = entry.claim().override();
        Judgement judgement = entry.judgement();
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("@type", "ClaimReview");
        draft.put(
                "creativeWorkStatus",
                signed == null
                        ? "Draft: verdict of a machine, not reviewed"
                        : "Draft: signed by an analyst, but it is not set who publishes it and where");
        draft.put("identifier", entry.id());
        LocalDate made = signed == null ? report.businessDate() : signed.when();
        draft.put("dateCreated", made.toString());
        if (signed == null) {
            draft.put("author", named("SoftwareApplication", "factcheck"));
        }
        draft.put("claimReviewed", entry.text());
        String why = signed != null ? signed.why() : judgement == null ? "" : judgement.summary();
        draft.put("reviewRating", rating(verdict, why));
        itemReviewed(draft, entry);
        return draft;
    }

    /** That evidence does not suffice is no place on a scale from refuted to supported. */
    private static Map<String, Object> rating(Verdict verdict, String why) {
        Map<String, Object> rating = new LinkedHashMap<>();
        rating.put("@type", "Rating");
        @Nullable
        Integer value = switch (verdict) {
            case REFUTED -> WORST;
            case CONFLICTING -> (WORST + BEST) / 2;
            case SUPPORTED -> BEST;
            case NOT_ENOUGH_EVIDENCE -> null;
        };
        if (value != null) {
            rating.put("ratingValue", value);
            rating.put("bestRating", BEST);
            rating.put("worstRating", WORST);
        }
        rating.put("alternateName", verdict.words());
        rating.put("ratingExplanation", Texts.folded(why));
        return rating;
    }

    private void itemReviewed(Map<String, Object> review, ClaimEntry entry) {
        Claim claim = entry.claim().claim();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("@type", "Claim");
        if (claim.speaker() != null) {
            // The claims file does not say whether it is a person or a body, so it gets no type.
            item.put("author", Map.of("name", claim.speaker()));
        }
        if (claim.claimDate() != null) {
            item.put("datePublished", claim.claimDate().toString());
        }
        List<Map<String, Object>> appearances = appearances(entry.judgement());
        if (!appearances.isEmpty()) {
            item.put("appearance", appearances);
        }
        if (item.size() > 1) {
            review.put("itemReviewed", item);
        }
    }

    /** The articles of which a passage that counts states the claim, by id. */
    private List<Map<String, Object>> appearances(@Nullable Judgement judgement) {
        if (judgement == null) {
            return List.of();
        }
        Map<String, WeighedEvidence> articles = new TreeMap<>();
        Evidences.side(judgement, Stance.SUPPORTS).stream()
                .filter(evidence -> evidence.weight() > 0)
                .forEach(evidence -> articles.putIfAbsent(evidence.articleId(), evidence));
        List<Map<String, Object>> appearances = new ArrayList<>();
        articles.values().forEach(evidence -> appearances.add(appearance(evidence)));
        return appearances;
    }

    private Map<String, Object> appearance(WeighedEvidence evidence) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("@type", "NewsArticle");
        String address = addresses.get(evidence.articleId());
        if (address != null) {
            article.put("url", address);
        }
        article.put("headline", Texts.folded(evidence.articleTitle()));
        evidence.published().day().ifPresent(day -> article.put("datePublished", day.toString()));
        article.put("publisher", named("Organization", evidence.source().name()));
        return article;
    }

    private static Map<String, Object> named(String type, String name) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }

    /** Whether a page's own word for its address can be printed as a link: what runs a script cannot. */
    private static boolean isWebAddress(String url) {
        return url.matches("(?i)https?://[^\\s<>\"'\\\\]+");
    }

    /** A file of entries, one a line. */
    private static final class Lines implements Closeable {

        private final Writer out;
        private boolean empty = true;

        Lines(Path file, String opening) throws IOException {
            out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            out.write(opening);
        }

        void add(Map<String, Object> entry) throws IOException {
            out.write(empty ? "\n" : ",\n");
            empty = false;
            // The file is made to be put into a web page, where this sign in a claim would open markup.
            out.write(Texts.wellFormed(JSON.writeValueAsString(entry)).replace("<", "\\u003C"));
        }

        void finish() throws IOException {
            out.write(CLOSING);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
