package org.factcheck.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The files for several machines, each read by the schema of what it is for, and held against the job that they run. */
class RemoteDeployFilesTest {

    private static final Path DEPLOY = Path.of("jobs", "deploy");

    @TempDir
    Path folder;

    private interface Check {
        void of(JsonElement document) throws IOException;
    }

    private static final Map<String, Check> KINDS = Map.of(
            "ConfigMap", V1ConfigMap::validateJsonElement,
            "Service", V1Service::validateJsonElement,
            "StatefulSet", V1StatefulSet::validateJsonElement,
            "Deployment", V1Deployment::validateJsonElement,
            "CronJob", V1CronJob::validateJsonElement);

    @Test
    void composeKnowsEveryKeyOfItsFile() throws IOException {
        assertThat(composeFindsWrong(compose())).isEmpty();
    }

    @Test
    void composeWouldRefuseAKeyThatItDoesNotKnow() throws IOException {
        assertThat(composeFindsWrong(compose().replace("depends_on:", "depend_on:")))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error).contains("depend_on"));
        assertThat(composeFindsWrong(compose().replace("    image: postgres:16", "    image: [postgres]")))
                .isNotEmpty();
    }

    @Test
    void kubernetesKnowsEveryFieldOfItsFile() throws IOException {
        Map<String, JsonElement> documents = kubernetes(kubernetes());
        assertThat(documents.keySet())
                .containsExactly(
                        "ConfigMap factcheck-job",
                        "Service database",
                        "StatefulSet database",
                        "Service broker",
                        "Deployment broker",
                        "Deployment factcheck-worker",
                        "CronJob factcheck-nightly");
        for (JsonElement document : documents.values()) {
            check(document);
        }
    }

    @Test
    void kubernetesWouldRefuseAFieldThatItDoesNotKnow() throws IOException {
        JsonElement worker = Objects.requireNonNull(
                kubernetes(kubernetes().replace("terminationGracePeriodSeconds:", "terminationGracePeriod:"))
                        .get("Deployment factcheck-worker"));
        assertThatThrownBy(() -> check(worker)).hasMessageContaining("`terminationGracePeriod`");
    }

    @Test
    void bothRunTheJobOfTheFileBesideThem() throws Exception {
        JobFile job = JobFileReader.read(DEPLOY.resolve("remote.yml"));
        JobFile nightly = JobFileReader.read(Path.of("jobs", "nightly.yml"));
        assertThat(job.name()).isEqualTo(nightly.name());
        assertThat(job.operations().workers().remote()).isTrue();
        assertThat(job.operations().workers().broker()).isEqualTo("tcp://broker:61616");
        assertThat(job.operations().database().url()).isEqualTo("jdbc:postgresql://database:5432/factcheck");
        assertThat(job.judging()).isEqualTo(nightly.judging());

        Path mapped = folder.resolve("remote.yml");
        V1ConfigMap map =
                V1ConfigMap.fromJson(document("ConfigMap factcheck-job").toString());
        Files.writeString(mapped, Objects.requireNonNull(map.getData().get("remote.yml")));
        assertThat(JobFileReader.read(mapped)).isEqualTo(job);
    }

    @Test
    void managerAndWorkersRunTheirCommandsWithTheSameImage() throws IOException {
        var manager = V1CronJob.fromJson(document("CronJob factcheck-nightly").toString())
                .getSpec()
                .getJobTemplate()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
        var worker = V1Deployment.fromJson(
                        document("Deployment factcheck-worker").toString())
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
        assertThat(manager.getCommand()).endsWith("run", "--workers", "remote", "--job", "jobs/remote.yml");
        assertThat(worker.getCommand()).endsWith("worker", "--job", "jobs/remote.yml");
        assertThat(worker.getImage()).isEqualTo(manager.getImage());
        assertThat(compose())
                .contains("run, --workers, remote, --job, jobs/deploy/remote.yml]")
                .contains("worker, --job, jobs/deploy/remote.yml]");
    }

    /** What the image is made by does what the build does by the profile quickstart, with the Java of the image. */
    @Test
    void theImageIsPreparedAsTheBuildPreparesTheProgram() throws IOException {
        String image = Files.readString(DEPLOY.resolve("Dockerfile")).replaceAll("\\\\\n\\s*", "");
        String build = Files.readString(Path.of("pom.xml"));
        String options = "-Xmx2g -XX:TieredStopAtLevel=1 -XX:+UseParallelGC -XX:ArchiveClassesAtExit=";
        assertThat(image)
                .contains(options
                        + "factcheck.jsa -Xlog:disable -Xlog:all=error -jar factcheck.jar run --date 2026-11-14");
        assertThat(build).contains(options + "${archive} -Xlog:disable -Xlog:all=error");
        assertThat(build).contains("run --date 2026-11-14");
        for (String used : List.of("gold/articles/economy-*", "org/factcheck/article/newsletter.eml")) {
            assertThat(image).contains("src/test/resources/" + used + " ");
            assertThat(build).contains(used);
        }
        assertThat(compose()).contains("dockerfile: jobs/deploy/Dockerfile");
    }

    @Test
    void whereTheProgramStaysItStartsWithTheArchiveOfItsClasses() throws IOException {
        for (String file : List.of(
                "compose.yaml",
                "kubernetes.yaml",
                "cronjob.yaml",
                "crontab",
                "factcheck.service",
                "factcheck-schedule.service",
                "Dockerfile")) {
            assertThat(Files.readString(DEPLOY.resolve(file)).lines())
                    .as(file)
                    .filteredOn(line -> line.contains("-Xmx2g") && !line.contains("ArchiveClassesAtExit"))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains("-XX:SharedArchiveFile=factcheck.jsa"));
        }
    }

    private static String compose() throws IOException {
        return Files.readString(DEPLOY.resolve("compose.yaml"));
    }

    private static String kubernetes() throws IOException {
        return Files.readString(DEPLOY.resolve("kubernetes.yaml"));
    }

    private static JsonElement document(String name) throws IOException {
        return Objects.requireNonNull(kubernetes(kubernetes()).get(name), name);
    }

    /** The documents of the file by kind and name. */
    private static Map<String, JsonElement> kubernetes(String text) {
        Map<String, JsonElement> documents = new LinkedHashMap<>();
        for (Object tree : new Yaml().loadAll(text)) {
            JsonElement document = new Gson().toJsonTree(tree);
            String name = document.getAsJsonObject()
                    .getAsJsonObject("metadata")
                    .get("name")
                    .getAsString();
            documents.put(kind(document) + " " + name, document);
        }
        return documents;
    }

    private static String kind(JsonElement document) {
        return document.getAsJsonObject().get("kind").getAsString();
    }

    private static void check(JsonElement document) throws IOException {
        Objects.requireNonNull(KINDS.get(kind(document)), kind(document)).of(document);
    }

    private static List<String> composeFindsWrong(String text) throws IOException {
        Object tree = new Yaml().load(text);
        String json = new Gson().toJson(tree);
        List<String> wrong = new ArrayList<>();
        for (Error error : composeSchema().validate(json, InputFormat.JSON)) {
            wrong.add(error.toString());
        }
        return wrong;
    }

    private static Schema composeSchema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(RemoteDeployFilesTest.class.getResourceAsStream("compose-spec.json"))) {
            String dialect = SpecificationVersion.DRAFT_2019_09.getDialectId();
            // It names its dialect by an address that never was one, and itself and its parts as an older dialect does.
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("http://json-schema.org/draft/2019-09/schema#", dialect)
                    .replaceAll("\"id\": \"[^\"]*\",", "");
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(schema);
        }
    }
}
