package io.taalentio.safety;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The API as its own description says it is: its operations, and whether a value is what a schema allows. */
final class Described {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");

    /** @param verb in capitals */
    record Operation(String verb, String path, JsonNode node) {

        String name() {
            return verb + " " + path;
        }

        boolean allows(int status) {
            return node.path("responses").has(Integer.toString(status));
        }

        JsonNode parameters() {
            return node.path("parameters");
        }

        JsonNode body(String mediaType) {
            return node.path("requestBody").path("content").path(mediaType).path("schema");
        }
    }

    private final JsonNode api;

    Described(JsonNode api) {
        this.api = api;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    if (VERBS.contains(verb.getKey())) {
                        operations.add(
                                new Operation(verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), verb.getValue()));
                    }
                }));
        return operations;
    }

    /** What a reference stands for. */
    JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = api.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    /** In what the answer is not what the operation says; empty when it is. */
    List<String> breaks(Operation operation, int status, String mediaType, JsonNode answer) {
        JsonNode content = operation
                .node()
                .path("responses")
                .path(Integer.toString(status))
                .path("content");
        JsonNode described = content.path(mediaType);
        if (described.isMissingNode()) {
            return List.of(mediaType + " is not described");
        }
        List<String> breaks = new ArrayList<>();
        check(answer, described.path("schema"), "$", false, breaks);
        return breaks;
    }

    private void check(JsonNode value, JsonNode reference, String at, boolean partly, List<String> breaks) {
        JsonNode schema = resolved(reference);
        if (breaks.size() > 4) {
            return;
        }
        schema.path("allOf").forEach(part -> check(value, part, at, true, breaks));
        if (schema.has("enum") && !among(value, schema.path("enum"))) {
            breaks.add(at + " is none of " + schema.path("enum") + ": " + value);
        }
        String type = schema.path("type").asText();
        if (!type.isEmpty() && !is(value, type)) {
            breaks.add(at + " is no " + type + ": " + value.getNodeType());
            return;
        }
        switch (type) {
            case "object" -> object(value, schema, at, partly, breaks);
            case "array" -> {
                for (int i = 0; i < value.size(); i++) {
                    check(value.path(i), schema.path("items"), at + "[" + i + "]", false, breaks);
                }
            }
            case "string" -> text(value.asText(), schema, at, breaks);
            case "integer", "number" -> {
                if ((schema.has("minimum")
                                && value.asDouble() < schema.path("minimum").asDouble())
                        || (schema.has("maximum")
                                && value.asDouble() > schema.path("maximum").asDouble())) {
                    breaks.add(at + " is out of its bounds: " + value);
                }
            }
            default -> {
                // true and false have no form
            }
        }
    }

    private void object(JsonNode value, JsonNode schema, String at, boolean partly, List<String> breaks) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                breaks.add(at + " lacks " + name.asText());
            }
        });
        JsonNode properties = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        value.properties().forEach(property -> {
            String name = property.getKey();
            if (properties.has(name)) {
                check(property.getValue(), properties.path(name), at + "." + name, false, breaks);
            } else if (others.isObject()) {
                check(property.getValue(), others, at + "." + name, false, breaks);
            } else if (others.isMissingNode() && !properties.isEmpty() && !partly) {
                breaks.add(at + "." + name + " is not described");
            }
        });
    }

    private static void text(String value, JsonNode schema, String at, List<String> breaks) {
        String form = schema.path("format").asText();
        boolean right =
                switch (form) {
                    case "uuid" -> value.length() == 36;
                    case "date" -> DATE.matcher(value).matches();
                    case "date-time" -> MOMENT.matcher(value).matches();
                    default -> true;
                };
        if (!right) {
            breaks.add(at + " is no " + form + ": " + value);
        }
        if (schema.has("pattern")
                && !Pattern.compile(schema.path("pattern").asText())
                        .matcher(value)
                        .find()) {
            breaks.add(at + " is not of the form " + schema.path("pattern").asText() + ": " + value);
        }
        if (schema.has("maxLength")
                && value.codePointCount(0, value.length())
                        > schema.path("maxLength").asInt()) {
            breaks.add(at + " is longer than " + schema.path("maxLength").asInt());
        }
    }

    private static boolean among(JsonNode value, JsonNode allowed) {
        for (JsonNode one : allowed) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> true;
        };
    }
}
