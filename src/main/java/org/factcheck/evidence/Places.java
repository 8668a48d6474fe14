package org.factcheck.evidence;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which article each passage of an index stands in, and from which day on the article counts. Kept by article, in their
 * order, as all passages of an article follow each other.
 */
final class Places {

    /** The day of articles whose date is unknown: they count on any. */
    private static final int ANY_DAY = Integer.MIN_VALUE;

    private final String[] ids;
    private final int[] days;
    private final int latest;

    /** The first passage of each article, and behind the last article the number of passages. */
    private final int[] starts;

    private Places(List<Row> rows) {
        this.ids = rows.stream().map(Row::id).toArray(String[]::new);
        this.days = rows.stream().mapToInt(Row::day).toArray();
        this.latest = Arrays.stream(days).max().orElse(ANY_DAY);
        this.starts = new int[ids.length + 1];
        for (int i = 0; i < ids.length; i++) {
            starts[i + 1] = starts[i] + rows.get(i).passages();
        }
    }

    private record Row(String id, int day, int passages) {}

    /** Writes the articles as their passages come. */
    static final class Writer implements AutoCloseable {
        private final DataOutputStream out;
        private @Nullable String id;
        private int day;
        private int passages;

        Writer(Path file) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        }

        /** Takes in the next passage, and tells the day of its article. */
        int add(IndexedPassage passage) throws IOException {
            if (!passage.articleId().equals(id)) {
                if (id != null && id.compareTo(passage.articleId()) > 0) {
                    throw new IllegalArgumentException("The article '" + passage.articleId() + "' came after '" + id
                            + "'. Add articles by their ids.");
                }
                finishArticle();
                id = passage.articleId();
                day = dayOf(passage.published());
                passages = 0;
            }
            if (passage.index() != passages) {
                throw new IllegalArgumentException("Passage " + passage.index() + " of the article '" + id
                        + "' came where passage " + passages + " was to come. Add all passages in their order.");
            }
            passages++;
            return day;
        }

        private void finishArticle() throws IOException {
            if (id != null) {
                out.writeUTF(id);
                out.writeInt(day);
                out.writeInt(passages);
            }
        }

        @Override
        public void close() throws IOException {
            finishArticle();
            id = null;
            out.close();
        }
    }

    static Places open(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (hasMore(in)) {
                rows.add(new Row(in.readUTF(), in.readInt(), in.readInt()));
            }
        }
        return new Places(rows);
    }

    private static boolean hasMore(DataInputStream in) throws IOException {
        in.mark(1);
        boolean more = in.read() >= 0;
        in.reset();
        return more;
    }

    private static int dayOf(@Nullable LocalDate day) {
        return day == null ? ANY_DAY : (int) Math.max(ANY_DAY + 1L, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
    }

    /** How many passages the articles have. */
    int passages() {
        return starts[ids.length];
    }

    /** The number of the article that a passage stands in. */
    int article(int ordinal) {
        int found = Arrays.binarySearch(starts, ordinal);
        return found >= 0 ? found : -found - 2;
    }

    /** The id of an article. */
    String id(int article) {
        return ids[article];
    }

    /** The first passage of an article; with the number of articles, the number of passages. */
    int start(int article) {
        return starts[article];
    }

    /** Whether an article counts on a day. */
    boolean counts(int article, LocalDate asOf) {
        return isBy(days[article], asOf);
    }

    /** Whether what counts from a day on, as {@link Writer#add} tells it, counts on another. */
    static boolean isBy(int day, LocalDate asOf) {
        return day <= asOf.toEpochDay();
    }

    /** Whether all articles count on a day. */
    boolean allCount(LocalDate asOf) {
        return isBy(latest, asOf);
    }

    /** Whether any article begins to count after the one day and by the other. */
    boolean anyBetween(LocalDate after, LocalDate by) {
        return Arrays.stream(days).anyMatch(day -> !isBy(day, after) && isBy(day, by));
    }
}
