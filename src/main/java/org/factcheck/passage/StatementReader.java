package org.factcheck.passage;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.factcheck.article.Article;
import org.factcheck.article.Block;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.Source;
import org.factcheck.article.TextSpan;

/** Reads a single sentence, such as a claim, as a statement: who says it, and what. Safe for use by several threads. */
public final class StatementReader {

    /** "P, and according to X, Q": who says Q says nothing of P. */
    private static final Pattern OF_A_LATER_CLAUSE =
            Pattern.compile("\\w, (?:and|but|while|whereas|yet) according to \\p{L}", Pattern.CASE_INSENSITIVE);

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
        if (OF_A_LATER_CLAUSE.matcher(line).find()) {
            return new Statement(new Speech.OwnVoice(Speech.Mode.ASSERTS), line);
        }
        List<Sentence> sentences = Sentence.allOf(articleOf(line), new SentenceCutter());
        if (sentences.isEmpty()) {
            return new Statement(new Speech.OwnVoice(Speech.Mode.ASSERTS), line);
        }
        Utterance first =
                new SpeechReader(articleOf(line), outlets, sentences).read().get(0);
        String content = sentences.size() == 1 ? first.content() : null;
        return new Statement(first.speech(), content == null ? line : content);
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
