package org.factcheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factcheck.verdict.VerdictPolicy.ACCUSED_DENIES;
import static org.factcheck.verdict.VerdictPolicy.MORE_AGAINST;
import static org.factcheck.verdict.VerdictPolicy.MORE_FOR;
import static org.factcheck.verdict.VerdictPolicy.TOO_LITTLE_WEIGHT;
import static org.factcheck.verdict.VerdictPolicy.WEIGHT_ON_BOTH_SIDES;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** At the fixture's settings: least weight 0.20, share that makes a conflict 0.35. */
class VerdictPolicyTest {

    private static final List<OriginWeight> NOBODY = List.of();

    @Test
    void lessThanTheLeastWeightDecidesNothing() {
        assertThat(decide(NOBODY, NOBODY)).isEqualTo(TOO_LITTLE_WEIGHT);
        assertThat(decide(seen(0.1999), seen(0.1999))).isEqualTo(TOO_LITTLE_WEIGHT);
        assertThat(TOO_LITTLE_WEIGHT.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void exactlyTheLeastWeightDecides() {
        assertThat(decide(seen(0.2), NOBODY)).isEqualTo(MORE_FOR);
        assertThat(decide(NOBODY, seen(0.2))).isEqualTo(MORE_AGAINST);
        assertThat(decide(seen(0.1, 0.1), NOBODY)).isEqualTo(MORE_FOR);
        assertThat(decide(seen(0.15, 0.05), NOBODY)).isEqualTo(MORE_FOR);
    }

    @Test
    void weightOnBothSidesIsAConflictFromTheShareOn() {
        assertThat(decide(seen(1.0), seen(0.35))).isEqualTo(WEIGHT_ON_BOTH_SIDES);
        assertThat(decide(seen(1.0), seen(0.3499))).isEqualTo(MORE_FOR);
        assertThat(decide(seen(0.35), seen(1.0))).isEqualTo(WEIGHT_ON_BOTH_SIDES);
        assertThat(decide(seen(0.3499), seen(1.0))).isEqualTo(MORE_AGAINST);
        assertThat(decide(seen(0.6, 0.498), seen(0.3843))).isEqualTo(WEIGHT_ON_BOTH_SIDES);
        assertThat(decide(seen(0.6, 0.498), seen(0.3842))).isEqualTo(MORE_FOR);
        assertThat(decide(seen(0.5), seen(0.5))).isEqualTo(WEIGHT_ON_BOTH_SIDES);
        assertThat(WEIGHT_ON_BOTH_SIDES.verdict()).isEqualTo(Verdict.CONFLICTING);
    }

    @Test
    void theLighterSideNeedsTheLeastWeightToo() {
        assertThat(decide(seen(0.4), seen(0.2))).isEqualTo(WEIGHT_ON_BOTH_SIDES);
        assertThat(decide(seen(0.4), seen(0.1999))).isEqualTo(MORE_FOR);
    }

    @Test
    void anExplicitDenialConflictsWithWhatPeopleSay() {
        assertThat(decide(said(0.9), denied(0.05))).isEqualTo(ACCUSED_DENIES);
        assertThat(ACCUSED_DENIES.verdict()).isEqualTo(Verdict.CONFLICTING);
        assertThat(decide(said(0.9), seen(0.05))).as("no denial").isEqualTo(MORE_FOR);
    }

    @Test
    void anAccusationThatTheDenialHardlyOutweighsStandsBesideIt() {
        assertThat(decide(said(0.15), denied(0.25))).isEqualTo(ACCUSED_DENIES);
        assertThat(decide(said(0.0875), denied(0.25))).as("just the share").isEqualTo(ACCUSED_DENIES);
        assertThat(decide(said(0.0874), denied(0.25))).isEqualTo(MORE_AGAINST);
        assertThat(decide(said(0.15), seen(0.25))).as("no denial").isEqualTo(MORE_AGAINST);
        assertThat(decide(seen(0.15), denied(0.25))).as("no testimony").isEqualTo(MORE_AGAINST);
    }

    @Test
    void aDenialDoesNotOutweighWhatAnOutletSawItself() {
        assertThat(decide(seen(0.9), denied(0.05))).isEqualTo(MORE_FOR);
        assertThat(decide(both(said(0.45), seen(0.45)), denied(0.05)))
                .as("half is testimony")
                .isEqualTo(ACCUSED_DENIES);
        assertThat(decide(both(said(0.44), seen(0.45)), denied(0.05)))
                .as("less than half is")
                .isEqualTo(MORE_FOR);
    }

    @Test
    void aDenialThatPrevailsRefutes() {
        assertThat(decide(said(0.1), denied(0.9))).isEqualTo(MORE_AGAINST);
        assertThat(MORE_AGAINST.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(MORE_FOR.verdict()).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void theRulesAreAskedInTheirOrderAndTheLastAlwaysApplies() {
        assertThat(VerdictPolicy.rules())
                .containsExactly(TOO_LITTLE_WEIGHT, WEIGHT_ON_BOTH_SIDES, ACCUSED_DENIES, MORE_FOR, MORE_AGAINST);
        assertThat(VerdictPolicy.rules()).extracting(VerdictPolicy.Rule::name).doesNotHaveDuplicates();
        assertThat(MORE_AGAINST.applies().test(new Balance(NOBODY, NOBODY), EvidenceFixture.SETTINGS))
                .isTrue();
    }

    private static VerdictPolicy.Rule decide(List<OriginWeight> supporting, List<OriginWeight> contradicting) {
        return VerdictPolicy.decide(new Balance(supporting, contradicting), EvidenceFixture.SETTINGS);
    }

    private static List<OriginWeight> seen(double... weights) {
        return Arrays.stream(weights)
                .mapToObj(weight -> new OriginWeight("Outlet " + weight, weight, false, false, List.of("a")))
                .toList();
    }

    private static List<OriginWeight> said(double weight) {
        return List.of(new OriginWeight("Ines Okoro", weight, true, false, List.of("a")));
    }

    private static List<OriginWeight> denied(double weight) {
        return List.of(new OriginWeight("Mara Lindqvist", weight, true, true, List.of("a")));
    }

    private static List<OriginWeight> both(List<OriginWeight> some, List<OriginWeight> others) {
        return List.of(some.get(0), others.get(0));
    }
}
