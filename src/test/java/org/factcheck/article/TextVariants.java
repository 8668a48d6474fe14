package org.factcheck.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What becomes of a text on its way from paper to paper, made with a seeded generator. */
enum TextVariants {
    HEADLINE_CHANGED {
        @Override
        String of(String text, Random random) {
            return "Another outlet puts it in words of its own\n\n" + text.substring(text.indexOf("\n\n") + 2);
        }
    },
    WORDS_CHANGED_5 {
        @Override
        String of(String text, Random random) {
            return changed(text, 0.05, random);
        }
    },
    WORDS_CHANGED_10 {
        @Override
        String of(String text, Random random) {
            return changed(text, 0.10, random);
        }
    },
    WORDS_CHANGED_20 {
        @Override
        String of(String text, Random random) {
            return changed(text, 0.20, random);
        }
    },
    PARAGRAPHS_REORDERED {
        @Override
        String of(String text, Random random) {
            List<String> paragraphs = paragraphs(text);
            Collections.shuffle(paragraphs, random);
            return String.join("\n\n", paragraphs);
        }
    },
    CUT_AT_THE_END {
        @Override
        String of(String text, Random random) {
            List<String> paragraphs = paragraphs(text);
            return String.join("\n\n", paragraphs.subList(0, (2 * paragraphs.size() + 2) / 3));
        }
    },
    PARAGRAPHS_DROPPED_AND_WORDS_CHANGED_5 {
        @Override
        String of(String text, Random random) {
            List<String> paragraphs = paragraphs(text);
            paragraphs.removeIf(paragraph -> random.nextInt(4) == 0);
            return changed(String.join("\n\n", paragraphs), 0.05, random);
        }
    },
    AGENCY_NAMED_AND_SPELT_THE_OTHER_WAY {
        @Override
        String of(String text, Random random) {
            return "PORT AMERY (Newsline) - "
                    + text.replace("ou", "o").replace("ise", "ize").replace("centre", "center")
                    + "\n\nNewsline contributed.";
        }
    };

    abstract String of(String text, Random random);

    private static List<String> paragraphs(String text) {
        return new ArrayList<>(Arrays.asList(text.split("\n\n")));
    }

    private static String changed(String text, double share, Random random) {
        return Arrays.stream(text.split(" "))
                .map(word -> random.nextDouble() < share ? "changed" + random.nextInt(1_000_000) : word)
                .collect(Collectors.joining(" "));
    }
}
