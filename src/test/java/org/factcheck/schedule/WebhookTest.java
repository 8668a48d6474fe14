package org.factcheck.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.factcheck.job.RunResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The request as a receiver gets it, which answers as it is told to. */
@Timeout(60)
class WebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:30:00Z");
    private static final String PATH = "/hooks/token-that-is-secret";

    @RegisterExtension
    final KeptLog log = new KeptLog();

    @TempDir
    Path folder;

    private final Notifier notifier = new Notifier(InstantSource.fixed(NOW), Duration.ofMillis(20));
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch hanging = new CountDownLatch(1);
    private HttpServer server;

    private record Request(String timestamp, String signature, String delivery, String type, byte[] body) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    WebhookTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        hanging.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(new Request(
                exchange.getRequestHeaders().getFirst("X-Factcheck-Timestamp"),
                exchange.getRequestHeaders().getFirst("X-Factcheck-Signature"),
                exchange.getRequestHeaders().getFirst("X-Factcheck-Delivery"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                exchange.getRequestBody().readAllBytes()));
        int status = answers.isEmpty() ? 204 : answers.poll();
        if (status == 0) {
            try {
                hanging.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.sendResponseHeaders(status == 0 ? 500 : status, -1);
        exchange.close();
    }

    @Test
    void aReceiverThatFailsTwiceIsToldAtTheThirdTry() throws Exception {
        answers.addAll(List.of(500, 503));

        tell(NotifyFixture.turned(folder));

        assertThat(requests).hasSize(3);
        assertThat(requests)
                .extracting(Request::delivery)
                .containsOnly(requests.get(0).delivery());
        assertThat(log.messages()).containsExactly("Told 127.0.0.1 by webhook of: rejects, turned.");
        JsonNode note = runJson().path("notifications").path(0);
        assertThat(note.path("sent").asBoolean()).isTrue();
        assertThat(note.path("attempts").asInt()).isEqualTo(3);
        assertThat(note.path("at").asString()).isEqualTo("2026-11-21T02:30:00Z");
        assertThat(note.path("to").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    void theBodyTellsOfTheRunAndNothingInItEscapesItsPlace() throws Exception {
        tell(NotifyFixture.turned(folder));

        JsonNode body = requests.get(0).json();
        assertThat(requests.get(0).type()).isEqualTo("application/json");
        assertThat(body.path("job").asString()).isEqualTo("nightly");
        assertThat(body.path("business_date").asString()).isEqualTo("2026-11-21");
        assertThat(body.path("run_id").asString()).isEqualTo("nightly-2026-11-21-0123456789ab");
        assertThat(body.path("exit_code").asInt()).isEqualTo(3);
        assertThat(body.path("occasions").valueStream().map(JsonNode::asString)).containsExactly("rejects", "turned");
        assertThat(body.path("counts").path("REFUTED").asInt()).isEqualTo(1);
        assertThat(body.path("counts").path("rejected").asInt()).isEqualTo(2);
        JsonNode turned = body.path("turned").path(0);
        assertThat(turned.path("claim").asString()).isEqualTo(NotifyFixture.HOSTILE_CLAIM);
        assertThat(turned.path("was").asString()).isEqualTo("SUPPORTED");
        assertThat(turned.path("now").asString()).isEqualTo("REFUTED");
    }

    @Test
    void theSignatureIsWhatAReceiverComputesFromTimestampAndBody() throws Exception {
        tell(NotifyFixture.turned(folder));

        Request request = requests.get(0);
        assertThat(request.timestamp()).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(request.signature()).isEqualTo("sha256=" + signature(request.timestamp(), request.body()));
        byte[] changed = request.body().clone();
        changed[20] ^= 1;
        assertThat(request.signature()).isNotEqualTo("sha256=" + signature(request.timestamp(), changed));
    }

    @Test
    void aReceiverThatRefusesIsNotAskedAgain() throws Exception {
        answers.add(403);

        tell(NotifyFixture.turned(folder));

        assertThat(requests).hasSize(1);
        assertThat(log.messages())
                .containsExactly(
                        "127.0.0.1 could not be told by webhook of: rejects, turned. Tries: 1. The last failed:"
                                + " 127.0.0.1 answered 403; correct notify.webhook.url or its secret, or ask the receiver.");
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        answers.add(302);
        tell(NotifyFixture.failed());
        assertThat(requests).hasSize(1);
        assertThat(log.messages()).singleElement().asString().contains("127.0.0.1 answered 302");
    }

    @Test
    void aReceiverThatHangsHoldsUpTheRunNoLongerThanIsAllowed() throws Exception {
        answers.addAll(List.of(0, 0, 0, 0, 0));
        Notify settings = new Notify(
                List.of(Occasion.FAILURE),
                0,
                Duration.ofSeconds(1),
                null,
                NotifyFixture.webhook(server.getAddress().getPort(), PATH));
        long begun = System.nanoTime();

        notifier.tell(NotifyFixture.job(settings), NotifyFixture.DAY, NotifyFixture.failed());

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(log.messages()).singleElement().asString().contains("The last failed: no answer within 1 s.");
    }

    @Test
    void neitherKeyNorAddressShowInLogsOrOutputs() throws Exception {
        answers.addAll(List.of(500, 500, 500, 500, 500));

        tell(NotifyFixture.turned(folder));

        assertThat(requests).hasSize(5);
        String everything = log.messages()
                + Files.readString(folder.resolve("nightly-2026-11-21-0123456789ab/run.json"))
                + new String(requests.get(0).body(), StandardCharsets.UTF_8);
        assertThat(everything).doesNotContain(NotifyFixture.SIGNING.reveal()).doesNotContain(PATH);
    }

    @Test
    void aRunJsonThatIsDamagedIsLeftAloneAndTheReceiverIsTold() throws Exception {
        RunResult result = NotifyFixture.turned(folder);
        Path file = folder.resolve("nightly-2026-11-21-0123456789ab/run.json");
        Files.writeString(file, "{");

        tell(result);

        assertThat(requests).hasSize(1);
        assertThat(file).hasContent("{");
        assertThat(log.messages())
                .anyMatch(line -> line.endsWith("cannot be kept in its run.json (run.json is not JSON)."));
    }

    private void tell(RunResult result) {
        notifier.tell(
                NotifyFixture.job(
                        null, NotifyFixture.webhook(server.getAddress().getPort(), PATH)),
                NotifyFixture.DAY,
                result);
    }

    private static String signature(String timestamp, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a key that signs".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) '.');
        return HexFormat.of().formatHex(mac.doFinal(body));
    }

    private JsonNode runJson() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readAllBytes(folder.resolve("nightly-2026-11-21-0123456789ab/run.json")));
    }
}
