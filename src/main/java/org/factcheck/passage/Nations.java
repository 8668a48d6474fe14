package org.factcheck.passage;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The nations of the world, and the European Union, the United Nations and NATO, by the words news have for them: name,
 * people, short names, the capital and the seat of power that stand for the government. The words come from
 * {@code nations.csv}; parts of a nation, such as Scotland or Hong Kong, and single departments of a government are not
 * among them.
 *
 * <p>Words count with their capitals ("Turkey", not "turkey"; "US", not "us") and whole; white space, accents and the
 * forms of apostrophes and hyphens do not matter. In a text all in capitals, a headline, every word is taken for the
 * nation's. A name that people bear as well (Jordan, Chad, Sofia) is taken for the nation's, too. A word stands for one
 * nation: Brussels for Belgium, although news use it for the European Union as well; Dominican for the Dominican
 * Republic, Congo and Congolese for the Democratic Republic of the Congo.
 */
public final class Nations {

    private Nations() {}

    /**
     * The nations that a text speaks of.
     *
     * @param text some sentences at most
     * @return canonical names ("United States") in the order in which the text first speaks of them; unmodifiable
     */
    public static Set<String> in(String text) {
        Set<String> nations = new LinkedHashSet<>();
        for (NationWords.Found found : NationWords.table().find(NationWords.fold(text))) {
            if (found.word().kind() != NationWords.Kind.OTHER) {
                nations.add(found.word().nation());
            }
        }
        return Collections.unmodifiableSet(nations);
    }

    /**
     * The nation for whose government as a whole a speaker stands: "Beijing", "the Kremlin", "senior US officials", "the
     * Chinese foreign ministry", "a spokesman for the White House".
     *
     * @param phrase the speaker as the text calls it, without a person's name
     * @return the canonical name; empty for persons, the people of a nation ("Ukrainians"), its companies, armed forces and
     *     services, its cities' own authorities ("Moscow authorities"), and more than one nation
     */
    public static Optional<String> named(String phrase) {
        return GovernmentPhrase.nation(phrase);
    }
}
