package org.factcheck.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.factcheck.claim.Sha256;

/** SHA-256 of texts and files, as 64 lower-case hex digits. */
public final class Hashes {

    private Hashes() {}

    /** Hash of several texts; no two different lists of texts are written alike. */
    public static String of(String... texts) {
        return Sha256.of(texts);
    }

    /** Hash of a file's bytes. */
    public static String ofFile(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
