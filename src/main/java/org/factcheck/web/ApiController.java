package org.factcheck.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factcheck.report.StoredCsv;
import org.factcheck.schedule.JobFile;
import org.factcheck.store.HistoryStore;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What the pages and the CSV files tell, as JSON. Names are those of the columns of the CSV files. */
@RestController
final class ApiController {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");
    private static final Set<String> TABLES = Set.of("verdicts", "evidence", "articles", "rejected");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Runs runs;
    private final Published published;

    ApiController(Runs runs, Published published) {
        this.runs = runs;
        this.published = published;
    }

    @GetMapping("/api/v1/openapi.yaml")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .contentType(YAML)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(new ClassPathResource("web/openapi.yaml"));
    }

    @GetMapping("/api/v1/jobs")
    Map<String, Object> jobs() {
        return Map.of("jobs", runs.jobs().stream().map(ApiController::job).toList());
    }

    @GetMapping("/api/v1/runs")
    Map<String, Object> runs(
            @RequestParam @Nullable String job,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String page) {
        Page<RunView> found = runs.page(RunSearch.of(job, from, to, page));
        Map<String, Object> answer = found.head();
        answer.put("runs", found.entries().stream().map(ApiController::run).toList());
        return answer;
    }

    @GetMapping("/api/v1/runs/{runId}")
    Map<String, @Nullable Object> run(@PathVariable String runId) {
        RunName name = runs.name(runId);
        RunView view = runs.find(name);
        Map<String, @Nullable Object> answer = run(view);
        answer.put(
                "changes",
                runs.changes(view).stream().map(ApiController::change).toList());
        List<Map<String, Object>> files = new ArrayList<>();
        runs.files(name).ifPresent(outputs -> outputs.all().forEach(output -> files.add(file(output))));
        answer.put("files", files);
        return answer;
    }

    /** The rows of one of the CSV files, written as they are read. */
    @GetMapping("/api/v1/reports/{job}/{when}/{table}")
    void table(
            @PathVariable String job,
            @PathVariable String when,
            @PathVariable String table,
            @RequestParam(name = "claim_id") @Nullable String claimId,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!TABLES.contains(table)) {
            throw new NotHereException(
                    "There is no table '" + table + "'. There are verdicts, evidence, articles and rejected.");
        }
        RunFiles files = published.files(job, when);
        RunFiles.Output output = published.output(files, table + ".csv");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (request.checkNotModified("\"" + output.sha256() + "-json\"")) {
            return;
        }
        StoredCsv csv = published.csv(files, output);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        try (JsonGenerator json = JSON.createGenerator(response.getOutputStream())) {
            json.writeStartObject();
            json.writeStringProperty("run_id", files.told().path("run_id").asString(""));
            json.writeStringProperty(
                    "business_date", files.told().path("business_date").asString(""));
            json.writeArrayPropertyStart(table);
            csv.rows(row -> {
                if (claimId == null || claimId.equals(row.get("claim_id"))) {
                    json.writePOJO(row);
                }
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static Map<String, Object> job(JobFile job) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("job", job.name());
        told.put("enabled", job.enabled());
        told.put("cron", job.schedule().cron());
        told.put("zone", job.schedule().zone().getId());
        return told;
    }

    private static Map<String, @Nullable Object> run(RunView view) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("run_id", view.id());
        told.put("job", view.job());
        told.put("business_date", view.isoDay());
        told.put("state", view.state().name());
        told.put("begun", view.run().begun().toString());
        told.put("ended", view.run().ended() == null ? null : view.run().ended().toString());
        told.put("exit_code", view.run().exitCode());
        told.put("failure", view.run().failure());
        told.put("published", view.isPublished());
        told.put("previous_run_id", view.run().previousRunId());
        told.put("claims", view.run().counts().claims());
        Map<String, Integer> verdicts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict.name(), view.run().counts().verdicts().getOrDefault(verdict, 0));
        }
        told.put("verdicts", verdicts);
        told.put("turned", view.run().counts().turned());
        told.put("new", view.run().counts().added());
        if (view.progress() != null) {
            told.put("claims_done", view.progress().done());
            told.put("claims_in_all", view.progress().claims());
        }
        return told;
    }

    private static Map<String, @Nullable Object> change(HistoryStore.Change change) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("claim_id", change.claimId());
        told.put("was", change.before() == null ? null : change.before().verdict());
        told.put("is", change.after() == null ? null : change.after().verdict());
        told.put("is_new", change.before() == null);
        told.put("is_gone", change.after() == null);
        return told;
    }

    private static Map<String, Object> file(RunFiles.Output output) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", output.name());
        told.put("bytes", output.bytes());
        told.put("sha256", output.sha256());
        return told;
    }
}
