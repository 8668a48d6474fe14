package org.factcheck.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factcheck.article.Article;
import org.factcheck.article.Block;
import org.factcheck.article.PublicationDate;
import org.factcheck.article.Source;
import org.factcheck.article.TextSpan;
import org.factcheck.claim.Claim;
import org.factcheck.evidence.Evidence;
import org.factcheck.evidence.EvidenceIndex;
import org.factcheck.evidence.EvidenceIndexWriter;
import org.factcheck.evidence.IndexedPassage;
import org.factcheck.evidence.MiniLmEmbedder;
import org.factcheck.passage.Passage;
import org.factcheck.passage.PassageSplitter;
import org.factcheck.passage.Speech;
import org.factcheck.passage.StatementReader;
import org.factcheck.stance.EvidenceClassifier;
import org.factcheck.stance.EvidenceStance;
import org.factcheck.stance.Publication;
import org.factcheck.stance.StanceModel;
import org.factcheck.stance.StanceProbabilities;
import org.factcheck.verdict.PolicySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Answers labelled pairs. Evidence of a sentence or a few is read as it is; evidence that is a whole article is cut into
 * passages, the passages that bear on the claim are found as in a run, and the one that is surest of not being neutral
 * answers for the article.
 */
public final class PairClassifier implements AutoCloseable {

    /** Longer evidence would be cut off by the model, which reads 128 tokens. */
    private static final int LONGEST_SENTENCES = 600;

    private final int passages;
    private final StanceModel model;
    private final MiniLmEmbedder embedder;
    private final PassageSplitter splitter = new PassageSplitter();

    private PairClassifier(int passages, StanceModel model, MiniLmEmbedder embedder) {
        this.passages = passages;
        this.model = new Remembering(model);
        this.embedder = embedder;
    }

    /**
     * A classifier over this model, which it closes with itself.
     *
     * @param passages how many passages of an article are read for a claim
     */
    public static PairClassifier load(int passages, StanceModel model) throws IOException {
        return new PairClassifier(passages, model, MiniLmEmbedder.load());
    }

    /** What the model by itself says of each pair, in the order given. */
    public List<StanceProbabilities> classify(List<StanceModel.Pair> pairs) {
        List<StanceModel.Pair> read = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (StanceModel.Pair pair : pairs) {
            read.addAll(isArticle(pair.evidence()) ? passagesFor(pair) : List.of(pair));
            ends.add(read.size());
        }
        List<StanceProbabilities> answers = model.classify(read);
        List<StanceProbabilities> surest = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            surest.add(answers.subList(from, end).stream()
                    .min(Comparator.comparingDouble(StanceProbabilities::neutral))
                    .orElse(new StanceProbabilities(0, 0, 1)));
            from = end;
        }
        return surest;
    }

    /**
     * What the whole stance layer, model and checks, holds of each pair, in the order given: who speaks and in which mode is
     * read from the evidence as in a run. Evidence that is a whole article has the model's answer, as its passages are
     * weighed, not summed up, in a run.
     */
    public List<StanceProbabilities> classifyWithChecks(List<StanceModel.Pair> pairs) {
        model.classify(
                pairs.stream().filter(pair -> !isArticle(pair.evidence())).toList());
        EvidenceClassifier layer = new EvidenceClassifier(
                model,
                new StatementReader(name -> false),
                PolicySettings.defaults().bearing());
        return pairs.stream()
                .map(pair ->
                        isArticle(pair.evidence()) ? classify(List.of(pair)).get(0) : held(layer, pair))
                .toList();
    }

    private StanceProbabilities held(EvidenceClassifier layer, StanceModel.Pair pair) {
        Evidence evidence = new Evidence(passageOf(pair.evidence()), 1, 1, 1, 1);
        EvidenceStance held = layer.classify(
                        Claim.of("pair", pair.claim()),
                        List.of(evidence),
                        id -> new Publication(Source.UNNAMED, null, null))
                .get(0);
        StanceProbabilities ofModel = held.probabilities();
        if (held.stance() == ofModel.likeliest()) {
            return ofModel;
        }
        double rest = 1 - held.probability();
        return switch (held.stance()) {
            case SUPPORTS -> new StanceProbabilities(held.probability(), 0, rest);
            case REFUTES -> new StanceProbabilities(0, held.probability(), rest);
            // Which of the other two is likelier stays the model's.
            case NEUTRAL ->
                new StanceProbabilities(
                        rest * ofModel.supports() / (ofModel.supports() + ofModel.refutes()),
                        rest * ofModel.refutes() / (ofModel.supports() + ofModel.refutes()),
                        held.probability());
        };
    }

    /** Evidence of one sentence with its speaker; of several, read together in the article's own voice. */
    private Passage passageOf(String evidence) {
        String text = evidence.strip();
        List<Passage> passages = splitter.split(article(text));
        if (passages.size() == 1 && passages.get(0).reading().equals(text)) {
            return passages.get(0);
        }
        return new Passage(
                "evidence",
                0,
                0,
                text.codePointCount(0, text.length()),
                text,
                text,
                text,
                new Speech.OwnVoice(Speech.Mode.ASSERTS),
                false);
    }

    /** Asks the model about each pair once. */
    private static final class Remembering implements StanceModel {
        private final StanceModel model;
        private final Map<Pair, StanceProbabilities> answers = new HashMap<>();

        Remembering(StanceModel model) {
            this.model = model;
        }

        @Override
        public List<StanceProbabilities> classify(List<Pair> pairs) {
            List<Pair> unknown = pairs.stream()
                    .filter(pair -> !answers.containsKey(pair))
                    .distinct()
                    .toList();
            List<StanceProbabilities> answered = model.classify(unknown);
            for (int i = 0; i < unknown.size(); i++) {
                answers.put(unknown.get(i), answered.get(i));
            }
            return pairs.stream().map(answers::get).map(Objects::requireNonNull).toList();
        }

        @Override
        public String fingerprint() {
            return model.fingerprint();
        }

        @Override
        public void close() {
            model.close();
        }
    }

    private static boolean isArticle(String evidence) {
        return evidence.length() > LONGEST_SENTENCES || evidence.contains("\n\n");
    }

    private List<StanceModel.Pair> passagesFor(StanceModel.Pair pair) {
        List<Passage> found = splitter.split(article(pair.evidence()));
        Path folder = null;
        try {
            folder = Files.createTempDirectory("factcheck-pair");
            try (EvidenceIndexWriter writer = new EvidenceIndexWriter(folder)) {
                for (Passage passage : found) {
                    writer.add(
                            new IndexedPassage(passage.articleId(), passage.index(), passage.reading(), "", null),
                            embedder.embed(passage.reading()));
                }
                writer.finish();
            }
            try (EvidenceIndex index = EvidenceIndex.open(folder, embedder, id -> found)) {
                return index.find(pair.claim(), LocalDate.EPOCH, passages).stream()
                        .map(Evidence::passage)
                        .map(passage -> new StanceModel.Pair(passage.reading(), pair.claim()))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The passages of an article could not be indexed.", e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(@Nullable Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The index " + folder + " could not be deleted.", e);
        }
    }

    private static Article article(String text) {
        return new Article(
                "evidence",
                "evidence",
                "",
                "",
                Source.unregistered(Source.UNNAMED),
                null,
                null,
                new PublicationDate.Unknown("a labelled pair has no date"),
                "en",
                text,
                paragraphs(text),
                List.of());
    }

    /** The lines of a text that hold anything; a line is a paragraph. */
    private static List<Block> paragraphs(String text) {
        List<Block> blocks = new ArrayList<>();
        Matcher line = Pattern.compile("\\S.*").matcher(text);
        while (line.find()) {
            int start = text.codePointCount(0, line.start());
            int end = start
                    + line.group()
                            .stripTrailing()
                            .codePointCount(0, line.group().stripTrailing().length());
            blocks.add(new Block(new TextSpan(start, end), Block.Kind.PARAGRAPH));
        }
        return blocks;
    }

    @Override
    public void close() {
        embedder.close();
        model.close();
    }
}
