package org.factcheck.stance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.factcheck.claim.Claim;
import org.factcheck.evidence.Evidence;
import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;
import org.factcheck.passage.Statement;
import org.factcheck.passage.StatementReader;
import org.factcheck.passage.TimeExpressions;
import org.jspecify.annotations.Nullable;

/**
 * The stance layer: the model's answers on each passage, then the checks on the points where the model is weak. A
 * passage is put to the model whole, and what is said in it by itself; a claim about a saying ("X said P") is held
 * against X's own words, P against what X said.
 */
public final class EvidenceClassifier {

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private final StanceModel model;
    private final StatementReader statements;
    private final List<StanceCheck> checks;

    /**
     * A layer over this model.
     *
     * @param statements tells who speaks in a claim
     */
    public EvidenceClassifier(StanceModel model, StatementReader statements) {
        this.model = model;
        this.statements = statements;
        this.checks = List.of(new DenialCheck(), new QuantityCheck(), new SumCheck(), new DateCheck());
    }

    /**
     * The model's answers on one passage.
     *
     * @param whole on the passage as it is read and the claim as it is written
     * @param content on what is said in the passage and what the claim says, of a plain claim the claim itself; null where
     *     it was not asked for
     */
    private record Answers(
            StanceProbabilities whole, @Nullable StanceProbabilities content) {}

    /**
     * The stance of each piece of evidence towards the claim, in the order given.
     *
     * @param publications what is known of an article by its id
     */
    public List<EvidenceStance> classify(
            Claim claim, List<Evidence> evidence, Function<String, Publication> publications) {
        Statement statement = statements.read(claim.text());
        List<Answers> answers = answers(claim, statement, evidence, publications);
        List<EvidenceStance> stances = new ArrayList<>(evidence.size());
        for (int i = 0; i < evidence.size(); i++) {
            Evidence each = evidence.get(i);
            stances.add(
                    statement.isSaying()
                            ? ofSaying(claim, statement, each, answers.get(i))
                            : ofPlain(claim, each, answers.get(i)));
        }
        return PointedDenials.applyTo(stances, statement);
    }

    /** Puts each passage to the model whole, and what is said in it only where that answer is used. */
    private List<Answers> answers(
            Claim claim, Statement statement, List<Evidence> evidence, Function<String, Publication> publications) {
        boolean namesYear = YEAR.matcher(claim.text()).find();
        List<StanceModel.Pair> pairs = new ArrayList<>();
        List<StanceModel.Pair> contents = new ArrayList<>();
        boolean[] asked = new boolean[evidence.size()];
        for (int i = 0; i < asked.length; i++) {
            Passage passage = evidence.get(i).passage();
            Publication publication = publications.apply(passage.articleId());
            LocalDate reference = namesYear ? publication.reference() : null;
            pairs.add(new StanceModel.Pair(dated(passage.reading(), reference), claim.text()));
            asked[i] = asksContent(statement, passage, publication.publisher());
            if (asked[i]) {
                contents.add(new StanceModel.Pair(dated(passage.content(), reference), statement.content()));
            }
        }
        pairs.addAll(contents);
        List<StanceProbabilities> answers = model.classify(pairs);
        List<Answers> both = new ArrayList<>();
        int next = asked.length;
        for (int i = 0; i < asked.length; i++) {
            both.add(new Answers(answers.get(i), asked[i] ? answers.get(next++) : null));
        }
        return both;
    }

    /**
     * Of a claim about a saying, the words of the one it names; of a plain claim, what a denial denies. "Reports that P are
     * untrue" is no such claim: it is borne out, not turned round, by a denial of P.
     */
    private static boolean asksContent(Statement statement, Passage passage, String publisher) {
        return statement.isSaying()
                ? SpeakerMatch.matches(statement.speech(), passage, publisher)
                : statement.speech().mode() != Speech.Mode.DENIES && deniesAContent(passage);
    }

    /** Whether a passage denies something that can be told apart from the denying. */
    private static boolean deniesAContent(Passage passage) {
        return passage.speech().mode() == Speech.Mode.DENIES
                && !passage.content().equals(passage.reading());
    }

    /** The year that a claim names and a passage leaves to its article's own date. */
    private static String dated(String text, @Nullable LocalDate reference) {
        return reference == null ? text : TimeExpressions.withYears(text, reference);
    }

    private EvidenceStance ofPlain(Claim claim, Evidence evidence, Answers answers) {
        Passage passage = evidence.passage();
        StanceProbabilities content = answers.content();
        if (content != null && content.likeliest() == Stance.SUPPORTS) {
            return denial(evidence, answers.whole(), content);
        }
        List<String> notes = new ArrayList<>();
        StanceProbabilities held = checked(claim, passage, answers.whole(), notes);
        Stance stance = held.likeliest();
        boolean denial = stance == Stance.REFUTES && passage.speech().mode() == Speech.Mode.DENIES;
        return new EvidenceStance(evidence, answers.whole(), stance, held.of(stance), false, denial, null, notes);
    }

    /** Who denies what supports the claim speaks against it. */
    private static EvidenceStance denial(Evidence evidence, StanceProbabilities whole, StanceProbabilities content) {
        return new EvidenceStance(
                evidence,
                whole,
                Stance.REFUTES,
                content.opposite().refutes(),
                false,
                true,
                null,
                List.of("A denial of what the claim says"));
    }

    /**
     * A saying is shown by the speaker's own words, and by nobody else's. Where the claim names nobody ("a study", "some
     * people"), an article may give in its own voice what they found or hold.
     */
    private EvidenceStance ofSaying(Claim claim, Statement statement, Evidence evidence, Answers answers) {
        Passage passage = evidence.passage();
        StanceProbabilities content = answers.content();
        if (content != null) {
            List<String> notes = new ArrayList<>();
            StanceProbabilities held =
                    checked(claim, passage, said(claim, statement, passage, answers.whole(), content), notes);
            Stance stance = held.likeliest();
            return new EvidenceStance(evidence, answers.whole(), stance, held.of(stance), true, false, null, notes);
        }
        boolean namesNobody = statement.speech() instanceof Speech.Unnamed;
        if (passage.speech() instanceof Speech.OwnVoice
                && (namesNobody || SpeakerMatch.mentions(statement.speech(), passage))) {
            Stance stance = answers.whole().likeliest();
            return new EvidenceStance(
                    evidence, answers.whole(), stance, answers.whole().of(stance), false, false, null, List.of());
        }
        return new EvidenceStance(
                evidence,
                answers.whole(),
                Stance.NEUTRAL,
                1,
                false,
                false,
                null,
                List.of("The claim is about what somebody said; these are not their words"));
    }

    /** What the speaker's words come to for a claim about them: a denial is borne out by what speaks against its matter. */
    private static StanceProbabilities said(
            Claim claim, Statement statement, Passage passage, StanceProbabilities whole, StanceProbabilities content) {
        boolean claimTellsContent = !statement.content().equals(claim.text());
        if (!claimTellsContent) {
            return content.neutral() < whole.neutral() ? content : whole;
        }
        boolean claimDenies = statement.speech().mode() == Speech.Mode.DENIES;
        if (claimDenies != deniesAContent(passage)) {
            return content.opposite();
        }
        return content.likeliest() == Stance.NEUTRAL ? whole : content;
    }

    private StanceProbabilities checked(Claim claim, Passage passage, StanceProbabilities answer, List<String> notes) {
        StanceProbabilities held = answer;
        for (StanceCheck check : checks) {
            Optional<StanceCheck.Correction> correction = check.check(claim, passage, held);
            if (correction.isPresent()) {
                held = correction.get().probabilities();
                notes.add(correction.get().note());
            }
        }
        return held;
    }
}
