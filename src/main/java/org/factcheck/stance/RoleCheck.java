package org.factcheck.stance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.factcheck.claim.Claim;
import org.factcheck.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * "Lennick beat Kestrel" is not "Kestrel beat Lennick": the model finds the same words and takes one for the other. Where
 * a passage that is taken for support tells the deed the other way round, and not the claim's way as well, it speaks
 * against the claim; of what both may do to each other it says nothing.
 */
final class RoleCheck implements StanceCheck {

    /** Stems of what two can do to each other, each at another time or both at once. */
    private static final Set<String> MUTUAL = Set.of(
            "accus",
            "admir",
            "ask",
            "attack",
            "blame",
            "call",
            "condemn",
            "contact",
            "critic",
            "criticis",
            "email",
            "fear",
            "greet",
            "hate",
            "hit",
            "hug",
            "inform",
            "insult",
            "invit",
            "kiss",
            "know",
            "like",
            "love",
            "mock",
            "notifi",
            "phone",
            "prais",
            "rate",
            "sue",
            "support",
            "tell",
            "told",
            "text",
            "thank",
            "threaten",
            "trust",
            "urg",
            "visit",
            "warn",
            "welcom",
            "write",
            "wrote");

    /** Stems of what is the same told from either side. */
    private static final Set<String> SYMMETRIC = Set.of(
            "meet", "met", "marri", "fight", "fought", "face", "play", "resembl", "match", "date", "join", "near",
            "border");

    @Override
    public Optional<Correction> check(
            Claim claim, Passage passage, @Nullable LocalDate published, StanceProbabilities probabilities) {
        if (probabilities.likeliest() != Stance.SUPPORTS) {
            return Optional.empty();
        }
        List<Deed> given = Deed.of(passage.reading());
        return Deed.of(claim.text()).stream()
                .filter(claimed ->
                        !SYMMETRIC.contains(claimed.verb()) && given.stream().noneMatch(claimed::isSameAs))
                .filter(claimed -> given.stream().anyMatch(claimed::isReverseOf))
                .findFirst()
                .map(claimed -> new Correction(
                        MUTUAL.contains(claimed.verb()) ? new StanceProbabilities(0, 0, 1) : probabilities.opposite(),
                        "claim: " + claimed.words() + "; source: the other way round"));
    }
}
