package org.factcheck.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.factcheck.job.RunResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Tells people how a run ended, by all channels at once, each tried several times. Whatever goes wrong with that is
 * logged and kept in run.json, fails nothing, and holds up the caller no longer than the job file allows.
 */
public final class Notifier {

    private static final Logger log = LoggerFactory.getLogger(Notifier.class);

    private static final int RETRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Duration firstPause;

    /** One that goes by the machine's clock. */
    public Notifier() {
        this(InstantSource.system(), FIRST_PAUSE);
    }

    Notifier(InstantSource clock, Duration firstPause) {
        this.clock = clock;
        this.firstPause = firstPause;
    }

    /** One channel with what it is to tell. */
    private record Errand(Channel channel, Notice notice, AtomicInteger attempts) {}

    /** Tells of a run what the job file wants told, and was not told already. */
    public void tell(JobFile job, LocalDate businessDate, RunResult result) {
        Notify settings = job.notifications();
        Set<Occasion> occasions = Occasion.of(result, settings);
        if (occasions.isEmpty()) {
            return;
        }
        String id = UUID.randomUUID().toString();
        List<Errand> errands = new ArrayList<>();
        for (Channel channel : channels(settings)) {
            Set<Occasion> left = EnumSet.copyOf(occasions);
            left.removeIf(occasion -> told(result.folder(), channel).contains(occasion.key()));
            if (!left.isEmpty()) {
                Notice notice = new Notice(id, job.name(), businessDate, left, result);
                errands.add(new Errand(channel, notice, new AtomicInteger()));
            }
        }
        keep(result.folder(), run(errands, settings));
    }

    private List<Channel> channels(Notify settings) {
        List<Channel> channels = new ArrayList<>();
        if (settings.mail() != null) {
            channels.add(new MailChannel(settings.mail()));
        }
        if (settings.webhook() != null) {
            channels.add(new WebhookChannel(settings.webhook(), clock));
        }
        return channels;
    }

    private static Set<String> told(@Nullable Path folder, Channel channel) {
        try {
            return folder == null ? Set.of() : DeliveryNotes.told(folder, channel);
        } catch (IOException e) {
            log.warn("What was told of {} before cannot be read ({}); it is told again.", folder, e.getMessage());
            return Set.of();
        }
    }

    private List<Delivery> run(List<Errand> errands, Notify settings) {
        if (errands.isEmpty()) {
            return List.of();
        }
        // Daemons: one that hangs in the network does not keep the process up.
        ExecutorService threads = Executors.newFixedThreadPool(errands.size(), work -> {
            Thread thread = new Thread(work, "notify");
            thread.setDaemon(true);
            return thread;
        });
        List<Delivery> deliveries = new ArrayList<>();
        try {
            List<Callable<String>> work =
                    errands.stream().map(errand -> work(errand, settings)).toList();
            List<Future<String>> ended =
                    threads.invokeAll(work, settings.waitAtMost().toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < errands.size(); i++) {
                deliveries.add(delivery(errands.get(i), error(ended.get(i), settings), settings));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
        deliveries.forEach(Notifier::log);
        return deliveries;
    }

    /** Answers why it failed; the empty text where it did not. */
    private Callable<String> work(Errand errand, Notify settings) {
        RetryPolicy policy = RetryPolicy.builder()
                .maxRetries(RETRIES)
                .delay(firstPause)
                .multiplier(2)
                .timeout(settings.waitAtMost())
                .excludes(Channel.RefusedException.class, InterruptedException.class)
                .build();
        return () -> {
            try {
                new RetryTemplate(policy).execute(() -> {
                    errand.attempts().incrementAndGet();
                    errand.channel().send(errand.notice());
                    return errand;
                });
                return "";
            } catch (RetryException e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                return cause.getMessage() == null ? cause.toString() : cause.getMessage();
            }
        };
    }

    private static String error(Future<String> ended, Notify settings) throws InterruptedException {
        try {
            return ended.get();
        } catch (CancellationException e) {
            return "no answer within " + settings.waitAtMost().toSeconds() + " s";
        } catch (ExecutionException e) {
            return String.valueOf(e.getCause());
        }
    }

    private Delivery delivery(Errand errand, String error, Notify settings) {
        String shown = error.replaceAll("\\s+", " ");
        for (Secret secret : settings.secrets()) {
            shown = secret.hiddenIn(shown);
        }
        return new Delivery(
                errand.channel().name(),
                errand.channel().to(),
                errand.notice().occasions().stream().map(Occasion::key).toList(),
                error.isEmpty(),
                errand.attempts().get(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                shown);
    }

    private static void log(Delivery delivery) {
        String what = String.join(", ", delivery.occasions());
        if (delivery.sent()) {
            log.info("Told {} by {} of: {}.", delivery.to(), delivery.channel(), what);
        } else {
            log.error(
                    "{} could not be told by {} of: {}. Tries: {}. The last failed: {}.",
                    delivery.to(),
                    delivery.channel(),
                    what,
                    delivery.attempts(),
                    delivery.error());
        }
    }

    private static void keep(@Nullable Path folder, List<Delivery> deliveries) {
        if (folder == null || deliveries.isEmpty()) {
            return;
        }
        try {
            DeliveryNotes.add(folder, deliveries);
        } catch (IOException e) {
            log.warn("What was told of {} cannot be kept in its run.json ({}).", folder, e.getMessage());
        }
    }
}
