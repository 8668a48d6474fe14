package org.factcheck.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of a run's threads goes, by the samples that Flight Recorder takes of threads at work. What Java does beside
 * them, compiling and collecting, is not in it.
 */
final class FlightShares {

    private static final String OURS = "org.factcheck.";
    private static final String OUTSIDE = "start, Spring Batch, all else";

    /** What a class is at work on, by the beginning of its name: the first that fits counts. */
    private static final Map<String, String> WORK = new LinkedHashMap<>();

    static {
        WORK.put("evidence.OnnxTransformer", "models");
        WORK.put("evidence.MiniLmEmbedder", "models");
        WORK.put("claim.LanguageFinder", "import: language");
        WORK.put("article.CopyFinder", "index: copies");
        WORK.put("article.Sketches", "index: copies");
        WORK.put("article.", "import: reading and cleaning");
        WORK.put("passage.", "import: passages and who speaks");
        WORK.put("evidence.EvidenceIndexWriter", "index: writing");
        WORK.put("evidence.", "judging: retrieval");
        WORK.put("stance.", "judging: checks");
        WORK.put("verdict.", "judging: verdicts");
        WORK.put("store.", "database");
        WORK.put("report.", "report: PDF and CSV");
    }

    private FlightShares() {}

    /** Shares of all samples, by what was worked on; between 0 and 1. */
    static Map<String, Double> of(Path recording) throws IOException {
        Map<String, Double> weights = new TreeMap<>();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                double weight = weight(event);
                if (weight > 0 && event.getStackTrace() != null) {
                    weights.merge(work(event), weight, Double::sum);
                }
            }
        }
        double all = weights.values().stream().mapToDouble(weight -> weight).sum();
        weights.replaceAll((work, weight) -> weight / all);
        return weights;
    }

    /** Threads in Java are looked at twice as often as those in native code. */
    private static double weight(RecordedEvent event) {
        return switch (event.getEventType().getName()) {
            case "jdk.ExecutionSample" -> 1;
            case "jdk.NativeMethodSample" -> isWaiting(event) ? 0 : 2;
            default -> 0;
        };
    }

    /** A thread that waits in a call of the system for something to come counts as one in native code. */
    private static boolean isWaiting(RecordedEvent event) {
        if (event.getStackTrace() == null || event.getStackTrace().getFrames().isEmpty()) {
            return true;
        }
        RecordedFrame innermost = event.getStackTrace().getFrames().get(0);
        String name = innermost.getMethod().getType().getName() + "." + innermost.getMethod().getName();
        return name.matches(".*\\.(accept0?|poll0?|wait|waitFor\\w*|epollWait|take|read0|receive0|waitForReferencePendingList)");
    }

    private static String work(RecordedEvent event) {
        return event.getStackTrace().getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName())
                .filter(name -> name.startsWith(OURS))
                .map(name -> name.substring(OURS.length()))
                .flatMap(name -> WORK.entrySet().stream()
                        .filter(each -> name.startsWith(each.getKey()))
                        .limit(1))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OUTSIDE);
    }
}
