package org.factcheck.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.factcheck.article.Article;
import org.factcheck.article.PublicationDate;
import org.factcheck.claim.Claim;
import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;
import org.factcheck.verdict.ClaimOutcome;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the domain's records as JSON documents and reads them back, without a mark on the domain itself. */
final class Documents {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(PublicationDate.class, PublicationDates.class)
            .addMixIn(Speech.class, Speeches.class)
            .addMixIn(ClaimOutcome.class, Outcomes.class)
            .addMixIn(Article.class, WithoutDerived.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Documents() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PublicationDate.Known.class, name = "known"),
        @JsonSubTypes.Type(value = PublicationDate.InMonth.class, name = "inMonth"),
        @JsonSubTypes.Type(value = PublicationDate.InYear.class, name = "inYear"),
        @JsonSubTypes.Type(value = PublicationDate.NotBefore.class, name = "notBefore"),
        @JsonSubTypes.Type(value = PublicationDate.Doubted.class, name = "doubted"),
        @JsonSubTypes.Type(value = PublicationDate.Unknown.class, name = "unknown")
    })
    private interface PublicationDates {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Speech.OwnVoice.class, name = "ownVoice"),
        @JsonSubTypes.Type(value = Speech.Named.class, name = "named"),
        @JsonSubTypes.Type(value = Speech.Unnamed.class, name = "unnamed"),
        @JsonSubTypes.Type(value = Speech.Relayed.class, name = "relayed")
    })
    private interface Speeches {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ClaimOutcome.Judged.class, name = "judged"),
        @JsonSubTypes.Type(value = ClaimOutcome.Skipped.class, name = "skipped"),
        @JsonSubTypes.Type(value = ClaimOutcome.Failed.class, name = "failed")
    })
    private interface Outcomes {}

    @JsonIgnoreProperties({"judged"})
    private interface WithoutDerived {}

    static String write(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    /** An article without its text and what of it may serve as evidence; it is read back as an article. */
    static String head(Article article) {
        return write(new Article(
                article.id(),
                article.file(),
                article.sha256(),
                article.title(),
                article.source(),
                article.author(),
                article.url(),
                article.published(),
                article.language(),
                "",
                List.of(),
                article.cuts()));
    }

    static Article article(String json) {
        return MAPPER.readValue(json, Article.class);
    }

    static List<Passage> passages(String json) {
        return MAPPER.readValue(json, new TypeReference<List<Passage>>() {});
    }

    /** How many passages there are, without reading what they say. */
    static int passageCount(String json) {
        int count = 0;
        try (JsonParser parser = MAPPER.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                parser.skipChildren();
                count++;
            }
        }
        return count;
    }

    static Claim claim(String json) {
        return MAPPER.readValue(json, Claim.class);
    }

    static ClaimOutcome outcome(String json) {
        return MAPPER.readValue(json, ClaimOutcome.class);
    }
}
