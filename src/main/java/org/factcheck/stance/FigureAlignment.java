package org.factcheck.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A claim with its figures written as a passage writes them. Figures are compared by rule, the rest by the model: the model
 * takes "close to 150,000" and "about 148,000" for two things, and "1,000" and "10,000" for one. Whoever bears out the
 * claim with the passage's figures in place of its own bears out the claim where the figures agree, and contradicts it
 * where they differ.
 *
 * @param claim the claim with the passage's figures
 * @param differences what cannot hold at once ("claim: 10,000 boats; source: 1,000 boats"); empty where all figures agree
 */
record FigureAlignment(String claim, List<String> differences) {

    FigureAlignment {
        differences = List.copyOf(differences);
    }

    private record Replacement(Quantity claimed, Quantity given) {}

    /** Aligns a claim with a passage; empty where no figure of the claim has one counterpart written in another way. */
    static Optional<FigureAlignment> of(String claim, String passage) {
        List<Quantity> all = Quantities.of(claim);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Figures given = Quantities.figures(passage);
        List<Replacement> replacements = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        for (Quantity claimed : all) {
            Optional<Quantity> counterpart = counterpart(claimed, given);
            counterpart.ifPresent(other -> replacements.add(new Replacement(claimed, other)));
            counterpart
                    .filter(other -> !claimed.canBe(other))
                    .ifPresent(other -> differences.add(QuantityCheck.difference(claimed, other)));
        }
        String aligned = replaced(claim, passage, replacements);
        return aligned.equals(claim) ? Optional.empty() : Optional.of(new FigureAlignment(aligned, differences));
    }

    /** The figure that is meant: one that agrees, else the only one for the same thing; none where it is made up of parts. */
    private static Optional<Quantity> counterpart(Quantity claimed, Figures given) {
        List<Quantity> same = sameThing(claimed, given.named());
        if (same.stream().anyMatch(claimed::canBe) || given.mayMean(claimed)) {
            return same.stream().filter(claimed::agreesWith).findFirst();
        }
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** What is named by the same words, else what is measured alike in another unit. */
    private static List<Quantity> sameThing(Quantity claimed, List<Quantity> given) {
        List<Quantity> sameWords = given.stream().filter(claimed::sharesAWord).toList();
        return sameWords.isEmpty() ? given.stream().filter(claimed::isOfUnit).toList() : sameWords;
    }

    private static String replaced(String claim, String passage, List<Replacement> replacements) {
        StringBuilder text = new StringBuilder(claim);
        List<Replacement> fromTheEnd = replacements.stream()
                .sorted(Comparator.comparingInt(
                                (Replacement each) -> place(each.claimed()).start())
                        .reversed())
                .toList();
        for (Replacement each : fromTheEnd) {
            Quantity.Place old = place(each.claimed());
            Quantity.Place other = place(each.given());
            boolean sameUnit = isBareNumber(claim, each.claimed())
                    && isBareNumber(passage, each.given())
                    && each.claimed().isInUnitOf(each.given());
            int end = sameUnit ? old.figureEnd() : old.end();
            String words = passage.substring(other.start(), sameUnit ? other.figureEnd() : other.end());
            if (!claim.substring(old.start(), end).equalsIgnoreCase(words)) {
                text.replace(old.start(), end, words);
            }
        }
        return text.toString();
    }

    /** Whether the unit stands in words behind the figure, and is no sign or share that belongs to it. */
    private static boolean isBareNumber(String text, Quantity quantity) {
        Quantity.Place at = place(quantity);
        String figure = text.substring(at.start(), at.end());
        return Stream.of("$", "€", "£", "%").noneMatch(figure::contains)
                && !quantity.unit().contains("%");
    }

    private static Quantity.Place place(Quantity quantity) {
        Quantity.Place at = quantity.at();
        if (at == null) {
            throw new IllegalArgumentException("'" + quantity.words() + "' stands nowhere.");
        }
        return at;
    }
}
