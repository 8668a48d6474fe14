package org.factcheck.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.factcheck.job.JudgingRatio;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.springframework.util.FileSystemUtils;

/** Runs all benchmarks and writes what they measured as Markdown tables, with the machine they ran on. */
public final class Benchmarks {

    private static final long SEED = 1;
    private static final int RATIO_ARTICLES = 200;
    private static final int RATIO_CLAIMS = 100;
    private static final int RATIO_ROUNDS = 4;

    private final Path work;
    private final PrintWriter out;

    private Benchmarks(Path work, PrintWriter out) {
        this.work = work;
        this.out = out;
    }

    /**
     * @param args the program's jar and the file to write
     */
    public static void main(String[] args) throws Exception {
        Path report = Path.of(args[1]);
        Path work = Files.createTempDirectory("factcheck-bench");
        Files.createDirectories(report.toAbsolutePath().getParent());
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(report, StandardCharsets.UTF_8), true)) {
            Benchmarks benchmarks = new Benchmarks(work, out);
            benchmarks.machine();
            if (!Boolean.getBoolean("bench.skipLoops")) {
                benchmarks.innerLoops();
            }
            if (!Boolean.getBoolean("bench.skipRatio")) {
                benchmarks.judgingRatio();
            }
            if (!Boolean.getBoolean("bench.skipRetrieval")) {
                benchmarks.retrieval();
            }
            benchmarks.wholeJobs(Path.of(args[0]));
            if (!Boolean.getBoolean("bench.skipShares")) {
                benchmarks.shares(Path.of(args[0]));
            }
            if (!Boolean.getBoolean("bench.skipWorkers")) {
                benchmarks.workers(Path.of(args[0]));
            }
            if (!Boolean.getBoolean("bench.skipLibrary")) {
                benchmarks.library(Path.of(args[0]));
            }
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
        System.out.println(Files.readString(report));
        System.out.println("Written to " + report);
    }

    private void machine() {
        out.printf(
                "%s, %d processors, Java %s, %s%n%n",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                System.getProperty("os.name"));
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*:\\s*", ""))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private void innerLoops() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(InnerLoops.class.getName())
                        .jvmArgsAppend("-Xmx1g")
                        .shouldFailOnError(true)
                        .build())
                .run();
        out.println("| inner loop | ms | ± |");
        out.println("|---|---|---|");
        for (RunResult result : results) {
            var score = result.getPrimaryResult();
            out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f |%n",
                    result.getParams().getBenchmark().replaceFirst(".*\\.", ""),
                    score.getScore(),
                    score.getScoreError());
        }
        out.println();
    }

    /** The first round warms the machine up and is not counted; each round judges other claims. */
    private void judgingRatio() throws IOException, InterruptedException {
        Corpus corpus = new Corpus(SEED);
        Path articles = work.resolve("ratio-articles");
        corpus.writeArticles(articles, RATIO_ARTICLES);
        int threads = Runtime.getRuntime().availableProcessors();
        List<String> command = new ArrayList<>(WholeJob.java());
        command.addAll(List.of(
                "-classpath",
                System.getProperty("java.class.path"),
                JudgingRatio.class.getName(),
                Integer.toString(threads),
                articles.toString(),
                work.toString()));
        for (int round = 0; round < RATIO_ROUNDS; round++) {
            Path claims = work.resolve("claims-" + round + ".csv");
            corpus.writeClaims(claims, RATIO_CLAIMS, RATIO_ARTICLES, round * RATIO_CLAIMS);
            command.add(claims.toString());
        }
        List<JudgingRatio.Measured> all = JudgingRatio.read(printed(command));
        List<JudgingRatio.Measured> measured = all.subList(1, RATIO_ROUNDS);
        out.println("| judgeClaims against the bare loop | pairs | judgeClaims s | bare loop s | ratio |");
        out.println("|---|---|---|---|---|");
        for (JudgingRatio.Measured each : measured) {
            out.printf(
                    Locale.ROOT,
                    "| %d claims, %d threads | %d | %.1f | %.1f | %.2f |%n",
                    RATIO_CLAIMS,
                    threads,
                    each.pairs(),
                    seconds(each.judging()),
                    seconds(each.bare()),
                    each.ratio());
        }
        double median = measured.stream()
                .mapToDouble(JudgingRatio.Measured::ratio)
                .sorted()
                .skip(measured.size() / 2)
                .findFirst()
                .orElse(Double.NaN);
        out.printf(Locale.ROOT, "| median | | | | %.2f |%n%n", median);
    }

    private List<String> printed(List<String> command) throws IOException, InterruptedException {
        Path printed = work.resolve("printed.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + Files.readString(printed));
        }
        return Files.readAllLines(printed);
    }

    private void retrieval() throws IOException, InterruptedException, ExecutionException {
        out.println("| articles | passages | built s | opened s | heap MB | p50 ms | p95 ms | mean ms | embedding ms"
                + " | a claim on all threads ms |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        int realVectors = 0;
        for (int articles : new int[] {1_000, 10_000, 100_000}) {
            RetrievalScale.Measured measured = new RetrievalScale(work, new Corpus(SEED)).measure(articles);
            realVectors = measured.realVectors();
            out.printf(
                    Locale.ROOT,
                    "| %,d | %,d | %.0f | %.2f | %d | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                    articles,
                    measured.passages(),
                    seconds(measured.building()),
                    seconds(measured.opening()),
                    measured.heap(),
                    measured.percentile(50),
                    measured.percentile(95),
                    measured.mean(),
                    measured.embedding(),
                    measured.wall());
        }
        out.printf(
                Locale.ROOT,
                "%nThe vectors of passages are made up around real ones of %,d readings; those of claims are real. p50, p95 and mean are"
                        + " on one thread, without embedding claim and opposite and without loading what was found; on all"
                        + " threads with the embedding.%n%n",
                realVectors);
    }

    private void wholeJobs(Path jar) throws IOException, InterruptedException {
        WholeJob job = new WholeJob(jar, work, new Corpus(SEED));
        out.println("| articles × claims | rounds | night | wall s | of the first | processor s | memory MB |"
                + " importArticles s | indexPassages s | judgeClaims s | writeReport s |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        for (Scenario scenario : Scenario.asked()) {
            WholeJob.Nights nights = job.run(scenario);
            night("first", nights.first(), nights.first());
            night("next, unchanged", nights.next(), nights.first());
        }
        out.println();
    }

    private void night(String name, WholeJob.Taken taken, WholeJob.Taken first) {
        out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %.1f | %.2f | %.1f | %d | %.1f | %.1f | %.1f | %.1f |%n",
                taken.scenario().words(),
                taken.scenario().rounds(),
                name,
                seconds(taken.wall()),
                seconds(taken.wall()) / seconds(first.wall()),
                seconds(taken.cpu()),
                taken.memory(),
                step(taken, "importArticles"),
                step(taken, "indexPassages"),
                step(taken, "judgeClaims"),
                step(taken, "writeReport"));
    }

    private void shares(Path jar) throws IOException, InterruptedException {
        Scenario scenario = new Scenario(1_000, 200);
        Map<String, Double> shares = new WholeJob(jar, work, new Corpus(SEED)).shares(scenario);
        out.printf(Locale.ROOT, "%n| where the time of %s goes | %% |%n|---|---|%n", scenario.words());
        shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(each -> out.printf(Locale.ROOT, "| %s | %.1f |%n", each.getKey(), 100 * each.getValue()));
    }

    private void workers(Path jar) throws Exception {
        List<WorkerSpeed.Taken> all =
                new WorkerSpeed(jar, Files.createDirectories(work.resolve("workers"))).measure(new Corpus(SEED));
        out.printf("%n| %s judged by | judgeClaims s | times as fast | whole run s |%n|---|---|---|---|%n", WorkerSpeed.words());
        for (WorkerSpeed.Taken taken : all) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.2f | %.1f |%n",
                    taken.who(),
                    taken.judging(),
                    all.get(0).judging() / taken.judging(),
                    seconds(taken.whole()));
        }
    }

    private void library(Path jar) throws Exception {
        LibraryReaders.Measured measured =
                new LibraryReaders(jar, Files.createDirectories(work.resolve("library"))).measure(new Corpus(SEED));
        out.println();
        out.println("| report library, 1,000 runs, 100,000 verdicts, 20 readers | pages | p50 ms | p95 ms | max ms |");
        out.println("|---|---|---|---|---|");
        for (LibraryReaders.Taken each : measured.pages()) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.0f | %.0f |%n",
                    each.kind(),
                    each.pages(),
                    each.p50(),
                    each.p95(),
                    each.most());
        }
        out.printf(
                Locale.ROOT,
                "%nProcessor time a page: %.0f ms. Heap in use after a collection: %d MB before, %d MB after. Answers that"
                        + " were no page: %d.%n%n",
                measured.cpuMillisPerPage(),
                measured.heapBefore(),
                measured.heapAfter(),
                measured.failed());
    }

    private static double step(WholeJob.Taken taken, String name) {
        return taken.steps().getOrDefault(name, Double.NaN);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
