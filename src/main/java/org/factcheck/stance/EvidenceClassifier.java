package org.factcheck.stance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.factcheck.claim.Claim;
import org.factcheck.evidence.Evidence;
import org.factcheck.evidence.ReadOn;
import org.factcheck.passage.Passage;
import org.factcheck.passage.PointingBack;
import org.factcheck.passage.Speech;
import org.factcheck.passage.Statement;
import org.factcheck.passage.StatementReader;
import org.factcheck.passage.TimeExpressions;
import org.jspecify.annotations.Nullable;

/**
 * The stance layer: the model's answers on each passage, then the checks on the points where the model is weak. A
 * passage is put to the model whole, read on from the sentence before it, and what is said in it by itself; a claim about
 * a saying ("X said P") is held against X's own words, P against what X said.
 */
public final class EvidenceClassifier {

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private final StanceModel model;
    private final StatementReader statements;
    private final Bearing bearing;
    private final List<StanceCheck> checks;

    /**
     * A layer over this model.
     *
     * @param statements tells who speaks in a claim
     * @param bearing what a passage must share with a claim for the model to be asked about it
     */
    public EvidenceClassifier(StanceModel model, StatementReader statements, Bearing bearing) {
        this.model = model;
        this.statements = statements;
        this.bearing = bearing;
        this.checks = List.of(
                new DenialCheck(),
                new QuantityCheck(),
                new SumCheck(),
                new DateCheck(),
                new RoleCheck(),
                new PeriodCheck());
    }

    /**
     * The model's answers on one passage.
     *
     * @param whole on the passage as it is read and the claim as it is written
     * @param content on what is said in the passage and what the claim says, of a plain claim the claim itself; null where
     *     it was not asked for
     * @param readOn on the passage read on from the sentence before it, where that says more than either alone; else null
     * @param published the day that the passage's expressions of time go by; null where it is not known
     */
    private record Answers(
            Questions.Answer whole,
            Questions.@Nullable Answer content,
            Questions.@Nullable Answer readOn,
            @Nullable LocalDate published) {}

    /**
     * A claim with the evidence found for it, and what the model is to be asked about them.
     *
     * @param asked the numbers of the questions about each piece of evidence; empty for one that is not asked about
     */
    private record Inquiry(
            Claim claim,
            Statement statement,
            List<Evidence> evidence,
            Questions questions,
            List<Optional<Asked>> asked) {}

    /**
     * A claim and the evidence found for it.
     *
     * @param publications what is known of an article by its id
     */
    public record Found(Claim claim, List<Evidence> evidence, Function<String, Publication> publications) {}

    /** The stance of each piece of evidence towards the claim, in the order given. */
    public List<EvidenceStance> classify(
            Claim claim, List<Evidence> evidence, Function<String, Publication> publications) {
        return classify(List.of(new Found(claim, evidence, publications))).get(0);
    }

    /**
     * The stances of several claims' evidence, in the order given: the model is asked all at once, and has pairs of about
     * one length for each of its batches.
     */
    public List<List<EvidenceStance>> classify(List<Found> found) {
        List<Inquiry> inquiries = found.stream().map(this::inquiry).toList();
        List<StanceProbabilities> all = model.classify(inquiries.stream()
                .flatMap(inquiry -> inquiry.questions().pairs().stream())
                .toList());
        List<List<EvidenceStance>> stances = new ArrayList<>(found.size());
        int from = 0;
        for (Inquiry inquiry : inquiries) {
            int to = from + inquiry.questions().pairs().size();
            stances.add(stances(inquiry, all.subList(from, to)));
            from = to;
        }
        return stances;
    }

    private List<EvidenceStance> stances(Inquiry inquiry, List<StanceProbabilities> said) {
        Claim claim = inquiry.claim();
        Statement statement = inquiry.statement();
        List<Evidence> evidence = inquiry.evidence();
        List<Questions.Answer> ofQuestions = inquiry.questions().answers(said);
        List<EvidenceStance> stances = new ArrayList<>(evidence.size());
        for (int i = 0; i < evidence.size(); i++) {
            Evidence each = evidence.get(i);
            stances.add(inquiry.asked()
                    .get(i)
                    .map(asked -> asked.of(ofQuestions))
                    .map(answers -> statement.isSaying()
                            ? ofSaying(claim, statement, each, answers)
                            : ofPlain(claim, each, answers))
                    .orElseGet(() -> notAsked(each)));
        }
        return PointedDenials.applyTo(stances, statement);
    }

    /** A passage on another matter: its stance is told by rule, not by the model. */
    private static EvidenceStance notAsked(Evidence evidence) {
        return new EvidenceStance(
                evidence,
                new StanceProbabilities(0, 0, 1),
                Stance.NEUTRAL,
                1,
                false,
                false,
                null,
                List.of("Shares too little with the claim to weigh anything; the stance model was not asked"));
    }

    /** A denial of what came before it shares no word with the claim, and is about it all the same. */
    private boolean isWorthAsking(Evidence evidence) {
        return bearing.isOf(evidence)
                || bearingReadOn(evidence) != null
                || PointingBack.isDenialOfWhatCameBefore(evidence.passage());
    }

    /** Puts each passage to the model whole, and what is said in it only where that answer is used. */
    private Inquiry inquiry(Found found) {
        Claim claim = found.claim();
        Statement statement = statements.read(claim.text());
        boolean namesYear = YEAR.matcher(claim.text()).find();
        Questions questions = new Questions();
        List<Optional<Asked>> asked = new ArrayList<>();
        Questions.Text asserted = new Questions.Text(claim.text(), claim.claimDate());
        Questions.Text content = new Questions.Text(statement.content(), claim.claimDate());
        for (Evidence each : found.evidence()) {
            if (!isWorthAsking(each)) {
                asked.add(Optional.empty());
                continue;
            }
            Passage passage = each.passage();
            Publication publication = found.publications().apply(passage.articleId());
            Dating dating = new Dating(namesYear ? publication.reference() : null, publication.published());
            int whole = questions.ask(dating.of(passage.reading()), asserted);
            List<Integer> contents = asksContent(statement, passage, publication.publisher())
                    ? askContent(content, passage, dating, questions)
                    : List.of();
            ReadOn readOn = asksReadOn(statement, each);
            AskedOn askedOn = readOn == null
                    ? null
                    : new AskedOn(
                            questions.ask(dating.of(readOn.before()), asserted),
                            questions.ask(dating.of(readOn.both().passage().reading()), asserted));
            asked.add(Optional.of(new Asked(whole, contents, askedOn, dating.published())));
        }
        return new Inquiry(claim, statement, found.evidence(), questions, asked);
    }

    /**
     * How a passage's expressions of time are read.
     *
     * @param reference the day that gives the year a claim names and a passage leaves to its article's own date; null where
     *     that is not known or not asked for
     * @param published the day that "on Thursday" goes by; null where it is not known
     */
    private record Dating(
            @Nullable LocalDate reference, @Nullable LocalDate published) {

        Questions.Text of(String text) {
            return new Questions.Text(reference == null ? text : TimeExpressions.withYears(text, reference), published);
        }
    }

    /**
     * Asks about what is said. A denial is asked about both ways: who denies all arms deliveries denies the one the claim
     * tells of, as who denies that one does.
     */
    private static List<Integer> askContent(
            Questions.Text claimed, Passage passage, Dating dating, Questions questions) {
        Questions.Text content = dating.of(passage.content());
        int forward = questions.ask(content, claimed);
        return deniesAContent(passage) ? List.of(forward, questions.ask(claimed, content)) : List.of(forward);
    }

    /**
     * The numbers of the questions asked about a passage.
     *
     * @param contents of the one or two about what is said in it; empty where none was asked
     * @param published the day that its expressions of time go by; null where it is not known
     */
    private record Asked(
            int whole,
            List<Integer> contents,
            @Nullable AskedOn readOn,
            @Nullable LocalDate published) {

        Answers of(List<Questions.Answer> answers) {
            Questions.Answer content = contents.stream()
                    .map(answers::get)
                    .max(Comparator.comparingDouble(
                            answer -> answer.probabilities().supports()))
                    .orElse(null);
            return new Answers(answers.get(whole), content, readOn == null ? null : readOn.of(answers), published);
        }
    }

    /** The numbers of the questions on the sentence before a passage and on both together. */
    private record AskedOn(int before, int both) {

        /** What both say together, where the sentence before does not say as much alone: else it is evidence by itself. */
        Questions.@Nullable Answer of(List<Questions.Answer> answers) {
            StanceProbabilities together = answers.get(both).probabilities();
            Stance stance = together.likeliest();
            boolean isMore = stance != Stance.NEUTRAL
                    && together.of(stance) > answers.get(before).probabilities().of(stance);
            return isMore ? answers.get(both) : null;
        }
    }

    /** Of a plain claim, passages that share enough with it when they are read on to say something of it. */
    private @Nullable ReadOn asksReadOn(Statement statement, Evidence evidence) {
        return statement.isSaying() ? null : bearingReadOn(evidence);
    }

    private @Nullable ReadOn bearingReadOn(Evidence evidence) {
        ReadOn readOn = evidence.readOn();
        return readOn != null && bearing.isOf(readOn.both()) ? readOn : null;
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

    private EvidenceStance ofPlain(Claim claim, Evidence evidence, Answers answers) {
        Questions.Answer content = answers.content();
        if (content != null && content.probabilities().likeliest() == Stance.SUPPORTS) {
            return denial(evidence, answers.whole(), content);
        }
        Questions.Answer together = answers.readOn();
        ReadOn readOn = evidence.readOn();
        if (together != null
                && readOn != null
                && together.probabilities().neutral()
                        < answers.whole().probabilities().neutral()) {
            return ofPlain(claim, readOn.both(), together, answers.published());
        }
        return ofPlain(claim, evidence, answers.whole(), answers.published());
    }

    private EvidenceStance ofPlain(
            Claim claim, Evidence evidence, Questions.Answer whole, @Nullable LocalDate published) {
        Passage passage = evidence.passage();
        List<String> notes = new ArrayList<>(whole.notes());
        StanceProbabilities held = checked(claim, passage, published, whole.probabilities(), notes);
        Stance stance = held.likeliest();
        boolean denial = stance == Stance.REFUTES && passage.speech().mode() == Speech.Mode.DENIES;
        return new EvidenceStance(evidence, whole.plain(), stance, held.of(stance), false, denial, null, notes);
    }

    /** Who denies what supports the claim speaks against it. */
    private static EvidenceStance denial(Evidence evidence, Questions.Answer whole, Questions.Answer content) {
        return new EvidenceStance(
                evidence,
                whole.plain(),
                Stance.REFUTES,
                content.probabilities().supports(),
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
        Questions.Answer whole = answers.whole();
        Questions.Answer content = answers.content();
        if (content != null) {
            List<String> notes = new ArrayList<>(content.notes());
            StanceProbabilities said = said(claim, statement, passage, whole.probabilities(), content.probabilities());
            StanceProbabilities held = checked(claim, passage, answers.published(), said, notes);
            Stance stance = held.likeliest();
            return new EvidenceStance(evidence, whole.plain(), stance, held.of(stance), true, false, null, notes);
        }
        boolean namesNobody = statement.speech() instanceof Speech.Unnamed;
        if (passage.speech() instanceof Speech.OwnVoice
                && (namesNobody || SpeakerMatch.mentions(statement.speech(), passage))) {
            Stance stance = whole.probabilities().likeliest();
            double probability = whole.probabilities().of(stance);
            return new EvidenceStance(evidence, whole.plain(), stance, probability, false, false, null, whole.notes());
        }
        return new EvidenceStance(
                evidence,
                whole.plain(),
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

    private StanceProbabilities checked(
            Claim claim,
            Passage passage,
            @Nullable LocalDate published,
            StanceProbabilities answer,
            List<String> notes) {
        StanceProbabilities held = answer;
        for (StanceCheck check : checks) {
            Optional<StanceCheck.Correction> correction = check.check(claim, passage, published, held);
            if (correction.isPresent()) {
                held = correction.get().probabilities();
                notes.add(correction.get().note());
            }
        }
        return held;
    }
}
