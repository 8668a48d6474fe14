package org.factcheck.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The faces of the one family that the report is set in: Latin, Greek, Cyrillic. */
enum ReportFont {
    REGULAR("NotoSans_400Regular.ttf", 400, FontStyle.NORMAL),
    ITALIC("NotoSans_400Regular_Italic.ttf", 400, FontStyle.ITALIC),
    BOLD("NotoSans_700Bold.ttf", 700, FontStyle.NORMAL);

    static final String FAMILY = "Noto Sans";

    private final String file;
    private final int weight;
    private final FontStyle style;

    ReportFont(String file, int weight, FontStyle style) {
        this.file = file;
        this.weight = weight;
        this.style = style;
    }

    InputStream open() throws IOException {
        return Resources.open("/fonts/" + file);
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
