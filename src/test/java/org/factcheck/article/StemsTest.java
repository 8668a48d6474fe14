package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "e-?mails? (me|us);mail",
                "\\bnewsletters?\\b;newsletter",
                "\\b(Views|opinions) of\\b;views,opinions",
                "(?:support|donat(?:e|ing))\\b;support,donat",
                "all(?<day>[\\d\\]]+)rights reserved;rights reserved",
                "ab+c{0,3}de;ab",
                "(?<!no )\\bdoubt(?! of)\\b;doubt",
                "seen\\.;seen.",
                "(?i:photo|image): x{2,};photo,image"
            })
    void theRarestLettersThatMustStandAreFound(String regex, String stems) {
        assertThat(Stems.of(regex)).containsExactlyInAnyOrder(stems.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us|\\d+", "(?:photo)?", "[a-z]{3}", "(a|b)\\1", "(?x) photo", "photo|", "éè"})
    void anExpressionThatFitsTextsWithoutStemsOrIsNotReadHasNone(String regex) {
        assertThat(Stems.of(regex)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"^a(b|c)[|)]|d\\|e|^f;^a(b|c)[|)] d\\|e ^f", "(?i)^a|b;(?:(?i)^a|b)", "(a|b)\\1;(?:(a|b)\\1)"})
    void onlyTheOutermostBarsSetAlternativesApart(String regex, String alternatives) {
        assertThat(Stems.alternatives(regex)).containsExactly(alternatives.split(" "));
    }
}
