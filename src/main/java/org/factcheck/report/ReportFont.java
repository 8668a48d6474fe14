package org.factcheck.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The faces that the report is set in: three of one family for Latin, Greek and Cyrillic, one for Chinese characters and
 * kana and one for Hebrew, Arabic and signs, which step in wherever the family has no glyph.
 */
enum ReportFont {
    REGULAR(ReportFont.FAMILY, "NotoSans_400Regular.ttf", 400, FontStyle.NORMAL),
    ITALIC(ReportFont.FAMILY, "NotoSans_400Regular_Italic.ttf", 400, FontStyle.ITALIC),
    BOLD(ReportFont.FAMILY, "NotoSans_700Bold.ttf", 700, FontStyle.NORMAL),
    CHINESE("Droid Sans Fallback", "DroidSansFallbackFull.ttf", 400, FontStyle.NORMAL),
    RIGHT_TO_LEFT("DejaVu Sans", "DejaVuSans.ttf", 400, FontStyle.NORMAL);

    static final String FAMILY = "Noto Sans";

    private final String family;
    private final String file;
    private final int weight;
    private final FontStyle style;

    ReportFont(String family, String file, int weight, FontStyle style) {
        this.family = family;
        this.file = file;
        this.weight = weight;
        this.style = style;
    }

    InputStream open() throws IOException {
        return Resources.open("/fonts/" + file);
    }

    String family() {
        return family;
    }

    /** Whether it steps in where the family of the text has no glyph. */
    boolean stepsIn() {
        return !family.equals(FAMILY);
    }

    int weight() {
        return weight;
    }

    FontStyle style() {
        return style;
    }

    /** Files that the program brings along. */
    static final class Resources {
        private Resources() {}

        static InputStream open(String name) throws IOException {
            InputStream in = Resources.class.getResourceAsStream(name);
            if (in == null) {
                throw new FileNotFoundException("The program lacks its own file '" + name + "'. Build it again.");
            }
            return in;
        }
    }
}
