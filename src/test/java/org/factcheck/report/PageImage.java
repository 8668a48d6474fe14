package org.factcheck.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page as a small grey picture, and how far two of them differ. */
final class PageImage {

    private static final int DPI = 36;

    /** Wider than what anti-aliasing moves, narrower than a line of text. */
    private static final int BLOCK = 6;

    private final BufferedImage grey;

    PageImage(BufferedImage grey) {
        this.grey = grey;
    }

    /** Draws a page, from 1. */
    static PageImage of(Path pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PageImage(new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.GRAY));
        }
    }

    static PageImage ofResource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PageImage.class.getResourceAsStream(name), name)) {
            return new PageImage(ImageIO.read(in));
        }
    }

    void write(Path file) throws IOException {
        ImageIO.write(grey, "png", file.toFile());
    }

    /** The same moved down by so many pixels. */
    PageImage movedDown(int pixels) {
        BufferedImage moved = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                moved.getRaster().setSample(x, y, 0, y < pixels ? 255 : level(x, y - pixels));
            }
        }
        return new PageImage(moved);
    }

    /** The same with each pixel a little lighter or darker in turn. */
    PageImage speckled(int levels) {
        BufferedImage speckled = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                int other = level(x, y) + ((x + y) % 2 == 0 ? levels : -levels);
                speckled.getRaster().setSample(x, y, 0, Math.max(0, Math.min(255, other)));
            }
        }
        return new PageImage(speckled);
    }

    /** The share of blocks whose mean grey differs by more than a twentieth of the way from black to white; 0 to 1. */
    double differs(PageImage other) {
        if (grey.getWidth() != other.grey.getWidth() || grey.getHeight() != other.grey.getHeight()) {
            return 1;
        }
        int blocks = 0;
        int different = 0;
        for (int y = 0; y + BLOCK <= grey.getHeight(); y += BLOCK) {
            for (int x = 0; x + BLOCK <= grey.getWidth(); x += BLOCK) {
                blocks++;
                different += Math.abs(mean(x, y) - other.mean(x, y)) > 255 / 20.0 ? 1 : 0;
            }
        }
        return (double) different / blocks;
    }

    private double mean(int left, int top) {
        int sum = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                sum += level(x, y);
            }
        }
        return sum / (double) (BLOCK * BLOCK);
    }

    private int level(int x, int y) {
        return grey.getRaster().getSample(x, y, 0);
    }
}
