package org.factcheck.report;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the only kind of drawing that a report has: filled rectangles, in CSS pixels, as {@link Html} makes them. A
 * renderer for all of SVG took longer over the bars of a report than all its text took to be written.
 */
final class BarDrawer implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        return new Bars(svg, dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fonts, SharedContext shared) {
        // The bars have no text.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // The bars have no text.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private record Bars(Element svg, double dotsPerPixel) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) (number(svg, "width") * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) (number(svg, "height") * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics(
                    (float) x, (float) y, (float) number(svg, "width"), (float) number(svg, "height"), this::fill);
        }

        private void fill(Graphics2D graphics) {
            for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (!(node instanceof Element bar) || !bar.getTagName().equals("rect")) {
                    throw new IllegalStateException(
                            "A report draws rectangles only, not '" + node.getNodeName() + "'.");
                }
                graphics.setColor(Color.decode(bar.getAttribute("fill")));
                graphics.fill(new Rectangle2D.Double(
                        number(bar, "x"), number(bar, "y"), number(bar, "width"), number(bar, "height")));
            }
        }

        private static double number(Element element, String attribute) {
            return Double.parseDouble(element.getAttribute(attribute));
        }
    }
}
