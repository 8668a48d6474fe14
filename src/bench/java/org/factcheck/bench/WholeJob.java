package org.factcheck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the program's own jar as an operator would, on a fresh output folder, and tells what that took. */
final class WholeJob {

    /** As the files of jobs/deploy start it. */
    static final String QUICKLY_COMPILED = "-XX:TieredStopAtLevel=1";

    /** The same with the collector that those files choose for runs. */
    static final List<String> AS_DEPLOYED = List.of("-Xmx1g", QUICKLY_COMPILED, "-XX:+UseParallelGC");

    private static final long LOOKS_EVERY_MS = 50;

    private final Path jar;
    private final Path work;
    private final Corpus corpus;

    /**
     * What a run took.
     *
     * @param wall from the start of the process to its end
     * @param cpu processor time of all its threads
     * @param memory the most that it held in memory, heap and all else, in MB; 0 where the system does not tell
     * @param steps seconds of each step of the job
     */
    record Taken(Scenario scenario, Duration wall, Duration cpu, long memory, Map<String, Double> steps) {}

    WholeJob(Path jar, Path work, Corpus corpus) {
        this.jar = jar;
        this.work = work;
        this.corpus = corpus;
    }

    /**
     * What the median of some rounds took, of each night by itself.
     *
     * @param first a night on new input
     * @param next the night after, with the same input
     */
    record Nights(Taken first, Taken next) {}

    /** Runs it on new input, then once more on another date with the same, for as many rounds as the scenario wants. */
    Nights run(Scenario scenario) throws IOException, InterruptedException {
        List<Taken> first = new ArrayList<>();
        List<Taken> next = new ArrayList<>();
        for (int round = 0; round < scenario.rounds(); round++) {
            Path folder = fresh(scenario);
            first.add(once(scenario, folder, "2026-04-01", List.of()));
            next.add(once(scenario, folder, "2026-04-02", List.of()));
            FileSystemUtils.deleteRecursively(folder);
        }
        return new Nights(median(first), median(next));
    }

    private static Taken median(List<Taken> taken) {
        return taken.stream()
                .sorted(Comparator.comparing(Taken::wall))
                .skip(taken.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** The Java of this process, as the files of jobs/deploy start it for a run. */
    static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(AS_DEPLOYED);
        return command;
    }

    /** Where the time of a first night goes: shares by what was worked on. */
    Map<String, Double> shares(Scenario scenario) throws IOException, InterruptedException {
        Path folder = fresh(scenario);
        Path recording = folder.resolve("recording.jfr");
        once(
                scenario,
                folder,
                "2026-04-01",
                List.of("-XX:StartFlightRecording=settings=profile,maxsize=0,filename=" + recording));
        Map<String, Double> shares = FlightShares.of(recording);
        FileSystemUtils.deleteRecursively(folder);
        return shares;
    }

    private Path fresh(Scenario scenario) throws IOException {
        Path folder = work.resolve(scenario.articles() + "x" + scenario.claims());
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        corpus.writeArticles(folder.resolve("articles"), scenario.articles());
        corpus.writeClaims(folder.resolve("claims.csv"), scenario.claims(), scenario.articles(), 0);
        return folder;
    }

    private Taken once(Scenario scenario, Path folder, String date, List<String> options)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        List<String> command = new ArrayList<>(java());
        command.addAll(options);
        command.addAll(List.of(
                        "-jar",
                        jar.toString(),
                        "run",
                        "--articles",
                        folder.resolve("articles").toString(),
                        "--claims",
                        folder.resolve("claims.csv").toString(),
                        "--out",
                        folder.resolve("out").toString(),
                        "--date",
                        date));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed-" + date + ".txt").toFile())
                .start();
        Duration cpu = Duration.ZERO;
        long memory = 0;
        while (!process.waitFor(LOOKS_EVERY_MS, TimeUnit.MILLISECONDS)) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            memory = Math.max(memory, mostMemory(process.pid()));
        }
        Duration wall = Duration.ofNanos(System.nanoTime() - begun);
        if (process.exitValue() != 0) {
            throw new IllegalStateException("The run on " + scenario + " ended with " + process.exitValue() + ": "
                    + Files.readString(folder.resolve("printed-" + date + ".txt")));
        }
        return new Taken(scenario, wall, cpu, memory, steps(folder.resolve("out"), date));
    }

    /** Seconds of each step of the run of that date, as it told them itself. */
    static Map<String, Double> steps(Path out, String date) throws IOException {
        try (Stream<Path> files = Files.find(
                out, 4, (file, attributes) -> file.endsWith("run.json") && file.toString().contains(date))) {
            JsonNode run = JsonMapper.shared().readTree(files.findFirst().orElseThrow().toFile());
            Map<String, Double> steps = new LinkedHashMap<>();
            run.get("durations_in_seconds").properties().forEach(step -> steps.put(
                    step.getKey(), step.getValue().asDouble()));
            return steps;
        }
    }

    /** The high-water mark that Linux keeps of a process. */
    private static long mostMemory(long pid) {
        List<String> status = new ArrayList<>();
        try {
            status.addAll(Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")));
        } catch (IOException e) {
            // Another system, or the process has just ended.
        }
        return status.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
