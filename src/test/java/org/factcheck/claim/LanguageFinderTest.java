package org.factcheck.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageFinderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en  | The harbour bridge of Lindholm carried traffic again on Wednesday, the mayor said in a statement.
            de  | Die Hafenbrücke ist seit Mittwoch wieder für den Verkehr frei, teilte der Bürgermeister der Stadt mit.
            fr  | Le pont du port est de nouveau ouvert à la circulation depuis mercredi, a déclaré le maire de la ville.
            uk  | Міст у порту знову відкрили для руху в середу, повідомив міський голова на зустрічі з журналістами.
            zh  | 市长星期三在新闻发布会上表示港口大桥经过九个月的维修之后现在已经重新开放通车市民可以从今天开始使用这座大桥
            und | Bridge open
            """)
    void theLanguageIsTold(String code, String text) {
        assertThat(LanguageFinder.languageOf(text)).isEqualTo(code);
    }
}
