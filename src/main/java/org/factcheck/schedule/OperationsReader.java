package org.factcheck.schedule;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.factcheck.job.DatabaseSettings;
import org.factcheck.job.MetricsSettings;
import org.factcheck.job.Operations;
import org.factcheck.job.RetentionSettings;
import org.factcheck.job.WorkersSettings;

/** Reads the keys of a job file that say how the job is kept going. */
final class OperationsReader {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9:]([A-Za-z0-9.:%-]{0,252})");

    /** Whether others judge, by the word for it, in the order that people are told them in. */
    private static final Map<String, Boolean> MODES = new TreeMap<>(Map.of("local", false, "remote", true));

    private OperationsReader() {}

    static Operations read(YamlSection top) {
        return new Operations(
                database(top.section("database")),
                retention(top.section("retention")),
                metrics(top.section("metrics")),
                workers(top.section("workers")));
    }

    private static DatabaseSettings database(YamlSection section) {
        String mustBe = "the address of a PostgreSQL database such as jdbc:postgresql://host:5432/factcheck, without a"
                + " password: that is taken from the environment variable FACTCHECK_DATABASE_PASSWORD";
        DatabaseSettings settings = new DatabaseSettings(
                section.scalar("url", mustBe, text -> DatabaseSettings.isAllowed(text) ? text : null)
                        .orElse(null));
        section.refuseOtherKeys();
        return settings;
    }

    private static RetentionSettings retention(YamlSection section) {
        RetentionSettings defaults = RetentionSettings.defaults();
        Range days = new Range(1, RetentionSettings.MOST_DAYS);
        RetentionSettings settings = new RetentionSettings(
                section.wholeNumber("output-days", days).orElse(defaults.outputDays()),
                section.wholeNumber("output-nights", new Range(1, RetentionSettings.MOST))
                        .orElse(defaults.outputNights()),
                section.wholeNumber("history-days", days).orElse(defaults.historyDays()),
                section.wholeNumber("history-nights", new Range(2, RetentionSettings.MOST))
                        .orElse(defaults.historyNights()),
                section.wholeNumber("cache-days", days).orElse(defaults.cacheDays()),
                section.wholeNumber("cache-entries", new Range(1, RetentionSettings.MOST))
                        .orElse(defaults.cacheEntries()));
        section.refuseOtherKeys();
        return settings;
    }

    private static MetricsSettings metrics(YamlSection section) {
        MetricsSettings defaults = MetricsSettings.none();
        MetricsSettings settings = new MetricsSettings(
                section.scalar(
                                "address",
                                "the name or number of an address of this machine such as 127.0.0.1",
                                text -> ADDRESS.matcher(text).matches() ? text : null)
                        .orElse(defaults.address()),
                section.wholeNumber("port", new Range(1, MetricsSettings.MOST_PORT))
                        .orElse(null),
                section.scalar(
                                "push-url",
                                "an address that begins with http:// or https:// and names a host, without a user and"
                                        + " without a query",
                                MetricsSettings::pushUrl)
                        .orElse(null),
                section.path("file", "the path of a file").orElse(null));
        section.refuseOtherKeys();
        return settings;
    }

    private static WorkersSettings workers(YamlSection section) {
        WorkersSettings defaults = WorkersSettings.local();
        WorkersSettings settings = new WorkersSettings(
                section.oneOf("mode", MODES).orElse(defaults.remote()),
                section.scalar(
                                "broker",
                                WorkersSettings.BROKER_WORDS,
                                text -> WorkersSettings.isBroker(text) ? text : null)
                        .orElse(defaults.broker()),
                section.flag("embedded-broker").orElse(defaults.embeddedBroker()),
                section.flag("manager-works").orElse(defaults.managerWorks()),
                section.wholeNumber(
                                "deadline-seconds",
                                new Range(WorkersSettings.LEAST_DEADLINE, WorkersSettings.MOST_DEADLINE))
                        .orElse(defaults.deadlineSeconds()));
        section.refuseOtherKeys();
        return settings;
    }
}
