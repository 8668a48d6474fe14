package org.factcheck.article;

/** One article of a file that holds many, before it is read. */
public final class ArticleEntry {

    /** Stands between the file's part of an id and the entry's. */
    static final String MARK = "#";

    private final String file;
    private final EntryReader.Raw raw;
    private final Sidecar sidecar;

    /**
     * An entry.
     *
     * @param file path below the articles folder, with forward slashes
     * @param sidecar what lies beside the file and holds for each of its articles
     */
    ArticleEntry(String file, EntryReader.Raw raw, Sidecar sidecar) {
        this.file = file;
        this.raw = raw;
        this.sidecar = sidecar;
    }

    /** Its id: the path without the ending, {@code #} and its line or place. */
    public String id() {
        return ArticleFolder.idOf(file) + MARK + raw.number();
    }

    /** The file's path below the articles folder, with forward slashes. */
    public String file() {
        return file;
    }

    /** Its line or its place in the file, from 1; 0 where it stands for a whole file that cannot be read. */
    public int number() {
        return raw.number();
    }

    /** Hash of what its reading depends on, 64 lower-case hex digits; empty for a whole file that cannot be read. */
    public String sha256() {
        return raw.sha256();
    }

    EntryReader.Raw raw() {
        return raw;
    }

    Sidecar sidecar() {
        return sidecar;
    }
}
