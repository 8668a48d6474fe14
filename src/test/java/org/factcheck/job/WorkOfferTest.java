package org.factcheck.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.factcheck.article.Reliability;
import org.factcheck.article.Source;
import org.factcheck.article.SourceRegister;
import org.factcheck.claim.BuildHash;
import org.factcheck.claim.UncheckableClaims;
import org.factcheck.verdict.PolicySettings;
import org.junit.jupiter.api.Test;

/** What a run tells its workers comes to them as it was, and those that are not like it are refused with the reason. */
class WorkOfferTest {

    private final Models models = new RecordedModels().load();
    private final JudgingTerms terms = new JudgingTerms(
            "nightly-2026-11-12-0123456789ab",
            LocalDate.of(2026, 11, 12),
            17,
            UncheckableClaims.SKIP,
            policy(),
            List.of(
                    new Source("The Dornfeld \"Gazette\"", Reliability.B, List.of("gazette.example"), List.of("Crown")),
                    new Source("Žurnál", Reliability.F, List.of(), List.of())));

    private static PolicySettings policy() {
        return new PolicySettings(
                1.0 / 3,
                0.6,
                0.35,
                0.15,
                0.35,
                0.33,
                365,
                365,
                3,
                0.5,
                0.7,
                Map.of(
                        Reliability.A, 1.0,
                        Reliability.B, 0.9,
                        Reliability.C, 0.1 + 0.2,
                        Reliability.D, 0.5,
                        Reliability.E, 0.25,
                        Reliability.F, 0.5));
    }

    private WorkOffer offer(String program, String stance, String embedding) {
        return new WorkOffer("0.1.0", program, stance, embedding, "a1b2c3d4e5f6a7b8", terms);
    }

    @Test
    void itIsReadAsItWasWritten() {
        WorkOffer offer = WorkOffer.of(models, "a1b2c3d4e5f6a7b8", terms);

        assertThat(WorkOffer.read(offer.write())).isEqualTo(offer);
        assertThat(SourceRegister.of(terms.sources()).named("reporters of the Dornfeld \"Gazette\""))
                .contains(terms.sources().get(0));
    }

    @Test
    void aWorkerLikeTheRunIsAdmitted() {
        WorkOffer offer = WorkOffer.of(models, "a1b2c3d4e5f6a7b8", terms);

        assertThat(offer.refusal(models)).isEmpty();
        assertThat(offer.refusal("a1b2c3d4e5f6a7b8")).isEmpty();
    }

    @Test
    void anotherBuildIsRefusedHoweverItWrites() {
        WorkOffer offer = WorkOffer.of(models, "a1b2c3d4e5f6a7b8", terms);
        assertThat(WorkOffer.refusalOfBuild(offer.write())).isEmpty();
        assertThat(WorkOffer.refusalOfBuild("{\"program\": \"0123456789abcdef\", \"other\": [1]}"))
                .hasValueSatisfying(why -> assertThat(why).contains("(version unknown, 0123456789ab…)"));
        assertThat(WorkOffer.refusalOfBuild(
                        offer("0123456789abcdef", "shared words", "word counts").write()))
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("its program is another build (version ")
                        .contains("than the manager's (version 0.1.0, 0123456789ab…)")
                        .endsWith("Give both the same jar"));
    }

    @Test
    void anotherStanceModelIsRefused() {
        assertThat(offer(BuildHash.PROGRAM.get(), "other words", "word counts").refusal(models))
                .contains("its stance model (shared words) is not the manager's (other words). Give both the same"
                        + " model.folder and the same files in it");
    }

    @Test
    void anotherEmbeddingModelIsRefused() {
        assertThat(offer(BuildHash.PROGRAM.get(), "shared words", "letters").refusal(models))
                .contains("its embedding model (word counts) is not the manager's (letters). Give both the same jar");
    }

    @Test
    void otherArticlesAreRefused() {
        assertThat(WorkOffer.of(models, "a1b2c3d4e5f6a7b8", terms).refusal("ffff"))
                .contains(
                        "the passages of its articles (ffff) are not the manager's (a1b2c3d4e5f6…). Make sure that both"
                                + " read the same database");
    }
}
