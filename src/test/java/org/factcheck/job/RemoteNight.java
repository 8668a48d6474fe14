package org.factcheck.job;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A night of many claims, run and worked for by processes of their own, with models that answer alike everywhere. As a
 * program: {@code manager|worker|broker}, the folder of the input, the output folder, the address of the database, that of the
 * broker, how many milliseconds an answer takes, and what else is the matter with the process.
 */
final class RemoteNight {

    static final int CLAIMS = 64;
    private static final int ARTICLES = 6;
    private static final int DEADLINE_SECONDS = 20;

    /** The deadline of processes that are "hasty". */
    static final int HASTE_SECONDS = 5;

    /** What a broker says when it can be reached. */
    static final String LISTENING = "The broker listens.";

    private RemoteNight() {}

    /** Six articles of ten sentences each, and claims that repeat, change or deny some of them. */
    static Night in(Path root) throws IOException {
        Night night = Night.at(root);
        List<String> sentences = new ArrayList<>();
        for (int article = 1; article <= ARTICLES; article++) {
            StringBuilder text = new StringBuilder("Dornfeld Gazette\n\nReport " + article
                    + " on the canal\n\nPublished Nov. " + article + ", 2026\n\n");
            for (int i = 1; i <= 10; i++) {
                String sentence = "The lock number " + (article * 10 + i) + " of the canal was repaired by "
                        + (i + article) + " workers in " + (2 + i) + " weeks.";
                sentences.add(sentence);
                text.append(sentence).append(i % 4 == 0 ? "\n\n" : " ");
            }
            night.write(String.format("articles/gazette-%02d_2026-11-%02d.txt", article, article), text.toString());
        }
        StringBuilder claims = new StringBuilder("id,claim\n");
        for (int i = 0; i < CLAIMS; i++) {
            String sentence = sentences.get(i * 7 % sentences.size());
            // Every twentieth says what the one ten rows before it says.
            String claim = i % 20 == 19 ? sentences.get((i - 10) * 7 % sentences.size()) : sentence;
            claims.append("c").append(i).append(",").append(claim).append("\n");
        }
        night.write("claims.csv", claims.toString());
        return night;
    }

    /** Where a broker can listen for workers that may be silent for three seconds. */
    static String freeBroker() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "tcp://127.0.0.1:" + socket.getLocalPort() + "?connectionTTL=3000&clientFailureCheckPeriod=1000";
        }
    }

    /** How the night is kept going. */
    static Operations operations(String database, String broker, boolean managerWorks) {
        return operations(database, new WorkersSettings(true, broker, true, managerWorks, DEADLINE_SECONDS));
    }

    static Operations operations(String database, WorkersSettings workers) {
        return Operations.defaults().with(new DatabaseSettings(database)).with(workers);
    }

    public static void main(String[] args) throws RefusedException, InterruptedException {
        WorkersSettings workers = new WorkersSettings(
                true,
                args[4],
                !has(args, "other-broker"),
                has(args, "works"),
                has(args, "hasty") ? HASTE_SECONDS : DEADLINE_SECONDS);
        if (args[0].equals("broker")) {
            Broker.open(workers);
            System.out.println(LISTENING);
            Thread.sleep(Long.MAX_VALUE);
        }
        Night night = Night.at(Path.of(args[1])).with(1, 32).with(operations(args[3], workers));
        Path out = Path.of(args[2]);
        long pause = Long.parseLong(args[5]) * 1_000_000;
        RecordedModels models = new RecordedModels().beforeAnswer(pair -> LockSupport.parkNanos(pause));
        if (args[0].equals("manager")) {
            RunResult result = night.run(out, models);
            System.out.println(Night.told(result));
            System.exit(result.exitCode().code());
        }
        try {
            RemoteWorker.run(
                    night.into(out), request -> has(args, "other-model") ? models.loadOthers() : models.load());
        } catch (RefusedException e) {
            System.out.println(e.getMessage());
            System.exit(e.exitCode().code());
        }
    }

    private static boolean has(String[] args, String wanted) {
        return Arrays.asList(args).contains(wanted);
    }

    /** Starts one; what it prints goes to a file beside its output folder. */
    static Process start(String role, Path root, Path out, String database, String broker, int pause, String... more)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                RemoteNight.class.getName()));
        command.addAll(List.of(role, root.toString(), out.toString(), database, broker, Integer.toString(pause)));
        command.addAll(Arrays.asList(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(out).toFile())
                .start();
    }

    static Path log(Path out) {
        return out.resolveSibling(out.getFileName() + ".log");
    }

    static String logged(Path out) throws IOException {
        return Files.exists(log(out)) ? Files.readString(log(out)) : "";
    }
}
