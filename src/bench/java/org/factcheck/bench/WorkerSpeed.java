package org.factcheck.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the same claims are judged by one process and by several that share a PostgreSQL server and a broker, each
 * process on one thread unless said, all on this machine.
 */
final class WorkerSpeed {

    private static final int ARTICLES = 200;
    private static final int CLAIMS = 400;

    private final Path jar;
    private final Path work;

    /**
     * What judged the claims, and how long.
     *
     * @param judging the step judgeClaims, from its start to its end, so with what workers need before they judge
     * @param whole from the start of the run's process to its end
     */
    record Taken(String who, double judging, Duration whole) {}

    /** Who judges. */
    private record Crew(String name, int threads, int workers, boolean managerWorks) {}

    WorkerSpeed(Path jar, Path work) {
        this.jar = jar;
        this.work = work;
    }

    static String words() {
        return new Scenario(ARTICLES, CLAIMS).words();
    }

    List<Taken> measure(Corpus corpus) throws IOException, InterruptedException, SQLException {
        corpus.writeArticles(work.resolve("articles"), ARTICLES);
        corpus.writeClaims(work.resolve("claims.csv"), CLAIMS, ARTICLES, 0);
        List<Taken> taken = new ArrayList<>();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(work.resolve("server"))
                .start()) {
            for (Crew crew : List.of(
                    new Crew("one process, one thread", 1, 0, true),
                    new Crew("one process, two threads", 2, 0, true),
                    new Crew("the run and one worker", 1, 1, true),
                    new Crew("two workers, the run only hands out", 1, 2, false))) {
                taken.add(once(crew, "night" + taken.size(), server));
            }
        }
        return taken;
    }

    private Taken once(Crew crew, String name, EmbeddedPostgres server)
            throws IOException, InterruptedException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create database " + name);
        }
        Path job = work.resolve(name + ".yml");
        Files.writeString(job, """
                input: { articles: "%s", claims: "%s" }
                judging: { threads: %d }
                database: { url: "%s" }
                workers: { mode: %s, broker: "tcp://127.0.0.1:%d", embedded-broker: %s, manager-works: %s }
                """.formatted(
                        work.resolve("articles"),
                        work.resolve("claims.csv"),
                        crew.threads(),
                        server.getJdbcUrl("postgres", name),
                        crew.workers() == 0 ? "local" : "remote",
                        freePort(),
                        crew.workers() > 0,
                        crew.managerWorks()));
        List<Process> workers = new ArrayList<>();
        try {
            for (int i = 1; i <= crew.workers(); i++) {
                workers.add(start(name + "-worker" + i, "worker", "--job", job.toString()));
            }
            long begun = System.nanoTime();
            Process run = start(name, "run", "--job", job.toString(), "--date", "2026-04-01");
            if (run.waitFor() != 0) {
                throw new IllegalStateException("The run of '" + crew.name() + "' ended with " + run.exitValue() + ": "
                        + Files.readString(work.resolve(name + ".txt")));
            }
            Duration whole = Duration.ofNanos(System.nanoTime() - begun);
            double judging = WholeJob.steps(work.resolve(name), "2026-04-01").getOrDefault("judgeClaims", Double.NaN);
            return new Taken(crew.name(), judging, whole);
        } finally {
            workers.forEach(Process::destroyForcibly);
        }
    }

    private Process start(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(WholeJob.java());
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--out", work.resolve(name).toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve(name + ".txt").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
