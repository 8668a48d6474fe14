package org.factcheck.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.factcheck.claim.Claim;
import org.factcheck.store.ClaimStore;
import org.factcheck.store.Hashes;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Judgement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier run held of the claims, where all that went into it is as it was: the articles, the models, the settings,
 * the register of sources and the program. A note beside the index of passages, which goes with the set of articles, says
 * which run that was. Without the note, or where it does not fit, the claims are judged as ever, to the same end.
 */
final class StandingVerdicts {

    private static final Logger LOG = LoggerFactory.getLogger(StandingVerdicts.class);
    private static final String NOTE = "judged.properties";
    private static final String RUN = "run";
    private static final String BASIS = "basis";
    private static final String JUDGED = "judged";

    /**
     * Then everything is judged from the models' answers once more, which are forgotten when nobody has asked for them for
     * long: else the first change after a quiet season would cost as much as the first night.
     */
    private static final int DAYS = 7;

    private final Path note;
    private final String runId;
    private final String basis;
    private final LocalDate judged;
    private final String earlierRun;
    private final Map<Claim, Integer> places;
    private final ClaimStore claims;

    private StandingVerdicts(
            Path note,
            String runId,
            String basis,
            LocalDate judged,
            String earlierRun,
            Map<Claim, Integer> places,
            ClaimStore claims) {
        this.note = note;
        this.runId = runId;
        this.basis = basis;
        this.judged = judged;
        this.earlierRun = earlierRun;
        this.places = places;
        this.claims = claims;
    }

    /** The verdicts that may stand for a run over the articles of this index. */
    static StandingVerdicts of(RunInProgress run, PassageIndexFolder index, ClaimStore claims) {
        Path note = index.folder().resolve(NOTE);
        String basis = basis(run);
        LocalDate today = LocalDate.now();
        Properties kept = read(note);
        LocalDate judged = day(kept.getProperty(JUDGED, ""));
        boolean fits = basis.equals(kept.getProperty(BASIS))
                && judged.isAfter(today.minusDays(DAYS))
                && !judged.isAfter(today);
        String earlier = fits ? kept.getProperty(RUN, "") : "";
        Map<Claim, Integer> places = new HashMap<>();
        if (!earlier.isEmpty()) {
            claims.all(earlier).forEach(each -> places.put(StretchJudging.bare(each.claim()), each.seq()));
        }
        return new StandingVerdicts(note, run.runId(), basis, fits ? judged : today, earlier, places, claims);
    }

    /** Has everything judged anew, by whichever run comes next. */
    static void forget(RunRequest request) {
        Path indexes = PassageIndexFolder.ofJob(request.stateFolder(), request.job());
        if (!Files.isDirectory(indexes)) {
            return;
        }
        try (DirectoryStream<Path> each = Files.newDirectoryStream(indexes)) {
            for (Path index : each) {
                Files.deleteIfExists(index.resolve(NOTE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What was judged before could not be forgotten in " + indexes + ".", e);
        }
    }

    /** What was held of a claim that says the same; empty where nothing was, or judging it failed. */
    Optional<Judgement> of(Claim claim) {
        return Optional.ofNullable(places.get(StretchJudging.bare(claim)))
                .flatMap(place -> claims.outcome(earlierRun, place))
                .flatMap(outcome -> outcome instanceof ClaimOutcome.Judged before
                        ? Optional.of(before.judgement())
                        : Optional.empty());
    }

    /** Notes that this run has come to the end of its claims, for those to come. */
    void keep() {
        Properties kept = new Properties();
        kept.setProperty(RUN, runId);
        kept.setProperty(BASIS, basis);
        kept.setProperty(JUDGED, judged.toString());
        Path part = note.resolveSibling(NOTE + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                kept.store(out, null);
            }
            Files.move(part, note, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.debug("The next night judges everything anew, as it could not be noted what was judged", e);
        }
    }

    /** What verdicts depend on besides the articles and the program, which the index has its name of. */
    private static String basis(RunInProgress run) {
        return Hashes.of(
                run.models().stance().fingerprint(),
                Integer.toString(run.request().passages()),
                RunIdentity.settings(run.request()),
                run.input().sourcesHash());
    }

    private static Properties read(Path note) {
        Properties kept = new Properties();
        if (Files.isRegularFile(note)) {
            try (InputStream in = Files.newInputStream(note)) {
                kept.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.debug("What was judged before is not known", e);
                kept.clear();
            }
        }
        return kept;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return LocalDate.MIN;
        }
    }
}
