package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static final List<String> LINES = List.of(
            "Follow us on Threads",
            "You can follow us",
            "ALL RIGHTS RESERVED",
            "The rights were reserved",
            "Photo: Example Agency",
            "A photo of the harbour",
            "—");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^follow us\\b|\\ball rights reserved\\b",
                "^photo:",
                "us$|rights? ",
                "—",
                "(?:photo|^the) ",
                "\\d|^$"
            })
    void aWordingIsInTheLinesInWhichItsExpressionIsFound(String regex) {
        Wording wording = Wording.anyCase(regex);
        Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        for (String line : LINES) {
            assertThat(wording.isIn(PageLine.of(line, 0, 0, null)))
                    .as(line)
                    .isEqualTo(pattern.matcher(line).find());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"^Follow", "follow", "RIGHTS"})
    void theCaseOfACasedWordingCounts(String regex) {
        for (String line : LINES) {
            assertThat(Wording.cased(regex).isIn(PageLine.of(line, 0, 0, null)))
                    .as(line)
                    .isEqualTo(Pattern.compile(regex).matcher(line).find());
        }
    }
}
