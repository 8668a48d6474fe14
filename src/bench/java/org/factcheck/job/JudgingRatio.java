package org.factcheck.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.factcheck.claim.UncheckableClaims;
import org.factcheck.evidence.Embedder;
import org.factcheck.evidence.MiniLmEmbedder;
import org.factcheck.report.CsvProfile;
import org.factcheck.report.ReportSettings;
import org.factcheck.stance.Calibration;
import org.factcheck.stance.IdleThreads;
import org.factcheck.stance.OnnxStanceModel;
import org.factcheck.stance.Stance;
import org.factcheck.stance.StanceModel;
import org.factcheck.stance.StanceProbabilities;
import org.factcheck.verdict.PolicySettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the step judgeClaims against its limit: a bare loop that feeds the same batches of pairs to the same session of
 * ONNX Runtime on as many threads, and does nothing else.
 */
public final class JudgingRatio {

    private static final int BATCH = 32;
    private static final String MEASURED = "measured ";

    private JudgingRatio() {}

    /**
     * What one measurement found.
     *
     * @param pairs how many pairs the model was asked
     * @param judging how long the step judgeClaims took
     * @param bare how long the model alone takes over the same batches
     */
    public record Measured(int pairs, Duration judging, Duration bare) {
        /** 1 where judging costs nothing but the model. */
        public double ratio() {
            return (double) bare.toNanos() / judging.toNanos();
        }
    }

    /**
     * Measures in this process, which is started like the job itself, and prints a line for each file of claims: the pairs,
     * and the milliseconds of the step and of the bare loop. {@link #read} reads them.
     *
     * @param args the threads, the folder of articles, a folder to work in, and the files of claims
     */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        for (String claims : Arrays.asList(args).subList(3, args.length)) {
            Path file = Path.of(claims);
            Path output = Path.of(args[2]).resolve("out-of-" + file.getFileName());
            Measured measured = measure(Path.of(args[1]), file, output, Integer.parseInt(args[0]));
            System.out.printf(
                    "%s%d %d %d%n",
                    MEASURED,
                    measured.pairs(),
                    measured.judging().toMillis(),
                    measured.bare().toMillis());
        }
    }

    /** What {@link #main} printed, file by file. */
    public static List<Measured> read(List<String> printed) {
        return printed.stream()
                .filter(line -> line.startsWith(MEASURED))
                .map(line -> line.substring(MEASURED.length()).split(" "))
                .map(figures -> new Measured(
                        Integer.parseInt(figures[0]),
                        Duration.ofMillis(Long.parseLong(figures[1])),
                        Duration.ofMillis(Long.parseLong(figures[2]))))
                .toList();
    }

    /**
     * Judges all claims of a file in a fresh output folder, then asks the model the same again.
     *
     * @param threads as many for both
     */
    private static Measured measure(Path articles, Path claims, Path output, int threads)
            throws IOException, InterruptedException, ExecutionException {
        try (MiniLmEmbedder embedder = MiniLmEmbedder.load();
                OnnxStanceModel model = OnnxStanceModel.load(BATCH)) {
            Recording recording = new Recording(model);
            RunResult result = NightlyRun.run(
                    request(articles, claims, output, threads),
                    outcomes -> {},
                    request -> new Models(new Lent(embedder), recording));
            if (result.exitCode() != ExitCode.DONE) {
                throw new IllegalStateException("The run ended with " + result.exitCode() + ": " + result.message());
            }
            List<List<StanceModel.Pair>> batches = List.copyOf(recording.batches);
            int pairs = batches.stream().mapToInt(List::size).sum();
            return new Measured(pairs, judging(output), bare(model, batches, threads));
        }
    }

    private static Duration bare(OnnxStanceModel model, List<List<StanceModel.Pair>> batches, int threads)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long begun = System.nanoTime();
        try {
            List<Future<?>> all = new ArrayList<>();
            IdleThreads idle = IdleThreads.of(pool);
            batches.forEach(batch -> all.add(pool.submit(() -> model.classify(batch, idle))));
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Duration judging(Path output) throws IOException {
        Path run = output.resolve("bench/latest/run.json");
        double seconds = JsonMapper.shared()
                .readTree(Files.readString(run))
                .at("/durations_in_seconds/judgeClaims")
                .asDouble();
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    private static RunRequest request(Path articles, Path claims, Path output, int threads) {
        return new RunRequest(
                "bench",
                LocalDate.of(2026, 4, 1),
                articles,
                claims,
                null,
                null,
                output,
                CsvProfile.PLAIN,
                ReportSettings.defaults(),
                20,
                threads,
                BATCH,
                UncheckableClaims.JUDGE,
                PolicySettings.defaults(),
                1000,
                null,
                List.of(Stance.values()),
 Operations.defaults());
    }

    /** Notes what the model is asked; it stays open when the run is over. */
    private static final class Recording implements StanceModel {
        private final StanceModel model;
        private final ConcurrentLinkedQueue<List<Pair>> batches = new ConcurrentLinkedQueue<>();

        Recording(StanceModel model) {
            this.model = model;
        }

        @Override
        public List<StanceProbabilities> classify(List<Pair> pairs) {
            return classify(pairs, IdleThreads.NONE);
        }

        @Override
        public List<StanceProbabilities> classify(List<Pair> pairs, IdleThreads idle) {
            batches.add(List.copyOf(pairs));
            return model.classify(pairs, idle);
        }

        @Override
        public String fingerprint() {
            return model.fingerprint();
        }

        @Override
        public Optional<Calibration> calibration() {
            return model.calibration();
        }

        @Override
        public void close() {}
    }

    /** An embedder that stays open when the run is over. */
    private record Lent(Embedder embedder) implements Embedder {
        @Override
        public float[] embed(String text) {
            return embedder.embed(text);
        }

        @Override
        public int dimensions() {
            return embedder.dimensions();
        }

        @Override
        public String fingerprint() {
            return embedder.fingerprint();
        }

        @Override
        public void close() {}
    }
}
