package org.factcheck.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDSimpleFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/**
 * Gives the places that bookmarks lead to their anchors as names, so that an address from outside can end in one
 * ({@code report.pdf#nameddest=claim-3}), and leads from one file of a run to such a place in another.
 */
final class PdfDestinations {

    private static final Pattern PLACE = Pattern.compile("(report(?:-part-\\d+)?\\.pdf)#([a-z0-9-]+)");

    private PdfDestinations() {}

    /**
     * Names the places.
     *
     * @param anchors of the bookmarks, in the order of the outline
     */
    static void name(PDDocument pdf, List<String> anchors) throws IOException {
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

    /** Makes what the renderer takes for web addresses lead to the other files of the run, which lie beside this one. */
    static void linkFiles(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI address) {
                    Matcher place = PLACE.matcher(address.getURI());
                    if (place.matches()) {
                        link.setAction(leadingTo(place.group(1), place.group(2)));
                    }
                }
            }
        }
    }

    private static PDActionRemoteGoTo leadingTo(String file, String name) {
        PDActionRemoteGoTo action = new PDActionRemoteGoTo();
        // As a text: PDF/A-3 takes every dictionary that names a file for one about a file within.
        action.setFile(new PDSimpleFileSpecification(new COSString(file)));
        action.setD(new COSString(name));
        return action;
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
