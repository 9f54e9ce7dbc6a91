package io.taalentio.api.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDescriptionTest {

    /** The description as it is committed; written anew by running this test with {@code -Dopenapi.write}. */
    private static final Path COMMITTED = Path.of("openapi.json");

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void the_committed_description_is_the_one_the_application_gives() throws IOException {
        JsonNode served = served();
        if (System.getProperty("openapi.write") != null) {
            Files.writeString(COMMITTED, sorted(served) + "\n");
        }
        assertThat(Files.readString(COMMITTED).strip())
                .as("the API has changed: run this test with -Dopenapi.write and look at the difference")
                .isEqualTo(sorted(served));
    }

    @Test
    void it_is_openapi_3_0_3_and_can_be_had_as_yaml_too() throws IOException {
        assertThat(served().path("openapi").asText()).isEqualTo("3.0.3");
        given().get("/api/v1/openapi").then().statusCode(200);
    }

    @Test
    void every_operation_says_what_it_does_who_may_use_it_and_how_it_fails() throws IOException {
        List<String> lacking = new ArrayList<>();
        JsonNode paths = served().path("paths");
        assertThat(paths.size()).isGreaterThan(10);
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            String name = operation.getKey() + " " + path.getKey();
            JsonNode said = operation.getValue();
            if (said.path("summary").asText().isBlank()) {
                lacking.add(name + ": summary");
            }
            if (said.path("tags").isEmpty()) {
                lacking.add(name + ": tag");
            }
            if (said.path("x-access").isEmpty()) {
                lacking.add(name + ": access");
            }
            said.path("responses").properties().forEach(response -> {
                if (response.getKey().compareTo("400") >= 0
                        && !response.getValue().path("content").has(Problem.MEDIA_TYPE)) {
                    lacking.add(name + ": " + response.getKey() + " as a problem");
                }
            });
            if (!said.path("responses").has("500") || !said.path("responses").has("503")) {
                lacking.add(name + ": errors");
            }
            if (said.path("responses").properties().stream()
                    .noneMatch(r -> r.getKey().startsWith("2") || r.getKey().startsWith("3"))) {
                lacking.add(name + ": success");
            }
            said.path("requestBody").path("content").properties().forEach(content -> {
                if (!content.getValue().has("example") && !content.getValue().has("examples")) {
                    lacking.add(name + ": example of its body");
                }
            });
            said.path("parameters").forEach(parameter -> {
                if (parameter.path("description").asText().isBlank()) {
                    lacking.add(
                            name + ": description of " + parameter.path("name").asText());
                }
            });
        }));
        assertThat(lacking).isEmpty();
    }

    private static JsonNode served() throws IOException {
        return JSON.readTree(given().get("/api/v1/openapi?format=json").asString());
    }

    /** Paths and schemas by name, so that differences read well. */
    private static String sorted(JsonNode api) throws IOException {
        return JSON.writeValueAsString(JSON.treeToValue(api, TreeMap.class));
    }
}
