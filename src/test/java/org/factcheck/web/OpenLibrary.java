package org.factcheck.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.factcheck.job.RecordedNights;
import org.factcheck.job.RefusedException;
import org.factcheck.job.RunResult;
import org.factcheck.schedule.JobFileException;
import org.factcheck.schedule.WatchedJobs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A library that is open on a free port of this machine, over the outputs of small nights. */
final class OpenLibrary implements AutoCloseable {

    static final LocalDate FIRST = LocalDate.of(2026, 11, 12);

    private final Path root;
    private final LibraryServer server;
    private HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private OpenLibrary(Path root, LibraryServer server) {
        this.root = root;
        this.server = server;
    }

    /** With one job, "nightly", whose articles and claims are there and which has not been run. */
    static OpenLibrary of(Path root) throws IOException, JobFileException, RefusedException, UsersFileException {
        return of(root, Duration.ofDays(1), "nightly");
    }

    /** With these jobs, which share their input and their output folder. */
    static OpenLibrary of(Path root, Duration letGoAfter, String... jobs)
            throws IOException, JobFileException, RefusedException, UsersFileException {
        RecordedNights.write(root);
        for (String job : jobs) {
            writeJob(root, job);
        }
        ServerSettings settings = new ServerSettings(
                InetAddress.getLoopbackAddress(), 0, root.resolve("jobs").resolve("users.yml"), letGoAfter);
        return new OpenLibrary(root, LibraryServer.open(settings, new WatchedJobs(root.resolve("jobs"))));
    }

    private static void writeJob(Path root, String job) throws IOException {
        Files.createDirectories(root.resolve("jobs"));
        Files.writeString(root.resolve("jobs").resolve(job + ".yml"), """
                input:
                  articles: %1$s/articles
                  claims: %1$s/claims.csv
                  overrides: %1$s/overrides.csv
                output: %1$s/output
                """.formatted(root));
        Path overrides = root.resolve("overrides.csv");
        if (!Files.exists(overrides)) {
            Files.writeString(overrides, "claim_id,claim,verdict,who,when,why\n");
        }
    }

    /** Where it answers, with a slash at the end. */
    String address() {
        return server.address();
    }

    Path output() {
        return root.resolve("output");
    }

    Path root() {
        return root;
    }

    /** Replaces words in one of the input files. */
    void edit(String file, String words, String others) throws IOException {
        Path path = root.resolve(file);
        Files.writeString(path, Files.readString(path).replace(words, others));
    }

    /** Runs the job and hands back the run's folder. */
    Path run(String job, LocalDate date) {
        RunResult result = RecordedNights.run(job, root, output(), date);
        return Objects.requireNonNull(result.folder(), result.message());
    }

    /** Runs the job and hands back the run's id. */
    String runId(String job, LocalDate date) {
        return String.valueOf(run(job, date).getFileName());
    }

    HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        return client.send(request(address, headers).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String address, String... headers) throws IOException, InterruptedException {
        return client.send(request(address, headers).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> head(String address, String... headers) throws IOException, InterruptedException {
        return client.send(
                request(address, headers)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> ask(String method, String address) throws IOException, InterruptedException {
        return client.send(
                request(address)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** From now on asks as a browser does in which nobody has signed in. */
    void openBrowser() {
        client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager())
                .build();
    }

    /** Fills in and sends the form of a page, with what is hidden in it; names and values in turn. */
    HttpResponse<String> submit(Document page, String form, String... fields) throws IOException, InterruptedException {
        Element element = page.select(form).first();
        if (element == null) {
            throw new AssertionError("There is no form " + form + " on " + page.title());
        }
        StringBuilder body = new StringBuilder();
        element.select("input[type=hidden]").forEach(input -> add(body, input.attr("name"), input.attr("value")));
        for (int i = 0; i < fields.length; i += 2) {
            add(body, fields[i], fields[i + 1]);
        }
        return post(element.attr("action"), body.toString());
    }

    HttpResponse<String> post(String address, String body) throws IOException, InterruptedException {
        return client.send(
                request(address, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void add(StringBuilder body, String name, String value) {
        body.append(body.length() == 0 ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server.address()).resolve(address))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** A page that must be there. */
    Document page(String address) throws IOException, InterruptedException {
        HttpResponse<String> response = get(address);
        if (response.statusCode() != 200) {
            throw new AssertionError(address + " answered " + response.statusCode() + ": " + response.body());
        }
        return Jsoup.parse(response.body(), server.address());
    }

    @Override
    public void close() {
        server.close();
    }
}
