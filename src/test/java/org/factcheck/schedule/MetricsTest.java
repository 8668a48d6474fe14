package org.factcheck.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.job.MetricsSettings;
import org.factcheck.job.NightlyRun;
import org.factcheck.job.Operations;
import org.factcheck.job.RunRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Figures as those get them who watch. */
@Timeout(60)
class MetricsTest {

    @RegisterExtension
    final KeptLog log = new KeptLog();

    @TempDir
    Path folder;

    private final Metrics metrics = new Metrics();

    @Test
    void theFileHoldsTheFiguresOfItsJobAloneAndKeepsWhatALaterProcessDoesNotKnow() throws IOException {
        Path file = folder.resolve("collected/factcheck.prom");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                # HELP factcheck_last_success_timestamp_seconds When outputs were last made, since 1970.
                # TYPE factcheck_last_success_timestamp_seconds gauge
                factcheck_last_success_timestamp_seconds{job_name="nightly"} 1.7E9
                # HELP factcheck_last_run_exit_code How the last run ended.
                # TYPE factcheck_last_run_exit_code gauge
                factcheck_last_run_exit_code{job_name="nightly"} 0.0
                """);
        runWithoutInput("weekly");
        runWithoutInput("nightly").tell(new MetricsSettings("127.0.0.1", null, null, file));

        assertThat(file)
                .content(StandardCharsets.UTF_8)
                .contains("factcheck_last_success_timestamp_seconds{job_name=\"nightly\"} 1.7E9\n")
                .contains("factcheck_last_run_exit_code{job_name=\"nightly\"} 2.0\n")
                .contains("factcheck_run_seconds_count{job_name=\"nightly\",outcome=\"misconfigured\"} 1\n")
                .doesNotContain("exit_code{job_name=\"nightly\"} 0.0", "weekly");
        assertThat(Files.list(file.getParent())).containsExactly(file);
        assertThat(log.messages()).isEmpty();
    }

    @Test
    void theGatewayIsToldUnderTheNameOfTheJob() throws IOException {
        List<String> requests = new ArrayList<>();
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n"
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(requests.size() == 1 ? 200 : 400, -1);
            exchange.close();
        });
        gateway.start();
        try {
            URI url = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/gateway/");
            JobMetrics job = runWithoutInput("nightly");
            job.tell(new MetricsSettings("127.0.0.1", null, url, null));
            assertThat(requests)
                    .singleElement()
                    .asString()
                    .startsWith("POST /gateway/metrics/job/factcheck/job_name/nightly\n# HELP ");
            assertThat(requests.get(0)).contains("factcheck_last_run_exit_code{job_name=\"nightly\"} 2.0\n");
            assertThat(log.messages()).isEmpty();

            job.tell(new MetricsSettings("127.0.0.1", null, url, null));
            assertThat(log.messages())
                    .containsExactly("The metrics could not be pushed to " + url
                            + " (metrics.push-url): java.io.IOException: it answered 400");
        } finally {
            gateway.stop(0);
        }
    }

    @Test
    void whatCannotBeToldIsLoggedAndNoMore() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "").resolve("factcheck.prom");
        URI nobody = URI.create("http://127.0.0.1:" + freePort());
        runWithoutInput("nightly").tell(new MetricsSettings("127.0.0.1", null, nobody, blocked));
        assertThat(log.messages()).hasSize(2);
        assertThat(log.messages().get(0))
                .startsWith("The metrics could not be written to " + blocked + " (metrics.file)");
        assertThat(log.messages().get(1))
                .startsWith("The metrics could not be pushed to " + nobody + " (metrics.push-url)");
    }

    @Test
    void theEndpointAnswersWithAllJobsWhileItIsOpen() throws Exception {
        int port = freePort();
        runWithoutInput("nightly");
        runWithoutInput("weekly");
        try (MetricsEndpoints open =
                MetricsEndpoints.open(List.of(job("nightly", port), job("weekly", port), job("off", null)), metrics)) {
            assertThat(open).isNotNull();
            HttpResponse<String> answer = get(port, "/metrics");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue(JobMetrics.CONTENT_TYPE);
            assertThat(answer.body())
                    .contains("factcheck_last_run_exit_code{job_name=\"nightly\"} 2.0\n")
                    .contains("factcheck_last_run_exit_code{job_name=\"weekly\"} 2.0\n")
                    .containsOnlyOnce("# TYPE factcheck_last_run_exit_code gauge\n");
            assertThat(get(port, "/").statusCode()).isEqualTo(404);
        }
        assertThat(log.messages()).containsExactly("Metrics are at http://127.0.0.1:" + port + "/metrics.");
    }

    @Test
    void aPortThatIsTakenCostsNoNight() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MetricsEndpoints.open(List.of(job("nightly", taken.getLocalPort())), metrics)
                    .close();
            assertThat(log.messages())
                    .containsExactly("There are no metrics at 127.0.0.1:" + taken.getLocalPort()
                            + " (Address already in use). Correct metrics.address and metrics.port, or end what holds"
                            + " the port, and start again.");
        }
    }

    @Test
    void beforeAnyRunThereIsNothingToTell() throws Exception {
        int port = freePort();
        try (MetricsEndpoints open = MetricsEndpoints.open(List.of(job("nightly", port)), metrics)) {
            assertThat(open).isNotNull();
            assertThat(get(port, "/metrics").body()).isEmpty();
        }
    }

    /** A run that ends at once, as there is nothing to read. */
    private JobMetrics runWithoutInput(String name) {
        JobFile job = job(name, null);
        JobMetrics ofJob = metrics.of(job);
        NightlyRun.run(
                new RunRequest(
                        name,
                        LocalDate.of(2026, 11, 21),
                        folder.resolve("nowhere"),
                        folder.resolve("no-claims.csv"),
                        null,
                        null,
                        folder.resolve("out"),
                        job.csvProfile(),
                        job.report(),
                        1,
                        1,
                        1,
                        job.judging().uncheckable(),
                        job.policy(),
                        0,
                        null,
                        job.model().labels(),
                        Operations.defaults()),
                ofJob.figures());
        return ofJob;
    }

    private JobFile job(String name, @Nullable Integer port) {
        JobFile defaults = JobFile.defaults(name);
        Operations operations = Operations.defaults();
        return new JobFile(
                name,
                true,
                defaults.schedule(),
                defaults.input(),
                defaults.output(),
                defaults.csvProfile(),
                defaults.report(),
                defaults.judging(),
                defaults.policy(),
                defaults.limits(),
                defaults.model(),
                new Operations(
                        operations.database(),
                        operations.retention(),
                        new MetricsSettings("127.0.0.1", port, null, null),
                        operations.workers()),
                defaults.logFormat(),
                defaults.notifications());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
