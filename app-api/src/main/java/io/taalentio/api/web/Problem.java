package io.taalentio.api.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An error as every caller sees it (RFC 9457).
 *
 * @param type URN of the kind of problem, stable: {@code urn:taalentio:problem:not-found}
 * @param title what kind of answer this is, in the reader's language
 * @param detail what happened and what to do about it, in the reader's language
 * @param code the stable kebab-case code, for programs
 * @param errors each refused field, null when the problem is not about fields
 * @param correlationId under which the log knows this request
 * @param facts further members a program may need: {@code newCode}, {@code seconds}
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "errors", "correlationId"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        requiredProperties = {"type", "title", "status", "detail", "code", "correlationId"},
        additionalProperties = Schema.True.class)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<Field> errors,
        String correlationId,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> facts) {

    private static final Set<String> MEMBERS =
            Set.of("type", "title", "status", "detail", "code", "errors", "correlationId");

    /** A fact never stands in the place of a member that every problem has. */
    public Problem {
        facts = facts.entrySet().stream()
                .filter(fact -> !MEMBERS.contains(fact.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Under which the request's context tells the code of its problem. */
    public static final String CODE_KEY = Problem.class.getName() + ".code";

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * @param field path in the request as the sender wrote it: {@code identity.firstName}
     * @param code why it was refused
     * @param message the same in the reader's language
     */
    @Schema(requiredProperties = {"field", "code", "message"})
    public record Field(String field, String code, String message) {}
}
