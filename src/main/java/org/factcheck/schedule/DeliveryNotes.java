package org.factcheck.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.factcheck.report.RunJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was told of a run, kept in its run.json: so that it is told once, and every try can be seen. */
final class DeliveryNotes {

    private static final String FIELD = "notifications";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DeliveryNotes() {}

    /** What was told already by a channel; nothing where the file says nothing of it. */
    static Set<String> told(Path folder, Channel channel) throws IOException {
        return read(folder)
                .path(FIELD)
                .valueStream()
                .filter(note -> note.path("channel").asString("").equals(channel.name()))
                .filter(note -> note.path("sent").asBoolean(false))
                .flatMap(note -> note.path("occasions").valueStream())
                .map(occasion -> occasion.asString(""))
                .collect(Collectors.toSet());
    }

    /** Adds to what the file says. */
    static void add(Path folder, List<Delivery> deliveries) throws IOException {
        if (!(read(folder) instanceof ObjectNode run)) {
            throw new IOException(RunJson.NAME + " holds no object");
        }
        ArrayNode notes = run.withArray(FIELD);
        deliveries.forEach(delivery -> notes.add(JSON.<JsonNode>valueToTree(fields(delivery))));
        Path part = folder.resolve("." + RunJson.NAME + ".part");
        Files.writeString(part, JSON.writeValueAsString(run) + "\n");
        Files.move(
                part,
                folder.resolve(RunJson.NAME),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private static JsonNode read(Path folder) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(folder.resolve(RunJson.NAME)));
        } catch (JacksonException e) {
            throw new IOException(RunJson.NAME + " is not JSON", e);
        }
    }

    private static Map<String, Object> fields(Delivery delivery) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("channel", delivery.channel());
        fields.put("to", delivery.to());
        fields.put("occasions", delivery.occasions());
        fields.put("sent", delivery.sent());
        fields.put("attempts", delivery.attempts());
        fields.put("at", delivery.at().toString());
        fields.put("error", delivery.error());
        return fields;
    }
}
