package org.factcheck.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factcheck.claim.Claim;
import org.factcheck.claim.Doubt;
import org.factcheck.store.ArticleStore;
import org.factcheck.store.CachedEmbedder;
import org.factcheck.store.CachedStanceModel;
import org.factcheck.store.ClaimStore;
import org.factcheck.verdict.ClaimChecker;
import org.factcheck.verdict.ClaimOutcome;
import org.factcheck.verdict.Judgement;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.support.IteratorItemReader;

/**
 * Judges stretches of a claims file, some claims at a time, on any number of threads. Rows that say the same are judged
 * once, and what an earlier night held stands where nothing has changed. A stretch that is taken up again judges only the claims nothing has become of yet.
 */
final class StretchJudging {

    private static final Pattern STRETCH = Pattern.compile(".*:stretch(\\d+)-(\\d+)");

    private final ArticleStore articles;
    private final ClaimStore claims;
    private final CachedEmbedder embedder;
    private final CachedStanceModel model;
    private final IntConsumer judged;
    private final Map<Claim, ClaimOutcome> judgedOnce = new ConcurrentHashMap<>();
    private volatile @Nullable Begun begun;

    /**
     * What is judged by.
     *
     * @param standing what an earlier run held of a claim, where it stands
     * @param repeated what more than one row says
     */
    private record Begun(
            JudgingTerms terms,
            ClaimJudging judging,
            Function<Claim, Optional<Judgement>> standing,
            Set<Claim> repeated) {}

    /**
     * @param judged is told how many claims were judged, each time some were
     */
    StretchJudging(
            ArticleStore articles,
            ClaimStore claims,
            CachedEmbedder embedder,
            CachedStanceModel model,
            IntConsumer judged) {
        this.articles = articles;
        this.claims = claims;
        this.embedder = embedder;
        this.model = model;
        this.judged = judged;
    }

    /**
     * Opens what judging needs.
     *
     * @param all the claims of the whole file
     * @param standing what an earlier run held of a claim, where it may stand
     * @throws IOException where the index of passages cannot be opened
     */
    void begin(
            JudgingTerms terms,
            PassageIndexFolder index,
            List<Claim> all,
            Function<Claim, Optional<Judgement>> standing)
            throws IOException {
        judgedOnce.clear();
        begun = new Begun(terms, ClaimJudging.open(terms, index, articles, embedder, model), standing, repeated(all));
    }

    /** Closes it; does nothing where nothing was begun. */
    void end() throws IOException {
        Begun open = begun;
        begun = null;
        judgedOnce.clear();
        if (open != null) {
            open.judging().close();
        }
    }

    private Begun begun() {
        return Objects.requireNonNull(begun, "the judging has not begun");
    }

    /** The name of the stretch from a place in the claims file, counted from 0, to another, exclusive. */
    static String name(int from, int to) {
        return "stretch" + from + "-" + to;
    }

    /**
     * Reads the open claims of a stretch of the claims file.
     *
     * @param partition tells the stretch by its name: what Spring Batch keeps beside it is written a moment later, and a run
     *     that was killed in between would not find it
     */
    IteratorItemReader<ClaimStore.Placed> reader(String partition) {
        Matcher stretch = STRETCH.matcher(partition);
        if (!stretch.matches()) {
            throw new IllegalArgumentException("'" + partition + "' names no stretch of the claims file.");
        }
        int from = Integer.parseInt(stretch.group(1));
        return new IteratorItemReader<>(claims.open(begun().terms().runId(), from, Integer.parseInt(stretch.group(2))));
    }

    /** Judges these claims together and keeps what became of them. */
    void judge(Chunk<? extends ClaimStore.Placed> chunk) {
        Begun by = begun();
        JudgingTerms terms = by.terms();
        ClaimChecker checker = by.judging().checker();
        Map<Integer, ClaimOutcome> outcomes = new TreeMap<>();
        List<ClaimStore.Placed> together = new ArrayList<>();
        for (ClaimStore.Placed placed : chunk) {
            Claim claim = placed.claim();
            List<Doubt> doubts = ReportAssembler.doubts(claim, terms.businessDate());
            Optional<ClaimOutcome> stands = terms.uncheckable().leavesOut(doubts)
                    ? Optional.of(new ClaimOutcome.Skipped(claim, doubts))
                    : by.standing().apply(claim).flatMap(earlier -> checker.again(claim, earlier));
            if (stands.isPresent()) {
                outcomes.put(placed.seq(), stands.get());
            } else if (by.repeated().contains(bare(claim))) {
                ClaimOutcome once = judgedOnce.computeIfAbsent(
                        bare(claim), bare -> checker.check(List.of(bare)).get(0));
                outcomes.put(placed.seq(), ofTwin(claim, once));
            } else {
                together.add(placed);
            }
        }
        List<ClaimOutcome> checked =
                checker.check(together.stream().map(ClaimStore.Placed::claim).toList());
        for (int i = 0; i < together.size(); i++) {
            outcomes.put(together.get(i).seq(), checked.get(i));
        }
        outcomes.forEach((seq, outcome) -> claims.save(terms.runId(), seq, outcome));
        judged.accept(chunk.size());
    }

    /** What the judging of a claim goes by, the same for each of the rows that say the same. */
    static Claim bare(Claim claim) {
        return new Claim(
                "same",
                claim.text(),
                claim.claimDate(),
                claim.speaker(),
                null,
                claim.language(),
                null,
                claim.asOf(),
                1);
    }

    private static Set<Claim> repeated(List<Claim> claims) {
        Set<Claim> seen = new HashSet<>();
        return claims.stream()
                .map(StretchJudging::bare)
                .filter(bare -> !seen.add(bare))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ClaimOutcome ofTwin(Claim claim, ClaimOutcome outcome) {
        if (outcome instanceof ClaimOutcome.Judged judged) {
            return new ClaimOutcome.Judged(claim, judged.judgement());
        }
        return new ClaimOutcome.Failed(claim, ((ClaimOutcome.Failed) outcome).error());
    }
}
