package org.factcheck.report;

import org.factcheck.stance.Calibration;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The annex that says how far the probabilities beside the quotes can be trusted. */
final class CalibrationPart {

    private CalibrationPart() {}

    static void appendTo(Element part, @Nullable Calibration calibration) {
        AnnexPart.title(part, Anchors.CALIBRATION, "Annex D. How often the model is right");
        if (calibration == null || calibration.bins().isEmpty()) {
            part.appendElement("p")
                    .text("No figures came with the stance model. 'evaluate --pairs FILE --calibration "
                            + Calibration.NAME + "' makes them from labelled pairs; put that file beside the model.");
            return;
        }
        part.appendElement("p").text(measured(calibration));
        Element rows = AnnexPart.table(
                part,
                "34% Highest probability given to a stance",
                "22% Pairs",
                "22% Mean probability",
                "22% Share that was right");
        for (Calibration.Bin bin : calibration.bins()) {
            Element row = rows.appendElement("tr");
            row.appendElement("th")
                    .attr("scope", "row")
                    .text("over " + Figures.two(bin.from()) + ", up to " + Figures.two(bin.to()));
            row.appendElement("td").text(String.valueOf(bin.pairs()));
            row.appendElement("td").text(Figures.two(bin.meanProbability()));
            row.appendElement("td").text(Figures.two(bin.shareRight()));
        }
    }

    private static String measured(Calibration calibration) {
        return "Measured on " + Figures.count(calibration.pairs(), "labelled pair") + " of passage and statement"
                + (calibration.labelled().isEmpty() ? "" : " (" + calibration.labelled() + ")")
                + (calibration.isIndicative()
                        ? ". Indicative: with fewer than " + Calibration.FEW
                                + " labelled cases chance moves these figures much."
                        : ".")
                + " The model is well calibrated where the last two columns agree. It tells of single passages; the"
                + " verdicts weigh several.";
    }
}
