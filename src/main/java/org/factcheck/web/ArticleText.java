package org.factcheck.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.factcheck.article.Article;
import org.factcheck.article.Cut;
import org.factcheck.report.VerdictLook;
import org.factcheck.stance.Stance;
import org.factcheck.store.ClaimCatalogue.Bearing;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** The text of an article in pieces: as it stands, cut away, or quoted for claims. */
final class ArticleText {

    private ArticleText() {}

    /**
     * A piece of the text.
     *
     * @param reason why it was cut away; empty where it was not
     * @param quoted whether it is quoted for a claim
     * @param stands whether it is quoted for the claim that the reader comes from
     * @param anchors where quotes start, as the address of the page names them
     * @param ends the claims whose quotes end here
     */
    record Piece(String text, String reason, boolean quoted, boolean stands, List<String> anchors, List<Mark> ends) {}

    /** A claim that a quote weighs in. */
    record Mark(String claimId, String address, String style, String sign, String words) {}

    /**
     * Cuts a text into pieces.
     *
     * @param claimId the claim that the reader comes from; null where from none
     */
    static List<Piece> pieces(Article article, List<Bearing> bearings, String job, @Nullable String claimId) {
        int length = article.text().codePointCount(0, article.text().length());
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, length));
        article.cuts().forEach(cut -> {
            edges.add(cut.span().start());
            edges.add(cut.span().end());
        });
        bearings.forEach(bearing -> {
            edges.add(bearing.start());
            edges.add(bearing.end());
        });
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int at = 0;
        for (int to : edges.headSet(length, true)) {
            if (to > from) {
                int end = article.text().offsetByCodePoints(at, to - from);
                pieces.add(piece(article.text().substring(at, end), from, to, article, bearings, job, claimId));
                at = end;
                from = to;
            }
        }
        return pieces;
    }

    private static Piece piece(
            String text,
            int from,
            int to,
            Article article,
            List<Bearing> bearings,
            String job,
            @Nullable String claimId) {
        Optional<Cut> cut = article.cuts().stream()
                .filter(each -> each.span().start() <= from && to <= each.span().end())
                .findFirst();
        List<Bearing> quotes = bearings.stream()
                .filter(each -> each.start() <= from && to <= each.end())
                .toList();
        return new Piece(
                text.replaceAll("\\R{3,}", "\n\n"),
                cut.map(Cut::reason).orElse(""),
                !quotes.isEmpty(),
                quotes.stream().anyMatch(each -> each.claimId().equals(claimId)),
                quotes.stream()
                        .filter(each -> each.start() == from)
                        .map(each -> Addresses.anchor(each.start()))
                        .distinct()
                        .toList(),
                quotes.stream()
                        .filter(each -> each.end() == to)
                        .map(each -> mark(each, job))
                        .distinct()
                        .toList());
    }

    private static Mark mark(Bearing bearing, String job) {
        VerdictLook look = VerdictLook.of(bearing.stance() == Stance.SUPPORTS ? Verdict.SUPPORTED : Verdict.REFUTED);
        return new Mark(
                bearing.claimId(),
                Addresses.claim(job, bearing.claimId()),
                look.style(),
                look.sign(),
                bearing.stance() == Stance.SUPPORTS ? "for" : "against");
    }
}
