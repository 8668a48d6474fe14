package org.factcheck.passage;

import java.util.ArrayList;
import java.util.List;
import org.factcheck.article.Article;
import org.factcheck.article.Block;

/** Cuts an article into passages. Cheap to make; one instance serves one thread at a time. */
public final class PassageSplitter {

    private final SentenceCutter cutter = new SentenceCutter();

    /** The passages of an article's body, in the order of its text; the same article always gives the same. */
    public List<Passage> split(Article article) {
        List<Passage> passages = new ArrayList<>();
        for (Sentence sentence : Sentence.allOf(article, cutter)) {
            passages.add(new Passage(
                    article.id(),
                    passages.size(),
                    sentence.start(),
                    sentence.end(),
                    sentence.quote(),
                    Sentence.folded(sentence.quote()),
                    new Speech.OwnVoice(Speech.Mode.ASSERTS),
                    sentence.kind() == Block.Kind.HEADLINE));
        }
        return passages;
    }
}
