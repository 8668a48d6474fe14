package org.factcheck.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long readers wait for the pages of the report library over many kept runs. The library is a process of its own, and the
 * readers ask for pages of all kinds without a pause.
 */
final class LibraryReaders {

    private static final int READERS = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final String HEAP = "-Xmx512m";
    private static final int SECONDS_TO_OPEN = 120;
    private static final Pattern ADDRESS = Pattern.compile("The report library is open at (\\S+)");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final String DAY = "2026-04-01";

    private final Path jar;
    private final Path folder;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * How long the pages of a kind took.
     *
     * @param p50 in milliseconds, as the others
     */
    record Taken(String kind, int pages, double p50, double p95, double most) {}

    /**
     * What was measured.
     *
     * @param failed how many answers were not a page
     * @param heapBefore MB in use after a collection, when the pages were warm; 0 where it is not known
     * @param heapAfter the same at the end
     * @param cpu processor time of the library meanwhile, which other programs on the machine do not lengthen
     */
    record Measured(List<Taken> pages, int failed, long heapBefore, long heapAfter, Duration cpu) {

        double cpuMillisPerPage() {
            int all = pages.stream().mapToInt(Taken::pages).sum();
            return all == 0 ? Double.NaN : (double) cpu.toMillis() / all;
        }
    }

    /** Pages of one kind, and how long each answer took. */
    private record Kind(String name, List<String> pages, List<Double> times) {}

    LibraryReaders(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    /** Runs the job once, so that there is a night with all its details, and adds nights that are past. */
    Measured measure(Corpus corpus) throws Exception {
        Files.createDirectories(folder.resolve("jobs"));
        corpus.writeArticles(folder.resolve("articles"), 100);
        corpus.writeClaims(folder.resolve("claims.csv"), 100, 100, 0);
        Files.writeString(
                folder.resolve("jobs/nightly.yml"),
                "input: { articles: %1$s/articles, claims: %1$s/claims.csv }%noutput: %1$s/out%n".formatted(folder));
        Process run = start("run", "--job", folder + "/jobs/nightly.yml", "--date", DAY);
        if (run.waitFor() != 0) {
            throw new IllegalStateException(log());
        }
        PastNights.add(folder.resolve("out/.state/factcheck"), DAY);
        Process serve = start("serve", "--port", "0", "--jobs", folder.resolve("jobs").toString());
        try {
            String address = addressOf(serve);
            Map<String, List<String>> kinds = kinds(address);
            read(address, kinds, WARM_UP);
            long before = heap(serve);
            Duration cpuBefore = cpu(serve);
            Measured measured = read(address, kinds, TIME);
            Duration cpu = cpu(serve).minus(cpuBefore);
            return new Measured(measured.pages(), measured.failed(), before, heap(serve), cpu);
        } finally {
            serve.destroy();
            serve.waitFor(20, TimeUnit.SECONDS);
            serve.destroyForcibly();
        }
    }

    private Process start(String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                WholeJob.QUICKLY_COMPILED,
                "-jar",
                jar.toString()));
        line.addAll(List.of(command));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
    }

    private String addressOf(Process serve) throws Exception {
        for (int i = 0; i < SECONDS_TO_OPEN * 10; i++) {
            Matcher address = ADDRESS.matcher(log());
            if (address.find()) {
                return address.group(1).replaceFirst("/$", "");
            }
            if (!serve.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(log());
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log.txt"));
    }

    private Map<String, List<String>> kinds(String address) throws Exception {
        String run = found(address + "/runs", "/runs/(nightly-" + DAY + "-[0-9a-f]{12})");
        String past = found(address + "/runs?page=20", "/runs/(nightly-[-0-9]{10}-[0-9a-f]{12})");
        String claim = "/claim?job=nightly&id=" + found(address + "/claims", "/claim\\?job=nightly&amp;id=([^\"&]+)\"");
        String pastClaim = "/claim?job=nightly&id=" + PastNights.CLAIM;
        String article = found(address + "/articles", "/article\\?run=[^\"]*&amp;id=([^\"&]+)\"");
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("runs", List.of("/runs", "/runs?page=20", "/runs?from=2025-01-01&to=2025-03-01"));
        kinds.put("run", List.of("/runs/" + run, "/runs/" + past));
        kinds.put("claims", List.of("/claims", "/claims?page=10", "/claims?verdict=REFUTED", "/claims?since=2026-01-01"));
        kinds.put("claims by words", List.of("/claims?q=number+12", "/claims?q=nothing+like+it"));
        kinds.put("claims by source", List.of("/claims?source=" + source(address)));
        kinds.put("claim", List.of(claim, pastClaim));
        kinds.put("articles", List.of("/articles", "/articles?q=news&from=2020-01-01", "/articles?page=3"));
        kinds.put("article", List.of("/article?run=" + run + "&id=" + article));
        kinds.put("verdicts.csv", List.of("/reports/nightly/latest/verdicts.csv"));
        kinds.put("JSON", List.of("/api/v1/runs", "/api/v1/claims?job=nightly", "/api/v1" + claim));
        return kinds;
    }

    private String source(String address) throws Exception {
        return found(address + "/claims", "<option value=\"([^\"]+)\">(?!Supported|Refuted|Conflicting|Not enough)")
                .replace(" ", "+");
    }

    private String found(String address, String pattern) throws Exception {
        String page = new String(get(address).body(), StandardCharsets.UTF_8);
        Matcher match = Pattern.compile(pattern).matcher(page);
        if (!match.find()) {
            throw new IllegalStateException("There is no " + pattern + " in " + page);
        }
        return match.group(1);
    }

    private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private Measured read(String address, Map<String, List<String>> kinds, Duration time) throws InterruptedException {
        List<Kind> all = kinds.entrySet().stream()
                .map(each -> new Kind(
                        each.getKey(), each.getValue(), Collections.synchronizedList(new ArrayList<>())))
                .toList();
        AtomicInteger failed = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        for (int i = 0; i < READERS; i++) {
            Random random = new Random(i);
            readers.submit(() -> {
                while (System.nanoTime() < end) {
                    Kind kind = all.get(random.nextInt(all.size()));
                    String page = kind.pages().get(random.nextInt(kind.pages().size()));
                    long begun = System.nanoTime();
                    if (get(address + page).statusCode() != 200) {
                        failed.incrementAndGet();
                    }
                    kind.times().add((System.nanoTime() - begun) / 1e6);
                }
                return null;
            });
        }
        readers.shutdown();
        readers.awaitTermination(time.toSeconds() + 60, TimeUnit.SECONDS);
        return new Measured(
                all.stream().map(LibraryReaders::taken).toList(),
                failed.get(),
                0,
                0,
                Duration.ZERO);
    }

    private static Taken taken(Kind kind) {
        List<Double> sorted = kind.times().stream().sorted().toList();
        int size = sorted.size();
        return size == 0
                ? new Taken(kind.name(), 0, Double.NaN, Double.NaN, Double.NaN)
                : new Taken(
                        kind.name(),
                        size,
                        sorted.get(size / 2),
                        sorted.get((int) (size * 0.95)),
                        sorted.get(size - 1));
    }

    private static Duration cpu(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What is in use after a collection, as the virtual machine tells. */
    private static long heap(Process process) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(tool)) {
            return 0;
        }
        String pid = Long.toString(process.pid());
        new ProcessBuilder(tool.toString(), pid, "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Process info = new ProcessBuilder(tool.toString(), pid, "GC.heap_info").start();
        Matcher used = USED.matcher(new String(info.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return used.find() ? Long.parseLong(used.group(1)) / 1024 : 0;
    }
}
