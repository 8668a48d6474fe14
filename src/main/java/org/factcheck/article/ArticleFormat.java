package org.factcheck.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form of file that articles are read from. */
enum ArticleFormat {
    TEXT(".txt"),
    MARKDOWN(".md"),
    HTML(".html", ".htm"),
    PDF(".pdf");

    private final List<String> endings;

    ArticleFormat(String... endings) {
        this.endings = List.of(endings);
    }

    /** The format that a file's name tells; empty where no such file is read. */
    static Optional<ArticleFormat> of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(name::endsWith))
                .findFirst();
    }

    /** All endings that are read, as an error message lists them. */
    static String allEndings() {
        return Arrays.stream(values())
                .flatMap(format -> format.endings.stream())
                .collect(Collectors.joining(", "));
    }
}
