package org.factcheck.web;

import java.util.ArrayList;
import java.util.List;
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

    /** The verdicts of a run in the order of the scale, then the claims without one, where there are any; none of no claim. */
    static List<VerdictCount> of(RunCatalogue.Counts counts) {
        if (counts.claims() == 0) {
            return List.of();
        }
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

    /** To two decimals. Joined by hand: a list of runs has hundreds of these, and a format is read anew for each. */
    private static String percent(int part, int all) {
        return Math.round(10_000.0 * part / all) / 100.0 + "%";
    }
}
