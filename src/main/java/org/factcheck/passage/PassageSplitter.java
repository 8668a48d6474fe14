package org.factcheck.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.factcheck.article.Article;
import org.factcheck.article.Block;

/**
 * Cuts an article into passages: one a sentence, one a headline, each with its speaker and a reading that stands by
 * itself. The same article always gives the same passages. Instances are safe for use by several threads.
 */
public final class PassageSplitter {

    private final Outlets outlets;

    /** A splitter that knows outlets by well-known names and the shapes of names alone. */
    public PassageSplitter() {
        this(name -> false);
    }

    /**
     * A splitter that also knows the outlets of a register.
     *
     * @param isOutlet whether a name, as an article writes it and without "the", is an outlet's
     */
    public PassageSplitter(Predicate<String> isOutlet) {
        this.outlets = new Outlets(isOutlet);
    }

    /** The passages of an article's body, in the order of its text. */
    public List<Passage> split(Article article) {
        List<Sentence> sentences = Sentence.allOf(article, new SentenceCutter());
        List<Utterance> utterances = new SpeechReader(article, outlets, sentences).read();
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            String before = i == 0 || sentences.get(i - 1).kind() == Block.Kind.HEADLINE
                    ? null
                    : Sentence.folded(sentences.get(i - 1).quote());
            String reading = Readings.of(sentence, utterances.get(i), before);
            String content = utterances.get(i).content();
            passages.add(new Passage(
                    article.id(),
                    i,
                    sentence.start(),
                    sentence.end(),
                    sentence.quote(),
                    reading,
                    content == null ? reading : content,
                    utterances.get(i).speech(),
                    sentence.kind() == Block.Kind.HEADLINE));
        }
        return passages;
    }
}
