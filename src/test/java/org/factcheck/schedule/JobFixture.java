package org.factcheck.schedule;

import java.nio.file.Path;
import java.time.ZoneId;

/** Jobs that differ in when they run. */
final class JobFixture {

    private JobFixture() {}

    static JobFile job(Path output, String name, String cron, String zone) {
        return job(output, name, true, cron, zone, CatchUp.RUN_ONCE);
    }

    static JobFile job(Path output, String name, String cron, String zone, CatchUp catchUp) {
        return job(output, name, true, cron, zone, catchUp);
    }

    static JobFile job(Path output, String name, boolean enabled, String cron, String zone, CatchUp catchUp) {
        JobFile defaults = JobFile.defaults(name);
        return job(
                defaults,
                enabled,
                new JobFile.Schedule(cron, ZoneId.of(zone), catchUp),
                output,
                defaults.notifications());
    }

    static JobFile job(
            JobFile defaults, boolean enabled, JobFile.Schedule schedule, Path output, Notify notifications) {
        return new JobFile(
                defaults.name(),
                enabled,
                schedule,
                defaults.input(),
                output,
                defaults.csvProfile(),
                defaults.report(),
                defaults.judging(),
                defaults.policy(),
                defaults.limits(),
                defaults.model(),
                defaults.operations(),
                defaults.logFormat(),
                notifications);
    }
}
