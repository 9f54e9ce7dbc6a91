package io.taalentio.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi30;
import java.util.List;
import java.util.Map;

/** The schemas of the API's description, read strictly: what is not described must not be there. */
final class AnswerSchemas {

    private static final String PLACE = "https://taalentio.example/openapi.json";

    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config;

    AnswerSchemas(JsonNode api) {
        JsonNode strict = api.deepCopy();
        strict.findParents("properties").forEach(schema -> {
            if (schema instanceof ObjectNode object && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        });
        this.config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        this.factory = JsonSchemaFactory.builder()
                .metaSchema(OpenApi30.getInstance())
                .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                .schemaLoaders(loaders -> loaders.schemas(Map.of(PLACE, strict.toString())))
                .build();
    }

    /**
     * What is wrong with a value.
     *
     * @param pointer where its schema stands in the description
     */
    List<String> faults(String pointer, JsonNode value) {
        JsonSchema schema = factory.getSchema(SchemaLocation.of(PLACE + "#" + pointer), config);
        return schema.validate(value).stream().map(Object::toString).toList();
    }
}
