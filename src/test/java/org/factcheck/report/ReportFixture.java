package org.factcheck.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.Reliability;
import org.factcheck.article.Source;
import org.factcheck.claim.Claim;
import org.factcheck.claim.RejectedInput;
import org.factcheck.evidence.Evidence;
import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;
import org.factcheck.stance.EvidenceStance;
import org.factcheck.stance.Stance;
import org.factcheck.stance.StanceProbabilities;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Explanation;
import org.factcheck.verdict.Flag;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.OriginWeight;
import org.factcheck.verdict.Verdict;
import org.factcheck.verdict.VerdictOverride;
import org.factcheck.verdict.WeighedEvidence;
import org.jspecify.annotations.Nullable;

/** Invented claims about an invented harbour town, in every shape the outputs have to show. */
final class ReportFixture {

    static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    static final String LONG_WORD = "tide".repeat(75);
    static final String HOSTILE_QUOTE =
            "The mayor's office wrote: <script>alert('x')</script> <img src=\"http://evil.example/x.png\"> & \"no flood\".";
    static final String HOSTILE_TITLE = "<b>Flood</b> & <a href='http://evil.example'>anger</a> in Porthaven";

    private static final Source COURIER =
            new Source("Porthaven Courier", Reliability.B, List.of("porthaven-courier.example"), List.of());
    private static final Source GAZETTE = new Source("Gazette", Reliability.C, List.of("gazette.example"), List.of());
    private static final Source COUNCIL =
            new Source("Harbour Council", Reliability.D, List.of("council.example"), List.of("Harbour Council"));
    private static final Source BLOG = Source.unregistered("tidewatch.example");

    private ReportFixture() {}

    /** One claim of each verdict, one that failed, one that an analyst overruled, one with nothing read for it. */
    static Report everyKind() {
        return report(List.of(supported(), refuted(), conflicting(), unproven(), failed(), overruled(), worldly()));
    }

    /** The first claims of {@link #everyKind}, with quiet text. */
    static Report threeClaims() {
        return report(List.of(supported(), refuted(), conflicting()));
    }

    /** As many claims as wanted, their kinds in turn. */
    static Report many(int count) {
        List<ReportedClaim> kinds = everyKind().claims();
        List<ReportedClaim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            claims.add(renamed(kinds.get(i % kinds.size()), "N%04d".formatted(i + 1)));
        }
        return report(claims);
    }

    static Report report(List<ReportedClaim> claims) {
        return new Report(
                "nightly",
                DAY,
                "nightly_2026-03-14_0a1b2c3d4e5f",
                "nightly_2026-03-13_99ff00aa11bb",
                claims,
                articles(),
                rejected(),
                settings());
    }

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
                Verdict.NOT_ENOUGH_EVIDENCE);
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

    private static ReportedClaim judged(
            Claim claim, Judgement judgement, @Nullable VerdictOverride override, @Nullable Verdict previous) {
        return new ReportedClaim(new ClaimOutcome.Judged(claim, judgement), override, previous);
    }

    static ReportedClaim renamed(ReportedClaim claim, String id) {
        Claim named = Claim.of(id, claim.claim().text());
        Judgement judgement = claim.judgement();
        String error = claim.error();
        ClaimOutcome outcome = judgement != null
                ? new ClaimOutcome.Judged(named, judgement)
                : new ClaimOutcome.Failed(named, error == null ? "" : error);
        return new ReportedClaim(outcome, claim.override(), claim.previousVerdict());
    }

    private static Judgement judgement(
            Verdict verdict,
            @Nullable Double score,
            double confidence,
            List<OriginWeight> supporting,
            List<OriginWeight> contradicting,
            List<WeighedEvidence> evidence,
            String summary,
            List<Flag> flags) {
        double support = weight(supporting);
        double contradiction = weight(contradicting);
        Explanation explanation = new Explanation(
                "The verdict is " + verdict.words() + ".",
                score,
                List.of(
                        new Explanation(
                                "Weight for the claim",
                                support,
                                supporting.stream()
                                        .map(o -> Explanation.of("Origin " + o.name(), o.weight()))
                                        .toList()),
                        Explanation.of("Weight against the claim", contradiction)));
        return new Judgement(
                verdict,
                score,
                confidence,
                support,
                contradiction,
                supporting,
                contradicting,
                evidence,
                summary,
                explanation,
                flags,
                DAY);
    }

    private static double weight(List<OriginWeight> origins) {
        return origins.stream().mapToDouble(OriginWeight::weight).sum();
    }

    static WeighedEvidence evidence(
            String article,
            Source source,
            Stance stance,
            double probability,
            String quote,
            Speech speech,
            String origin,
            double weight,
            List<String> notes) {
        int start = 100 + 7 * quote.length();
        Passage passage = new Passage(
                article, 1, start, start + quote.codePointCount(0, quote.length()), quote, quote, quote, speech, false);
        double rest = (1 - probability) / 2;
        StanceProbabilities probabilities = new StanceProbabilities(
                stance == Stance.SUPPORTS ? probability : rest,
                stance == Stance.REFUTES ? probability : rest,
                stance == Stance.NEUTRAL ? probability : rest);
        return new WeighedEvidence(
                new EvidenceStance(
                        new Evidence(passage, 1, 0.03, 0.8, 0.7),
                        probabilities,
                        stance,
                        probability,
                        false,
                        false,
                        null,
                        notes),
                source,
                published(article),
                title(article),
                article + ".txt",
                sha256(article),
                origin,
                weight,
                new Explanation(
                        "Weight of the passage",
                        weight,
                        List.of(
                                Explanation.of("Probability of the stance", probability),
                                Explanation.of("Reliability " + source.reliability()))));
    }

    private static List<ReportedArticle> articles() {
        return List.of(
                article("council/statement", COUNCIL, 4, List.of()),
                article("courier/breach", COURIER, 22, List.of("syndicate/breach-copy")),
                article("gazette/wall", GAZETTE, 17, List.of()),
                article("tidewatch/market", BLOG, 6, List.of()));
    }

    private static ReportedArticle article(String id, Source source, int passages, List<String> copies) {
        return new ReportedArticle(
                id, id + ".txt", sha256(id), title(id), source, published(id), "en", passages, copies);
    }

    private static String title(String article) {
        return switch (article) {
            case "council/statement" -> "Statement of the Harbour Council on the events of 9 March";
            case "courier/breach" -> "Sea wall breaks at Porthaven, hundreds leave their homes";
            case "gazette/wall" -> HOSTILE_TITLE;
            default -> "What the tide brought: 港口 notes from the quay";
        };
    }

    private static PublicationDate published(String article) {
        return switch (article) {
            case "council/statement" -> new PublicationDate.Known(LocalDate.of(2026, 3, 10), null, "10 March 2026");
            case "courier/breach" -> new PublicationDate.Known(LocalDate.of(2026, 3, 10), "06:12 GMT", "March 10");
            case "gazette/wall" -> new PublicationDate.NotBefore(LocalDate.of(2026, 3, 9), "speaks of Monday, 9 March");
            default -> new PublicationDate.Unknown("no date found");
        };
    }

    private static String sha256(String article) {
        return "%08x".formatted(article.hashCode()).repeat(8);
    }

    private static List<RejectedInput> rejected() {
        return List.of(
                new RejectedInput(
                        "claims.csv",
                        9,
                        "C-8,,2026-03-01",
                        "The claim 'C-8' has no text. Fill in the column 'claim', or delete the row."),
                RejectedInput.file(
                        "articles/scan.pdf", "The file holds no text, only pictures. Give it with its text."));
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("program", "0.1.0");
        settings.put("stance model", "a3f1c9".repeat(10));
        settings.put("passages a claim", "40");
        settings.put("low confidence below", "0.6");
        return settings;
    }
}
