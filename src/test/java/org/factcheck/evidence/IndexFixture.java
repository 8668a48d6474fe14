package org.factcheck.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.factcheck.passage.Passage;
import org.factcheck.passage.Speech;
import org.jspecify.annotations.Nullable;

/** A set of articles and the index built of it. */
final class IndexFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Map<String, List<Passage>> passages = new TreeMap<>();
    private final Map<String, String> titles = new TreeMap<>();
    private final Map<String, LocalDate> days = new TreeMap<>();

    /** One more article, each text a passage in the outlet's own voice. */
    IndexFixture article(String id, @Nullable LocalDate published, String... texts) {
        List<Passage> all = new ArrayList<>();
        for (String text : texts) {
            all.add(PassageFixture.passage(id, all.size(), text));
        }
        passages.put(id, all);
        if (published != null) {
            days.put(id, published);
        }
        return this;
    }

    IndexFixture title(String id, String title) {
        titles.put(id, title);
        return this;
    }

    /** Lets somebody deny in a passage added before. */
    IndexFixture denying(String id, int index) {
        of(id).set(
                        index,
                        PassageFixture.passage(
                                id,
                                index,
                                of(id).get(index).quote(),
                                new Speech.Named("Mara Lindqvist", Speech.Mode.DENIES)));
        return this;
    }

    private List<Passage> of(String id) {
        return Objects.requireNonNull(passages.get(id), id);
    }

    /** Builds the index in a folder and opens it. */
    EvidenceIndex index(Path folder) throws IOException {
        return index(folder, id -> true);
    }

    /** The same over some of the articles. */
    EvidenceIndex index(Path folder, Predicate<String> among) throws IOException {
        Files.createDirectories(folder);
        WordEmbedder embedder = new WordEmbedder();
        try (EvidenceIndexWriter writer = new EvidenceIndexWriter(folder)) {
            for (Map.Entry<String, List<Passage>> article : passages.entrySet()) {
                for (Passage passage : article.getValue()) {
                    if (among.test(article.getKey())) {
                        writer.add(indexed(passage), embedder.embed(passage.reading()));
                    }
                }
            }
            writer.finish();
        }
        return EvidenceIndex.open(folder, embedder, this::of);
    }

    private IndexedPassage indexed(Passage passage) {
        String id = passage.articleId();
        return new IndexedPassage(id, passage.index(), passage.reading(), titles.getOrDefault(id, ""), days.get(id));
    }

    /** What was found, as "article#place". */
    static List<String> places(List<Evidence> evidence) {
        return evidence.stream()
                .map(e -> e.passage().articleId() + "#" + e.passage().index())
                .toList();
    }
}
