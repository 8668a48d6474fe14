package org.factcheck.passage;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factcheck.passage.NationWords.Kind;
import org.factcheck.passage.NationWords.Word;
import org.jspecify.annotations.Nullable;

/** Reads the words for nations, from {@code nations.csv} and from the list of names that only look like them. */
final class NationTable {

    static final String FILE = "nations.csv";

    private static final List<String> HEADER = List.of("name", "demonyms", "aliases", "capital", "seats");
    private static final List<Kind> KINDS = List.of(Kind.NAME, Kind.DEMONYM, Kind.NAME, Kind.CAPITAL, Kind.SEAT);

    /** Parts of the world and of other nations, then waters, then treaties and things, then outlets and companies. */
    private static final String OTHER_NAMES = """
            North America|North American|North Americans|South America|South American|South Americans
            Central America|Central American|Central Americans|Latin America|Latin American|Latin Americans
            American Indian|American Indians|West Indian|West Indians|East Jerusalem|New Mexico|New Mexican|New Guinea
            Northern Ireland|Northern Irish|American Samoa|American Samoan|American Samoans|Washington state
            Washington State|George Washington|Northern Cyprus|Turkish Republic of Northern Cyprus|Turkish Cypriot
            Turkish Cypriots|Turks and Caicos|Turks & Caicos|South Georgia and|South Georgia &|North Pole|South Pole
            British Columbia|British Columbian|French Guiana|French Polynesia|Netherlands Antilles|Niger Delta
            British Virgin Islands|U.S. Virgin Islands|US Virgin Islands|Korean Peninsula
            Santiago de Compostela|Santiago de Cuba|Santiago del Estero|University of Westminster|Westminster Abbey
            South China Sea|East China Sea|Sea of Japan|Gulf of Mexico|Gulf of America|Gulf of Oman|Gulf of Guinea
            Gulf of Thailand|Indian Ocean|Irish Sea|Norwegian Sea|Philippine Sea|Lake Chad|Congo River|Congo Basin
            Niger River|Jordan River|Jordan Valley|Strait of Georgia|English Channel
            Paris Agreement|Paris agreement|Paris Accord|Paris accord|Paris Climate|Paris climate|Treaty of Paris
            Minsk Agreement|Minsk agreement|Minsk Agreements|Minsk agreements|Minsk Accords|Minsk accords|Minsk Protocol
            Minsk protocol|Minsk Process|Minsk process|Minsk deal|Budapest Memorandum|Budapest memorandum|Warsaw Pact
            Rome Statute|Treaty of Rome|Lisbon Treaty|Treaty of Lisbon|Oslo Accords|Oslo accords|Helsinki Accords
            Helsinki accords|Vienna Convention|Washington Treaty|Montevideo Convention|Panama Papers|Havana syndrome
            Havana Syndrome|Stockholm syndrome|Stockholm Syndrome|Spanish flu|Spanish Flu|French fries|German shepherd
            German Shepherd|Guinea pig|Guinea pigs|Brussels sprout|Brussels sprouts|US$
            Washington Post|Washington Times|Washington Examiner|Washington Free Beacon|Moscow Times|Kyiv Post
            Kyiv Independent|China Daily|South China Morning Post|Times of India|Hindustan Times|Times of Israel
            Jerusalem Post|Japan Times|Korea Herald|Korea Times|Bangkok Post|Jakarta Post|Taipei Times|Tehran Times
            Irish Times|Irish Independent|USA Today|U.S. News & World Report|US News & World Report|Voice of America
            Russia Today|Agence France-Presse|Agence France Presse|France 24|Radio France|Radio France Internationale
            Bank of America|American Airlines|British Airways|Air France|American Express|Real Madrid
            Paris Saint-Germain""";

    private NationTable() {}

    /** All words, folded. */
    static List<Word> words() {
        try (InputStream in = NationTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The table of nations '" + FILE
                        + "' is not on the class path beside its package. Build the project again.");
            }
            List<Word> words = read(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String name : OTHER_NAMES.split("[|\n]")) {
                words.add(new Word(NationWords.fold(name), name, Kind.OTHER));
            }
            return List.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException("The table of nations '" + FILE + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a table.
     *
     * @throws IllegalStateException where a row is not as the header says, or a word stands twice in the table
     */
    static List<Word> read(Reader table) throws IOException {
        List<Word> words = new ArrayList<>();
        Map<String, String> nationOf = new HashMap<>();
        try (CSVReader reader = new CSVReader(table)) {
            expect(HEADER.equals(listOf(reader.readNext())), 1, "is not the header " + String.join(",", HEADER));
            String @Nullable [] row;
            while ((row = reader.readNext()) != null) {
                int line = (int) reader.getLinesRead();
                expect(row.length == HEADER.size(), line, "has " + row.length + " cells instead of " + HEADER.size());
                for (Word word : words(row)) {
                    String other = nationOf.putIfAbsent(word.text(), word.nation());
                    expect(other == null, line, "gives '" + word.text() + "', which " + other + " has already");
                    words.add(word);
                }
            }
        } catch (CsvValidationException e) {
            throw new IOException(e);
        }
        return words;
    }

    private static List<Word> words(String[] row) {
        List<Word> words = new ArrayList<>();
        for (int column = 0; column < row.length; column++) {
            for (String text : row[column].split("\\|")) {
                if (!text.isBlank()) {
                    words.add(new Word(NationWords.fold(text), row[0], KINDS.get(column)));
                }
            }
        }
        return words;
    }

    private static List<String> listOf(String @Nullable [] cells) {
        return cells == null ? List.of() : Arrays.asList(cells);
    }

    private static void expect(boolean held, int line, String problem) {
        if (!held) {
            throw new IllegalStateException("Line " + line + " of " + FILE + " " + problem + ". Correct the table.");
        }
    }
}
