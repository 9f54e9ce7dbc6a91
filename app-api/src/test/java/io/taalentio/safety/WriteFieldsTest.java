package io.taalentio.safety;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.taalentio.api.account.Browser;
import io.taalentio.api.account.People;
import io.taalentio.core.access.Role;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Figure B4 on every operation of the API's own description that takes JSON: a field it does not know, one of another type
 * than it says, one that is not the caller's to set is refused with 400, whatever the rest of the request is.
 */
@QuarkusTest
class WriteFieldsTest {

    private static final Set<String> WRITES = Set.of("post", "put", "patch");
    private static final List<String> NOT_THE_CALLERS = List.of(
            "role", "code", "verified", "id", "ownerId", "accountId", "status", "version", "createdAt", "passwordHash");

    @Inject
    People people;

    @Test
    void no_write_takes_a_field_that_is_unknown_of_another_type_or_not_the_callers() throws Exception {
        JsonNode api =
                Api.JSON.readTree(given().get("/api/v1/openapi?format=json").asString());
        Browser admin = Browser.of(people.active(Role.ADMIN).email().value());
        List<String> accepted = new ArrayList<>();
        List<String> operations = new ArrayList<>();
        int[] tries = {0};
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode content = operation
                            .getValue()
                            .path("requestBody")
                            .path("content")
                            .path("application/json");
                    if (!WRITES.contains(operation.getKey()) || content.isMissingNode()) {
                        return;
                    }
                    String name = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    operations.add(name);
                    JsonNode schema = resolved(content.path("schema"), api);
                    for (ObjectNode body : spoilt(schema, api)) {
                        tries[0]++;
                        Response answer =
                                send(admin, operation.getKey(), address(path.getKey(), operation.getValue()), body);
                        if (answer.statusCode() != 400) {
                            accepted.add(name + " " + body + " → " + answer.statusCode() + " "
                                    + answer.asString().lines().findFirst().orElse(""));
                        }
                    }
                }));
        Figures.reached(
                "B4",
                "an unknown, wrong-typed or forbidden field → 400 on every write that takes JSON",
                operations.size() + " operations, " + tries[0] + " bodies, " + accepted.size() + " not refused "
                        + accepted.stream().limit(8).toList(),
                accepted.isEmpty() && operations.size() > 15);
    }

    private static List<ObjectNode> spoilt(JsonNode schema, JsonNode api) {
        List<ObjectNode> bodies = new ArrayList<>();
        bodies.add(body("surpriseField", JsonNodeFactory.instance.numberNode(1)));
        JsonNode properties = schema.path("properties");
        for (String field : NOT_THE_CALLERS) {
            if (!properties.has(field)) {
                bodies.add(body(field, JsonNodeFactory.instance.textNode("ADMIN")));
            }
        }
        properties.properties().forEach(property -> {
            JsonNode type = resolved(property.getValue(), api);
            bodies.add(body(property.getKey(), wrong(type)));
            if (type.has("properties")) {
                bodies.add(body(property.getKey(), body("surpriseField", JsonNodeFactory.instance.numberNode(1))));
            }
        });
        return bodies;
    }

    private static ObjectNode body(String field, JsonNode value) {
        return Api.JSON.createObjectNode().set(field, value);
    }

    /** A value that no reading of the described type allows. */
    private static JsonNode wrong(JsonNode type) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (type.path("type").asText()) {
            case "array", "boolean" -> json.objectNode().put("not", "this");
            case "integer", "number" -> json.textNode("many");
            case "string" -> json.objectNode().put("not", "this");
            default -> json.arrayNode().add(1);
        };
    }

    private static JsonNode resolved(JsonNode schema, JsonNode api) {
        JsonNode found = schema;
        for (int i = 0; i < 5; i++) {
            if (found.has("$ref")) {
                found = api.at(found.path("$ref").asText().substring(1));
            } else if (found.has("allOf")) {
                found = found.path("allOf").path(0);
            }
        }
        return found;
    }

    private static String address(String path, JsonNode operation) {
        String address = path;
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("path")) {
                String example =
                        parameter.path("example").asText(UUID.randomUUID().toString());
                address = address.replace("{" + parameter.path("name").asText() + "}", example);
            }
        }
        return address.replaceAll("\\{[^}]*\\}", UUID.randomUUID().toString());
    }

    private static Response send(Browser admin, String method, String path, ObjectNode body) {
        RequestSpecification request = admin.request()
                .header("If-Match", "*")
                .header("X-Resume-Token", "demo-resume-token")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(text(body));
        return request.request(method.toUpperCase(Locale.ROOT), path);
    }

    private static String text(ObjectNode body) {
        try {
            return Api.JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
