package org.factcheck.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factcheck.report.PrintedDate;
import org.factcheck.report.VerdictLook;
import org.factcheck.store.HistoryStore.PastVerdict;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How the verdict on a claim moved, as a drawing: a lane for each verdict, a mark for each night, and a line from mark to
 * mark. In words it is told as well.
 *
 * @param points oldest first
 * @param line the corners of the line, as a drawing in SVG has them
 * @param words the same for those who do not see it
 */
record HistoryChart(List<Point> points, List<Lane> lanes, String line, String words) {

    private static final List<Verdict> LANES =
            List.of(Verdict.SUPPORTED, Verdict.CONFLICTING, Verdict.REFUTED, Verdict.NOT_ENOUGH_EVIDENCE);

    private static final double LEFT = 30;
    private static final double WIDTH = 358;
    private static final double TOP = 14;
    private static final double BETWEEN_LANES = 24;

    /** A night. */
    record Point(String day, VerdictLook look, String x, String y, String figures) {}

    /** Where a verdict is drawn. */
    record Lane(VerdictLook look, String y) {}

    /** Draws what the nights printed, given the newest first. */
    static HistoryChart of(List<PastVerdict> newestFirst) {
        List<Point> points = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int nights = newestFirst.size();
        for (int i = 0; i < nights; i++) {
            PastVerdict night = newestFirst.get(nights - 1 - i);
            double x = nights == 1 ? LEFT : LEFT + WIDTH * i / (nights - 1);
            double y = y(night.printed().verdict());
            points.add(new Point(
                    PrintedDate.day(night.businessDate()),
                    VerdictLook.of(night.printed().verdict()),
                    plain(x),
                    plain(y),
                    figures(night)));
            line.append(line.length() == 0 ? "" : " ")
                    .append(plain(x))
                    .append(',')
                    .append(plain(y));
        }
        List<Lane> lanes = LANES.stream()
                .map(verdict -> new Lane(VerdictLook.of(verdict), plain(y(verdict))))
                .toList();
        return new HistoryChart(points, lanes, line.toString(), words(newestFirst));
    }

    private static double y(@Nullable Verdict verdict) {
        int lane = verdict == null ? LANES.size() : LANES.indexOf(verdict);
        return TOP + BETWEEN_LANES * lane;
    }

    private static String figures(PastVerdict night) {
        Double score = night.printed().score();
        Double confidence = night.printed().confidence();
        return (score == null ? "" : "score " + Words.signed(score) + ", ")
                + (confidence == null ? "" : "confidence " + Words.two(confidence));
    }

    /** "Supported from 3 November to 5 November 2026, then Refuted since 6 November 2026". */
    private static String words(List<PastVerdict> newestFirst) {
        StringBuilder words = new StringBuilder();
        int i = newestFirst.size() - 1;
        while (i >= 0) {
            Verdict verdict = newestFirst.get(i).printed().verdict();
            LocalDate from = newestFirst.get(i).businessDate();
            LocalDate to = from;
            while (i >= 0 && newestFirst.get(i).printed().verdict() == verdict) {
                to = newestFirst.get(i).businessDate();
                i--;
            }
            words.append(words.length() == 0 ? "" : ", then ")
                    .append(VerdictLook.of(verdict).words())
                    .append(
                            from.equals(to)
                                    ? " on " + PrintedDate.day(from)
                                    : " from " + PrintedDate.day(from) + " to " + PrintedDate.day(to));
        }
        return words.append('.').toString();
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
