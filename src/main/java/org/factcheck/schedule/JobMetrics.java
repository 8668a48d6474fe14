package org.factcheck.schedule;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.factcheck.job.MetricsSettings;
import org.factcheck.job.RunMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The figures of one job, told after a run to those who do not ask for them. */
public final class JobMetrics {

    /** What Prometheus calls the text. */
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final Logger LOG = LoggerFactory.getLogger(JobMetrics.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String BEGINS = "# HELP ";

    private final String job;
    private final RunMetrics figures;
    private final Supplier<String> text;

    JobMetrics(String job, RunMetrics figures, Supplier<String> text) {
        this.job = job;
        this.figures = figures;
        this.text = text;
    }

    /** What a run adds to. */
    public RunMetrics figures() {
        return figures;
    }

    /** Writes and pushes them where the job's file says so. What goes wrong is logged and does no harm to the run. */
    public void tell(MetricsSettings settings) {
        Path file = settings.file();
        if (file != null) {
            try {
                write(file);
            } catch (IOException e) {
                LOG.warn("The metrics could not be written to {} (metrics.file): {}", file, e.toString());
            }
        }
        URI gateway = settings.pushUrl();
        if (gateway != null) {
            try {
                push(gateway);
            } catch (IOException e) {
                LOG.warn("The metrics could not be pushed to {} (metrics.push-url): {}", gateway, e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** By one rename, so that nobody reads half of it. A figure that this process does not know stays as it was. */
    private void write(Path file) throws IOException {
        Map<String, String> families = new LinkedHashMap<>();
        if (Files.exists(file)) {
            families.putAll(families(Files.readString(file)));
        }
        families.putAll(families(text.get()));
        Path whole = file.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        // The collector reads what ends in .prom, and so not this.
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        Files.writeString(part, String.join("", families.values()));
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** By name, each with all its lines. */
    private static Map<String, String> families(String exposition) {
        Map<String, String> families = new LinkedHashMap<>();
        for (String family : exposition.split("(?m)^(?=" + BEGINS + ")")) {
            if (family.startsWith(BEGINS)) {
                families.put(family.substring(BEGINS.length()).split(" ", 2)[0], family);
            }
        }
        return families;
    }

    /** By POST, which leaves what this process does not know as the gateway has it. */
    private void push(URI gateway) throws IOException, InterruptedException {
        String base = gateway.toString().replaceFirst("/+$", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/metrics/job/factcheck/job_name/" + job))
                .timeout(PATIENCE)
                .header("Content-Type", CONTENT_TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(text.get()))
                .build();
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("it answered " + answer.statusCode());
        }
    }
}
