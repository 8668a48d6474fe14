package org.factcheck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.factcheck.claim.Claim;
import org.factcheck.claim.Concern;
import org.factcheck.claim.Doubt;
import org.factcheck.verdict.ClaimOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimStoreTest {

    private static final List<Claim> CLAIMS = List.of(
            Claim.of("a", "The dam broke."), Claim.of("b", "Nobody was hurt."), Claim.of("c", "It was \"planned\"."));

    private final ClaimStore claims = new ClaimStore(Database.withRun().client());

    @BeforeEach
    void threeClaims() {
        claims.save(Database.RUN, CLAIMS);
    }

    @Test
    void claimsComeBackAsTheyWereInTheirOrder() {
        assertThat(claims.open(Database.RUN, 0, 3))
                .extracting(ClaimStore.Placed::claim)
                .containsExactlyElementsOf(CLAIMS);
        assertThat(claims.open(Database.RUN, 1, 2))
                .extracting(ClaimStore.Placed::seq)
                .containsExactly(1);
    }

    @Test
    void aClaimThatSomethingBecameOfIsNoLongerOpenUntilItsFailureIsForgotten() {
        ClaimOutcome failed = new ClaimOutcome.Failed(CLAIMS.get(1), "The model choked.");
        claims.save(Database.RUN, 1, failed);
        claims.save(Database.RUN, 1, failed);

        assertThat(claims.outcomes(Database.RUN)).containsExactly(failed);
        assertThat(claims.open(Database.RUN, 0, 3))
                .extracting(ClaimStore.Placed::seq)
                .containsExactly(0, 2);
        assertThat(claims.outcomeCount(Database.RUN)).isEqualTo(1);
        assertThat(claims.allJudged(Database.RUN)).isFalse();

        claims.forgetFailures(Database.RUN);

        assertThat(claims.open(Database.RUN, 0, 3)).hasSize(3);
    }

    @Test
    void aSkippedClaimIsDoneWithAndNotTriedAgain() {
        ClaimOutcome skipped =
                new ClaimOutcome.Skipped(CLAIMS.get(1), List.of(new Doubt(Concern.QUESTION, "This is a question.")));
        claims.save(Database.RUN, 1, skipped);

        claims.forgetFailures(Database.RUN);

        assertThat(claims.outcomes(Database.RUN)).containsExactly(skipped);
    }

    @Test
    void outcomesAreReadAStretchAtATimeAndComeInOrderHoweverOftenTheyAreGoneThrough() {
        List<Claim> many = IntStream.range(0, 150)
                .mapToObj(i -> Claim.of("c" + i, "Claim number " + i + "."))
                .toList();
        claims.save(Database.RUN, many);
        for (int seq = 149; seq >= 0; seq--) {
            claims.save(Database.RUN, seq, new ClaimOutcome.Failed(many.get(seq), "The model choked."));
        }

        List<ClaimOutcome> outcomes = claims.outcomes(Database.RUN);

        for (int time = 0; time < 2; time++) {
            assertThat(outcomes).extracting(ClaimOutcome::claim).containsExactlyElementsOf(many);
        }
        assertThat(outcomes.get(149).claim().id()).isEqualTo("c149");
        assertThat(outcomes.get(63).claim().id()).isEqualTo("c63");
    }

    @Test
    void aClaimsFileReadAgainReplacesTheClaims() {
        claims.save(Database.RUN, CLAIMS.subList(0, 1));

        assertThat(claims.count(Database.RUN)).isEqualTo(1);
    }
}
