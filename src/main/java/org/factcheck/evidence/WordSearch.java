package org.factcheck.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Finds the passages that share most with a claim by their words, by BM25 (Robertson and Zaragoza 2009). */
final class WordSearch {

    static final String READING = "reading";
    static final String TITLE = "title";

    /** The headline helps to find a passage that leaves the names to it, but must not outweigh the passage. */
    private static final float TITLE_BOOST = 0.3f;

    private final IndexSearcher searcher;
    private final Places places;

    WordSearch(IndexSearcher searcher, Places places) {
        this.searcher = searcher;
        this.places = places;
    }

    /**
     * The best passages, of several as good the earlier first.
     *
     * @param words as the index has them
     * @param asOf passages that count only from a later day on are left out
     * @param most at least 1
     */
    List<Integer> best(Set<String> words, LocalDate asOf, int most) {
        try {
            List<Integer> best = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query(words), new CountingOnly(most, asOf)).scoreDocs) {
                best.add(hit.doc);
            }
            return best;
        } catch (IOException e) {
            throw new UncheckedIOException("The index of passages could not be read.", e);
        }
    }

    private static Query query(Set<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words) {
            query.add(new TermQuery(new Term(READING, word)), BooleanClause.Occur.SHOULD);
            query.add(new BoostQuery(new TermQuery(new Term(TITLE, word)), TITLE_BOOST), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    /**
     * Leaves out passages from after the as-of date as they are collected, not in the query: so the statistics that BM25
     * uses are those of the whole set, and the sums are made in the same way, whatever the date.
     */
    private final class CountingOnly implements CollectorManager<CountingOnly.Dated, TopDocs> {
        private final TopScoreDocCollectorManager manager;
        private final LocalDate asOf;

        CountingOnly(int most, LocalDate asOf) {
            this.manager = new TopScoreDocCollectorManager(most, null, most, false);
            this.asOf = asOf;
        }

        @Override
        public Dated newCollector() throws IOException {
            return new Dated(manager.newCollector());
        }

        @Override
        public TopDocs reduce(Collection<Dated> collectors) throws IOException {
            return manager.reduce(
                    collectors.stream().map(each -> each.collector).toList());
        }

        private final class Dated extends FilterCollector {
            private final TopScoreDocCollector collector;

            Dated(TopScoreDocCollector collector) {
                super(collector);
                this.collector = collector;
            }

            @Override
            public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
                LeafCollector leaf = super.getLeafCollector(context);
                return places.allCount(asOf) ? leaf : new Leaf(leaf, context.docBase);
            }
        }

        private final class Leaf extends FilterLeafCollector {
            private final int base;
            private int end;
            private boolean counts;

            Leaf(LeafCollector leaf, int base) {
                super(leaf);
                this.base = base;
            }

            @Override
            public void collect(int doc) throws IOException {
                // Passages come in their order, and those of an article follow each other.
                if (base + doc >= end) {
                    int article = places.article(base + doc);
                    end = places.start(article + 1);
                    counts = places.counts(article, asOf);
                }
                if (counts) {
                    in.collect(doc);
                }
            }
        }
    }
}
