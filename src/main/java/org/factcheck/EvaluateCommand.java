package org.factcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.factcheck.claim.RejectedInput;
import org.factcheck.evaluation.ConfidenceFit;
import org.factcheck.evaluation.EvaluationJson;
import org.factcheck.evaluation.EvaluationText;
import org.factcheck.evaluation.GoldClaim;
import org.factcheck.evaluation.GoldEvaluation;
import org.factcheck.evaluation.GoldFigures;
import org.factcheck.evaluation.GoldFile;
import org.factcheck.evaluation.PairEvaluation;
import org.factcheck.evaluation.PairFigures;
import org.factcheck.evaluation.PairFile;
import org.factcheck.job.ExitCode;
import org.factcheck.job.NightlyRun;
import org.factcheck.job.PairClassifier;
import org.factcheck.job.RunResult;
import org.factcheck.schedule.JobFile;
import org.factcheck.stance.Calibration;
import org.factcheck.stance.OnnxStanceModel;
import org.factcheck.stance.StanceModel;
import org.factcheck.verdict.ClaimOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how often the job is right, against labels that people gave. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how often the job is right.",
            "--pairs: against labelled pairs of evidence and claim (CSV or JSON Lines: evidence, claim, label).",
            "--gold: against claims with the verdict they should get (CSV: id, claim, verdict, articles)."
        })
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Gold which = new Gold();

    /** One of the two files. */
    static final class Gold {
        @Option(names = "--pairs", paramLabel = "FILE", description = "Labelled pairs.")
        private @Nullable Path pairs;

        @Option(names = "--gold", paramLabel = "FILE", description = "Claims with verdicts; needs --articles.")
        private @Nullable Path gold;
    }

    @Mixin
    private final TrialOptions options = new TrialOptions();

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures to this file.")
    private @Nullable Path json;

    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description =
                    "With --pairs: also write how often the model alone is right at each probability, as its folder"
                            + " holds it in calibration.csv.")
    private @Nullable Path calibration;

    @Option(
            names = "--fit-confidence",
            paramLabel = "FILE",
            description = "Fit the confidence to the gold claims, and write its figures to this file.")
    private @Nullable Path confidence;

    @Override
    public Integer call() throws IOException, ConfigurationException {
        if (which.pairs != null) {
            return pairs(which.pairs);
        }
        if (calibration != null) {
            throw new ConfigurationException("--calibration goes with --pairs: it tells of the stance model alone.");
        }
        if (which.gold != null) {
            return gold(which.gold);
        }
        throw new ConfigurationException("Name a file by --pairs or by --gold.");
    }

    private int pairs(Path file) throws IOException, ConfigurationException {
        PairFile pairs = PairFile.read(OptionValues.readable(file, "--pairs"));
        warn(pairs.rejected());
        if (pairs.pairs().isEmpty()) {
            throw new ConfigurationException("The file " + file + " holds no pair with evidence, claim and label.");
        }
        try (PairClassifier classifier =
                PairClassifier.load(options.settings().judging().passages(), model(options.settings()))) {
            InstantSource clock = InstantSource.system();
            PairFigures alone = PairEvaluation.evaluate(pairs.pairs(), classifier::classify, clock);
            PairFigures checked = PairEvaluation.evaluate(pairs.pairs(), classifier::classifyWithChecks, clock);
            if (calibration != null) {
                new Calibration(String.valueOf(file.getFileName()), alone.bins()).write(calibration);
            }
            return print(EvaluationText.of(alone, checked), EvaluationJson.of(alone, checked), pairs.rejected());
        }
    }

    private static StanceModel model(JobFile job) {
        Path folder = job.model().folder();
        int batchSize = job.judging().batchSize();
        return folder == null
                ? OnnxStanceModel.load(batchSize)
                : OnnxStanceModel.load(folder, job.model().labels(), batchSize);
    }

    private int gold(Path file) throws IOException, ConfigurationException {
        GoldFile gold = GoldFile.read(OptionValues.readable(file, "--gold"));
        warn(gold.rejected());
        if (gold.claims().isEmpty()) {
            throw new ConfigurationException("The file " + file + " holds no claim with a verdict.");
        }
        Path articles = options.articles();
        if (articles == null) {
            throw new ConfigurationException("--gold needs the articles its claims are about: add --articles DIR.");
        }
        Path scratch = Files.createTempDirectory("factcheck-evaluate");
        try {
            List<ClaimOutcome> outcomes = new ArrayList<>();
            RunResult result = NightlyRun.run(options.request(articles, file, scratch), outcomes::addAll);
            if (result.folder() == null) {
                spec.commandLine().getErr().println(result.message());
                return result.exitCode().code();
            }
            Set<String> ids = gold.claims().stream().map(c -> c.claim().id()).collect(Collectors.toSet());
            outcomes.removeIf(outcome -> !ids.contains(outcome.claim().id()));
            if (confidence != null) {
                fit(gold.claims(), outcomes, file, confidence);
            }
            GoldFigures figures = GoldEvaluation.evaluate(gold.claims(), outcomes);
            int exit = print(EvaluationText.of(figures), EvaluationJson.of(figures), gold.rejected());
            return exit == ExitCode.DONE.code() ? result.exitCode().code() : exit;
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private void fit(List<GoldClaim> gold, List<ClaimOutcome> outcomes, Path from, Path to)
            throws IOException, ConfigurationException {
        ConfidenceFit fit;
        try {
            fit = ConfidenceFit.of(gold, outcomes);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()));
        }
        String origin = "# Log-odds that a verdict is right: base + what stands beside the verdict + slope (or"
                + " silence-slope) x strength.\n"
                + "# Fitted by evaluate --fit-confidence on the " + fit.model().cases() + " claims of "
                + from.getFileName() + " on " + LocalDate.now(ZoneOffset.UTC) + ".\n";
        EvaluationJson.write(origin + fit.model().text(), to);
        spec.commandLine()
                .getOut()
                .println("The confidence, fitted on four fifths of the claims and tried on the fifth, in turn:\n"
                        + EvaluationText.of(fit.crossValidated()));
    }

    private int print(String text, String figures, List<RejectedInput> rejected) throws IOException {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
        if (json != null) {
            EvaluationJson.write(figures, json);
        }
        return rejected.isEmpty() ? ExitCode.DONE.code() : ExitCode.DONE_WITH_REJECTS.code();
    }

    private void warn(List<RejectedInput> rejected) {
        rejected.forEach(
                each -> spec.commandLine().getErr().println(each.file() + ":" + each.line() + ": " + each.reason()));
    }
}
