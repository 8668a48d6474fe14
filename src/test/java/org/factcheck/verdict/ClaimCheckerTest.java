package org.factcheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.verdict.EvidenceFixture.TODAY;
import static org.factcheck.verdict.EvidenceFixture.article;
import static org.factcheck.verdict.EvidenceFixture.own;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.factcheck.claim.Claim;
import org.factcheck.evidence.Embedder;
import org.factcheck.evidence.EvidenceIndex;
import org.factcheck.evidence.EvidenceIndexWriter;
import org.factcheck.evidence.IndexedPassage;
import org.factcheck.evidence.PassageLookup;
import org.factcheck.passage.StatementReader;
import org.factcheck.stance.EvidenceClassifier;
import org.factcheck.stance.StanceModel;
import org.factcheck.stance.StanceModelException;
import org.factcheck.stance.StanceProbabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimCheckerTest {

    private static final String TEXT = "The plant leaked acid.";
    private static final Claim CLAIM = Claim.of("leak", TEXT);
    private static final PassageLookup PASSAGES = id -> List.of(PassageFixture.passage(id, 0, TEXT, own()));
    private static final Function<String, List<StanceProbabilities>> SUPPORTS =
            size -> List.of(new StanceProbabilities(0.9, 0.05, 0.05));

    @TempDir
    Path folder;

    @Test
    void aClaimGoesFromItsPassagesToItsVerdict() throws IOException {
        ClaimOutcome outcome = check(CLAIM, SUPPORTS, PASSAGES, id -> article(id, "Courier"));
        assertThat(outcome).isInstanceOfSatisfying(ClaimOutcome.Judged.class, judged -> {
            assertThat(judged.claim()).isEqualTo(CLAIM);
            assertThat(judged.judgement().verdict()).isEqualTo(Verdict.SUPPORTED);
            assertThat(judged.judgement().supportWeight()).isEqualTo(0.9);
            assertThat(judged.judgement().asOf()).isEqualTo(TODAY);
        });
    }

    @Test
    void aClaimsOwnAsOfDateBoundsItsEvidence() throws IOException {
        LocalDate before = TODAY.minusDays(1);
        Claim earlier = new Claim("leak", TEXT, null, null, null, null, null, before, 2);
        ClaimOutcome outcome = check(earlier, SUPPORTS, PASSAGES, id -> article(id, "Courier"));
        assertThat(outcome).isInstanceOfSatisfying(ClaimOutcome.Judged.class, judged -> {
            assertThat(judged.judgement().verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
            assertThat(judged.judgement().evidence()).isEmpty();
            assertThat(judged.judgement().asOf()).isEqualTo(before);
        });
    }

    @Test
    void aFailureOfTheModelIsAnErrorWithItsCausesAndNoVerdict() throws IOException {
        ClaimOutcome outcome = check(
                CLAIM,
                size -> {
                    throw new StanceModelException(
                            "The stance model failed on 1 pairs.",
                            new IllegalStateException("The runtime refused.", new IOException("Out of memory")));
                },
                PASSAGES,
                id -> article(id, "Courier"));
        assertThat(outcome)
                .isEqualTo(new ClaimOutcome.Failed(
                        CLAIM, "The stance model failed on 1 pairs. Cause: The runtime refused. Cause: Out of memory"));
    }

    @Test
    void aCauseThatSaysTheSameIsNotRepeated() throws IOException {
        ClaimOutcome outcome = check(
                CLAIM,
                size -> {
                    throw new IllegalStateException("It failed: no memory", new IOException("no memory"));
                },
                PASSAGES,
                id -> article(id, "Courier"));
        assertThat(outcome).isEqualTo(new ClaimOutcome.Failed(CLAIM, "It failed: no memory"));
    }

    @Test
    void aFailureWithoutAMessageIsNamedByItsKind() throws IOException {
        ClaimOutcome outcome = check(
                CLAIM,
                size -> {
                    throw new UnsupportedOperationException();
                },
                PASSAGES,
                id -> article(id, "Courier"));
        assertThat(outcome).isEqualTo(new ClaimOutcome.Failed(CLAIM, "UnsupportedOperationException"));
    }

    @Test
    void aFailureOfTheIndexOrOfTheArticlesIsAnErrorToo() throws IOException {
        PassageLookup lost = id -> {
            throw new IllegalStateException("The passages of '" + id + "' are gone.");
        };
        assertThat(check(CLAIM, SUPPORTS, lost, id -> article(id, "Courier")))
                .isEqualTo(new ClaimOutcome.Failed(CLAIM, "The passages of 'a' are gone."));
    }

    @Test
    void aClaimThatTheModelChokesOnDoesNotTakeTheOthersWithIt() throws IOException {
        Claim fine = Claim.of("fine", TEXT);
        Claim choking = Claim.of("choking", TEXT + " Twice.");
        Function<String, List<StanceProbabilities>> chokes = claim -> {
            if (claim.equals(choking.text())) {
                throw new IllegalStateException("It choked.");
            }
            return SUPPORTS.apply(claim);
        };
        List<ClaimOutcome> outcomes =
                check(List.of(CLAIM, choking, fine), chokes, PASSAGES, id -> article(id, "Courier"));
        assertThat(outcomes.get(0)).isEqualTo(check(CLAIM, SUPPORTS, PASSAGES, id -> article(id, "Courier")));
        assertThat(outcomes.get(1)).isEqualTo(new ClaimOutcome.Failed(choking, "It choked."));
        assertThat(outcomes.get(2)).isEqualTo(check(fine, SUPPORTS, PASSAGES, id -> article(id, "Courier")));
    }

    @Test
    void noClaimsHaveNoOutcomes() throws IOException {
        assertThat(check(List.of(), SUPPORTS, PASSAGES, id -> article(id, "Courier")))
                .isEmpty();
    }

    private ClaimOutcome check(
            Claim claim,
            Function<String, List<StanceProbabilities>> answer,
            PassageLookup passages,
            Function<String, ArticleFacts> articles)
            throws IOException {
        return check(List.of(claim), answer, passages, articles).get(0);
    }

    private List<ClaimOutcome> check(
            List<Claim> claims,
            Function<String, List<StanceProbabilities>> answer,
            PassageLookup passages,
            Function<String, ArticleFacts> articles)
            throws IOException {
        Embedder embedder = new OneDirection();
        try (EvidenceIndexWriter writer = new EvidenceIndexWriter(folder)) {
            writer.add(new IndexedPassage("a", 0, TEXT, "", TODAY), embedder.embed(TEXT));
            writer.finish();
        }
        try (EvidenceIndex index = EvidenceIndex.open(folder, embedder, passages)) {
            return new ClaimChecker(
                            index,
                            new EvidenceClassifier(
                                    new Answering(answer),
                                    new StatementReader(name -> false),
                                    PolicySettings.defaults().bearing()),
                            new ClaimJudge(EvidenceFixture.SETTINGS, name -> name),
                            articles,
                            TODAY,
                            10)
                    .check(claims);
        }
    }

    /** A model that gives one answer, or fails as it is told. */
    private record Answering(Function<String, List<StanceProbabilities>> answer) implements StanceModel {
        @Override
        public List<StanceProbabilities> classify(List<Pair> pairs) {
            return pairs.stream().map(pair -> answer.apply(pair.claim()).get(0)).toList();
        }

        @Override
        public String fingerprint() {
            return "answering";
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }

    /** All texts mean the same. */
    private record OneDirection() implements Embedder {
        @Override
        public float[] embed(String text) {
            return new float[] {1, 0};
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public String fingerprint() {
            return "one direction";
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
