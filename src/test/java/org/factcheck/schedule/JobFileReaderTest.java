package org.factcheck.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.factcheck.article.Reliability;
import org.factcheck.claim.UncheckableClaims;
import org.factcheck.job.DatabaseSettings;
import org.factcheck.job.MetricsSettings;
import org.factcheck.job.Operations;
import org.factcheck.job.RetentionSettings;
import org.factcheck.job.WorkersSettings;
import org.factcheck.report.CsvProfile;
import org.factcheck.report.Publisher;
import org.factcheck.report.ReportSettings;
import org.factcheck.schedule.JobFileException.Problem;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.PolicySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobFileReaderTest {

    @TempDir
    Path folder;

    @Test
    void anEmptyFileIsTheDefaultJobNamedAfterTheFile() throws Exception {
        for (String nothing : List.of("", "\n\n", "# only a remark\n", "---\n", "\uFEFF", "schedule:\npolicy:\n")) {
            assertThat(read(nothing)).as("'%s'", nothing).isEqualTo(JobFile.defaults("nightly"));
        }
    }

    @Test
    void theJobFileThatIsDeliveredShowsTheDefaults() throws Exception {
        assertThat(JobFileReader.read(Path.of("jobs/nightly.yml"))).isEqualTo(JobFile.defaults("nightly"));
    }

    @Test
    void everyKeyIsRead() throws Exception {
        JobFile job = read("""
                name: Weekly_2
                enabled: false
                schedule: { cron: "0 0 6 * * MON", zone: America/New_York, catch-up: each }
                input:
                  articles: /data/articles
                  claims: other/claims.csv
                  sources: other/sources.csv
                  overrides: other/overrides.csv
                output: /data/out
                csv-profile: excel-eu
                report:
                  claims-per-file: 40
                  articles-listed: 25
                  organisation: The Dornfeld Desk
                  base-url: https://checks.example/factcheck/
                judging:
                  passages: 100
                  threads: 1
                  batch-size: 256
                  uncheckable: skip
                  as-of: business-date
                policy:
                  support-threshold: 0
                  refute-threshold: 1
                  minimum-similarity: .1
                  minimum-weight: 0.2
                  conflict-ratio: 0.3
                  low-confidence: 0.4
                  stale-after-days: 30
                  recency-half-life-days: 90
                  state-half-life-days: 5
                  interested-party-weight: 0.55
                  unnamed-source-weight: "0.65"
                  reliability-weights: { B: 0.8, F: 0.05 }
                limits:
                  rejected: 0
                model:
                  folder: models/own
                  labels: [NEUTRAL, SUPPORTS, REFUTES]
                logging: { format: json }
                database:
                  url: jdbc:postgresql://db.example/factcheck?user=night
                retention:
                  output-days: 10
                  output-nights: 3
                  history-days: 20
                  history-nights: 4
                  cache-days: 5
                  cache-entries: 100
                metrics: { address: 0.0.0.0, port: 9464, push-url: "http://push.example:9091/in", file: m.prom }
                workers:
                  mode: remote
                  broker: tcp://broker.example:61617
                  embedded-broker: true
                  manager-works: false
                  deadline-seconds: 60
                """);
        PolicySettings policy = new PolicySettings(
                0,
                1,
                0.1,
                0.2,
                0.3,
                0.4,
                30,
                90,
                5,
                0.55,
                0.65,
                Map.of(
                        Reliability.A, 1.0,
                        Reliability.B, 0.8,
                        Reliability.C, 0.75,
                        Reliability.D, 0.5,
                        Reliability.E, 0.25,
                        Reliability.F, 0.05));
        assertThat(job)
                .isEqualTo(new JobFile(
                        "Weekly_2",
                        false,
                        new JobFile.Schedule("0 0 6 * * MON", ZoneId.of("America/New_York"), CatchUp.EACH),
                        new JobFile.Input(
                                Path.of("/data/articles"),
                                Path.of("other/claims.csv"),
                                Path.of("other/sources.csv"),
                                Path.of("other/overrides.csv")),
                        Path.of("/data/out"),
                        CsvProfile.EXCEL_EU,
                        new ReportSettings(
                                40,
                                25,
                                new Publisher("The Dornfeld Desk", URI.create("https://checks.example/factcheck"))),
                        new JobFile.Judging(100, 1, 256, UncheckableClaims.SKIP),
                        policy,
                        new JobFile.Limits(0),
                        new JobFile.Model(
                                Path.of("models/own"), List.of(Stance.NEUTRAL, Stance.SUPPORTS, Stance.REFUTES)),
                        new Operations(
                                new DatabaseSettings("jdbc:postgresql://db.example/factcheck?user=night"),
                                new RetentionSettings(10, 3, 20, 4, 5, 100),
                                new MetricsSettings(
                                        "0.0.0.0", 9464, URI.create("http://push.example:9091/in"), Path.of("m.prom")),
                                new WorkersSettings(true, "tcp://broker.example:61617", true, false, 60)),
                        LogFormat.JSON,
                        Notify.defaults()));
    }

    @Test
    void everyProblemIsNamedAtOnceWithItsLine() throws IOException {
        JobFileException refused = refusal("""
                name: ../up
                schedule:
                  cron: "30 2 * * *"
                  zone: Berlin
                judging:
                  passages: 0
                  thread: 2
                policy:
                  support-threshold: 0,60
                  reliability-weights:
                    A: 0
                csv-profile: libre
                """);
        assertThat(String.valueOf(refused.getMessage()).lines().map(line -> line.replace(folder + "/", "")))
                .containsExactly(
                        "8 problems in the job files, nothing was started:",
                        "  nightly.yml:1: name is '../up', but must be at most 64 of the letters A-Z and a-z, digits, '-'"
                                + " and '_', the first a letter or digit.",
                        "  nightly.yml:3: schedule.cron is '30 2 * * *', but must be a cron expression of six fields"
                                + " (second, minute, hour, day of month, month, day of week) such as \"0 30 2 * * *\""
                                + " (Cron expression must consist of 6 fields (found 5 in \"30 2 * * *\")).",
                        "  nightly.yml:4: schedule.zone is 'Berlin', but must be the name of a time zone such as"
                                + " Europe/Berlin or UTC.",
                        "  nightly.yml:6: judging.passages is '0', but must be a whole number from 1 to 100.",
                        "  nightly.yml:7: 'judging.thread' is not a key of a job file. Below judging the keys are:"
                                + " passages, threads, batch-size, uncheckable, as-of.",
                        "  nightly.yml:9: policy.support-threshold is '0,60', but must be a number from 0 to 1, with a"
                                + " decimal point.",
                        "  nightly.yml:11: policy.reliability-weights.A is '0', but must be a number over 0 and at most"
                                + " 1, with a decimal point.",
                        "  nightly.yml:12: csv-profile is 'libre', but must be one of excel, excel-eu, plain.");
        assertThat(refused.problems().get(3))
                .isEqualTo(new Problem(
                        folder + "/nightly.yml",
                        6,
                        "judging.passages",
                        "0",
                        "judging.passages is '0', but must be a whole number from 1 to 100."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "judging: {passages: 101}; judging.passages is '101', but must be a whole number from 1 to 100.",
                "judging: {passages: 020}; judging.passages is '020', but must be a whole number from 1 to 100.",
                "judging: {passages: 1_0}; judging.passages is '1_0', but must be a whole number from 1 to 100.",
                "judging: {passages: 2.5}; judging.passages is '2.5', but must be a whole number from 1 to 100.",
                "judging: {passages: 99999999999999999999}; judging.passages is '99999999999999999999', but must be a"
                        + " whole number from 1 to 100.",
                "judging: {passages: [1]}; judging.passages is a list, but must be a whole number from 1 to 100.",
                "judging: {passages: !km 5}; judging.passages is !km '5', but must be a whole number from 1 to 100.",
                "judging: {threads: 65}; judging.threads is '65', but must be a whole number from 1 to 64.",
                "judging: {uncheckable: ask}; judging.uncheckable is 'ask', but must be one of judge, skip.",
                "judging: {batch-size: 257}; judging.batch-size is '257', but must be a whole number from 1 to 256.",
                "schedule: {catch-up: all}; schedule.catch-up is 'all', but must be one of run-once, skip, each.",
                "logging: {format: xml}; logging.format is 'xml', but must be one of plain, json.",
                "judging: {as-of: today}; judging.as-of is 'today', but must be business-date.",
                "judging: {threads: }; judging.threads has no value, but must be a whole number from 1 to 64. Give one,"
                        + " or remove the line for the default.",
                "policy: {low-confidence: 1.01}; policy.low-confidence is '1.01', but must be a number from 0 to 1,"
                        + " with a decimal point.",
                "policy: {low-confidence: -0.1}; policy.low-confidence is '-0.1', but must be a number from 0 to 1,"
                        + " with a decimal point.",
                "policy: {low-confidence: .nan}; policy.low-confidence is '.nan', but must be a number from 0 to 1,"
                        + " with a decimal point.",
                "policy: {stale-after-days: 100001}; policy.stale-after-days is '100001', but must be a whole number"
                        + " from 1 to 100000.",
                "policy: 0.6; policy is '0.6', but must be keys with values below.",
                "policy: {reliability-weights: {G: 1}}; 'policy.reliability-weights.G' is not a key of a job file."
                        + " Below policy.reliability-weights the keys are: A, B, C, D, E, F.",
                "limits: {rejected: -1}; limits.rejected is '-1', but must be a whole number from 0 to 1000000000.",
                "enabled: yes; enabled is 'yes', but must be true or false.",
                "output: ''; output is '', but must be the path of a folder.",
                "input: {claims: ' '}; input.claims is ' ', but must be the path of a file.",
                "schedule: {cron: 0 0 0 30 2 *}; schedule.cron is '0 0 0 30 2 *', but must be a cron expression of six"
                        + " fields (second, minute, hour, day of month, month, day of week) such as"
                        + " \"0 30 2 * * *\" (The cron expression '0 0 0 30 2 *' names a time that never comes).",
                "model: {labels: [NEUTRAL, SUPPORTS, REFUTES]}; model.labels is a list, but the built-in model answers"
                        + " [SUPPORTS, REFUTES, NEUTRAL]. Remove the labels, or name the model's folder.",
                "model: {labels: [SUPPORTS, SUPPORTS, REFUTES]}; model.labels is a list, but must be a list of SUPPORTS,"
                        + " REFUTES and NEUTRAL, each once, in the order of the model's outputs.",
                "model: {labels: [YES, NO]}; model.labels holds 'YES', but must be a list of SUPPORTS, REFUTES and"
                        + " NEUTRAL, each once, in the order of the model's outputs.",
                "model: {labels: SUPPORTS}; model.labels is 'SUPPORTS', but must be a list of SUPPORTS, REFUTES and"
                        + " NEUTRAL, each once, in the order of the model's outputs.",
                "[a]: 1; At the top a key must be one word, not a list or section.",
                "- a; The file is a list, but must be keys with values below.",
                "password: secret; 'password' is not a key of a job file. At the top the keys are: name, enabled,"
                        + " schedule, input, output, csv-profile, report, judging, policy, limits, model, database, retention,"
                        + " metrics, workers, logging, notify.",
                "report: {claims-per-file: 0}; report.claims-per-file is '0', but must be a whole number from 1 to 1000.",
                "report: {articles-listed: -1}; report.articles-listed is '-1', but must be a whole number from 0 to 10000.",
                "report: {base-url: 'ftp://a.example', organisation: A}; report.base-url is 'ftp://a.example', but must"
                        + " be an address such as https://example.org/factchecks: http or https, without query and"
                        + " fragment.",
                "report: {base-url: 'https://a.example/?q', organisation: A}; report.base-url is 'https://a.example/?q',"
                        + " but must be an address such as https://example.org/factchecks: http or https, without query"
                        + " and fragment.",
                "report: {base-url: 'https://a.example'}; report.base-url is 'https://a.example', but says nothing"
                        + " without report.organisation. Add it, or remove this line.",
                "report: {organisation: A}; report.organisation is 'A', but says nothing without report.base-url. Add"
                        + " it, or remove this line.",
            },
            quoteCharacter = '`')
    void aValueThatIsNotAllowedIsRefusedWithWhatIs(String line, String message) throws IOException {
        List<Problem> problems = refusal("# a remark\n" + line + "\n").problems();
        assertThat(problems).extracting(Problem::message).containsExactly(message);
        assertThat(problems.get(0).line()).isEqualTo(2);
    }

    @Test
    void aKeyGivenTwiceIsRefusedAndBothPlacesAreNamed() throws IOException {
        assertThat(messages("enabled: true\njudging:\n  threads: 2\n  passages: 9\n  threads: 4\nenabled: false\n"))
                .containsExactly(
                        "nightly.yml:5: judging.threads stands on line 3 already; this one gives it '4'. Remove one of"
                                + " the two.",
                        "nightly.yml:6: enabled stands on line 1 already; this one gives it 'false'. Remove one of the"
                                + " two.");
    }

    @Test
    void aTextThatIsNotYamlIsRefusedOnItsLine() throws IOException {
        assertThat(messages("enabled: true\njudging:\n\tthreads: 2\n"))
                .containsExactly("nightly.yml:3: The file is not YAML from here on: while scanning for the next token,"
                        + " found character '\\t(TAB)' that"
                        + " cannot start any token. (Do not use \\t(TAB) for indentation). Correct the line, or the one"
                        + " above it.");
        assertThat(messages("enabled: true\n---\nenabled: false\n"))
                .containsExactly(
                        "nightly.yml:2: The file is not YAML from here on: expected a single document in the stream, but found another document."
                                + " Correct the line, or the one above it.");
        assertThat(messages("enabled: true\nname: a\u0007b\n"))
                .containsExactly("nightly.yml:2: The file is not YAML from here on: it holds the control character"
                        + " U+0007. Correct the line, or the one above it.");
    }

    @Test
    void aSectionThatHoldsItselfIsRefused() throws IOException {
        assertThat(messages("&all\njudging: *all\n"))
                .containsExactly("nightly.yml:2: 'judging.judging' is not a key of a job file. Below judging the keys"
                        + " are: passages, threads, batch-size, uncheckable, as-of.");
    }

    @Test
    void aTextThatIsNotUtf8IsRefusedOnItsLine() throws IOException {
        Path file = folder.resolve("nightly.yml");
        Files.write(file, "enabled: true\noutput: für\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(messages(file))
                .containsExactly("nightly.yml:2: The text is not in UTF-8 from here on. Save the file as UTF-8.");
    }

    @Test
    void aFileThatIsMissingIsSaidSo() {
        assertThat(messages(folder.resolve("absent.yml")))
                .containsExactly("absent.yml: The job file cannot be read (there is none). Name a file that exists.");
    }

    @Test
    void aFileWhoseNameCannotServeNeedsAName() throws Exception {
        Path file = folder.resolve("my job.v2.yml");
        Files.writeString(file, "enabled: true\n");
        assertThat(messages(file))
                .containsExactly(
                        "my job.v2.yml:1: The job takes its name from the file, 'my job.v2', but a name must be"
                                + " at most 64 of the letters A-Z and a-z, digits, '-' and '_', the first a letter or digit."
                                + " Rename the file, or give it a 'name'.");
        Files.writeString(file, "name: mine\n");
        assertThat(JobFileReader.read(file).name()).isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/b", "a b", ".state", "-rf", "über", "\"a\\0\"", "\"\""})
    void aNameIsNeverAPath(String name) throws IOException {
        assertThat(refusal("name: " + name + "\n").problems())
                .singleElement()
                .extracting(Problem::line, Problem::key)
                .containsExactly(1, "name");
    }

    @Test
    void aLongValueIsNotPrintedWhole() throws IOException {
        assertThat(messages("csv-profile: " + "x".repeat(5_000) + "\n"))
                .containsExactly("nightly.yml:1: csv-profile is '" + "x".repeat(80)
                        + "…', but must be one of excel, excel-eu, plain.");
    }

    @Test
    void theRegisterOfPublishersIsReadFromItsUsualPlaceWhereItExists() throws IOException {
        Path usual = folder.resolve("sources.csv");
        assertThat(JobFile.Input.namedOrExisting(null, usual)).isEmpty();
        Files.createFile(usual);
        assertThat(JobFile.Input.namedOrExisting(null, usual)).contains(usual);
        Path named = folder.resolve("named.csv");
        assertThat(JobFile.Input.namedOrExisting(named, usual)).contains(named);
    }

    private JobFile read(String text) throws IOException, JobFileException {
        Path file = folder.resolve("nightly.yml");
        Files.writeString(file, text);
        return JobFileReader.read(file);
    }

    private JobFileException refusal(String text) throws IOException {
        Path file = folder.resolve("nightly.yml");
        Files.writeString(file, text);
        return catchThrowableOfType(JobFileException.class, () -> JobFileReader.read(file));
    }

    private List<String> messages(String text) throws IOException {
        return withoutFolder(refusal(text));
    }

    private List<String> messages(Path file) {
        return withoutFolder(catchThrowableOfType(JobFileException.class, () -> JobFileReader.read(file)));
    }

    private List<String> withoutFolder(JobFileException refused) {
        return refused.problems().stream()
                .map(problem -> problem.text().replace(folder + "/", ""))
                .toList();
    }
}
