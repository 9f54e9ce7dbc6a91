package io.taalentio.safety;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taalentio.safety.Described.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request of an operation, drawn from its description: about half of its values are what their schemas allow, others
 * lie at the edges or beyond, are of another type, or are made to hurt.
 *
 * @param body null for none
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, compared with nothing
record GeneratedRequest(String verb, String address, Map<String, String> headers, byte @Nullable [] body) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What programs stumble over that were only tried with words. */
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\r\nX-Injected: 1",
            "\uD83D\uDE00".repeat(60),
            "\u202Eevil\u200B",
            "e\u0301".repeat(200),
            "x".repeat(9_000),
            "' OR '1'='1",
            "%s%n%p",
            "${jndi:ldap://127.0.0.1/x}",
            "../../../../etc/passwd",
            "<script>alert(1)</script>",
            "null",
            "NaN",
            "-0",
            "9".repeat(40),
            "1e400",
            "\uFFFF",
            "İstanbul ß ﬁ",
            "{\"a\":1}",
            "[]",
            "0x7fffffff",
            "2026-02-30",
            "0000-00-00T00:00:00Z",
            "+999999999-12-31",
            "24:61");

    private static final List<Long> EDGES =
            List.of(0L, -1L, 1L, 2L, 20L, 100L, 101L, 2_147_483_647L, 2_147_483_648L, Long.MIN_VALUE, Long.MAX_VALUE);

    /** Draws requests of the API's operations, the same for the same seed. */
    static final class Source {

        private final Described api;
        private final Random random;
        private final List<String> known;

        /** @param known ids and codes of things that are there */
        Source(Described api, long seed, List<String> known) {
            this.api = api;
            this.random = new Random(seed);
            this.known = known;
        }

        GeneratedRequest draw(Operation operation) {
            String path = operation.path();
            StringBuilder query = new StringBuilder();
            Map<String, String> headers = new LinkedHashMap<>();
            for (JsonNode parameter : operation.parameters()) {
                String name = parameter.path("name").asText();
                boolean required = parameter.path("required").asBoolean();
                switch (parameter.path("in").asText()) {
                    case "path" -> path = path.replace("{" + name + "}", inPath(parameter));
                    case "query" -> {
                        if (required ? random.nextInt(8) > 0 : random.nextInt(3) == 0) {
                            query.append(query.isEmpty() ? '?' : '&')
                                    .append(name)
                                    .append('=');
                            query.append(encoded(text(parameter.path("schema"))));
                        }
                    }
                    default -> {
                        if (random.nextInt(4) > 0) {
                            headers.put(name, header(name));
                        }
                    }
                }
            }
            JsonNode json = operation.body("application/json");
            byte[] body = null;
            if (!json.isMissingNode()) {
                headers.put("Content-Type", random.nextInt(20) == 0 ? "text/plain" : "application/json");
                body = json(json);
            } else if (!operation.body("multipart/form-data").isMissingNode()) {
                headers.put("Content-Type", "multipart/form-data; boundary=zz");
                body = file();
            }
            return new GeneratedRequest(
                    operation.verb(),
                    path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()) + query,
                    headers,
                    body);
        }

        private String inPath(JsonNode parameter) {
            String value =
                    switch (random.nextInt(6)) {
                        case 0 -> hostile();
                        case 1 -> text(parameter.path("schema"));
                        case 2 -> new UUID(random.nextLong(), random.nextLong()).toString();
                        default -> known.get(random.nextInt(known.size()));
                    };
            String encoded = encoded(value);
            // Nothing, or a dot, would be another path.
            return encoded.isEmpty() || encoded.matches("\\.+") ? "-" : encoded;
        }

        private String header(String name) {
            return switch (random.nextInt(4)) {
                case 0 ->
                    List.of("\"", "W/\"1\"", "x".repeat(200), "\"999999999999\"", "-1", "a b")
                            .get(random.nextInt(6));
                case 1 -> UUID.randomUUID().toString();
                default -> name.equals("If-Match") ? "*" : UUID.randomUUID().toString();
            };
        }

        private byte[] json(JsonNode schema) {
            String whole = value(schema, 0).toString();
            String sent =
                    switch (random.nextInt(25)) {
                        case 0 -> "";
                        case 1 -> whole.substring(0, whole.length() / 2);
                        case 2 -> "[" + whole + "]";
                        case 3 -> "null";
                        case 4 -> "[".repeat(3_000);
                        case 5 -> "{\"a\":\"\\ud800\"}";
                        default -> whole;
                    };
            byte[] bytes = sent.getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(40) == 0 && bytes.length > 4) {
                bytes[bytes.length / 2] = (byte) 0xFF;
            }
            return bytes;
        }

        private byte[] file() {
            byte[] content = new byte[random.nextInt(300)];
            random.nextBytes(content);
            String name = hostile().replaceAll("[\r\n\"]", "_");
            String head =
                    "--zz\r\nContent-Disposition: form-data; name=\"" + (random.nextInt(6) == 0 ? "other" : "file")
                            + "\"; filename=\"" + name + "\"\r\nContent-Type: image/jpeg\r\n\r\n";
            String tail = random.nextInt(8) == 0 ? "" : "\r\n--zz--\r\n";
            return (head + new String(content, StandardCharsets.ISO_8859_1) + tail)
                    .getBytes(StandardCharsets.ISO_8859_1);
        }

        private String text(JsonNode schema) {
            JsonNode value = value(schema, 0);
            return value.isValueNode() ? value.asText() : value.toString();
        }

        private JsonNode value(JsonNode reference, int depth) {
            JsonNode schema = api.resolved(reference);
            if (schema.path("allOf").size() > 0) {
                return value(schema.path("allOf").path(schema.path("allOf").size() - 1), depth);
            }
            int odd = random.nextInt(depth == 0 ? 40 : 12);
            if (odd == 0) {
                return JSON.nullNode();
            }
            if (odd == 1) {
                return List.of(
                                JSON.textNode(hostile()),
                                JSON.numberNode(edge()),
                                JSON.booleanNode(true),
                                JSON.arrayNode().add(1),
                                JSON.objectNode())
                        .get(random.nextInt(5));
            }
            if (schema.has("enum")) {
                JsonNode allowed = schema.path("enum");
                return allowed.path(random.nextInt(allowed.size()));
            }
            return switch (schema.path("type").asText()) {
                case "object" -> object(schema, depth);
                case "array" -> {
                    ArrayNode array = JSON.arrayNode();
                    int many = depth > 4 ? 0 : random.nextInt(30) == 0 ? 300 : random.nextInt(4);
                    for (int i = 0; i < many; i++) {
                        array.add(value(schema.path("items"), depth + 1));
                    }
                    yield array;
                }
                case "integer" -> JSON.numberNode(edge());
                case "number" ->
                    random.nextBoolean() ? JSON.numberNode(edge()) : JSON.numberNode(random.nextGaussian());
                case "boolean" -> JSON.booleanNode(random.nextBoolean());
                default -> JSON.textNode(word(schema));
            };
        }

        private ObjectNode object(JsonNode schema, int depth) {
            ObjectNode object = JSON.objectNode();
            if (depth < 6) {
                schema.path("properties").properties().forEach(property -> {
                    if (random.nextInt(7) > 0) {
                        object.set(property.getKey(), value(property.getValue(), depth + 1));
                    }
                });
                if (schema.path("additionalProperties").isObject() && random.nextBoolean()) {
                    object.set(hostile(), value(schema.path("additionalProperties"), depth + 1));
                }
            }
            if (random.nextInt(15) == 0) {
                object.put("surprise", 1);
            }
            return object;
        }

        private String word(JsonNode schema) {
            if (random.nextInt(3) == 0) {
                return hostile();
            }
            if (schema.has("example") && random.nextBoolean()) {
                return schema.path("example").asText();
            }
            return switch (schema.path("format").asText()) {
                case "uuid" -> known.get(random.nextInt(known.size()));
                case "date" ->
                    "20" + (10 + random.nextInt(30)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
                case "date-time" -> "2026-11-2" + random.nextInt(10) + "T10:00:00Z";
                default -> {
                    int most = Math.min(schema.path("maxLength").asInt(60), 5_000);
                    yield switch (random.nextInt(5)) {
                        case 0 -> "é".repeat(most);
                        case 1 -> "é".repeat(most + 1);
                        case 2 -> known.get(random.nextInt(known.size()));
                        case 3 -> "w" + Long.toString(random.nextLong() >>> 20, 36) + "@example.org";
                        default -> "Mot " + Integer.toString(random.nextInt(1_000_000), 36);
                    };
                }
            };
        }

        private long edge() {
            return random.nextInt(3) == 0 ? EDGES.get(random.nextInt(EDGES.size())) : random.nextInt(200);
        }

        private String hostile() {
            return HOSTILE.get(random.nextInt(HOSTILE.size()));
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        String sent = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        return String.format(
                Locale.ROOT,
                "%s %s %s",
                verb,
                address.length() > 200 ? address.substring(0, 200) + "…" : address,
                sent.length() > 300 ? sent.substring(0, 300) + "…" : sent);
    }
}
