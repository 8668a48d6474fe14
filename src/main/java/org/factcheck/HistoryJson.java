package org.factcheck;

import java.time.Instant;
import java.util.List;
import org.factcheck.report.PrintedVerdict;
import org.factcheck.store.HistoryStore.Change;
import org.factcheck.store.HistoryStore.PastRun;
import org.factcheck.store.HistoryStore.PastVerdict;
import org.factcheck.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The past as JSON, keys in a fixed order and named as the columns of the CSV files; what is not known is null. */
final class HistoryJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private HistoryJson() {}

    static String runs(List<PastRun> runs) {
        ArrayNode all = JSON.createArrayNode();
        for (PastRun run : runs) {
            ObjectNode node = all.addObject();
            node.put("run_id", run.runId());
            node.put("business_date", run.businessDate().toString());
            node.put("state", run.state().name());
            node.put("attempts", run.attempts());
            node.put("begun", run.begun().toString());
            node.put("ended", time(run.ended()));
            node.put("exit_code", run.exitCode());
            node.put("claims", run.claims());
            ObjectNode verdicts = node.putObject("verdicts");
            for (Verdict verdict : Verdict.values()) {
                verdicts.put(verdict.name(), run.verdicts().getOrDefault(verdict, 0));
            }
        }
        return text(all);
    }

    static String verdicts(String claimId, List<PastVerdict> verdicts) {
        ObjectNode root = JSON.createObjectNode();
        root.put("claim_id", claimId);
        ArrayNode all = root.putArray("runs");
        for (PastVerdict each : verdicts) {
            ObjectNode node = all.addObject();
            node.put("run_id", each.runId());
            node.put("business_date", each.businessDate().toString());
            add(node, each.printed());
        }
        return text(root);
    }

    static String changes(String before, String after, List<Change> changes) {
        ObjectNode root = JSON.createObjectNode();
        root.put("before_run_id", before);
        root.put("after_run_id", after);
        ArrayNode all = root.putArray("changes");
        for (Change change : changes) {
            ObjectNode node = all.addObject();
            node.put("claim_id", change.claimId());
            node.set("before", printed(change.before()));
            node.set("after", printed(change.after()));
        }
        return text(root);
    }

    private static @Nullable ObjectNode printed(@Nullable PrintedVerdict printed) {
        if (printed == null) {
            return null;
        }
        ObjectNode node = JSON.createObjectNode();
        add(node, printed);
        return node;
    }

    private static void add(ObjectNode node, PrintedVerdict printed) {
        node.put("claim", printed.claim());
        node.put("verdict", name(printed.verdict()));
        node.put("machine_verdict", name(printed.machineVerdict()));
        node.put("score", printed.score());
        node.put("confidence", printed.confidence());
        node.put("supporting_origins", printed.supportingOrigins());
        node.put("contradicting_origins", printed.contradictingOrigins());
    }

    private static @Nullable String name(@Nullable Verdict verdict) {
        return verdict == null ? null : verdict.name();
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static String text(Object tree) {
        return JSON.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    }
}
