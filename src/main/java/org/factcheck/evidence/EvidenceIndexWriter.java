package org.factcheck.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
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

    private final FSDirectory directory;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final IndexWriter writer;
    private final VectorFile.Writer vectors;

    /** Starts an index. */
    public EvidenceIndexWriter(Path folder) throws IOException {
        this.directory = FSDirectory.open(folder);
        // Merging neighbours alone, in this thread, keeps the documents in the order they came in.
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setMergePolicy(new LogDocMergePolicy())
                        .setMergeScheduler(new SerialMergeScheduler()));
        this.vectors = new VectorFile.Writer(folder.resolve(EvidenceIndex.VECTORS));
    }

    /**
     * Adds the next passage.
     *
     * @param vector the meaning of its reading, by the embedder that the index is to be searched with
     */
    public void add(IndexedPassage passage, float[] vector) throws IOException {
        Document document = new Document();
        document.add(new TextField(EvidenceIndex.READING, passage.reading(), Field.Store.NO));
        document.add(new TextField(EvidenceIndex.TITLE, passage.title(), Field.Store.NO));
        document.add(new StoredField(EvidenceIndex.ARTICLE, passage.articleId()));
        document.add(new StoredField(EvidenceIndex.INDEX, passage.index()));
        if (passage.published() != null) {
            document.add(
                    new StoredField(EvidenceIndex.PUBLISHED, passage.published().toEpochDay()));
        }
        writer.addDocument(document);
        vectors.add(vector);
    }

    /** Finishes the index, which can then be opened. */
    @Override
    public void close() throws IOException {
        writer.forceMerge(1);
        writer.close();
        vectors.close();
        analyzer.close();
        directory.close();
    }
}
