package org.factcheck.stance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factcheck.claim.Claim;
import org.factcheck.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The model does not add up. Where a claim gives a figure that a passage gives in parts ("12 people died in the first raid
 * and 30 people in the second"), the sum decides; a claim that calls its figure a total is contradicted by parts that add up
 * to another. A figure that the passage itself gives is left to the model.
 */
final class SumCheck implements StanceCheck {

    private static final Pattern TOTAL = Pattern.compile(
            "\\b(?:in total|a total of|total(?:l?ed|l?ing|s)?|altogether|in all|combined|overall|all told|put together)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOW =
            Pattern.compile("\\b(?:now|left|remain(?:s|ed|ing)?|still (?:has|have|had))\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOSS = Pattern.compile(
            "\\b(?:lost|loses?|ate|eats?|sold|sells?|spent|spends?|removed?|removes|took away|taken away|flew away|left"
                    + "|died|broke|threw|thrown|donated|returned|dropped|withdrew|withdrawn|gave away|given away|gave (?:\\S+ ){1,4}to"
                    + "|used up|handed over|scrapped|sank|were destroyed|was destroyed|fewer|less)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GAIN = Pattern.compile(
            "\\b(?:gave|given|bought|buys?|found|finds?|received?|receives|added|adds?|joined|gained|acquired?|got|gets?"
                    + "|brought|placed|put|planted|picked|built|hired|ordered|more|another|additional|further|extra)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Correction> check(
            Claim claim, Passage passage, @Nullable LocalDate published, StanceProbabilities probabilities) {
        List<Quantity> claimed = Quantities.of(claim.text());
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        Figures given = Quantities.figures(passage.reading());
        return claimed.stream()
                .map(each -> check(each, given.parts(each), claim, passage, probabilities))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Correction> check(
            Quantity claimed, List<Quantity> parts, Claim claim, Passage passage, StanceProbabilities probabilities) {
        if (parts.size() < 2 || parts.stream().anyMatch(part -> part.low() == claimed.low())) {
            return Optional.empty();
        }
        return result(claim.text(), passage.reading(), parts)
                .flatMap(result -> correction(claimed, result, claim.text(), probabilities));
    }

    /**
     * What the parts come to.
     *
     * @param words the figures with the sign between them
     * @param isState whether they are a state and its change, which make up another state
     */
    private record Result(double value, String words, boolean isState) {}

    /** What is lost is taken away, where there is one state and one loss. */
    private static Optional<Result> result(String claim, String passage, List<Quantity> parts) {
        boolean asksForState = NOW.matcher(claim).find();
        if (!LOSS.matcher(passage).find()) {
            boolean isState = asksForState && GAIN.matcher(passage).find();
            return Optional.of(new Result(Figures.sum(parts), words(parts, " + "), isState));
        }
        if (parts.size() != 2
                || !asksForState
                || parts.get(0).low() < parts.get(1).low()) {
            return Optional.empty();
        }
        return Optional.of(new Result(parts.get(0).low() - parts.get(1).low(), words(parts, " \u2212 "), true));
    }

    private static Optional<Correction> correction(
            Quantity claimed, Result result, String claim, StanceProbabilities probabilities) {
        String note =
                "claim: " + claimed.words() + "; source: " + result.words() + " = " + Figures.words(result.value());
        if (Figures.isThat(claimed, result.value())) {
            return Optional.of(new Correction(probabilities.turnedTo(Stance.SUPPORTS), note));
        }
        return TOTAL.matcher(claim).find() || result.isState()
                ? Optional.of(new Correction(probabilities.turnedTo(Stance.REFUTES), note))
                : Optional.empty();
    }

    private static String words(List<Quantity> parts, String sign) {
        return parts.stream().map(Quantity::words).collect(Collectors.joining(sign));
    }
}
