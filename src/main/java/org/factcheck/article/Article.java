package org.factcheck.article;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One document that was read.
 *
 * @param id path below the articles folder without its ending, with forward slashes, and {@code #} with its line or place
 *     where the file holds many articles; unique in a run
 * @param file path below the articles folder, with forward slashes
 * @param sha256 hash of the file's bytes, or of its own line or entry where the file holds many; 64 lower-case hex digits
 * @param title its headline; the id where it has none
 * @param source its publisher
 * @param author who signed it; null where nobody did
 * @param url where it was published; null where that is not known
 * @param language ISO 639-1 code of the language it is written in ("en"); "und" where that cannot be told. Only
 *     English is judged
 * @param text the whole decoded file; every offset counts its code points
 * @param body what may serve as evidence, in the order of the text, without overlap
 * @param cuts what was kept out, with the reason, in the order of the text
 */
public record Article(
        String id,
        String file,
        String sha256,
        String title,
        Source source,
        @Nullable String author,
        @Nullable String url,
        PublicationDate published,
        String language,
        String text,
        List<Block> body,
        List<Cut> cuts) {

    public Article {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(published, "published");
        body = List.copyOf(body);
        cuts = List.copyOf(cuts);
    }

    /** The characters of a stretch of this article's text. */
    public String substring(TextSpan span) {
        int from = text.offsetByCodePoints(0, span.start());
        return text.substring(from, text.offsetByCodePoints(from, span.end() - span.start()));
    }

    /** Whether its passages are judged: the models read English alone. */
    public boolean isJudged() {
        return language.equals("en");
    }
}
