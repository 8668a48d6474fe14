package org.factcheck.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.factcheck.passage.Passage;
import org.factcheck.store.ClaimCatalogue;
import org.factcheck.store.HistoryStore.PastVerdict;
import org.factcheck.verdict.Attributions;
import org.factcheck.verdict.Explanation;
import org.factcheck.verdict.Flag;
import org.factcheck.verdict.Judgement;
import org.factcheck.verdict.VerdictOverride;
import org.factcheck.verdict.WeighedEvidence;
import org.jspecify.annotations.Nullable;

/** A claim as JSON. Names are those of the columns of the CSV files. */
final class ClaimJson {

    private ClaimJson() {}

    /** As a list has it. */
    static Map<String, @Nullable Object> listed(String job, ClaimCatalogue.Listed claim) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("job", job);
        told.put("claim_id", claim.claimId());
        told.put("claim", claim.claim());
        told.put("verdict", claim.verdict());
        told.put("score", claim.score());
        told.put("confidence", claim.confidence());
        told.put("since", day(claim.since()));
        told.put("run_id", claim.runId());
        told.put("business_date", day(claim.businessDate()));
        return told;
    }

    /** With all that is known of it. */
    static Map<String, @Nullable Object> whole(ClaimView claim) {
        Map<String, @Nullable Object> told = listed(claim.job(), claim.listed());
        Judgement judgement = claim.judgement();
        told.put("details_kept", claim.outcome() != null);
        told.put("error", claim.unjudged().isEmpty() ? null : claim.unjudged());
        told.put("machine_verdict", judgement == null ? null : judgement.verdict());
        told.put("support_weight", judgement == null ? null : judgement.supportWeight());
        told.put("contradiction_weight", judgement == null ? null : judgement.contradictionWeight());
        told.put("as_of", judgement == null ? null : day(judgement.asOf()));
        told.put(
                "flags",
                judgement == null
                        ? List.of()
                        : judgement.flags().stream().map(Flag::name).toList());
        told.put("summary", judgement == null ? null : judgement.summary());
        told.put("explanation", judgement == null ? null : reason(judgement.explanation()));
        told.put(
                "evidence",
                judgement == null
                        ? List.of()
                        : judgement.evidence().stream().map(ClaimJson::evidence).toList());
        told.put("history", claim.history().stream().map(ClaimJson::night).toList());
        told.put("override", override(claim.override()));
        told.put(
                "decisions", claim.decisions().stream().map(ClaimJson::decision).toList());
        return told;
    }

    private static Map<String, @Nullable Object> reason(Explanation explanation) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("reason", explanation.reason());
        told.put("value", explanation.value());
        told.put("parts", explanation.parts().stream().map(ClaimJson::reason).toList());
        return told;
    }

    private static Map<String, @Nullable Object> evidence(WeighedEvidence evidence) {
        Passage passage = evidence.stance().evidence().passage();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("article", evidence.articleId());
        told.put("title", evidence.articleTitle());
        told.put("source", evidence.source().name());
        told.put("reliability", evidence.source().reliability());
        told.put("published", day(evidence.published().day().orElse(null)));
        told.put("stance", evidence.stance().stance());
        told.put("probability", evidence.stance().probability());
        told.put("quote", Words.folded(passage.quote()));
        told.put("start", passage.start());
        told.put("end", passage.end());
        told.put("article_sha256", evidence.articleSha256());
        told.put("speaker", passage.speech().speaker());
        told.put("attribution", Attributions.attribution(passage.speech()));
        told.put("origin", evidence.origin());
        told.put("weight", evidence.weight());
        told.put("notes", evidence.stance().notes());
        return told;
    }

    private static Map<String, @Nullable Object> night(PastVerdict night) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("run_id", night.runId());
        told.put("business_date", day(night.businessDate()));
        told.put("verdict", night.printed().verdict());
        told.put("machine_verdict", night.printed().machineVerdict());
        told.put("score", night.printed().score());
        told.put("confidence", night.printed().confidence());
        told.put("supporting_origins", night.printed().supportingOrigins());
        told.put("contradicting_origins", night.printed().contradictingOrigins());
        return told;
    }

    private static @Nullable Map<String, Object> override(@Nullable VerdictOverride override) {
        return override == null
                ? null
                : Map.of(
                        "verdict",
                        override.verdict(),
                        "who",
                        override.who(),
                        "when",
                        override.when().toString(),
                        "why",
                        override.why());
    }

    private static Map<String, @Nullable Object> decision(ClaimView.Decided decided) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("verdict", decided.made().verdict());
        told.put("instead_of", decided.made().instead());
        told.put("who", decided.who());
        told.put("at", decided.made().at().toString());
        told.put("why", decided.why());
        return told;
    }

    /** As 2026-11-21. */
    private static @Nullable String day(@Nullable Object day) {
        return day == null ? null : day.toString();
    }
}
