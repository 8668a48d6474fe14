package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final String PASSAGE = "About 148,000 people were out of work.";
    private static final String NEAR = "Close to 150,000 people had no work.";
    private static final String NEAR_ALIGNED = "About 148,000 people had no work.";
    private static final String FAR = "15,000 people had no work.";
    private static final StanceProbabilities FOR = new StanceProbabilities(0.8, 0.1, 0.1);
    private static final StanceProbabilities AGAINST = new StanceProbabilities(0.05, 0.9, 0.05);
    private static final StanceProbabilities SILENT = new StanceProbabilities(0.1, 0.2, 0.7);
    private static final String DIFFERENCE = "claim: 15,000 people; source: about 148,000 people";

    @Test
    void whatIsBorneOutWithThePassagesOwnFiguresIsBorneOutWhereTheyAgree() {
        assertThat(ask(NEAR, Map.of(NEAR, SILENT, NEAR_ALIGNED, FOR)))
                .isEqualTo(new Questions.Answer(FOR, SILENT, List.of("Compared as: “" + NEAR_ALIGNED + "”")));
    }

    @Test
    void whatIsBorneOutWithThePassagesOwnFiguresIsContradictedWhereTheyDiffer() {
        assertThat(ask(FAR, Map.of(FAR, SILENT, NEAR_ALIGNED, FOR)))
                .isEqualTo(new Questions.Answer(FOR.opposite(), SILENT, List.of(DIFFERENCE)));
    }

    @Test
    void aChangeIsAskedAboutAsTheStepThatTheClaimSpeaksOf() {
        Questions questions = new Questions();
        Questions.Text passage = new Questions.Text("Turnout rose from 48 to 53 percent.", null);
        int agrees = questions.ask(passage, new Questions.Text("Turnout rose by five percentage points.", null));
        int differs = questions.ask(passage, new Questions.Text("Turnout rose by nine percentage points.", null));
        assertThat(questions.pairs())
                .extracting(StanceModel.Pair::evidence)
                .containsExactly(
                        "Turnout rose from 48 to 53 percent.",
                        "Turnout rose by 5 percentage points.",
                        "Turnout rose from 48 to 53 percent.",
                        "Turnout rose by 5 percentage points.");
        List<Questions.Answer> answers = questions.answers(List.of(AGAINST, FOR, FOR, FOR));
        assertThat(answers.get(agrees))
                .isEqualTo(new Questions.Answer(
                        FOR,
                        AGAINST,
                        List.of(
                                "Compared as: “Turnout rose by 5 percentage points.”",
                                "Read as: “Turnout rose by 5 percentage points.”")));
        assertThat(answers.get(differs))
                .isEqualTo(new Questions.Answer(
                        FOR.opposite(), FOR, List.of("claim: nine percentage points; source: 5 percentage points")));
    }

    @Test
    void aModelThatIsSurerOfTheContradictionKeepsItsAnswer() {
        assertThat(ask(FAR, Map.of(FAR, AGAINST, NEAR_ALIGNED, FOR)))
                .isEqualTo(new Questions.Answer(AGAINST, AGAINST, List.of(DIFFERENCE)));
    }

    @Test
    void alignedFiguresThatBearNothingOutChangeNothing() {
        assertThat(ask(NEAR, Map.of(NEAR, AGAINST, NEAR_ALIGNED, SILENT)))
                .isEqualTo(new Questions.Answer(AGAINST, AGAINST, List.of()));
        assertThat(ask(FAR, Map.of(FAR, SILENT, NEAR_ALIGNED, SILENT)))
                .isEqualTo(new Questions.Answer(SILENT, SILENT, List.of()));
    }

    @Test
    void aPairWithoutFiguresIsAskedOnce() {
        String claim = "Many people had no work.";
        assertThat(ask(claim, Map.of(claim, FOR))).isEqualTo(new Questions.Answer(FOR, FOR, List.of()));
    }

    private static Questions.Answer ask(String claim, Map<String, StanceProbabilities> byClaim) {
        Questions questions = new Questions();
        int number = questions.ask(new Questions.Text(PASSAGE, null), new Questions.Text(claim, null));
        StanceModel model = new StanceModel() {
            @Override
            public List<StanceProbabilities> classify(List<Pair> pairs) {
                assertThat(pairs).extracting(Pair::claim).containsExactlyInAnyOrderElementsOf(byClaim.keySet());
                return pairs.stream().map(pair -> byClaim.get(pair.claim())).toList();
            }

            @Override
            public String fingerprint() {
                return "scripted";
            }

            @Override
            public void close() {}
        };
        return questions.answers(model.classify(questions.pairs())).get(number);
    }
}
