package org.factcheck.report;

import static org.factcheck.report.JudgementFixture.evidence;
import static org.factcheck.report.JudgementFixture.judgement;
import static org.factcheck.report.ReportedArticleFixture.BLOG;
import static org.factcheck.report.ReportedArticleFixture.COUNCIL;
import static org.factcheck.report.ReportedArticleFixture.COURIER;
import static org.factcheck.report.ReportedArticleFixture.GAZETTE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.factcheck.claim.Claim;
import org.factcheck.passage.Speech;
import org.factcheck.stance.Stance;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Flag;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.OriginWeight;
import org.factcheck.verdict.Verdict;
import org.factcheck.verdict.VerdictOverride;
import org.factcheck.verdict.WeighedEvidence;
import org.jspecify.annotations.Nullable;

/** Claims about Porthaven as a run leaves them: one of each verdict, and what is hard to print. */
final class ReportedClaimFixture {

    static final String LONG_WORD = "tide".repeat(75);
    static final String HOSTILE_QUOTE =
            "The mayor's office wrote: <script>alert('x')</script> <img src=\"http://evil.example/x.png\"> & \"no flood\".";

    private ReportedClaimFixture() {}

    static ReportedClaim supported() {
        List<WeighedEvidence> evidence = List.of(
                evidence(
                        "courier/breach",
                        COURIER,
                        Stance.SUPPORTS,
                        0.9712,
                        "The sea wall at Porthaven gave way shortly before midnight on Monday,\nour reporter saw.",
                        new Speech.OwnVoice(Speech.Mode.ASSERTS),
                        "Porthaven Courier",
                        0.8,
                        List.of()),
                evidence(
                        "gazette/wall",
                        GAZETTE,
                        Stance.SUPPORTS,
                        0.9104,
                        "The sea wall in Porthaven broke on Monday night, the Porthaven Courier reported.",
                        new Speech.Relayed("Porthaven Courier", Speech.Mode.ASSERTS),
                        "Porthaven Courier",
                        0.55,
                        List.of()),
                evidence(
                        "gazette/wall",
                        GAZETTE,
                        Stance.SUPPORTS,
                        0.8802,
                        "“It went at ten to twelve,” said the harbour master, Ines Okoro.",
                        new Speech.Named("Ines Okoro", Speech.Mode.ASSERTS),
                        "Ines Okoro",
                        0.6,
                        List.of("claim: Monday; source: ten to twelve, resolved to 2026-03-09")),
                evidence(
                        "tidewatch/market",
                        BLOG,
                        Stance.NEUTRAL,
                        0.9921,
                        "The fish market stays closed this week.",
                        new Speech.OwnVoice(Speech.Mode.ASSERTS),
                        "tidewatch.example",
                        0,
                        List.of()));
        return judged(
                        claim("000", "The sea wall at Porthaven broke on Monday night."),
                        judgement(
                                Verdict.SUPPORTED,
                                0.91,
                                0.9312,
                                List.of(
                                        new OriginWeight(
                                                "Porthaven Courier",
                                                0.8,
                                                false,
                                                false,
                                                List.of("courier/breach", "gazette/wall")),
                                        new OriginWeight("Ines Okoro", 0.6, false, false, List.of("gazette/wall"))),
                                List.of(),
                                evidence,
                                "Two independent origins state the claim; nothing read contradicts it.",
                                List.of()),
                        null,
                        Verdict.NOT_ENOUGH_EVIDENCE)
                .with(new ClaimBackground(
                        true,
                        List.of(evidence.get(0)),
                        List.of(),
                        List.of(new QuoteContext(
                                "courier/breach",
                                evidence.get(0).stance().evidence().passage().start(),
                                "The town\nslept.",
                                "Water stood in the market within minutes."))));
    }

    static ReportedClaim refuted() {
        List<WeighedEvidence> evidence = List.of(evidence(
                "council/statement",
                COUNCIL,
                Stance.REFUTES,
                0.9433,
                "Fewer than 1,000 people had to leave their homes, council documents show.",
                new Speech.Named("Harbour Council", Speech.Mode.DENIES),
                "Harbour Council",
                0.7,
                List.of("claim: 10,000; source: fewer than 1,000")));
        return judged(
                claim("C-2", "10,000 people had to leave their homes in Porthaven."),
                judgement(
                        Verdict.REFUTED,
                        -0.82,
                        0.7,
                        List.of(),
                        List.of(new OriginWeight("Harbour Council", 0.7, false, false, List.of("council/statement"))),
                        evidence,
                        "Council documents give another number of people.",
                        List.of(Flag.HANGS_ON_ONE_ORIGIN, Flag.STALE)),
                null,
                Verdict.REFUTED);
    }

    static ReportedClaim conflicting() {
        List<WeighedEvidence> evidence = List.of(
                evidence(
                        "courier/breach",
                        COURIER,
                        Stance.SUPPORTS,
                        0.8611,
                        "Two engineers who asked not to be named said the council had been warned in January.",
                        new Speech.Unnamed("two engineers", Speech.Mode.ASSERTS),
                        "two engineers (Porthaven Courier)",
                        0.5,
                        List.of()),
                evidence(
                        "council/statement",
                        COUNCIL,
                        Stance.REFUTES,
                        0.9011,
                        HOSTILE_QUOTE,
                        new Speech.Named("Mara Lindqvist", Speech.Mode.DENIES),
                        "Mara Lindqvist",
                        0.4,
                        List.of()));
        return judged(
                claim("C-3", "The council knew in January that the wall was failing."),
                judgement(
                        Verdict.CONFLICTING,
                        0.1111,
                        0.52,
                        List.of(new OriginWeight(
                                "two engineers (Porthaven Courier)", 0.5, false, false, List.of("courier/breach"))),
                        List.of(new OriginWeight("Mara Lindqvist", 0.4, false, false, List.of("council/statement"))),
                        evidence,
                        "Unnamed engineers say so; the council's spokeswoman denies it.",
                        List.of(Flag.LOW_CONFIDENCE)),
                null,
                Verdict.CONFLICTING);
    }

    static ReportedClaim unproven() {
        return judged(
                claim("C-4", "=cmd() was the password of the harbour's pump control."),
                judgement(
                        Verdict.NOT_ENOUGH_EVIDENCE,
                        null,
                        0.61,
                        List.of(),
                        List.of(),
                        List.of(),
                        "No passage read speaks of the pump control.",
                        List.of()),
                null,
                null);
    }

    static ReportedClaim failed() {
        return new ReportedClaim(
                new ClaimOutcome.Failed(
                        claim("C-5", "The pumps were bought in 1987."),
                        "The stance model stopped on the passage 14 of 'gazette/wall'. Run the job again."),
                null,
                Verdict.SUPPORTED);
    }

    static ReportedClaim overruled() {
        List<WeighedEvidence> evidence = List.of(evidence(
                "tidewatch/market",
                BLOG,
                Stance.SUPPORTS,
                0.7012,
                "A reader sends this: " + LONG_WORD + " and the harbour is open again.",
                new Speech.OwnVoice(Speech.Mode.CONSIDERS_POSSIBLE),
                "tidewatch.example",
                0.2,
                List.of()));
        return judged(
                claim("C-6", "The harbour opened again on 12 March."),
                judgement(
                        Verdict.SUPPORTED,
                        0.2,
                        0.55,
                        List.of(new OriginWeight("tidewatch.example", 0.2, false, false, List.of("tidewatch/market"))),
                        List.of(),
                        evidence,
                        "One weak origin states the claim.",
                        List.of(Flag.LOW_CONFIDENCE, Flag.OVERRIDE_OUT_OF_DATE)),
                new VerdictOverride(
                        "C-6",
                        null,
                        Verdict.REFUTED,
                        "A. Vella",
                        LocalDate.of(2026, 3, 13),
                        "Harbour master's log seen; it stayed shut until the 14th.",
                        2),
                Verdict.REFUTED);
    }

    /** Greek, Cyrillic, an emoji, Chinese and Arabic. */
    static ReportedClaim worldly() {
        List<WeighedEvidence> evidence = List.of(
                evidence(
                        "courier/breach",
                        COURIER,
                        Stance.SUPPORTS,
                        0.8,
                        "Ο δήμαρχος είπε: «ναι». Мэр сказал: «да» 🌊 市长说 نعم — Škoda, Łódź.",
                        new Speech.Named("Δήμαρχος Λιμένα", Speech.Mode.ASSERTS),
                        "Δήμαρχος Λιμένα",
                        0.45,
                        List.of()),
                evidence(
                        "gazette/wall",
                        GAZETTE,
                        Stance.REFUTES,
                        0.62,
                        "-5 degrees were never measured, the weather office said.",
                        new Speech.Named("Weather Office", Speech.Mode.HAS_NO_EVIDENCE),
                        "Weather Office",
                        0.05,
                        List.of()));
        return judged(
                claim("Ж-7", "Мэр Портхейвена согласился: «да» — and “naïve” Łódź agreed."),
                judgement(
                        Verdict.SUPPORTED,
                        0.8,
                        0.86,
                        List.of(new OriginWeight("Δήμαρχος Λιμένα", 0.45, false, false, List.of("courier/breach"))),
                        List.of(new OriginWeight("Weather Office", 0.05, false, false, List.of("gazette/wall"))),
                        evidence,
                        "One origin states the claim; what speaks against it has little weight.",
                        List.of()),
                null,
                null);
    }

    /** A claim of 2,000 characters under a long id, with 30 passages. */
    static ReportedClaim endless() {
        List<WeighedEvidence> evidence = new ArrayList<>();
        List<OriginWeight> origins = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            String witness = "Witness " + i;
            evidence.add(evidence(
                    "courier/breach",
                    COURIER,
                    Stance.SUPPORTS,
                    0.9,
                    witness + " saw the water rise over the quay and run down the lanes behind the fish market.",
                    new Speech.Named(witness, Speech.Mode.ASSERTS),
                    witness,
                    0.5,
                    List.of()));
            origins.add(new OriginWeight(witness, 0.5, false, false, List.of("courier/breach")));
        }
        String text = "The water rose, ".repeat(125).substring(0, 1_999) + ".";
        return judged(
                claim("an-id-that-somebody-made-of-a-whole-headline-without-a-blank", text),
                judgement(
                        Verdict.SUPPORTED,
                        1.0,
                        0.99,
                        origins,
                        List.of(),
                        evidence,
                        "Thirty independent origins state the claim.",
                        List.of()),
                null,
                null);
    }

    static Claim claim(String id, String text) {
        return Claim.of(id, text);
    }

    static ReportedClaim renamed(ReportedClaim claim, String id) {
        return reworded(claim, id, claim.claim().text());
    }

    static ReportedClaim reworded(ReportedClaim claim, String id, String text) {
        Claim named = Claim.of(id, text);
        Judgement judgement = claim.judgement();
        String error = claim.error();
        ClaimOutcome outcome = judgement != null
                ? new ClaimOutcome.Judged(named, judgement)
                : new ClaimOutcome.Failed(named, error == null ? "" : error);
        return new ReportedClaim(outcome, claim.override(), claim.previousVerdict());
    }

    private static ReportedClaim judged(
            Claim claim, Judgement judgement, @Nullable VerdictOverride override, @Nullable Verdict previous) {
        return new ReportedClaim(new ClaimOutcome.Judged(claim, judgement), override, previous);
    }
}
