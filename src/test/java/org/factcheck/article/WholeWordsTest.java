package org.factcheck.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeWordsTest {

    @ParameterizedTest
    @CsvSource({
        "US, the US and Russia, true",
        "US, Russia, false",
        "US, AUS then US, true",
        "us, the US, false",
        "Sun, the Sun's owner, true",
        "Sun, Sun2, false",
        "Sun, Sun², false",
        "Ö, aÖ Ö, true",
        "BBC News, BBC Newsnight, false",
        "ab, ab𝐚, false",
        "ab, 😀ab😀, true",
    })
    void aNameStandsWhereNeitherLetterNorDigitTouchesIt(String name, String text, boolean stands) {
        assertThat(WholeWords.stand(name, text)).isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource({"us, the US, true", "us, Russia, false", "ÉLYSÉE, the élysée said, true", "a, '', false"})
    void capitalsMayBeLeftOutOfAccount(String name, String text, boolean stands) {
        assertThat(WholeWords.standInAnyCase(name, text)).isEqualTo(stands);
    }
}
