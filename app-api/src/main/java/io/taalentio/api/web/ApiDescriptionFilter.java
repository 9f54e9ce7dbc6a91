package io.taalentio.api.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says of every operation what follows from how the application works, so that nobody has to write it at each: who may
 * use it, the errors that all of them can answer, and the form of an error.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescriptionFilter implements OASFilter {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Map<String, String> REASONS = Map.of(
            "400", "The request cannot be read: malformed JSON, an unknown or wrongly typed field",
            "401", "Nobody is signed in, or the token does not stand",
            "403", "This account may not do this, or the write lacks its CSRF token",
            "413", "The body is too large",
            "415", "The body is of another type",
            "422", "A value does not meet its rule; `errors` names every refused field",
            "429", "Too many requests from this address or, with a token, of this account; see `Retry-After`",
            "500", "A mistake of the application; `correlationId` finds it in the log",
            "503", "The database is away for a moment; see `Retry-After`");

    /** Parameters that mean the same everywhere. */
    private static final Map<String, String> USUAL = Map.of(
            "id", "whose id it is",
            "draftId", "id of the draft, from its opening",
            "fileId", "id of the file, from its upload",
            "ref", "code or id of the profile",
            "page", "number of the page, from 0",
            "size", "how many on a page, 1 to 100");

    /** The server's own answer object, which the scanner takes for a body when an operation sets a cookie on it. */
    private static final String RESPONSE = "HttpServerResponse";

    /** Access of each operation by verb and path: PUBLIC, SIGNED_IN, or OWNER and the permissions of which one is needed. */
    private final Map<String, List<String>> access = new TreeMap<>();

    private final Map<String, ThroughProvider.Step> throughProvider = new TreeMap<>();
    private final Set<String> limited;
    private final Set<String> idempotent;

    public ApiDescriptionFilter(IndexView index) {
        Set<String> limitedOperations = new TreeSet<>();
        Set<String> idempotentOperations = new TreeSet<>();
        for (String verb : VERBS) {
            for (AnnotationInstance annotation : index.getAnnotations(DotName.createSimple("jakarta.ws.rs." + verb))) {
                if (annotation.target().kind() != AnnotationTarget.Kind.METHOD) {
                    continue;
                }
                MethodInfo method = annotation.target().asMethod();
                String key = verb + " " + path(method);
                access.put(key, access(method));
                if (method.hasAnnotation(RateLimited.class)
                        || method.declaringClass().hasDeclaredAnnotation(RateLimited.class)) {
                    limitedOperations.add(key);
                }
                AnnotationInstance provider = method.annotation(DotName.createSimple(ThroughProvider.class));
                if (provider != null) {
                    throughProvider.put(
                            key, ThroughProvider.Step.valueOf(provider.value().asEnum()));
                }
                if (method.hasAnnotation(Idempotent.class)) {
                    idempotentOperations.add(key);
                }
            }
        }
        limited = Set.copyOf(limitedOperations);
        idempotent = Set.copyOf(idempotentOperations);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().removeSchema(RESPONSE);
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((verb, operation) -> describe(verb.name() + " " + path, verb, operation)));
    }

    private void describe(String key, PathItem.HttpMethod verb, Operation operation) {
        RequestBody body = operation.getRequestBody();
        if (body != null
                && body.getContent() != null
                && body.getContent().getMediaTypes().values().stream()
                        .anyMatch(m -> m.getSchema() != null
                                && String.valueOf(m.getSchema().getRef()).endsWith("/" + RESPONSE))) {
            operation.setRequestBody(null);
        }
        if (idempotent.contains(key)) {
            operation.addParameter(OASFactory.createParameter()
                    .name(Idempotent.HEADER)
                    .in(Parameter.In.HEADER)
                    .description(
                            "8 to 128 letters, digits, dots, dashes and underscores of the caller's own making; the same"
                                    + " key and body within 24 hours get the same answer")
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(p -> {
                if (p.getDescription() == null) {
                    p.setDescription(USUAL.get(p.getName()));
                }
            });
        }
        List<String> needed = access.getOrDefault(key, List.of("PUBLIC"));
        boolean open = needed.contains("PUBLIC");
        operation.addExtension("x-access", needed);
        if (!open) {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement().addScheme("session"),
                    OASFactory.createSecurityRequirement().addScheme("token")));
        }
        APIResponses responses = operation.getResponses();
        boolean writes = verb != PathItem.HttpMethod.GET;
        boolean asks = operation.getRequestBody() != null
                || (operation.getParameters() != null
                        && !operation.getParameters().isEmpty());
        if (takes(operation, "X-Resume-Token")) {
            add(responses, "404", "No draft has this id and this token");
            add(responses, "410", "The draft was left alone for seven days (`token-expired`)");
        }
        if (takes(operation, "If-Match")) {
            add(responses, "412", "It was changed meanwhile (`conflict-version`)");
            add(responses, "428", "`If-Match` is missing (`precondition-required`)");
        }
        if (takesFile(body)) {
            add(responses, "413", "The file is too large (`file-too-large`)");
            add(responses, "415", "This kind of file is not accepted there");
        }
        ThroughProvider.Step step = throughProvider.get(key);
        if (step != null) {
            askedOfProvider(responses, step);
        }
        add(responses, "400", asks);
        add(responses, "401", true);
        add(responses, "403", !open || writes);
        add(responses, "413", operation.getRequestBody() != null);
        add(responses, "415", operation.getRequestBody() != null);
        add(responses, "422", operation.getRequestBody() != null);
        add(responses, "429", limited.contains(key) || !open);
        add(responses, "500", true);
        add(responses, "503", true);
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0) {
                response.setContent(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
            }
        });
    }

    private static void askedOfProvider(APIResponses responses, ThroughProvider.Step step) {
        String nowhere = "There is none (`no-provider`), or it is not configured as it should be"
                + " (`provider-misconfigured`)";
        if (step == ThroughProvider.Step.FINISH) {
            addTo(
                    responses,
                    "409",
                    "The provider does not confirm it (`provider-refused`), or its answer does not stand"
                            + " (`identity-unproven`). " + nowhere);
            add(responses, "410", "Past its time, used already, or begun elsewhere (`sign-in-expired`)");
        } else {
            addTo(responses, "409", nowhere);
        }
        add(
                responses,
                "503",
                "The provider does not answer (`provider-unreachable`), or the database is away for a moment");
    }

    /** After what the operation says in words of its own. */
    private static void addTo(APIResponses responses, String status, String reason) {
        add(responses, status, reason);
        APIResponse response = responses.getAPIResponse(status);
        if (!reason.equals(response.getDescription())) {
            response.setDescription(response.getDescription() + ". " + reason);
        }
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> header.equals(p.getName()));
    }

    private static boolean takesFile(@Nullable RequestBody body) {
        return body != null
                && body.getContent() != null
                && body.getContent().getMediaTypes().containsKey("multipart/form-data");
    }

    private static void add(APIResponses responses, String status, boolean possible) {
        if (possible) {
            add(responses, status, REASONS.getOrDefault(status, ""));
        }
    }

    /** Unless the operation says it in words of its own. */
    private static void add(APIResponses responses, String status, String reason) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(reason));
        }
    }

    private static String path(MethodInfo method) {
        String base = value(method.declaringClass().declaredAnnotation(DotName.createSimple("jakarta.ws.rs.Path")));
        String own = value(method.annotation(DotName.createSimple("jakarta.ws.rs.Path")));
        String path = "/" + base + "/" + own;
        // A path template may carry a pattern: {code: [A-Z]+}
        return path.replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("(.)/$", "$1");
    }

    private static String value(@Nullable AnnotationInstance annotation) {
        AnnotationValue value = annotation == null ? null : annotation.value();
        return value == null ? "" : value.asString();
    }

    private static List<String> access(MethodInfo method) {
        List<String> needed = new ArrayList<>();
        for (AnnotationInstance annotation : Stream.concat(
                        method.declaredAnnotations().stream(), method.declaringClass().declaredAnnotations().stream())
                .toList()) {
            switch (annotation.name().withoutPackagePrefix()) {
                case "PermitAll" -> needed.add("PUBLIC");
                case "Authenticated" -> needed.add("SIGNED_IN");
                case "Needs" -> needed.addAll(List.of(annotation.value().asEnumArray()));
                case "OwnerOr" -> {
                    needed.add("OWNER");
                    needed.addAll(List.of(annotation.value().asEnumArray()));
                }
                default -> {
                    // not about access
                }
            }
        }
        return needed.isEmpty() ? List.of("PUBLIC") : needed;
    }
}
