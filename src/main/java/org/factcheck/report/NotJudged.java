package org.factcheck.report;

import java.util.List;
import java.util.stream.Collectors;
import org.factcheck.claim.Doubt;

/** Says in a sentence why a claim was left without a verdict. */
final class NotJudged {

    private NotJudged() {}

    static String because(List<Doubt> doubts) {
        return "Not judged, as the claim is not one that articles can bear out or contradict: "
                + doubts.stream().map(doubt -> doubt.concern().words()).collect(Collectors.joining(", ")) + ".";
    }
}
