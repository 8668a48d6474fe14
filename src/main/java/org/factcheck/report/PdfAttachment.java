package org.factcheck.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Files put into a PDF, as PDF/A-3 wants it: named, dated and related to the document. */
final class PdfAttachment {

    private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

    private PdfAttachment() {}

    /** Adds a CSV file under its own name. */
    static void add(PDDocument pdf, Path file, LocalDate day) throws IOException {
        String name = String.valueOf(file.getFileName());
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setFileDescription("The data of this report: " + name);
        specification.getCOSObject().setItem(RELATIONSHIP, COSName.getPDFName("Data"));
        PDEmbeddedFile embedded = embedded(pdf, file, day);
        specification.setEmbeddedFile(embedded);
        specification.setEmbeddedFileUnicode(embedded);
        nameIt(pdf, name, specification);
        associate(pdf.getDocumentCatalog().getCOSObject(), specification);
    }

    private static PDEmbeddedFile embedded(PDDocument pdf, Path file, LocalDate day) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            PDEmbeddedFile embedded = new PDEmbeddedFile(pdf, in, COSName.FLATE_DECODE);
            embedded.setSubtype("text/csv");
            embedded.setSize((int) Files.size(file));
            embedded.setModDate(PdfIdentity.midnight(day));
            return embedded;
        }
    }

    private static void nameIt(PDDocument pdf, String name, PDComplexFileSpecification specification)
            throws IOException {
        PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
        if (names == null) {
            names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            pdf.getDocumentCatalog().setNames(names);
        }
        PDEmbeddedFilesNameTreeNode files = names.getEmbeddedFiles();
        if (files == null) {
            files = new PDEmbeddedFilesNameTreeNode();
            names.setEmbeddedFiles(files);
        }
        // A name tree is sorted by name.
        Map<String, PDComplexFileSpecification> all = new TreeMap<>();
        if (files.getNames() != null) {
            all.putAll(files.getNames());
        }
        all.put(name, specification);
        files.setNames(all);
    }

    private static void associate(COSDictionary catalog, PDComplexFileSpecification specification) {
        COSArray associated = catalog.getCOSArray(ASSOCIATED_FILES);
        if (associated == null) {
            associated = new COSArray();
            catalog.setItem(ASSOCIATED_FILES, associated);
        }
        associated.add(specification);
    }
}
