package org.factcheck.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.factcheck.claim.Claim;
import org.factcheck.stance.StanceModelException;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.CachedEmbedder;
import org.factcheck.store.ClaimStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jms.JmsException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Judges claims for the runs of a job on another machine, one run after the other, until the process is told to end. What
 * it judges by comes from the run; its own job file says where the database and the broker are, which model it has, and
 * how many threads.
 */
public final class RemoteWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteWorker.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int MOST_ON_ONE_MACHINE = 64;
    private static final int STOP_SECONDS = 18;

    private final RunRequest request;
    private final Models models;
    private final Path state;
    private final String name = StateLock.self(Instant.now());
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final OfferedRuns runs;
    private final ArticleStore articles;
    private final ClaimStore claims;
    private final CachedEmbedder embedder;
    private final StretchJudging stretches;
    private final PartitionWork work;
    private final RunningSteps running;
    private final ThreadPoolTaskExecutor threads;

    private RemoteWorker(RunRequest request, Models models, Path state, ConfigurableApplicationContext context) {
        this.request = request;
        this.models = models;
        this.state = state;
        this.runs = context.getBean(OfferedRuns.class);
        this.articles = context.getBean(ArticleStore.class);
        this.claims = context.getBean(ClaimStore.class);
        this.embedder = context.getBean(CachedEmbedder.class);
        this.stretches = context.getBean(StretchJudging.class);
        this.work = context.getBean(PartitionWork.class);
        this.running = context.getBean(RunningSteps.class);
        this.threads = context.getBean(ThreadPoolTaskExecutor.class);
    }

    /**
     * Works until the process is told to end.
     *
     * @param request tells the job, its database, broker, model and threads, and the folder for what is kept here
     * @throws RefusedException where it cannot work; says why and what to do
     */
    public static void run(RunRequest request) throws RefusedException {
        run(request, Models::load);
    }

    static void run(RunRequest request, ModelLoader loader) throws RefusedException {
        if (request.database().file() != null) {
            throw new RefusedException(ExitCode.MISCONFIGURED, withoutServer("A worker needs"));
        }
        try (Slot slot = slot(request.stateFolder().resolve("workers"));
                Models models = loader.load(request)) {
            Schema.bringOn(request.database());
            try (ConfigurableApplicationContext context = RunContext.openForWorker(request, models)) {
                new RemoteWorker(request, models, slot.folder(), context).workUntilTold();
            }
        } catch (StanceModelException e) {
            throw new RefusedException(ExitCode.MISCONFIGURED, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            LOG.debug("The worker failed", e);
            String why = request.database().gone(e).orElseGet(() -> String.valueOf(e.getMessage()));
            throw new RefusedException(ExitCode.FAILED, "The worker failed: " + why + " Start it again.");
        }
    }

    /** A folder that no other worker uses. */
    private record Slot(StateLock lock, Path folder) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            lock.close();
        }
    }

    /** What is said where the state does not lie in a database that other machines reach. */
    static String withoutServer(String who) {
        return who
                + " a database that all machines reach, and the job has the embedded one, which belongs to one process."
                + " Set database.url in the job file to the address of a PostgreSQL database.";
    }

    /** Several workers on one machine keep their indexes apart. */
    private static Slot slot(Path folder) throws IOException {
        for (int i = 1; i <= MOST_ON_ONE_MACHINE; i++) {
            try {
                Path own = folder.resolve(Integer.toString(i));
                return new Slot(StateLock.take(own, Instant.now()), own);
            } catch (StateLock.HeldException e) {
                LOG.debug("Worker {} is another process.", i);
            }
        }
        throw new IOException(MOST_ON_ONE_MACHINE + " workers are at work with the folder " + folder
                + " already. Give this one another --out folder.");
    }

    private void workUntilTold() throws RefusedException, IOException {
        Thread hook = new Thread(this::stop, "worker-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            LOG.info("The worker waits for runs of the job {}: {}.", request.job(), name);
            while (!isTold()) {
                Optional<OfferedRuns.Offered> run = patiently(() -> runs.newest(request.job()));
                if (run.isPresent()) {
                    serve(run.get());
                } else {
                    pause();
                }
            }
            LOG.info("The worker has ended.");
        } finally {
            ended.countDown();
        }
    }

    private boolean isTold() {
        return told.getCount() == 0;
    }

    private void pause() {
        try {
            told.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is asked of the database. */
    private interface Question<T> {
        T ask();
    }

    /** A database that is started anew is waited for. */
    private <T> T patiently(Question<T> question) {
        long begun = System.nanoTime();
        int patience = request.operations().workers().deadlineSeconds();
        boolean said = false;
        while (true) {
            try {
                return question.ask();
            } catch (DataAccessException e) {
                long waited = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
                String why = request.database().gone(e).orElseGet(() -> String.valueOf(e.getMessage()));
                if (isTold() || waited > patience) {
                    LOG.debug("The database was waited for", e);
                    throw new IllegalStateException(why + " It was waited for " + waited + " s.");
                }
                if (!said) {
                    LOG.warn("{} It is asked again for {} s.", why, patience);
                    said = true;
                }
                pause();
            }
        }
    }

    private void serve(OfferedRuns.Offered run) throws RefusedException, IOException {
        Broker broker = Broker.of(request.operations().workers());
        try (PartitionChannels channels = PartitionChannels.of(broker, request.job())) {
            admit(WorkOffer.refusalOfBuild(run.offer()), channels);
            WorkOffer offer = WorkOffer.read(run.offer());
            admit(offer.refusal(models), channels);
            String runId = offer.terms().runId();
            MDC.put(LogMarks.RUN, runId);
            PassageIndexFolder index = index(runId);
            if (isTold()) {
                return;
            }
            admit(offer.refusal(index.digest()), channels);
            List<Claim> all = claims.claims(runId);
            stretches.begin(offer.terms(), index, all, claim -> Optional.empty());
            broker.unreachable().ifPresent(why -> LOG.warn("{} It is tried again.", why));
            LOG.info(
                    "The worker takes claims of {} at {}.",
                    runId,
                    request.operations().workers().broker());
            channels.take(work, run.execution(), request.threads());
            while (!isTold() && patiently(() -> runs.isOpen(run))) {
                // A broker of the run is gone with it: of that nothing is said.
                Optional<String> broke = channels.broke();
                pause();
                if (broke.isPresent() && patiently(() -> runs.isOpen(run))) {
                    LOG.warn(
                            "The connection to the broker broke and is opened anew: {}. What was in hand is delivered"
                                    + " again.",
                            broke.get());
                }
            }
        } finally {
            stretches.end();
            LOG.info("The worker has done with this run.");
            MDC.remove(LogMarks.RUN);
        }
    }

    private void admit(Optional<String> refusal, PartitionChannels channels) throws RefusedException {
        if (refusal.isEmpty()) {
            return;
        }
        String why = "The worker is refused, as " + refusal.get() + ".";
        try {
            channels.tellRefused(why + " It is " + name + ".");
        } catch (JmsException e) {
            LOG.warn("The run could not be told of it: {}", e.getMessage());
        }
        throw new RefusedException(ExitCode.MISCONFIGURED, why);
    }

    /** The index of a run's passages, made here of the articles in the database, or on an earlier night. */
    private PassageIndexFolder index(String runId) throws IOException {
        PassageIndexFolder folder = PassageIndexFolder.of(state, request.job(), runId, articles, embedder);
        if (folder.copiesIfWhole(runId, articles, embedder).isPresent()) {
            return folder;
        }
        LOG.info("The worker builds its index of the passages.");
        try (PassageIndexBuild build =
                new PassageIndexBuild(folder.begin(), runId, articles, embedder, threads, article -> {})) {
            while (build.hasMore() && !isTold()) {
                build.addSome();
            }
            if (!isTold()) {
                // Which of them are copies stands in the database.
                folder.finish(Map.of(), build.finish());
            }
        }
        return folder;
    }

    /** What is in hand is given back after the claims that are being judged, or, where that takes too long, as it is. */
    private void stop() {
        LOG.info("The worker is told to end.");
        running.stop();
        told.countDown();
        try {
            if (!ended.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "What is in hand was not done within {} s; the broker gives it to another worker.",
                        STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
