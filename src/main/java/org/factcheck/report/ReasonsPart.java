package org.factcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.factcheck.verdict.Explanation;
import org.jsoup.nodes.Element;

/** The tree of reasons behind a verdict, with every figure. Reasons that rest on nothing further share a line. */
final class ReasonsPart {

    private ReasonsPart() {}

    static void appendTo(Element section, Explanation explanation) {
        Element block = Html.add(section, "div", "reasons");
        block.appendElement("p").text("How the verdict came about");
        Element list = block.appendElement("ul");
        list.appendElement("li").text(sentence(explanation));
        parts(list, explanation.parts());
    }

    private static void parts(Element list, List<Explanation> parts) {
        List<Explanation> leaves = new ArrayList<>();
        for (Explanation part : parts) {
            if (part.parts().isEmpty()) {
                leaves.add(part);
                continue;
            }
            line(list, leaves);
            leaves.clear();
            branch(list, part);
        }
        line(list, leaves);
    }

    private static void branch(Element list, Explanation part) {
        Element item = list.appendElement("li");
        if (part.parts().stream().allMatch(p -> p.parts().isEmpty())) {
            item.text(sentence(part) + " (" + joined(part.parts()) + ")");
            return;
        }
        item.text(sentence(part));
        parts(item.appendElement("ul"), part.parts());
    }

    private static void line(Element list, List<Explanation> leaves) {
        if (!leaves.isEmpty()) {
            list.appendElement("li").text(joined(leaves));
        }
    }

    private static String joined(List<Explanation> leaves) {
        return leaves.stream().map(ReasonsPart::sentence).collect(Collectors.joining(" · "));
    }

    private static String sentence(Explanation explanation) {
        Double value = explanation.value();
        String reason = explanation.reason();
        return value == null
                ? reason
                : reason.replaceFirst("[.:]$", "") + ": " + Figures.plain(value).replace('-', '\u2212');
    }
}
