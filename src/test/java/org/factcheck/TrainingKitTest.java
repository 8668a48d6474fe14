package org.factcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.factcheck.stance.OnnxStanceModel;
import org.factcheck.stance.Stance;
import org.factcheck.stance.StanceModel.Pair;
import org.factcheck.stance.StanceProbabilities;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The training kit from pairs to card on its own tiny data, and the tiny model that comes of it in the program: another
 * model with another order of outputs, named by two settings.
 */
@Tag("slow")
class TrainingKitTest {

    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");
    private static final int CHAIN_SECONDS = 300;
    private static final List<Stance> ORDER = List.of(Stance.NEUTRAL, Stance.SUPPORTS, Stance.REFUTES);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The eight-bit kernels round a little otherwise than the kit's emulation of them. */
    private static final double KERNELS = 0.03;

    @TempDir
    static Path folder;

    private static List<JsonNode> expected = List.of();

    @BeforeAll
    static void theWholeChain() throws Exception {
        Optional<String> python = python();
        if (python.isEmpty()) {
            String reason = "SKIPPED: the training kit is not tried, because no python3 here has torch and onnx."
                    + " Install python3-torch and python3-onnx.";
            System.err.println(reason);
            Assumptions.abort(reason);
        }
        int status = finish(
                python.get(), "src/training/smoke.py", folder.toString(), "--labels", "NEUTRAL,SUPPORTS,REFUTES");
        assertThat(status).as(Files.readString(log())).isZero();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("model/expected.jsonl"))) {
            lines.add(JSON.readTree(line));
        }
        expected = lines;
    }

    @Test
    void everyStepLeavesWhatTheNextOneNeedsAndTheCardIsFull() throws IOException {
        assertThat(folder.resolve("model"))
                .isDirectoryContaining("glob:**/{model.onnx,tokenizer.json,model.properties}")
                .isDirectoryContaining("glob:**/model-fp32.onnx");
        assertThat(folder.resolve("model/CARD.md"))
                .content()
                .contains("in the order NEUTRAL, SUPPORTS, REFUTES", "| news-same-article |", "**Calibration** on ")
                .doesNotContain("{{");
    }

    @Test
    void theProgramAnswersAsTheKitSaysItShould() {
        try (OnnxStanceModel model = OnnxStanceModel.load(folder.resolve("model"), ORDER, 7)) {
            List<StanceProbabilities> answers = model.classify(expected.stream()
                    .map(line -> new Pair(
                            line.get("evidence").asString(), line.get("claim").asString()))
                    .toList());
            assertThat(answers).hasSize(20);
            for (int i = 0; i < answers.size(); i++) {
                for (Stance stance : Stance.values()) {
                    assertThat(answers.get(i).of(stance))
                            .as("%s of %s", stance, expected.get(i))
                            .isCloseTo(expected.get(i).get(stance.name()).asDouble(), within(KERNELS));
                }
            }
        }
    }

    @Test
    void twoSettingsMakeTheProgramUseIt() throws IOException {
        Path pairs = folder.resolve("likeliest.jsonl");
        Files.write(
                pairs,
                expected.stream()
                        .filter(line -> chance(line, 0) - chance(line, 1) > 2 * KERNELS)
                        .map(line -> JSON.writeValueAsString(JSON.createObjectNode()
                                .put("evidence", line.get("evidence").asString())
                                .put("claim", line.get("claim").asString())
                                .put("label", likeliest(line).name())))
                        .toList());

        assertThat(accuracy(pairs, "NEUTRAL, SUPPORTS, REFUTES")).isEqualTo(1);
        assertThat(accuracy(pairs, "SUPPORTS, REFUTES, NEUTRAL")).isZero();
    }

    /** How many of the pairs the program answers as labelled, with the tiny model and this order of its outputs. */
    private static double accuracy(Path pairs, String labels) throws IOException {
        Path job = folder.resolve("own-model.yml");
        Files.writeString(
                job,
                "model:\n  folder: " + folder.resolve("model").toAbsolutePath() + "\n  labels: [" + labels + "]\n");
        Path figures = folder.resolve("figures.json");
        int exit = FactCheckApplication.execute(
                "evaluate", "--pairs", pairs.toString(), "--job", job.toString(), "--json", figures.toString());
        assertThat(exit).isZero();
        return JSON.readTree(figures.toFile())
                .get("model_alone")
                .get("accuracy")
                .asDouble();
    }

    /** The chance of the likeliest stance (0), the next (1) or the last (2). */
    private static double chance(JsonNode line, int rank) {
        double[] chances = {
            line.get("SUPPORTS").asDouble(),
            line.get("REFUTES").asDouble(),
            line.get("NEUTRAL").asDouble()
        };
        Arrays.sort(chances);
        return chances[2 - rank];
    }

    private static Stance likeliest(JsonNode line) {
        double most = chance(line, 0);
        for (Stance stance : Stance.values()) {
            if (line.get(stance.name()).asDouble() == most) {
                return stance;
            }
        }
        throw new IllegalArgumentException("No stance has the chance " + most + " in " + line);
    }

    private static Optional<String> python() throws Exception {
        for (String python : PYTHONS) {
            try {
                if (finish(python, "-c", "import torch, onnx") == 0) {
                    return Optional.of(python);
                }
            } catch (IOException e) {
                System.err.println("No " + python + ": " + e.getMessage());
            }
        }
        return Optional.empty();
    }

    private static int finish(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
        // The kit's folder is part of the sources: nothing is left there.
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        if (process.waitFor(CHAIN_SECONDS, TimeUnit.SECONDS)) {
            return process.exitValue();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IOException(String.join(" ", command) + " did not end within " + CHAIN_SECONDS + " s");
    }

    private static Path log() {
        return folder.resolve("log.txt");
    }
}
