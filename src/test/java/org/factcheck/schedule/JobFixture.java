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
        return new JobFile(
                name,
                enabled,
                new JobFile.Schedule(cron, ZoneId.of(zone), catchUp),
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
                defaults.notifications());
    }
}
