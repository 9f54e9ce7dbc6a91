package io.taalentio.api.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says in the API's description which properties of an answer are always there: every component of its record but those
 * marked {@link Nullable}. Clients generated from the description then need no guard against what cannot be missing.
 * What a request must hold is told by its constraints, not here.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class AlwaysThere implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName RENAMED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final String OURS = "io.taalentio.";
    private static final String REFERENCE = "#/components/schemas/";

    private final IndexView index;

    public AlwaysThere(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null
                || api.getComponents() == null
                || api.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        Set<String> answered = new HashSet<>();
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> collect(operation, schemas, answered));
        for (String name : answered) {
            Schema schema = schemas.get(name);
            if (schema != null && schema.getProperties() != null) {
                List<String> always = always(name, schema.getProperties().keySet());
                if (!always.isEmpty()) {
                    schema.setRequired(always);
                }
            }
        }
    }

    private static void collect(Operation operation, Map<String, Schema> schemas, Set<String> found) {
        if (operation.getResponses() == null) {
            return;
        }
        for (APIResponse response : operation.getResponses().getAPIResponses().values()) {
            if (response.getContent() != null) {
                for (MediaType media : response.getContent().getMediaTypes().values()) {
                    collect(media.getSchema(), schemas, found);
                }
            }
        }
    }

    private static void collect(@Nullable Schema schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema == null) {
            return;
        }
        String reference = schema.getRef();
        if (reference != null && reference.startsWith(REFERENCE)) {
            String name = reference.substring(REFERENCE.length());
            if (found.add(name)) {
                collect(schemas.get(name), schemas, found);
            }
        }
        collect(schema.getItems(), schemas, found);
        collect(schema.getAdditionalPropertiesSchema(), schemas, found);
        List<List<Schema>> alternatives = new ArrayList<>();
        alternatives.add(orEmpty(schema.getAllOf()));
        alternatives.add(orEmpty(schema.getAnyOf()));
        alternatives.add(orEmpty(schema.getOneOf()));
        if (schema.getProperties() != null) {
            alternatives.add(List.copyOf(schema.getProperties().values()));
        }
        alternatives.forEach(list -> list.forEach(part -> collect(part, schemas, found)));
    }

    private static List<Schema> orEmpty(@Nullable List<Schema> list) {
        return list == null ? List.of() : list;
    }

    /** Of all our records that a schema of this name with these properties may stand for, what all of them promise. */
    private List<String> always(String name, Set<String> properties) {
        Set<String> promised = new HashSet<>();
        boolean first = true;
        for (ClassInfo type : index.getKnownClasses()) {
            if (!type.isRecord() || !type.name().toString().startsWith(OURS) || !name.startsWith(type.simpleName())) {
                continue;
            }
            Map<String, Boolean> components = components(type);
            if (!components.keySet().equals(properties)) {
                continue;
            }
            Set<String> its = new HashSet<>();
            components.forEach((component, always) -> {
                if (always) {
                    its.add(component);
                }
            });
            if (first) {
                promised.addAll(its);
                first = false;
            } else {
                promised.retainAll(its);
            }
        }
        return properties.stream().filter(promised::contains).toList();
    }

    private static Map<String, Boolean> components(ClassInfo type) {
        Map<String, Boolean> components = new LinkedHashMap<>();
        for (RecordComponentInfo component : type.recordComponents()) {
            var renamed = component.annotation(RENAMED);
            String name = renamed == null || renamed.value() == null
                    ? component.name()
                    : renamed.value().asString();
            components.put(name, !component.type().hasAnnotation(NULLABLE));
        }
        return components;
    }
}
