package org.factcheck.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which claims have their section in which file. Up to a number of claims report.pdf has them all. Above it report.pdf has
 * as many of those that turned, then of those that need a person; all others go to files of that number each, in the order
 * of the claims file.
 *
 * @param claims every claim, in short where its section is elsewhere than in report.pdf, each with its file
 * @param here the claims of report.pdf, by their index among all
 * @param parts the other files; empty where report.pdf has all
 */
record ReportLayout(List<ClaimEntry> claims, List<Integer> here, List<ReportPart> parts) {

    ReportLayout {
        claims = List.copyOf(claims);
        here = List.copyOf(here);
        parts = List.copyOf(parts);
    }

    /**
     * Lays the claims out.
     *
     * @param claims every claim, in short; a claim's index is its place less one
     */
    static ReportLayout of(List<ReportedClaim> claims, int claimsPerFile) {
        List<ClaimEntry> entries = new ArrayList<>();
        claims.forEach(claim -> entries.add(new ClaimEntry(entries.size() + 1, claim)));
        BitSet here = new BitSet();
        if (entries.size() <= claimsPerFile) {
            here.set(0, entries.size());
        } else {
            choose(entries, here, claimsPerFile, ClaimEntry::turned);
            choose(entries, here, claimsPerFile, entry -> !entry.wantsPerson().isEmpty());
        }
        int of = (entries.size() - here.cardinality() + claimsPerFile - 1) / claimsPerFile;
        List<ReportPart> parts = new ArrayList<>();
        List<ClaimEntry> others = new ArrayList<>();
        for (int i = here.nextClearBit(0); i < entries.size(); i = here.nextClearBit(i + 1)) {
            ClaimEntry entry = entries.get(i);
            others.add(entry);
            entries.set(i, new ClaimEntry(entry.place(), entry.claim(), ReportPart.name(parts.size() + 1)));
            if (others.size() == claimsPerFile) {
                parts.add(new ReportPart(parts.size() + 1, of, others));
                others.clear();
            }
        }
        if (!others.isEmpty()) {
            parts.add(new ReportPart(parts.size() + 1, of, others));
        }
        return new ReportLayout(entries, here.stream().boxed().toList(), parts);
    }

    private static void choose(List<ClaimEntry> entries, BitSet here, int most, Predicate<ClaimEntry> wanted) {
        for (int i = 0; i < entries.size() && here.cardinality() < most; i++) {
            if (wanted.test(entries.get(i))) {
                here.set(i);
            }
        }
    }

    /** The file that has a claim's section. */
    String fileOf(ClaimEntry entry) {
        String file = claims.get(entry.place() - 1).file();
        return file.isEmpty() ? PdfReport.NAME : file;
    }

    /** The same with the claims of report.pdf whole. */
    ReportLayout withWhole(List<ReportedClaim> source) {
        List<ClaimEntry> entries = new ArrayList<>(claims);
        for (int i : here) {
            entries.set(i, new ClaimEntry(i + 1, source.get(i)));
        }
        return new ReportLayout(entries, here, parts);
    }

    /** The claims whose section is in report.pdf. */
    List<ClaimEntry> claimsHere() {
        return here.stream().map(claims::get).toList();
    }
}
