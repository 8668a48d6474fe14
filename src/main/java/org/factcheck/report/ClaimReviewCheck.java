package org.factcheck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the claimreview files back, an entry at a time. */
final class ClaimReviewCheck {

    /** What every ClaimReview must have to be taken as one (Google Search Central, "Fact check structured data"). */
    private static final List<String> REQUIRED = List.of("claimReviewed", "reviewRating", "url");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ClaimReviewCheck() {}

    /** Checks that the file holds this many reviews, each with all that one must have. */
    static void reviews(Path file, int wanted) throws IOException {
        read(file, "@graph", wanted, ClaimReviewCheck::missing);
    }

    /** Checks that the file holds this many entries, each of which says that it is a draft and has no address. */
    static void drafts(Path file, int wanted) throws IOException {
        read(
                file,
                "hasPart",
                wanted,
                draft -> draft.path("creativeWorkStatus").asString("").startsWith("Draft") && !draft.has("url")
                        ? null
                        : "is not marked as a draft");
    }

    private static @Nullable String missing(JsonNode review) {
        for (String property : REQUIRED) {
            if (review.path(property).isMissingNode()) {
                return "has no " + property;
            }
        }
        return review.path("reviewRating").path("alternateName").asString("").isEmpty()
                ? "has a reviewRating without alternateName"
                : null;
    }

    private static void read(Path file, String list, int wanted, Function<JsonNode, @Nullable String> fault)
            throws IOException {
        int found = 0;
        try (JsonParser parser = JSON.createParser(file)) {
            toList(parser, list, file);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                found++;
                JsonNode entry = parser.readValueAsTree();
                String wrong = fault.apply(entry);
                if (wrong != null) {
                    throw ReportCheck.broken(file, "its entry " + found + " " + wrong);
                }
            }
            if (parser.nextToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw ReportCheck.broken(file, "it goes on after its list");
            }
        } catch (JacksonException e) {
            throw ReportCheck.broken(file, "it is no JSON: " + e.getOriginalMessage());
        }
        if (found != wanted) {
            throw ReportCheck.broken(file, "it has " + found + " entries where " + wanted + " were written");
        }
    }

    private static void toList(JsonParser parser, String list, Path file) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY && list.equals(parser.currentName())) {
                return;
            }
        }
        throw ReportCheck.broken(file, "it has no list '" + list + "'");
    }
}
