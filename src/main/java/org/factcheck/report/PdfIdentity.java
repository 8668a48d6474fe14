package org.factcheck.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Dates and id of a PDF, taken from the run instead of the clock, so that the same inputs give the same bytes. */
final class PdfIdentity {

    private PdfIdentity() {}

    static void set(PDDocument pdf, Report report, String name) throws IOException {
        Calendar day = midnight(report.businessDate());
        pdf.getDocumentInformation().setCreationDate(day);
        pdf.getDocumentInformation().setModificationDate(day);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        metadata.importXMPMetadata(dated(metadata, report.businessDate()));
        pdf.setDocumentId(idSeed(report.runId() + "/" + name));
    }

    /** The start of a day in UTC. */
    static Calendar midnight(LocalDate day) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return calendar;
    }

    /** The renderer has written its own clock time, which PDF/A wants to agree with the document information. */
    private static byte[] dated(PDMetadata metadata, LocalDate day) throws IOException {
        String time = day + "T00:00:00+00:00";
        try (InputStream in = metadata.exportXMPMetadata()) {
            String xmp = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return xmp.replaceFirst(
                            "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
                            "<xmp:CreateDate>" + time + "</xmp:CreateDate><xmp:ModifyDate>" + time
                                    + "</xmp:ModifyDate>")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static long idSeed(String identity) {
        long seed = 17;
        for (int i = 0; i < identity.length(); i++) {
            seed = 31 * seed + identity.charAt(i);
        }
        return seed;
    }
}
