package org.factcheck.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factcheck.report.VerdictLook;
import org.factcheck.store.RunCatalogue;
import org.factcheck.verdict.Verdict;

/**
 * How many claims of a run got a verdict.
 *
 * @param look word, sign and colour of the verdict
 * @param from where its share begins on a bar of all claims, in percent
 * @param width its share of all claims, in percent
 */
record VerdictCount(VerdictLook look, int count, String from, String width) {

    /** The verdicts of a run in the order of the scale, then the claims without one, where there are any. */
    static List<VerdictCount> of(RunCatalogue.Counts counts) {
        List<VerdictCount> list = new ArrayList<>();
        int before = 0;
        for (Verdict verdict : Verdict.values()) {
            int count = counts.verdicts().getOrDefault(verdict, 0);
            list.add(part(VerdictLook.of(verdict), count, before, counts.claims()));
            before += count;
        }
        if (counts.unjudged() > 0) {
            list.add(part(VerdictLook.of((Verdict) null), counts.unjudged(), before, counts.claims()));
        }
        return list;
    }

    private static VerdictCount part(VerdictLook look, int count, int before, int all) {
        return new VerdictCount(look, count, percent(before, all), percent(count, all));
    }

    private static String percent(int part, int all) {
        return all == 0 ? "0" : String.format(Locale.ROOT, "%.2f%%", 100.0 * part / all);
    }
}
