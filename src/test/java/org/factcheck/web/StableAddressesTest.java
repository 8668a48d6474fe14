package org.factcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nights of one job, fetched by spreadsheets and programs. */
class StableAddressesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path root;

    private static OpenLibrary library;
    private static Path first;
    private static Path second;

    @BeforeAll
    static void runTheNights() throws Exception {
        library = OpenLibrary.of(root);
        first = library.run("nightly", OpenLibrary.FIRST);
        library.edit("claims.csv", "t5,The bridge", "t5,=The bridge");
        second = library.run("nightly", OpenLibrary.FIRST.plusDays(1));
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @Test
    void theSameAddressLeadsToTheNewestRunOfAllOrOfADay() throws Exception {
        HttpResponse<byte[]> latest = library.bytes("/reports/nightly/latest/verdicts.csv");

        assertThat(latest.body()).isEqualTo(Files.readAllBytes(second.resolve("verdicts.csv")));
        assertThat(latest.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(library.bytes("/reports/nightly/2026-11-12/verdicts.csv").body())
                .isEqualTo(Files.readAllBytes(first.resolve("verdicts.csv")));
        assertThat(library.bytes("/reports/nightly/latest/report.pdf").body())
                .isEqualTo(Files.readAllBytes(second.resolve("report.pdf")));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        String address = "/reports/nightly/latest/evidence.csv";
        String tag = library.get(address).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = library.get(address, "If-None-Match", tag);

        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(library.get(address, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(library.get(address + "?profile=plain").headers().firstValue("ETag"))
                .hasValueSatisfying(other -> assertThat(other).isNotEqualTo(tag));
    }

    @Test
    void eachProfileIsWrittenAsTheReportWouldHaveWrittenIt() throws Exception {
        String excel = library.get("/reports/nightly/latest/verdicts.csv").body();
        String plain = library.get("/reports/nightly/latest/verdicts.csv?profile=plain")
                .body();
        String european = library.get("/reports/nightly/latest/verdicts.csv?profile=excel-eu")
                .body();

        assertThat("\uFEFF" + plain).isEqualTo(excel);
        assertThat(european.lines().findFirst()).hasValue("\uFEFF\"claim_id\";\"claim\";" + headOf(excel));
        assertThat(european).contains("\"t1\";").contains(";0,").doesNotContain(";0.");
        assertThat(plain).contains("\"'=The bridge");
        assertThat(library.get("/reports/nightly/latest/verdicts.csv?profile=excel")
                        .body())
                .isEqualTo(excel);
    }

    private static String headOf(String excel) {
        String head = excel.lines().findFirst().orElseThrow();
        return head.substring(head.indexOf("\"verdict\"")).replace(',', ';');
    }

    @Test
    void theRowsAreReadAsJsonWithTheTextAsItWasGiven() throws Exception {
        JsonNode verdicts = json("/api/v1/reports/nightly/latest/verdicts");
        JsonNode evidence = json("/api/v1/reports/nightly/latest/evidence?claim_id=t3");

        assertThat(verdicts.path("run_id").asString("")).isEqualTo(String.valueOf(second.getFileName()));
        assertThat(verdicts.path("verdicts").size()).isEqualTo(5);
        JsonNode bridge = verdicts.path("verdicts").get(4);
        assertThat(bridge.path("claim").asString("")).startsWith("=The bridge");
        assertThat(bridge.path("score").isNull()).isTrue();
        assertThat(bridge.path("confidence").isNumber()).isTrue();
        assertThat(evidence.path("evidence")
                        .valueStream()
                        .map(row -> row.path("claim_id").asString("")))
                .isNotEmpty()
                .containsOnly("t3");
    }

    @Test
    void runsAreReadAsJson() throws Exception {
        JsonNode runs = json("/api/v1/runs?job=nightly&from=2026-11-13");
        JsonNode run = json("/api/v1/runs/" + second.getFileName());

        assertThat(runs.path("total").asInt()).isEqualTo(1);
        assertThat(runs.path("runs").get(0).path("state").asString("")).isEqualTo("DONE");
        assertThat(runs.path("runs").get(0).path("verdicts").path("SUPPORTED").asInt())
                .isEqualTo(3);
        assertThat(run.path("files").get(0).path("name").asString("")).isEqualTo("report.pdf");
        assertThat(run.path("changes").isEmpty()).isTrue();
        assertThat(json("/api/v1/jobs").path("jobs").get(0).path("job").asString(""))
                .isEqualTo("nightly");
    }

    @Test
    void whatCannotBeAnsweredIsToldAsProblemDetails() throws Exception {
        Map<String, Integer> addresses = Map.of(
                "/reports/other/latest/verdicts.csv", 404,
                "/reports/nightly/2020-01-01/verdicts.csv", 404,
                "/reports/nightly/yesterday/verdicts.csv", 404,
                "/reports/nightly/latest/note.txt", 404,
                "/reports/nightly/latest/verdicts.csv?profile=word", 400,
                "/reports/nightly/latest/report.pdf?profile=plain", 400,
                "/api/v1/runs?from=yesterday", 400,
                "/api/v1/runs/nightly-2020-01-01-0123456789ab", 404,
                "/api/v1/reports/nightly/latest/other", 404,
                "/api/v1/nothing", 404);
        for (Map.Entry<String, Integer> each : addresses.entrySet()) {
            HttpResponse<String> answer = library.get(each.getKey());
            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(each.getValue());
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(each.getKey())
                    .contains("application/problem+json");
            assertThat(JSON.readTree(answer.body()).path("detail").asString(""))
                    .as(each.getKey())
                    .isNotBlank();
        }
        assertThat(JSON.readTree(library.get("/reports/nightly/2020-01-01/verdicts.csv")
                                .body())
                        .path("detail")
                        .asString(""))
                .isEqualTo("The job 'nightly' has no outputs of 2020-01-01.");
    }

    @Test
    void noPathLeadsOutOfTheFolderOfARun() throws Exception {
        for (String address : List.of(
                "/reports/nightly/latest/..%2f..%2f..%2fclaims.csv",
                "/reports/nightly/..%2f..%2f.state/factcheck.mv.db",
                "/reports/..%2f.state/latest/factcheck.mv.db",
                "/reports/nightly/latest/../../../../claims.csv",
                "/reports/nightly/latest/.%00verdicts.csv",
                "/reports/nightly/latest;x=/verdicts.csv")) {
            assertThat(library.get(address).statusCode()).as(address).isBetween(400, 404);
        }
    }

    @Test
    void theDescriptionNamesExactlyTheAddressesAndParametersThatThereAre() throws Exception {
        Map<String, TreeSet<String>> described = new TreeMap<>();
        Map<String, Object> document =
                new Yaml().load(library.get("/api/v1/openapi.yaml").body());
        map(document.get("paths")).forEach((path, item) -> {
            TreeSet<String> names = new TreeSet<>();
            Object parameters = map(map(item).get("get")).getOrDefault("parameters", List.of());
            ((List<?>) Objects.requireNonNull(parameters)).forEach(each -> names.add(name(map(each), document)));
            described.put(path, names);
        });

        assertThat(described).isEqualTo(routes());
    }

    private static String name(Map<String, Object> parameter, Map<String, Object> document) {
        Object reference = parameter.get("$ref");
        if (reference == null) {
            return String.valueOf(parameter.get("name"));
        }
        Map<String, Object> named = map(map(document.get("components")).get("parameters"));
        return String.valueOf(map(named.get(String.valueOf(reference).replaceFirst(".*/", "")))
                .get("name"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    /** The parameters of each address that is for machines, as the program maps them. */
    private static Map<String, TreeSet<String>> routes() {
        Map<String, TreeSet<String>> routes = new TreeMap<>();
        List<Method> methods = new ArrayList<>();
        Stream.of(ApiController.class, LookUpApiController.class, ReportsController.class)
                .forEach(controller -> methods.addAll(List.of(controller.getDeclaredMethods())));
        for (Method method : methods) {
            GetMapping mapping = method.getAnnotation(GetMapping.class);
            if (mapping != null) {
                TreeSet<String> names = new TreeSet<>();
                for (Parameter parameter : method.getParameters()) {
                    RequestParam query = parameter.getAnnotation(RequestParam.class);
                    if (query != null) {
                        names.add(query.name().isEmpty() ? parameter.getName() : query.name());
                    } else if (parameter.isAnnotationPresent(PathVariable.class)) {
                        names.add(parameter.getName());
                    }
                }
                routes.put(mapping.value()[0], names);
            }
        }
        return routes;
    }

    private static JsonNode json(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = library.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
