package org.factcheck.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Pages whose every line is labelled with what it is, and what a reading of them gets wrong. */
final class MadePages {

    private static final Set<String> OF_ARTICLE = Set.of("headline", "standfirst", "lead", "heading", "body", "list");

    private MadePages() {}

    /**
     * A line as a person labelled it.
     *
     * @param kind what it is ("lead", "teaser")
     */
    record Line(String kind, String text, int from) {
        boolean isOfArticle() {
            return OF_ARTICLE.contains(kind);
        }

        int sentences() {
            BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            sentences.setText(text);
            int count = 0;
            while (sentences.next() != BreakIterator.DONE) {
                count++;
            }
            return count;
        }
    }

    /** A page of such lines. */
    record Page(String name, String text, List<Line> lines) {

        /** The labelled lines of which a reading keeps more than half the characters, and why the others are cut. */
        Errors errors() {
            PageLayout layout = PageLayout.of(PageLines.of(text, Map.of()), null);
            Errors errors = new Errors();
            for (Line line : lines) {
                errors.count(name, line, isKept(line, layout), reason(line, layout));
            }
            return errors;
        }

        private static boolean isKept(Line line, PageLayout layout) {
            int to = line.from() + line.text().length();
            int kept = layout.body().stream()
                    .mapToInt(part -> Math.max(0, Math.min(to, part.to()) - Math.max(line.from(), part.from())))
                    .sum();
            return 2 * kept > line.text().length();
        }

        private static String reason(Line line, PageLayout layout) {
            for (int i = 0; i < layout.lines().size(); i++) {
                if (layout.lines().get(i).to() > line.from()) {
                    return String.valueOf(layout.reasons().get(i));
                }
            }
            return "nothing";
        }

        /** The text of the article alone. */
        String article() {
            return lines.stream().filter(Line::isOfArticle).map(Line::text).collect(Collectors.joining("\n\n"));
        }
    }

    /** Both errors, by lines and by sentences. */
    static final class Errors {
        int bodyLines;
        int bodyLinesLost;
        int bodySentences;
        int bodySentencesLost;
        int otherLines;
        int otherLinesKept;
        int otherSentences;
        int otherSentencesKept;
        int leadsLost;
        final List<String> told = new ArrayList<>();

        void count(String page, Line line, boolean kept, String reason) {
            int sentences = line.sentences();
            if (line.isOfArticle()) {
                bodyLines++;
                bodySentences += sentences;
            } else {
                otherLines++;
                otherSentences += sentences;
            }
            if (line.isOfArticle() && !kept) {
                bodyLinesLost++;
                bodySentencesLost += sentences;
                leadsLost += line.kind().equals("lead") ? 1 : 0;
                told.add("lost " + page + " " + line.kind() + " (" + reason + "): " + line.text());
            } else if (!line.isOfArticle() && kept) {
                otherLinesKept++;
                otherSentencesKept += sentences;
                told.add("kept " + page + " " + line.kind() + ": " + line.text());
            }
        }

        void add(Errors other) {
            bodyLines += other.bodyLines;
            bodyLinesLost += other.bodyLinesLost;
            bodySentences += other.bodySentences;
            bodySentencesLost += other.bodySentencesLost;
            otherLines += other.otherLines;
            otherLinesKept += other.otherLinesKept;
            otherSentences += other.otherSentences;
            otherSentencesKept += other.otherSentencesKept;
            leadsLost += other.leadsLost;
            told.addAll(other.told);
        }

        /** Of what is cut, the share that is not the article's. */
        double precisionByLine() {
            return precision(otherLines - otherLinesKept, bodyLinesLost);
        }

        double recallByLine() {
            return 1 - (double) otherLinesKept / otherLines;
        }

        double precisionBySentence() {
            return precision(otherSentences - otherSentencesKept, bodySentencesLost);
        }

        double recallBySentence() {
            return 1 - (double) otherSentencesKept / otherSentences;
        }

        private static double precision(int rightlyCut, int wronglyCut) {
            return (double) rightlyCut / (rightlyCut + wronglyCut);
        }

        String table(String pages) {
            return String.format(
                    Locale.ROOT,
                    "%-18s lines: %d of %d of the article lost, %d of %d others kept, precision %.3f, recall %.3f;"
                            + " sentences: %d of %d lost, %d of %d kept, precision %.3f, recall %.3f; leads lost: %d",
                    pages,
                    bodyLinesLost,
                    bodyLines,
                    otherLinesKept,
                    otherLines,
                    precisionByLine(),
                    recallByLine(),
                    bodySentencesLost,
                    bodySentences,
                    otherSentencesKept,
                    otherSentences,
                    precisionBySentence(),
                    recallBySentence(),
                    leadsLost);
        }
    }

    static Errors errors(List<Page> pages) {
        Errors all = new Errors();
        pages.forEach(page -> all.add(page.errors()));
        return all;
    }

    /** The pages of a resource in the given form: below each other, or with a blank line between any two lines. */
    static List<Page> read(String resource, boolean spaced) {
        List<Page> pages = new ArrayList<>();
        for (String page : text(resource).split("(?m)^=== ")) {
            if (!page.startsWith("#")) {
                pages.add(page(page, spaced));
            }
        }
        return pages;
    }

    private static Page page(String labelled, boolean spaced) {
        List<String> rows = labelled.lines().toList();
        StringBuilder text = new StringBuilder();
        List<Line> lines = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            int bar = row.indexOf('|');
            if (bar >= 0) {
                lines.add(new Line(row.substring(0, bar), row.substring(bar + 1), text.length()));
                text.append(row, bar + 1, row.length());
                text.append(spaced ? "\n\n" : "\n");
            } else if (!spaced) {
                text.append('\n');
            }
        }
        return new Page(rows.get(0), text.toString(), lines);
    }

    private static String text(String resource) {
        try (InputStream in = MadePages.class.getResourceAsStream("/article/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + resource + " among the test resources.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
