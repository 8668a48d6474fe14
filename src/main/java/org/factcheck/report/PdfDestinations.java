package org.factcheck.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Gives the places that bookmarks lead to their anchors as names, so that an address from outside can end in one
 * ({@code report.pdf#nameddest=claim-3}).
 */
final class PdfDestinations {

    private PdfDestinations() {}

    static void name(PDDocument pdf, Document html) throws IOException {
        List<String> anchors = html.select("bookmark[href]").stream()
                .map(bookmark -> bookmark.attr("href").substring(1))
                .toList();
        List<PDOutlineItem> items = new ArrayList<>();
        collect(pdf.getDocumentCatalog().getDocumentOutline(), items);
        if (items.size() != anchors.size()) {
            throw new ReportException("The document has " + items.size() + " bookmarks where " + anchors.size()
                    + " were asked for. Run again; if that does not help, report it with the claims file.");
        }
        Map<String, PDPageDestination> names = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).getDestination() instanceof PDPageDestination place) {
                names.put(anchors.get(i), place);
            }
        }
        PDDestinationNameTreeNode tree = new PDDestinationNameTreeNode();
        tree.setNames(names);
        PDDocumentNameDictionary dictionary = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        dictionary.setDests(tree);
        pdf.getDocumentCatalog().setNames(dictionary);
    }

    private static void collect(@Nullable PDOutlineNode node, List<PDOutlineItem> items) {
        if (node != null) {
            for (PDOutlineItem item : node.children()) {
                items.add(item);
                collect(item, items);
            }
        }
    }
}
