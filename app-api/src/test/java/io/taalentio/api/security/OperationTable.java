package io.taalentio.api.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.core.access.Permission;
import io.taalentio.core.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every operation of the committed description of the API, with who may use it. */
public final class OperationTable {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete");

    /**
     * @param access as in {@code x-access}: PUBLIC, SIGNED_IN, or OWNER and permissions of which one is needed
     * @param example body to be sent with it, empty for none
     */
    public record Operation(
            String verb, String path, String summary, String tag, Set<String> access, JsonNode body, String example) {

        public String name() {
            return verb.toUpperCase(Locale.ROOT) + " " + path;
        }

        public boolean isPublic() {
            return access.contains("PUBLIC");
        }

        public boolean forOwner() {
            return access.contains("OWNER");
        }

        public boolean forAnybodySignedIn() {
            return access.contains("SIGNED_IN");
        }

        /** Whether a role opens the operation for what is somebody else's. */
        public boolean opensTo(Role role) {
            return isPublic()
                    || forAnybodySignedIn()
                    || permissions().anyMatch(p -> p.roles().contains(role));
        }

        public Stream<Permission> permissions() {
            return access.stream()
                    .filter(name -> !Set.of("PUBLIC", "SIGNED_IN", "OWNER").contains(name))
                    .map(Permission::valueOf);
        }

        public boolean takesFile() {
            return body.has("multipart/form-data");
        }
    }

    private OperationTable() {}

    public static JsonNode description() {
        try {
            return new ObjectMapper().readTree(Files.readString(Path.of("openapi.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the description, reading before writing within a path. */
    public static List<Operation> read() {
        List<Operation> operations = new ArrayList<>();
        description().path("paths").properties().forEach(path -> Stream.of("get", "patch", "put", "post", "delete")
                .filter(verb -> VERBS.contains(verb) && path.getValue().has(verb))
                .forEach(verb -> operations.add(
                        operation(verb, path.getKey(), path.getValue().path(verb)))));
        return operations;
    }

    private static Operation operation(String verb, String path, JsonNode said) {
        List<String> access = new ArrayList<>();
        said.path("x-access").forEach(name -> access.add(name.asText()));
        JsonNode body = said.path("requestBody").path("content");
        return new Operation(
                verb,
                path,
                said.path("summary").asText(),
                said.path("tags").path(0).asText(),
                Set.copyOf(access),
                body,
                example(body.path("application/json")));
    }

    private static String example(JsonNode json) {
        JsonNode one = json.has("example")
                ? json.path("example")
                : Optional.of(json.path("examples"))
                        .filter(examples -> !examples.isEmpty())
                        .map(examples -> examples.elements().next().path("value"))
                        .orElse(json.path("example"));
        if (json.isMissingNode()) {
            return "";
        }
        return one.isMissingNode() ? "{}" : one.isTextual() ? one.asText() : one.toString();
    }
}
