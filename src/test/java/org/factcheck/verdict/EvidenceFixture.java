package org.factcheck.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.Reliability;
import org.factcheck.article.Source;
import org.factcheck.evidence.Evidence;
import org.factcheck.passage.Speech;
import org.factcheck.stance.EvidenceStance;
import org.factcheck.stance.Stance;
import org.factcheck.stance.StanceProbabilities;

/** Articles and what their passages say of a claim. Unless said otherwise every factor of a weight is 1. */
final class EvidenceFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** Fixed here, so that the defaults can be tuned without a test. */
    static final PolicySettings SETTINGS = new PolicySettings(
            0.50,
            0.60,
            0.35,
            0.20,
            0.35,
            0.60,
            365,
            365,
            7,
            0.5,
            0.7,
            Map.of(
                    Reliability.A, 1.0,
                    Reliability.B, 0.9,
                    Reliability.C, 0.75,
                    Reliability.D, 0.5,
                    Reliability.E, 0.25,
                    Reliability.F, 0.5));

    /** Fixed here, so that it can be fitted anew without a test: a strength of 0.5 is as often right as wrong. */
    static final ConfidenceModel CONFIDENCE = new ConfidenceModel(
            -2,
            Map.of(
                    Verdict.SUPPORTED, 0.0,
                    Verdict.REFUTED, -1.0,
                    Verdict.CONFLICTING, 0.0,
                    Verdict.NOT_ENOUGH_EVIDENCE, 0.0),
            4,
            -1,
            10);

    private EvidenceFixture() {}

    /** An article of a completely reliable outlet, published today. */
    static ArticleFacts article(String id, String outlet) {
        return article(id, source(outlet), TODAY);
    }

    static ArticleFacts article(String id, Source source, LocalDate day) {
        return article(id, source, new PublicationDate.Known(day, null, "by-line"), source.name());
    }

    static ArticleFacts article(String id, Source source, PublicationDate published, String copyGroupSource) {
        return new ArticleFacts(id, id + ".txt", "00", "Title of " + id, source, published, id, copyGroupSource);
    }

    /** An article that copies another outlet's. */
    static ArticleFacts copy(String id, String outlet, String first) {
        return article(id, source(outlet), new PublicationDate.Known(TODAY, null, "by-line"), first);
    }

    static Source source(String name, String... interests) {
        return new Source(name, Reliability.A, List.of(), List.of(interests));
    }

    static Source source(String name, Reliability reliability) {
        return new Source(name, reliability, List.of(), List.of());
    }

    static EvidenceStance supports(String article, double probability, Speech speech) {
        return stance(article, 0, Stance.SUPPORTS, probability, speech);
    }

    static EvidenceStance refutes(String article, double probability, Speech speech) {
        return stance(article, 0, Stance.REFUTES, probability, speech);
    }

    static EvidenceStance neutral(String article) {
        return stance(article, 0, Stance.NEUTRAL, 0.9, own());
    }

    static EvidenceStance stance(String article, int start, Stance stance, double probability, Speech speech) {
        return stance(article, start, stance, probability, speech, 1, 1);
    }

    static EvidenceStance stance(
            String article,
            int start,
            Stance stance,
            double probability,
            Speech speech,
            double coverage,
            double similarity) {
        String text = "It " + stance.name().toLowerCase(Locale.ROOT) + ".";
        Evidence evidence = new Evidence(
                PassageFixture.passage(article, start, text, speech), 1 + start / 100, 0.03, coverage, similarity);
        double rest = (1 - probability) / 2;
        StanceProbabilities probabilities = new StanceProbabilities(
                stance == Stance.SUPPORTS ? probability : rest,
                stance == Stance.REFUTES ? probability : rest,
                stance == Stance.NEUTRAL ? probability : rest);
        boolean denial = stance == Stance.REFUTES && speech.mode() == Speech.Mode.DENIES;
        return new EvidenceStance(evidence, probabilities, stance, probability, false, denial, null, List.of());
    }

    static Speech own() {
        return new Speech.OwnVoice(Speech.Mode.ASSERTS);
    }

    static Speech named(String speaker) {
        return new Speech.Named(speaker, Speech.Mode.ASSERTS);
    }

    static Speech named(String speaker, String affiliation) {
        return new Speech.Named(speaker, affiliation, null, Speech.Mode.ASSERTS);
    }

    static Speech denies(String speaker) {
        return new Speech.Named(speaker, Speech.Mode.DENIES);
    }

    static Speech unnamed(String description) {
        return new Speech.Unnamed(description, Speech.Mode.ASSERTS);
    }

    static Speech relayed(String outlet) {
        return new Speech.Relayed(outlet, Speech.Mode.ASSERTS);
    }
}
