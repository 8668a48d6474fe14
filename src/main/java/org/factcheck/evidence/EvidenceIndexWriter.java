package org.factcheck.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;

/**
 * Builds an index in an empty folder. Passages must come by article id, then place: the order in the index breaks ties, so
 * it must be a function of the set of articles.
 */
public final class EvidenceIndexWriter implements AutoCloseable {

    /** Words are counted; where in a passage they stand is asked by nobody. */
    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setTokenized(true);
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        WORDS.freeze();
    }

    private final FSDirectory directory;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final IndexWriter writer;
    private final Path folder;
    private final int mostInOneCell;
    private final Places.Writer places;
    private final VectorFile.Writer vectors;
    private final SignatureFile.Writer signatures;
    private int passages;
    private int dimensions;

    /** Starts an index. */
    public EvidenceIndexWriter(Path folder) throws IOException {
        this(folder, MeaningSearch.Width.USUAL.signatures());
    }

    /**
     * @param mostInOneCell more passages are grouped
     */
    EvidenceIndexWriter(Path folder, int mostInOneCell) throws IOException {
        this.folder = folder;
        this.mostInOneCell = mostInOneCell;
        this.directory = FSDirectory.open(folder);
        // Merging neighbours alone, in this thread, keeps the documents in the order they came in.
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setMergePolicy(new LogDocMergePolicy())
                        .setMergeScheduler(new SerialMergeScheduler()));
        this.places = new Places.Writer(folder.resolve(EvidenceIndex.PLACES));
        this.vectors = new VectorFile.Writer(folder.resolve(MeaningSearch.VECTORS));
        this.signatures = new SignatureFile.Writer(folder.resolve(MeaningSearch.SIGNATURES));
    }

    /**
     * Adds the next passage.
     *
     * @param vector the meaning of its reading, by the embedder that the index is to be searched with
     */
    public void add(IndexedPassage passage, float[] vector) throws IOException {
        Document document = new Document();
        document.add(new Field(WordSearch.READING, passage.reading(), WORDS));
        document.add(new Field(WordSearch.TITLE, passage.title(), WORDS));
        int day = places.add(passage);
        writer.addDocument(document);
        vectors.add(vector);
        signatures.add(passages, day, Signature.of(vector));
        dimensions = vector.length;
        passages++;
    }

    /** Finishes the index, which can then be opened. To be called once, after all passages. */
    public void finish() throws IOException {
        writer.forceMerge(1);
        writer.close();
        places.close();
        vectors.close();
        signatures.close();
        if (passages > mostInOneCell) {
            Grouping.group(folder, dimensions, passages);
        } else {
            Cells.one(passages).write(folder.resolve(MeaningSearch.CELLS));
        }
    }

    /** Gives up what was not finished. */
    @Override
    public void close() throws IOException {
        writer.rollback();
        places.close();
        vectors.close();
        signatures.close();
        analyzer.close();
        directory.close();
    }
}
