package org.factcheck.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.factcheck.stance.StanceModel.Pair;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxStanceModelTest {

    private static final List<Stance> ORDER = List.of(Stance.values());
    private static final String CLAIM = "The dam above Porthaven broke on Sunday.";
    private static final Pair FOR = new Pair("The dam above Porthaven broke on Sunday night.", CLAIM);
    private static final Pair AGAINST = new Pair("The dam above Porthaven did not break on Sunday.", CLAIM);
    private static final Pair NEITHER = new Pair("The mayor of Porthaven opened a new library on Saturday.", CLAIM);
    private static final double CARD_TEMPERATURE = 1.15;

    @TempDir
    static Path folder;

    private static OnnxStanceModel model;

    @BeforeAll
    static void load() throws IOException {
        model = OnnxStanceModel.load(7);
        for (String name : List.of("model.onnx", "tokenizer.json")) {
            try (InputStream in = OnnxStanceModelTest.class.getResourceAsStream("/models/stance/" + name)) {
                Files.copy(Objects.requireNonNull(in), folder.resolve(name));
            }
        }
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void itTellsForFromAgainstFromNeither() {
        assertThat(model.classify(List.of(FOR, AGAINST, NEITHER)))
                .extracting(StanceProbabilities::likeliest)
                .containsExactly(Stance.SUPPORTS, Stance.REFUTES, Stance.NEUTRAL);
    }

    @Test
    void aPairsProbabilitiesDoNotDependOnItsBatch() {
        List<Pair> pairs = manyPairs();
        List<StanceProbabilities> sevens = model.classify(pairs);
        for (int size : new int[] {1, 32}) {
            try (OnnxStanceModel other = OnnxStanceModel.load(size)) {
                assertThat(other.classify(pairs)).as("batches of %d", size).isEqualTo(sevens);
            }
        }
        List<Pair> mixed = new ArrayList<>(pairs);
        Collections.shuffle(mixed, new Random(7));
        List<StanceProbabilities> answers = model.classify(mixed);
        for (int i = 0; i < mixed.size(); i++) {
            assertThat(answers.get(i)).isEqualTo(sevens.get(pairs.indexOf(mixed.get(i))));
        }
    }

    @Test
    void threadsThatTakeOnBatchesChangeNoAnswer() {
        List<Pair> pairs = manyPairs();
        ExecutorService others = Executors.newFixedThreadPool(3);
        try {
            assertThat(model.classify(pairs, IdleThreads.of(others))).isEqualTo(model.classify(pairs));
        } finally {
            others.shutdownNow();
        }
    }

    @Test
    void noPairsHaveNoAnswers() {
        assertThat(model.classify(List.of())).isEmpty();
    }

    @Test
    void textsOfAnyLengthAreAnswered() {
        String lengthy = "The dam above Porthaven broke on Sunday and the water rose. ".repeat(100);
        List<Pair> pairs = List.of(new Pair(lengthy, lengthy), new Pair("", ""), new Pair("水坝 💧", CLAIM));
        assertThat(model.classify(pairs))
                .hasSize(3)
                .allSatisfy(p ->
                        assertThat(p.supports() + p.refutes() + p.neutral()).isCloseTo(1, within(2e-4)));
    }

    @Test
    void anotherModelNamesTheStancesInItsOwnOrder() throws IOException {
        Files.writeString(folder.resolve("model.properties"), "temperature=" + CARD_TEMPERATURE);
        List<Stance> permuted = List.of(Stance.NEUTRAL, Stance.SUPPORTS, Stance.REFUTES);
        try (OnnxStanceModel other = OnnxStanceModel.load(folder, permuted, 7)) {
            StanceProbabilities here = model.classify(List.of(FOR)).get(0);
            StanceProbabilities there = other.classify(List.of(FOR)).get(0);
            for (int output = 0; output < 3; output++) {
                assertThat(there.of(permuted.get(output))).isEqualTo(here.of(ORDER.get(output)));
            }
            assertThat(other.fingerprint()).isNotEqualTo(model.fingerprint());
        }
    }

    @Test
    void withoutACardTheTemperatureIsOne() throws IOException {
        Files.deleteIfExists(folder.resolve("model.properties"));
        try (OnnxStanceModel other = OnnxStanceModel.load(folder, ORDER, 7)) {
            assertThat(other.fingerprint()).endsWith("/1.0/128/[SUPPORTS, REFUTES, NEUTRAL]");
            StanceProbabilities cooled = model.classify(List.of(NEITHER)).get(0);
            StanceProbabilities plain = other.classify(List.of(NEITHER)).get(0);
            // exp(x / T) to the power of T is exp(x).
            double sum = 0;
            for (Stance stance : ORDER) {
                sum += Math.pow(cooled.of(stance), CARD_TEMPERATURE);
            }
            for (Stance stance : ORDER) {
                assertThat(plain.of(stance))
                        .isCloseTo(Math.pow(cooled.of(stance), CARD_TEMPERATURE) / sum, within(5e-4));
            }
        }
    }

    @Test
    void theHotterTheLessSure() throws IOException {
        Files.writeString(folder.resolve("model.properties"), "temperature=100");
        try (OnnxStanceModel hot = OnnxStanceModel.load(folder, ORDER, 7)) {
            StanceProbabilities answer = hot.classify(List.of(FOR)).get(0);
            assertThat(answer.likeliest()).isEqualTo(Stance.SUPPORTS);
            assertThat(answer.supports()).isBetween(0.33, 0.40);
        }
    }

    @Test
    void aCardThatIsNoCardIsRefused() throws IOException {
        Files.writeString(folder.resolve("model.properties"), "temperature=warm");
        assertThatThrownBy(() -> OnnxStanceModel.load(folder, ORDER, 7))
                .isInstanceOf(StanceModelException.class)
                .hasMessage("The stance model's model.properties gives the temperature 'warm'. Write a number over 0.");
        Files.writeString(folder.resolve("model.properties"), "temperature=0");
        assertThatThrownBy(() -> OnnxStanceModel.load(folder, ORDER, 7))
                .hasMessage("The stance model's model.properties gives the temperature '0'. Write a number over 0.");
        Files.writeString(folder.resolve("model.properties"), "max-tokens=20");
        assertThatThrownBy(() -> OnnxStanceModel.load(folder, ORDER, 7))
                .hasMessage(
                        "The stance model's model.properties gives the max-tokens '20'. Write a whole number from 68 on.");
    }

    @Test
    void aFolderWithoutAModelIsRefusedByName() {
        Path missing = folder.resolve("no-such-folder");
        assertThatThrownBy(() -> OnnxStanceModel.load(missing, ORDER, 7))
                .isInstanceOf(StanceModelException.class)
                .hasMessage("The stance model could not be loaded: " + missing.resolve("model.onnx")
                        + ". Its folder needs model.onnx and tokenizer.json.")
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("model.onnx"), "not a model");
        Files.copy(folder.resolve("tokenizer.json"), broken.resolve("tokenizer.json"));
        assertThatThrownBy(() -> OnnxStanceModel.load(broken, ORDER, 7))
                .isInstanceOf(StanceModelException.class)
                .hasMessageStartingWith("The stance model could not be loaded: The ONNX model could not be loaded: ");
    }

    @Test
    void theLabelsAreTheThreeStancesEachOnce() throws IOException {
        Files.deleteIfExists(folder.resolve("model.properties"));
        assertThatThrownBy(() ->
                        OnnxStanceModel.load(folder, List.of(Stance.SUPPORTS, Stance.SUPPORTS, Stance.NEUTRAL), 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A stance model's labels are SUPPORTS, REFUTES and NEUTRAL in the order of its outputs, not"
                        + " [SUPPORTS, SUPPORTS, NEUTRAL].");
    }

    @Test
    void aBatchHoldsAtLeastOnePair() {
        assertThatThrownBy(() -> OnnxStanceModel.load(0)).hasMessage("A batch holds at least one pair, not 0.");
    }

    private static List<Pair> manyPairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String more = " It rained for days before.".repeat(i % 4);
            pairs.add(new Pair(FOR.evidence() + more, CLAIM));
            pairs.add(new Pair(AGAINST.evidence() + more + " Week " + i + ".", CLAIM));
            pairs.add(new Pair("Trip " + i + " left." + more, NEITHER.claim()));
        }
        return pairs;
    }
}
