package org.factcheck.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTextTest {

    private static final String ENGLISH = "The mayor’s “new” bridge cost €12 million – the café owner’s façade too.\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16NeedsNoMark(String encoding) {
        DecodedText decoded = DecodedText.decode(ENGLISH.getBytes(Charset.forName(encoding)));

        assertThat(decoded).isEqualTo(new DecodedText(ENGLISH, Charset.forName(encoding), true));
        assertThat(DecodedText.of("Мэр сказал, что мост открыт для всех.".getBytes(Charset.forName(encoding))))
                .isEqualTo("Мэр сказал, что мост открыт для всех.");
    }

    @Test
    void aFewBrokenBytesDoNotTurnAWholeTextIntoAnother() {
        byte[] text = ENGLISH.getBytes(StandardCharsets.UTF_8);

        DecodedText cut = DecodedText.decode(Arrays.copyOf(text, ENGLISH.indexOf('’') + 2));

        assertThat(DecodedText.of(broken(text))).isEqualTo("\uFFFD" + ENGLISH.substring(1));
        assertThat(cut.text()).isEqualTo("The mayor\u00E2\u20AC");
    }

    private static byte[] broken(byte[] text) {
        byte[] broken = text.clone();
        broken[0] = (byte) 0xFF;
        return broken;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20, 400})
    void englishInWindows1252StaysWhatItIs(int times) {
        String text = ENGLISH.repeat(times);

        assertThat(DecodedText.of(text.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1251|Мэр города сказал во вторник, что мост через реку снова открыт для движения после девяти месяцев ремонта.",
                "KOI8-R|Мэр города сказал во вторник, что мост через реку снова открыт для движения после девяти месяцев ремонта.",
                "Shift_JIS|市長は火曜日、九か月の修理を終えて橋の通行が再開されたと発表した。費用は千二百万クローネに上るという。",
                "GB18030|市长星期二表示，经过九个月的维修，这座桥已经重新开放通车。维修费用达到一千二百万克朗，超出预算。",
                "Big5|市長星期二表示，經過九個月的維修，這座橋已經重新開放通車。維修費用達到一千二百萬克朗，超出預算。",
                "windows-1252|Le maire a déclaré mardi que le pont avait été rouvert à la circulation après neuf mois de réparations très coûteuses, a-t-on appris à l’hôtel de ville où l’été a été évoqué.",
                "windows-1252|Der Bürgermeister erklärte am Dienstag, dass die Brücke über den Fluss für den Verkehr geöffnet sei; die Kosten für die Ausbesserung überstiegen die Schätzungen um ein Fünftel."
            })
    void olderEncodingsAreToldApart(String encoding, String text) {
        assertThat(DecodedText.of(text.repeat(3).getBytes(Charset.forName(encoding))))
                .isEqualTo(text.repeat(3));
    }

    @Test
    void centralEuropeanLettersAreRead() {
        String polish =
                "Burmistrz powiedział we wtorek, że most został ponownie otwarty dla ruchu po dziewięciu miesiącach"
                        + " naprawy, która kosztowała więcej, niż się spodziewano; zdążył też podziękować mieszkańcom. ";

        assertThat(DecodedText.of(polish.repeat(4).getBytes(Charset.forName("ISO-8859-2"))))
                .isEqualTo(polish.repeat(4));
    }
}
