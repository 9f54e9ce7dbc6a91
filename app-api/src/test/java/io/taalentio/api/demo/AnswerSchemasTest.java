package io.taalentio.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The check of the answers is able to fail. */
class AnswerSchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STATE = "/paths/~1api~1v1~1setup/get/responses/200/content/application~1json/schema";

    @Test
    void an_answer_is_refused_that_lacks_adds_or_mistypes_a_member() throws IOException {
        JsonNode api = JSON.readTree(Path.of("openapi.json").toFile());
        AnswerSchemas schemas = new AnswerSchemas(api);
        ObjectNode right = JSON.createObjectNode().put("needed", true);
        assertThat(schemas.faults(STATE, right)).isEmpty();
        assertThat(schemas.faults(STATE, JSON.createObjectNode())).hasSize(1);
        assertThat(schemas.faults(STATE, right.deepCopy().put("more", 1))).hasSize(1);
        assertThat(schemas.faults(STATE, JSON.createObjectNode().put("needed", "yes")))
                .hasSize(1);
    }
}
