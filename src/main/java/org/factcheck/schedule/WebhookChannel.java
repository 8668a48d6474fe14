package org.factcheck.schedule;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.factcheck.job.RunResult;
import org.factcheck.report.TurnedVerdict;
import org.factcheck.schedule.Notify.Webhook;
import org.factcheck.verdict.Verdict;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells by an HTTP request with a JSON body. The signature is the HMAC-SHA256, in hex digits, of the timestamp header, a
 * dot and the body; a receiver checks it and that the timestamp, in seconds since 1970, is not old.
 */
final class WebhookChannel implements Channel {

    static final String TIMESTAMP = "X-Factcheck-Timestamp";
    static final String SIGNATURE = "X-Factcheck-Signature";
    static final String DELIVERY = "X-Factcheck-Delivery";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SCHEMA_VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Webhook settings;
    private final InstantSource clock;

    WebhookChannel(Webhook settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public String to() {
        return settings.receiver();
    }

    @Override
    public void send(Notice notice) throws RefusedException, IOException, InterruptedException {
        byte[] body = JSON.writeValueAsBytes(fields(notice));
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(settings.url())
                .timeout(timeout())
                .header("Content-Type", "application/json")
                .header(TIMESTAMP, timestamp)
                .header(SIGNATURE, "sha256=" + signature(timestamp, body))
                .header(DELIVERY, notice.id())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        // Redirects are not followed: the body is for this receiver.
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        judge(status);
    }

    private void judge(int status) throws RefusedException, IOException {
        if (status >= 200 && status < 300) {
            return;
        }
        String answer = settings.receiver() + " answered " + status;
        if (status >= 500 || status == 429 || status == 408) {
            throw new IOException(answer);
        }
        throw new RefusedException(answer + "; correct notify.webhook.url or its secret, or ask the receiver");
    }

    private Duration timeout() {
        return Duration.ofSeconds(settings.timeoutSeconds());
    }

    private String signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(settings.secret().reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", e);
        }
    }

    private static Map<String, Object> fields(Notice notice) {
        RunResult result = notice.result();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schema_version", SCHEMA_VERSION);
        fields.put("job", notice.job());
        fields.put("business_date", notice.businessDate().toString());
        fields.put("run_id", Objects.requireNonNullElse(notice.runId(), ""));
        fields.put("occasions", notice.occasions().stream().map(Occasion::key).toList());
        fields.put("exit_code", result.exitCode().code());
        fields.put("exit", result.exitCode().name());
        fields.put("message", result.message());
        fields.put("folder", result.folder() == null ? "" : result.folder().toString());
        fields.put("counts", counts(result));
        fields.put("turned", turned(result.turned()));
        return fields;
    }

    /** By the names that run.json has for them. */
    private static Map<String, Integer> counts(RunResult result) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.name(), result.verdicts().getOrDefault(verdict, 0));
        }
        counts.put("claims_not_judged", result.skippedClaims());
        counts.put("claims_failed", result.failedClaims());
        counts.put("rejected", result.rejected());
        return counts;
    }

    private static List<Map<String, String>> turned(List<TurnedVerdict> turned) {
        return turned.stream()
                .map(each -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    Verdict now = each.now();
                    fields.put("claim_id", each.claimId());
                    fields.put("claim", each.claim());
                    fields.put("was", each.was().name());
                    fields.put("now", now == null ? "" : now.name());
                    return fields;
                })
                .toList();
    }
}
