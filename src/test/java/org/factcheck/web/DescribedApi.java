package org.factcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** Holds answers to what the OpenAPI document says of them: nothing undescribed, nothing missing, nothing of another type. */
final class DescribedApi {

    private final Map<String, Object> document;

    DescribedApi(String yaml) {
        document = new Yaml().load(yaml);
    }

    /** An answer of an address must be as its description says. */
    void require(String path, JsonNode answer) {
        Object schema =
                under(document, "paths", path, "get", "responses", "200", "content", "application/json", "schema");
        List<String> problems = new ArrayList<>();
        check(map(schema), answer, path, problems);
        assertThat(problems).isEmpty();
    }

    private static Object under(Object start, String... keys) {
        Object here = start;
        for (String key : keys) {
            here = Objects.requireNonNull(map(here).get(key), key);
        }
        return here;
    }

    private void check(Map<String, Object> given, JsonNode value, String where, List<String> problems) {
        Map<String, Object> schema = merged(given);
        List<String> types = types(schema);
        if (!types.isEmpty() && types.stream().noneMatch(type -> isA(type, value))) {
            problems.add(where + " is " + value + ", but described as " + types);
        }
        Object allowed = schema.get("enum");
        if (allowed instanceof List<?> values && values.stream().noneMatch(each -> isSame(each, value))) {
            problems.add(where + " is " + value + ", which is none of " + values);
        }
        if (value.isArray() && schema.get("items") != null) {
            for (JsonNode each : value) {
                check(map(schema.get("items")), each, where + "[]", problems);
            }
        }
        if (value.isObject()) {
            checkFields(schema, value, where, problems);
        }
    }

    private void checkFields(Map<String, Object> schema, JsonNode value, String where, List<String> problems) {
        Map<String, Object> properties = map(schema.getOrDefault("properties", Map.of()));
        Object required = schema.getOrDefault("required", List.of());
        for (Object name : (List<?>) Objects.requireNonNull(required)) {
            if (!value.has(String.valueOf(name))) {
                problems.add(where + "." + name + " is missing");
            }
        }
        for (String name : value.propertyNames()) {
            Object described = properties.getOrDefault(name, schema.get("additionalProperties"));
            if (described == null) {
                problems.add(where + "." + name + " is not described");
            } else {
                check(map(described), value.get(name), where + "." + name, problems);
            }
        }
    }

    /** With what it refers to, and what all its parts say. */
    private Map<String, Object> merged(Map<String, Object> schema) {
        Object reference = schema.get("$ref");
        if (reference != null) {
            return merged(
                    map(under(document, String.valueOf(reference).substring(2).split("/"))));
        }
        if (!(schema.get("allOf") instanceof List<?> parts)) {
            return schema;
        }
        Map<String, Object> properties = new HashMap<>();
        List<Object> required = new ArrayList<>();
        for (Object part : parts) {
            Map<String, Object> each = merged(map(part));
            properties.putAll(map(each.getOrDefault("properties", Map.of())));
            required.addAll((List<?>) Objects.requireNonNull(each.getOrDefault("required", List.of())));
        }
        return Map.of("type", "object", "properties", properties, "required", required);
    }

    private static List<String> types(Map<String, Object> schema) {
        Object type = schema.get("type");
        return type instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : type == null ? List.of() : List.of(String.valueOf(type));
    }

    private static boolean isA(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static boolean isSame(@Nullable Object each, JsonNode value) {
        return each == null ? value.isNull() : each.equals(value.asString(""));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
