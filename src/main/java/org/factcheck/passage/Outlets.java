package org.factcheck.passage;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells news outlets from other names: those the register knows, well-known ones, and names of the usual shapes. */
final class Outlets {

    private static final Set<String> KNOWN = Set.of(
            "CNN",
            "BBC",
            "AFP",
            "AP",
            "TASS",
            "RIA",
            "DPA",
            "CBS",
            "ABC",
            "NBC",
            "MSNBC",
            "CNBC",
            "NPR",
            "PBS",
            "RT",
            "Reuters",
            "Politico",
            "Bloomberg",
            "Axios",
            "Interfax",
            "Xinhua",
            "Kyodo",
            "Yonhap",
            "Sputnik",
            "Meduza",
            "Ukrinform",
            "Suspilne",
            "Newsweek",
            "Time",
            "Forbes",
            "Haaretz",
            "Anadolu",
            "Euronews",
            "Semafor",
            "Bellingcat",
            "Vedomosti",
            "Kommersant",
            "Izvestia",
            "Nikkei",
            "Asahi",
            "Newsmax",
            "Breitbart",
            "Gizmodo",
            "Wired",
            "Vox",
            "Slate",
            "Vice",
            "Gawker",
            "TMZ",
            "HuffPost",
            "Mashable",
            "ProPublica",
            "IRNA",
            "KCNA",
            "Der Spiegel",
            "Spiegel",
            "Die Zeit",
            "Die Welt",
            "Bild",
            "Le Monde",
            "Le Figaro",
            "El País",
            "El Pais",
            "La Repubblica",
            "Al Jazeera",
            "Al Arabiya",
            "Ukrainska Pravda",
            "Novaya Gazeta",
            "The Hill",
            "The Sun",
            "Global Times",
            "Financial Times",
            "Deutsche Welle",
            "Radio Free Europe",
            "The Insider",
            "The Mirror",
            "The Guardian",
            "The Independent",
            "The Times",
            "The Telegraph",
            "The Post",
            "The Economist",
            "Sky",
            "ITV",
            "Fox");

    private static final Set<String> LAST_WORDS = Set.of(
            "Times",
            "Post",
            "News",
            "Journal",
            "Herald",
            "Tribune",
            "Gazette",
            "Guardian",
            "Independent",
            "Telegraph",
            "TV",
            "Television",
            "Radio",
            "Magazine",
            "Daily",
            "Observer",
            "Chronicle",
            "Mail",
            "Courier",
            "Mirror",
            "Press",
            "Examiner",
            "Inquirer",
            "Dispatch",
            "Sentinel",
            "Broadcasting",
            "Pravda",
            "Zeitung",
            "Presse",
            "Online",
            "Wire",
            "Newswire",
            "Caller",
            "Beast",
            "Weekly",
            "Review",
            "Bulletin",
            "Standard",
            "Register",
            "Ledger",
            "Argus",
            "Globe",
            "Sun",
            "Express",
            "Monitor",
            "Today");

    private static final Set<String> KINDS = Set.of(
            "newspaper",
            "magazine",
            "broadcaster",
            "publication",
            "outlet",
            "tabloid",
            "website",
            "newswire",
            "channel",
            "daily",
            "weekly",
            "station",
            "portal",
            "blog",
            "paper",
            "network",
            "site");

    private final Predicate<String> registered;

    Outlets(Predicate<String> registered) {
        this.registered = registered;
    }

    /** Whether a name, without its article, is an outlet's. */
    boolean isOutlet(String name) {
        if (registered.test(name)
                || registered.test("The " + name)
                || KNOWN.contains(name)
                || KNOWN.contains("The " + name)) {
            return true;
        }
        String[] words = name.split(" ");
        String last = words[words.length - 1];
        return (words.length > 1 && (LAST_WORDS.contains(last) || KNOWN.contains(words[0]) && last.equals("News")))
                || Patterns.match(name, "[\\p{L}-]+\\.(?:com|org|net|ru|ua|info)")
                || Patterns.match(name, ".*\\b(?:News|Press) Agency");
    }

    /**
     * The outlet that a noun phrase names by saying what it is: "The German publication Der Spiegel", "the state-run
     * news agency TASS", "Russia’s TASS news agency".
     *
     * @return the bare name; null where the phrase names no outlet that way
     */
    @Nullable
    String named(List<Token> phrase) {
        int kind = -1;
        for (int i = 0; i < phrase.size(); i++) {
            String word = phrase.get(i).lower();
            boolean agency = word.equals("agency")
                    && i > 0
                    && Patterns.match(phrase.get(i - 1).lower(), "news|press|wire");
            if (KINDS.contains(word) && !phrase.get(i).isCapital() || agency) {
                kind = i;
            }
        }
        if (kind < 0) {
            return null;
        }
        String after = capitals(phrase, kind + 1, phrase.size());
        if (!after.isEmpty()) {
            return after;
        }
        int end = kind;
        while (end > 0 && !phrase.get(end - 1).isCapital()) {
            end--;
        }
        int start = end;
        while (start > 0
                && phrase.get(start - 1).isCapital()
                && !phrase.get(start - 1).isPossessive()) {
            start--;
        }
        String before = capitals(phrase, start, end);
        return before.isEmpty() || !isOutlet(before) && end - start < 2 && !isAcronym(before) ? null : before;
    }

    private static boolean isAcronym(String name) {
        return Patterns.match(name, "\\p{Lu}{3,}");
    }

    private static String capitals(List<Token> phrase, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to && phrase.get(i).isCapital(); i++) {
            name.append(name.isEmpty() ? "" : " ").append(phrase.get(i).text());
        }
        return name.toString();
    }
}
