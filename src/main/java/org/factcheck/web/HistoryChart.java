package org.factcheck.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.factcheck.report.PrintedDate;
import org.factcheck.report.VerdictLook;
import org.factcheck.store.HistoryStore.PastVerdict;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How the verdict on a claim moved, as a drawing: a lane for each verdict, a bar for each time that it stood, and a line from
 * bar to bar. In words it is told as well.
 *
 * @param nights oldest first
 * @param drawings the same drawing for wide screens and for narrow ones
 * @param words the same for those who do not see it
 */
record HistoryChart(List<Night> nights, List<Drawing> drawings, String words) {

    private static final List<Verdict> LANES =
            List.of(Verdict.SUPPORTED, Verdict.CONFLICTING, Verdict.REFUTED, Verdict.NOT_ENOUGH_EVIDENCE);

    private static final double TOP = 16;
    private static final double BETWEEN_LANES = 26;
    private static final double HALF_A_BAR = 5;
    private static final double RIGHT_MARGIN = 8;

    HistoryChart {
        nights = List.copyOf(nights);
        drawings = List.copyOf(drawings);
    }

    /** What a night printed. */
    record Night(String day, VerdictLook look, String figures) {}

    /** A stretch of nights that printed the same verdict. */
    private record Stretch(@Nullable Verdict verdict, LocalDate from, LocalDate to) {

        String words() {
            return VerdictLook.of(verdict).words()
                    + (from.equals(to)
                            ? " on " + PrintedDate.day(from)
                            : " from " + PrintedDate.day(from) + " to " + PrintedDate.day(to));
        }
    }

    /** A lane: its verdict stands left of it. */
    record Lane(VerdictLook look, String y) {}

    /** A stretch as it is drawn, with what it tells who points at it. */
    record Bar(VerdictLook look, String x, String y, String width, String words) {}

    /**
     * A drawing of one width.
     *
     * @param style where it is shown: "wide" or "narrow"
     * @param left where the lanes begin
     * @param path the corners of the line, as a drawing in SVG has them
     * @param first the oldest night
     * @param last the newest; empty where it is the same
     */
    record Drawing(
            String style,
            int width,
            int height,
            int left,
            List<Lane> lanes,
            List<Bar> bars,
            String path,
            String first,
            String last) {}

    /** Draws what the nights printed, given the newest first. */
    static HistoryChart of(List<PastVerdict> newestFirst) {
        List<PastVerdict> nights = new ArrayList<>(newestFirst);
        Collections.reverse(nights);
        List<Stretch> stretches = stretches(nights);
        return new HistoryChart(
                nights.stream().map(HistoryChart::night).toList(),
                stretches.isEmpty()
                        ? List.of()
                        : List.of(drawing("wide", 680, 200, stretches), drawing("narrow", 300, 30, stretches)),
                String.join(", then ", stretches.stream().map(Stretch::words).toList()) + ".");
    }

    private static Night night(PastVerdict night) {
        return new Night(
                PrintedDate.day(night.businessDate()),
                VerdictLook.of(night.printed().verdict()),
                figures(night));
    }

    private static List<Stretch> stretches(List<PastVerdict> nights) {
        List<Stretch> stretches = new ArrayList<>();
        for (PastVerdict night : nights) {
            Verdict verdict = night.printed().verdict();
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).verdict() == verdict) {
                stretches.set(last, new Stretch(verdict, stretches.get(last).from(), night.businessDate()));
            } else {
                stretches.add(new Stretch(verdict, night.businessDate(), night.businessDate()));
            }
        }
        return stretches;
    }

    private static Drawing drawing(String style, int width, int left, List<Stretch> stretches) {
        LocalDate first = stretches.get(0).from();
        LocalDate last = stretches.get(stretches.size() - 1).to();
        double room = width - left - RIGHT_MARGIN - 2 * HALF_A_BAR;
        double days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        boolean isBlankDrawn = stretches.stream().anyMatch(each -> each.verdict() == null);
        List<Bar> bars = new ArrayList<>();
        List<String> corners = new ArrayList<>();
        for (Stretch stretch : stretches) {
            double from = left + HALF_A_BAR + room * ChronoUnit.DAYS.between(first, stretch.from()) / days;
            double to = left + HALF_A_BAR + room * ChronoUnit.DAYS.between(first, stretch.to()) / days;
            double y = y(stretch.verdict());
            bars.add(new Bar(
                    VerdictLook.of(stretch.verdict()),
                    plain(from - HALF_A_BAR),
                    plain(y - HALF_A_BAR),
                    plain(to - from + 2 * HALF_A_BAR),
                    stretch.words()));
            corners.add(plain(from) + "," + plain(y));
            corners.add(plain(to) + "," + plain(y));
        }
        int lanes = LANES.size() + (isBlankDrawn ? 1 : 0);
        return new Drawing(
                style,
                width,
                (int) (TOP + BETWEEN_LANES * (lanes - 1) + 36),
                left,
                lanes(isBlankDrawn),
                bars,
                String.join(" ", corners),
                PrintedDate.day(first),
                first.equals(last) ? "" : PrintedDate.day(last));
    }

    /** Nights without a verdict have a lane where there were any. */
    private static List<Lane> lanes(boolean isBlankDrawn) {
        List<Lane> lanes = new ArrayList<>();
        LANES.forEach(verdict -> lanes.add(new Lane(VerdictLook.of(verdict), plain(y(verdict)))));
        if (isBlankDrawn) {
            lanes.add(new Lane(VerdictLook.of(null), plain(y(null))));
        }
        return lanes;
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

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
