package org.factcheck.article;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.factcheck.claim.Sha256;
import org.jspecify.annotations.Nullable;

/** The articles of a file that holds many, one at a time, so that a file of any length takes the memory of one article. */
public final class ArticleEntries implements Closeable {

    private final String file;
    private final Sidecar sidecar;
    private final DigestInputStream bytes;
    private final EntryReader entries;

    private ArticleEntries(String file, Sidecar sidecar, DigestInputStream bytes, EntryReader entries) {
        this.file = file;
        this.sidecar = sidecar;
        this.bytes = bytes;
        this.entries = entries;
    }

    static ArticleEntries open(String name, Path file, Sidecar sidecar, EntryReader.Opener opener) throws IOException {
        MessageDigest digest = Sha256.digest();
        InputStream in = Files.newInputStream(file);
        try {
            DigestInputStream bytes = new DigestInputStream(in, digest);
            return new ArticleEntries(name, sidecar, bytes, opener.open(bytes));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The next article of the file; null where there is none left. */
    public @Nullable ArticleEntry next() throws IOException {
        EntryReader.Raw raw = entries.next();
        return raw == null ? null : new ArticleEntry(file, raw, sidecar);
    }

    /** Reads what is left of the file, closes it and gives the hash of all its bytes. */
    public String finish() throws IOException {
        byte[] buffer = new byte[1 << 16];
        while (bytes.read(buffer) >= 0) {
            // Only their hash is wanted.
            continue;
        }
        close();
        return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    }

    @Override
    public void close() throws IOException {
        entries.close();
        bytes.close();
    }
}
