package org.factcheck.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationsTest {

    /** Territories that are governed by, or in association with, a nation of the table; Antarctica; Western Sahara. */
    private static final Set<String> TERRITORIES = Set.of(("AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL"
                    + " GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT")
            .split(" "));

    /** Names that differ on purpose from the library's: without its abbreviations, and as news write them. */
    private static final Map<String, String> OWN_NAMES = Map.ofEntries(
            Map.entry("Antigua & Barbuda", "Antigua and Barbuda"),
            Map.entry("Bosnia & Herzegovina", "Bosnia and Herzegovina"),
            Map.entry("Congo - Brazzaville", "Republic of the Congo"),
            Map.entry("Congo - Kinshasa", "Democratic Republic of the Congo"),
            Map.entry("Côte d’Ivoire", "Ivory Coast"),
            Map.entry("Myanmar (Burma)", "Myanmar"),
            Map.entry("Palestinian Territories", "Palestine"),
            Map.entry("St. Kitts & Nevis", "Saint Kitts and Nevis"),
            Map.entry("St. Lucia", "Saint Lucia"),
            Map.entry("St. Vincent & Grenadines", "Saint Vincent and the Grenadines"),
            Map.entry("São Tomé & Príncipe", "São Tomé and Príncipe"),
            Map.entry("Trinidad & Tobago", "Trinidad and Tobago"),
            // Newer libraries follow the country's own wish.
            Map.entry("Türkiye", "Turkey"));

    private static final Set<String> NOT_IN_THE_LIBRARY = Set.of("European Union", "NATO", "United Nations", "Kosovo");

    @Test
    void the_table_holds_every_country_that_the_library_knows() throws Exception {
        Set<String> expected = new TreeSet<>(NOT_IN_THE_LIBRARY);
        for (String code : Locale.getISOCountries()) {
            if (!TERRITORIES.contains(code)) {
                String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
                expected.add(OWN_NAMES.getOrDefault(name, name));
            }
        }
        Set<String> names = NationTable.words().stream()
                .filter(word -> word.kind() != NationWords.Kind.OTHER)
                .map(NationWords.Word::nation)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).hasSize(200).isEqualTo(expected);
    }

    @Test
    void the_library_s_own_names_are_understood() {
        for (String name :
                List.of("Côte d’Ivoire", "Türkiye", "St. Kitts & Nevis", "São Tomé & Príncipe", "St. Lucia")) {
            assertThat(Nations.in(name)).as(name).containsExactly(OWN_NAMES.get(name));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            China’s exports to the Russian Federation grew.; China, Russia
            China's leader flew home.; China
            A Russian-Chinese deal and a US–Japanese one.; Russia, China, United States, Japan
            An anti-American, Sino-Indian or U.S.-led plan; United States, China, India
            The ship sailed from the U.S. to the U.K. on Monday.; United States, United Kingdom
            South Korea warned North Korean envoys.; South Korea, North Korea
            Papua New Guinea, Guinea-Bissau, Equatorial Guinea and Guinea; Papua New Guinea, Guinea-Bissau, Equatorial Guinea, Guinea
            South Sudanese troops left Sudan.; South Sudan, Sudan
            The Democratic Republic of Congo and the Republic of Congo; Democratic Republic of the Congo, Republic of the Congo
            The Dominican Republic, not Dominica; Dominican Republic, Dominica
            Nigeriens are not Nigerians.; Niger, Nigeria
            Moscow answered Kyiv, Kiev answered the Kremlin.; Russia, Ukraine
            Downing Street, the Élysée, the Elysee Palace and Zhongnanhai; United Kingdom, France, China
            Ministers in Bogota, Brasília and N’Djamena; Colombia, Brazil, Chad
            NATO and Nato, the EU, the U.N. and the Knesset; NATO, European Union, United Nations, Israel
            Britons, Poles, Swedes and Spaniards; United Kingdom, Poland, Sweden, Spain
            South\u00a0Korea and Guinea\u2011Bissau; South Korea, Guinea-Bissau
            Greek Cypriots met Turks.; Cyprus, Turkey
            Brussels votes today.; Belgium
            """)
    void a_nation_is_found_by_each_of_its_words(String text, String nations) {
        assertThat(Nations.in(text)).containsExactly(nations.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They polish it for us with turkey feathers and china clay.",
                "What It Means for Us",
                "A Chinatown in Indiana, Omanian dust, a Jordanesque move",
                "Latin America, South American rivers and the Gulf of Mexico",
                "New Mexico, Northern Ireland and British Columbia",
                "Ships crossed the South China Sea and the Indian Ocean.",
                "The Minsk agreements, the Paris Agreement and the Rome Statute",
                "The Washington Post and The Moscow Times reported it.",
                "It cost US$5 million in the days of the U.S.S.R.",
                "Guinea pigs near Lake Chad",
                "",
                " "
            })
    void other_words_are_no_nations(String text) {
        assertThat(Nations.in(text)).isEmpty();
    }

    @Test
    void a_word_counts_with_its_capital() {
        assertThat(Nations.in("Polish farmers ate turkey with us.")).containsExactly("Poland");
        assertThat(Nations.in("Turkey told US envoys to polish it.")).containsExactly("Turkey", "United States");
    }

    @Test
    void a_headline_in_capitals_is_read_like_any_other() {
        assertThat(Nations.in("CHINA’s ARMY WARNS US AND SOUTH KOREA OVER FRENCH SHIPS"))
                .containsExactly("China", "United States", "South Korea", "France");
        assertThat(Nations.in("GULF OF MEXICO OIL SPILL")).isEmpty();
        assertThat(Nations.in("The word CHINA stood on it.")).isEmpty();
    }

    @Test
    void the_nations_come_in_the_order_of_the_text_and_cannot_be_changed() {
        Set<String> nations = Nations.in("Yemen, Chile and Albania; Yemenis again");
        assertThat(nations).containsExactly("Yemen", "Chile", "Albania");
        assertThatThrownBy(nations::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Beijing; China
            the Kremlin; Russia
            The White House; United States
            China; China
            Chinese government; China
            Chinese officials; China
            the Chinese; China
            the US; United States
            U.S. officials; United States
            a senior U.S. official; United States
            two top Ukrainian government officials; Ukraine
            the new Polish government; Poland
            China's leadership; China
            the United States’ government; United States
            the Russian side; Russia
            Iranian state; Iran
            Israeli authorities; Israel
            Beijing officials; China
            French diplomats; France
            Chinese foreign ministry; China
            China’s Ministry of Foreign Affairs; China
            the Ukrainian Defence Ministry; Ukraine
            Ukraine’s Ministry of Defense; Ukraine
            the Ministry of Foreign Affairs of the Russian Federation; Russia
            Chinese Foreign Ministry spokesperson; China
            a spokesman for the Chinese foreign ministry; China
            a spokeswoman for the White House; United States
            Kremlin spokesman; Russia
            the Chinese embassy in Washington; China
            China's mission to the UN; China
            the embassy of Japan; Japan
            the government of China; China
            officials in Washington; United States
            senior officials from Iran; Iran
            EU officials; European Union
            NATO; NATO
            “Downing Street,”; United Kingdom
            US OFFICIALS; United States
            """)
    void a_government_is_known_by_its_phrase(String phrase, String nation) {
        assertThat(Nations.named(phrase)).hasValue(nation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ukrainians",
                "a Briton",
                "Chinese companies",
                "Chinese state media",
                "Russian-backed officials",
                "a US-led coalition",
                "Chinese and Russian officials",
                "officials in China and Russia",
                "French and German foreign ministry",
                "Kremlin spokesman Dmitry Peskov",
                "President Xi of China",
                "Ukrainian military intelligence",
                "Ukraine's Ministry of Defence intelligence directorate",
                "the US army",
                "former US officials",
                "Moscow authorities",
                "the government of Moscow",
                "the London embassy",
                "Washington state officials",
                "diplomats in Beijing",
                "The Washington Post",
                "Northern Ireland officials",
                "a spokesman for China's largest bank",
                "the Pentagon",
                "officials",
                "us",
                ""
            })
    void a_person_a_people_a_service_or_two_nations_are_no_government(String phrase) {
        assertThat(Nations.named(phrase)).isEmpty();
    }

    @Test
    void a_word_for_two_nations_is_refused_with_its_line() {
        String table = "name,demonyms,aliases,capital,seats\nNorland,Norish,,Nor,\nSurland,Surish|Norish,,Sur,\n";
        assertThatThrownBy(() -> NationTable.read(new StringReader(table)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Line 3 of nations.csv gives 'Norish', which Norland has already. Correct the table.");
    }

    @Test
    void a_row_with_a_missing_cell_is_refused_with_its_line() {
        String table = "name,demonyms,aliases,capital,seats\nNorland,Norish,,Nor\n";
        assertThatThrownBy(() -> NationTable.read(new StringReader(table)))
                .hasMessage("Line 2 of nations.csv has 4 cells instead of 5. Correct the table.");
    }

    @Test
    void every_word_of_the_table_stands_for_its_nation_by_itself() {
        List<String> astray = NationTable.words().stream()
                .filter(word -> word.kind() != NationWords.Kind.OTHER)
                .filter(word -> !Nations.in(word.text()).equals(Set.of(word.nation())))
                .map(word -> word.text() + ": " + Nations.in(word.text()))
                .toList();
        assertThat(astray).isEmpty();
    }

    @Test
    void every_nation_but_those_that_share_another_s_has_a_word_for_its_people() {
        Set<String> without =
                NationTable.words().stream().map(NationWords.Word::nation).collect(Collectors.toSet());
        NationTable.words().stream()
                .filter(word -> word.kind() == NationWords.Kind.DEMONYM || word.kind() == NationWords.Kind.OTHER)
                .forEach(word -> without.remove(word.nation()));
        assertThat(without)
                .isEqualTo(Set.of(
                        "Dominica",
                        "Republic of the Congo",
                        "Vatican City",
                        "European Union",
                        "NATO",
                        "United Nations"));
    }
}
