package org.factcheck.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs of many jobs, found and counted page by page in the database. Nothing here changes anything. */
public final class RunCatalogue {

    private static final String NEWEST_FIRST = " order by business_date desc, begun desc, run_id";

    private final JdbcClient database;

    /** A catalogue of this database. */
    public RunCatalogue(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which runs are looked for.
     *
     * @param jobs of these jobs; none are found where this is empty
     * @param from of this business date or later; null for all
     * @param to of this business date or earlier; null for all
     */
    public record Wanted(
            List<String> jobs,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        public Wanted {
            jobs = List.copyOf(jobs);
        }

        private String condition() {
            return " where job in (" + marks(jobs) + ")" + (from == null ? "" : " and business_date >= ?")
                    + (to == null ? "" : " and business_date <= ?");
        }

        private List<Object> values() {
            List<Object> values = new ArrayList<>(jobs);
            Stream.of(Optional.ofNullable(from), Optional.ofNullable(to))
                    .flatMap(Optional::stream)
                    .forEach(values::add);
            return values;
        }
    }

    /**
     * A run as the catalogue lists it.
     *
     * @param begun when it was begun last
     * @param ended when that ended; null while it is at work, or where it was cut off
     * @param exitCode what it ended with; null in the same cases, and of runs that are older than this column
     * @param failure why it failed; null where it did not, or of runs that are older than this column
     * @param isPublished whether it has outputs, of this attempt or an earlier one
     * @param previousRunId the run it is compared with; null where there was none
     * @param counts what it printed
     */
    public record Listed(
            String runId,
            String job,
            LocalDate businessDate,
            Instant begun,
            @Nullable Instant ended,
            @Nullable Integer exitCode,
            @Nullable String failure,
            boolean isPublished,
            @Nullable String previousRunId,
            Counts counts) {
        public Listed {
            Objects.requireNonNull(runId, "runId");
            Objects.requireNonNull(counts, "counts");
        }

        private Listed with(Counts counted) {
            return new Listed(
                    runId, job, businessDate, begun, ended, exitCode, failure, isPublished, previousRunId, counted);
        }
    }

    /**
     * What a run printed, counted.
     *
     * @param verdicts how many claims got which verdict
     * @param claims how many claims were printed
     * @param turned how many verdicts are not those of the run it is compared with
     * @param added how many claims that run did not have; 0 where there is none
     */
    public record Counts(Map<Verdict, Integer> verdicts, int claims, int turned, int added) {

        /** Of a run that printed nothing. */
        public static final Counts NONE = new Counts(Map.of(), 0, 0, 0);

        public Counts {
            verdicts = verdicts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(verdicts));
        }

        /** How many claims were left without a verdict. */
        public int unjudged() {
            return claims
                    - verdicts.values().stream().mapToInt(Integer::intValue).sum();
        }

        private Counts plus(@Nullable Verdict verdict, int more, int moreTurned, int moreAdded) {
            Map<Verdict, Integer> sum = new EnumMap<>(Verdict.class);
            sum.putAll(verdicts);
            if (verdict != null) {
                sum.merge(verdict, more, Integer::sum);
            }
            return new Counts(sum, claims + more, turned + moreTurned, added + moreAdded);
        }
    }

    /**
     * How far a run has come.
     *
     * @param done claims that something became of
     * @param claims in all; 0 where they are not read yet
     */
    public record Progress(int done, int claims) {}

    /** How many runs are wanted. */
    public int count(Wanted wanted) {
        if (wanted.jobs().isEmpty()) {
            return 0;
        }
        return database.sql("select count(*) from run" + wanted.condition())
                .params(wanted.values())
                .query(Integer.class)
                .single();
    }

    /** A stretch of the wanted runs, the newest date first, and on it the one begun last. */
    public List<Listed> list(Wanted wanted, int offset, int most) {
        if (wanted.jobs().isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(wanted.values());
        values.add(most);
        values.add(offset);
        return counted(database.sql("select * from run" + wanted.condition() + NEWEST_FIRST + " limit ? offset ?")
                .params(values)
                .query(RunCatalogue::listed)
                .list());
    }

    /** A run by its id. */
    public Optional<Listed> find(String runId) {
        return counted(database.sql("select * from run where run_id = ?")
                        .param(runId)
                        .query(RunCatalogue::listed)
                        .list())
                .stream()
                .findFirst();
    }

    private List<Listed> counted(List<Listed> runs) {
        Map<String, Counts> counts = counts(runs.stream().map(Listed::runId).toList());
        return runs.stream()
                .map(run -> run.with(counts.getOrDefault(run.runId(), Counts.NONE)))
                .toList();
    }

    private Map<String, Counts> counts(List<String> runIds) {
        Map<String, Counts> counts = new HashMap<>();
        if (runIds.isEmpty()) {
            return counts;
        }
        database.sql("select run_id, verdict, claims, turned, added from run_verdict where run_id in (" + marks(runIds)
                        + ")")
                .params(runIds)
                .query((row, i) -> {
                    String runId = row.getString(1);
                    Counts before = counts.getOrDefault(runId, Counts.NONE);
                    Counts now = before.plus(verdict(row.getString(2)), row.getInt(3), row.getInt(4), row.getInt(5));
                    return Optional.ofNullable(counts.put(runId, now));
                })
                .list();
        return counts;
    }

    /** How far the judging of a run has come. */
    public Progress progress(String runId) {
        ClaimStore claims = new ClaimStore(database);
        return new Progress(claims.outcomeCount(runId), claims.count(runId));
    }

    /** The runs that have begun and not ended, the one begun last first: at work, or cut off. */
    public Stream<String> unended() {
        return database
                .sql("select run_id from run where ended is null order by begun desc, run_id")
                .query(String.class)
                .list()
                .stream();
    }

    /** The run of a job's newest night whose outputs were published last; empty where there is none. */
    public Optional<String> newestPublished(String job) {
        return database.sql("select run_id from run where job = ? and finished is not null"
                        + " order by business_date desc, finished desc, run_id limit 1")
                .param(job)
                .query(String.class)
                .optional();
    }

    /** The job of a run. */
    public String jobOf(String runId) {
        return database.sql("select job from run where run_id = ?")
                .param(runId)
                .query(String.class)
                .single();
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        Instant begun = instant(row, "begun");
        return new Listed(
                row.getString("run_id"),
                row.getString("job"),
                row.getObject("business_date", LocalDate.class),
                begun == null ? Instant.EPOCH : begun,
                instant(row, "ended"),
                row.getObject("exit_code", Integer.class),
                row.getString("failure"),
                row.getObject("finished") != null,
                row.getString("previous_run_id"),
                Counts.NONE);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Verdict verdict(@Nullable String name) {
        return name == null || name.isEmpty() ? null : Verdict.valueOf(name);
    }
}
