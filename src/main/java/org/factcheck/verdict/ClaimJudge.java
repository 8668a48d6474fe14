package org.factcheck.verdict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factcheck.claim.Claim;
import org.factcheck.passage.Speech;
import org.factcheck.stance.EvidenceStance;
import org.factcheck.stance.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what the passages say of a claim and decides. Each passage gets a weight, passages of one origin count once by
 * the heaviest, and the rules of the policy are asked in their order.
 */
public final class ClaimJudge {

    /** Weight that stands for all evidence not read: it keeps one weak voice from making a score of 1. */
    private static final double UNREAD_WEIGHT = 0.25;

    private final PolicySettings settings;
    private final EvidenceWeighing weighing;
    private final OriginNaming origins;
    private final ConfidenceModel confidences;

    /**
     * @param settings thresholds and weights
     * @param outletName gives an outlet the name it has in the register of sources, and any other text back unchanged
     */
    public ClaimJudge(PolicySettings settings, UnaryOperator<String> outletName) {
        this(settings, outletName, ConfidenceModel.builtIn());
    }

    ClaimJudge(PolicySettings settings, UnaryOperator<String> outletName, ConfidenceModel confidences) {
        this.settings = settings;
        this.weighing = new EvidenceWeighing(settings);
        this.origins = new OriginNaming(outletName);
        this.confidences = confidences;
    }

    /**
     * Decides on a claim.
     *
     * @param stances what each passage found says of it
     * @param articles the articles of these passages by id
     * @param asOf the day up to which articles were read for it
     */
    public Judgement judge(
            Claim claim, List<EvidenceStance> stances, Function<String, ArticleFacts> articles, LocalDate asOf) {
        List<WeighedEvidence> evidence = weigh(claim, stances, articles);
        Balance balance = balance(evidence);
        VerdictPolicy.Rule rule = VerdictPolicy.decide(balance, settings);
        Sensitivity sensitivity = Sensitivity.of(balance, rule.verdict(), settings);
        @Nullable Double score = rule.verdict() == Verdict.NOT_ENOUGH_EVIDENCE ? null : score(balance);
        Explanation confidence = confidences.explain(ConfidenceGround.of(rule.verdict(), balance, evidence));
        double sure = confidence.value() == null ? 0 : confidence.value();
        Set<Flag> flags = flags(rule.verdict(), sure, sensitivity, evidence, asOf);
        Explanation explanation = ExplanationTree.of(rule, settings, balance, evidence, sensitivity, score, confidence);
        return new Judgement(
                rule.verdict(),
                score,
                sure,
                balance.support(),
                balance.contradiction(),
                balance.supporting(),
                balance.contradicting(),
                evidence,
                SummarySentences.of(rule.verdict(), balance, evidence, sensitivity),
                explanation,
                List.copyOf(flags),
                asOf);
    }

    /** The same judgement as of another day up to which the same articles count: only its age differs. */
    Judgement asOf(Judgement earlier, LocalDate day) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(earlier.flags());
        flags.remove(Flag.STALE);
        if (earlier.verdict() != Verdict.NOT_ENOUGH_EVIDENCE && isStale(earlier.evidence(), day)) {
            flags.add(Flag.STALE);
        }
        return earlier.with(flags, day);
    }

    private List<WeighedEvidence> weigh(
            Claim claim, List<EvidenceStance> stances, Function<String, ArticleFacts> articles) {
        Map<String, ArticleFacts> facts = new HashMap<>();
        for (EvidenceStance stance : stances) {
            facts.computeIfAbsent(stance.evidence().passage().articleId(), articles);
        }
        List<String> named = origins.name(stances.stream()
                .map(s -> new OriginNaming.Spoken(s.evidence().passage().speech(), of(facts, s)))
                .toList());
        Optional<LocalDate> newest = stances.stream()
                .filter(weighing::bears)
                .flatMap(s -> of(facts, s).published().day().stream())
                .max(Comparator.naturalOrder());
        List<WeighedEvidence> weighed = new ArrayList<>();
        for (int i = 0; i < stances.size(); i++) {
            EvidenceStance stance = stances.get(i);
            ArticleFacts article = of(facts, stance);
            Explanation weight = weighing.weigh(claim, stance, article, newest);
            weighed.add(new WeighedEvidence(
                    stance,
                    article.source(),
                    article.published(),
                    article.title(),
                    article.file(),
                    article.sha256(),
                    named.get(i),
                    weight.value() == null ? 0 : weight.value(),
                    weight));
        }
        weighed.sort(Comparator.comparing(WeighedEvidence::articleId)
                .thenComparing(e -> e.stance().evidence().passage().start()));
        return UnnamedVoices.toldApart(weighed);
    }

    private static ArticleFacts of(Map<String, ArticleFacts> facts, EvidenceStance stance) {
        ArticleFacts article = facts.get(stance.evidence().passage().articleId());
        if (article == null) {
            throw new IllegalStateException("The article '"
                    + stance.evidence().passage().articleId() + "' of a passage is not among the run's articles.");
        }
        return article;
    }

    /** An origin speaks once: on the side of its heaviest passage. */
    private static Balance balance(List<WeighedEvidence> evidence) {
        Map<String, WeighedEvidence> heaviest = new TreeMap<>();
        for (WeighedEvidence each : evidence) {
            if (each.weight() > 0) {
                heaviest.merge(each.origin(), each, WeighedEvidence::heavier);
            }
        }
        return new Balance(side(heaviest, evidence, Stance.SUPPORTS), side(heaviest, evidence, Stance.REFUTES));
    }

    private static List<OriginWeight> side(
            Map<String, WeighedEvidence> heaviest, List<WeighedEvidence> evidence, Stance stance) {
        return heaviest.entrySet().stream()
                .filter(e -> e.getValue().stance().stance() == stance)
                .map(e -> new OriginWeight(
                        e.getKey(),
                        e.getValue().weight(),
                        isTestimony(e.getValue()),
                        isDenial(evidence, e.getKey(), stance),
                        articlesOf(evidence, e.getKey(), stance)))
                .sorted(Comparator.comparingDouble(OriginWeight::weight)
                        .reversed()
                        .thenComparing(OriginWeight::name))
                .toList();
    }

    private static boolean isTestimony(WeighedEvidence evidence) {
        return !(evidence.stance().evidence().passage().speech() instanceof Speech.OwnVoice);
    }

    private static boolean isDenial(List<WeighedEvidence> evidence, String origin, Stance stance) {
        return of(evidence, origin, stance).anyMatch(e -> e.stance().denial());
    }

    private static List<String> articlesOf(List<WeighedEvidence> evidence, String origin, Stance stance) {
        return of(evidence, origin, stance)
                .map(WeighedEvidence::articleId)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf));
    }

    private static Stream<WeighedEvidence> of(List<WeighedEvidence> evidence, String origin, Stance stance) {
        return evidence.stream()
                .filter(e -> e.weight() > 0
                        && e.origin().equals(origin)
                        && e.stance().stance() == stance);
    }

    private static double score(Balance balance) {
        double difference = balance.support() - balance.contradiction();
        return Balance.round(difference / (balance.support() + balance.contradiction() + UNREAD_WEIGHT));
    }

    private Set<Flag> flags(
            Verdict verdict,
            double confidence,
            Sensitivity sensitivity,
            List<WeighedEvidence> evidence,
            LocalDate asOf) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (confidence < settings.lowConfidence()) {
            flags.add(Flag.LOW_CONFIDENCE);
        }
        if (!sensitivity.amongSeveral().isEmpty()) {
            flags.add(Flag.HANGS_ON_ONE_ORIGIN);
        }
        if (verdict != Verdict.NOT_ENOUGH_EVIDENCE && isStale(evidence, asOf)) {
            flags.add(Flag.STALE);
        }
        return flags;
    }

    private boolean isStale(List<WeighedEvidence> evidence, LocalDate asOf) {
        return evidence.stream()
                .filter(e -> e.weight() > 0)
                .flatMap(e -> e.published().day().stream())
                .max(Comparator.naturalOrder())
                .filter(newest -> ChronoUnit.DAYS.between(newest, asOf) > settings.staleAfterDays())
                .isPresent();
    }
}
