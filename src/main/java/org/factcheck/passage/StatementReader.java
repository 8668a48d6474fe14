package org.factcheck.passage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.factcheck.article.Article;
import org.factcheck.article.Block;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.Source;
import org.factcheck.article.TextSpan;

/** Reads a single sentence, such as a claim, as a statement: who says it, and what. Safe for use by several threads. */
public final class StatementReader {

    private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "they");

    /** Verbs after which a sentence follows also without "that"; "warned China against" leaves none. */
    private static final Set<String> BARE =
            Set.of("say", "according to", "insist", "confirm", "assert", "allege", "reiterate");

    private final Outlets outlets;

    /**
     * A reader that also knows the outlets of a register.
     *
     * @param isOutlet whether a name, without "the", is an outlet's
     */
    public StatementReader(Predicate<String> isOutlet) {
        this.outlets = new Outlets(isOutlet);
    }

    /** Reads a sentence; of several, the first says who speaks. */
    public Statement read(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        List<Sentence> sentences = Sentence.allOf(articleOf(line), new SentenceCutter());
        if (sentences.isEmpty()) {
            return new Statement(new Speech.OwnVoice(Speech.Mode.ASSERTS), line);
        }
        Speech speech = new SpeechReader(articleOf(line), outlets, sentences)
                .read()
                .get(0)
                .speech();
        if (speech instanceof Speech.OwnVoice || sentences.size() > 1) {
            return new Statement(speech, line);
        }
        return new Statement(speech, content(line, sentences, speech));
    }

    private String content(String line, List<Sentence> sentences, Speech speech) {
        List<Token> tokens = Token.of(line, Quotations.of(sentences).get(0).quoted());
        List<Attribution> found = new AttributionFinder(line, tokens, outlets).find(false);
        Chain chain = Chain.of(found);
        if (chain == null) {
            return line;
        }
        String rest = line.substring(chain.contentStart(), chain.contentEnd()).replaceFirst("^[\\s,:—–-]+", "");
        if (!rest.startsWith("that ") && !BARE.contains(chain.verb().lemma())) {
            return line;
        }
        String said = rest.replaceFirst("^(?i:that)\\s+", "")
                .replaceAll("[\\s,:;.]+$", "")
                .replaceAll("^[“\"„«]+|[”\"»]+$", "")
                .replaceAll("[,.]$", "");
        if (said.split(" ").length < 3) {
            return line;
        }
        String whole = withName(said, speech);
        return whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1) + ".";
    }

    /** "China confirmed that it will…": the pronoun that opens what is said means the speaker. */
    private static String withName(String said, Speech speech) {
        int space = said.indexOf(' ');
        boolean pronoun =
                space > 0 && PRONOUNS.contains(said.substring(0, space).toLowerCase(Locale.ROOT));
        return pronoun && speech instanceof Speech.Named named ? named.speaker() + said.substring(space) : said;
    }

    private static Article articleOf(String line) {
        return new Article(
                "claim",
                "claim",
                "",
                "",
                Source.unregistered(Source.UNNAMED),
                null,
                null,
                new PublicationDate.Unknown("a sentence by itself has no date"),
                "en",
                line,
                List.of(new Block(new TextSpan(0, line.codePointCount(0, line.length())), Block.Kind.PARAGRAPH)),
                List.of());
    }
}
