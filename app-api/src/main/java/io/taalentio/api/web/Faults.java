package io.taalentio.api.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.UnauthorizedException;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.DomainException;
import io.taalentio.core.kernel.FieldError;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Refused;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of any failure what it means over HTTP. The only place where the product's codes meet status numbers. */
final class Faults {

    /** Refusals whose status says more than 409. */
    private static final Map<String, Integer> REFUSED = Map.ofEntries(
            Map.entry("bad-credentials", 401),
            Map.entry("wrong-code", 401),
            Map.entry("used-code", 401),
            Map.entry("token-expired", 410),
            Map.entry("export-expired", 410),
            Map.entry("presentation-over", 410),
            Map.entry("alias-moved", 410),
            Map.entry("setup-done", 410),
            Map.entry("enrolment-expired", 410),
            Map.entry("sign-in-expired", 410),
            Map.entry("payload-too-large", 413),
            Map.entry("file-too-large", 413),
            Map.entry("unsupported-media-type", 415),
            Map.entry("unsupported-file-type", 415),
            Map.entry("unreadable-file", 422),
            Map.entry("suspicious-file", 422),
            Map.entry("file-check-unavailable", 503),
            Map.entry("search-index-filling", 503),
            Map.entry("search-unavailable", 503),
            Map.entry("store-full", 507),
            Map.entry("idempotency-key-reused", 422),
            Map.entry("locked", 423),
            Map.entry("mfa-required", 428),
            Map.entry("precondition-required", 428),
            Map.entry("rate-limited", 429),
            Map.entry("busy", 503),
            Map.entry("code-space-exhausted", 503),
            Map.entry("database-unavailable", 503),
            Map.entry("provider-unreachable", 503),
            Map.entry("movies-not-configured", 503),
            Map.entry("movies-unavailable", 503),
            Map.entry("not-configured", 503));

    private static final String MULTIPART = "org.jboss.resteasy.reactive.server.core.multipart.";

    private Faults() {}

    static Fault of(Throwable failure) {
        FaultException known = find(failure, FaultException.class);
        if (known != null) {
            return known.fault();
        }
        DomainException domain = find(failure, DomainException.class);
        if (domain != null) {
            return ofDomain(domain, failure);
        }
        DatabaseTrouble trouble = DatabaseTrouble.in(failure);
        if (trouble != null) {
            return switch (trouble) {
                case GONE -> Fault.of(503, "database-unavailable").retryAfter(2);
                case BUSY -> Fault.of(503, "busy").retryAfter(1);
                case UNSTORABLE_TEXT -> Fault.of(400, "unstorable-text");
            };
        }
        if (outdated(failure)) {
            return Fault.of(412, "conflict-version");
        }
        ConstraintViolationException violated = find(failure, ConstraintViolationException.class);
        if (violated != null) {
            return ofViolations(violated);
        }
        JsonProcessingException json = find(failure, JsonProcessingException.class);
        if (json != null) {
            return ofJson(json);
        }
        return switch (failure) {
            case UnauthorizedException e -> Fault.of(401, "unauthenticated");
            case AuthenticationException e -> Fault.of(401, "unauthenticated");
            case SecurityException e -> Fault.of(403, "forbidden");
            // A query parameter that cannot be read is JAX-RS's "not found"; it is the caller's mistake.
            case NotFoundException e when e.getCause() != null -> Fault.of(400, "invalid-parameter");
            case WebApplicationException e -> ofStatus(e.getResponse().getStatus());
            case IOException e when inAnUpload(e) -> Fault.of(400, "upload-broken-off");
            default -> Fault.of(500, "internal-error");
        };
    }

    /** Whether the parts of a form ended before they should: the network was lost, or the sender counts wrongly. */
    private static boolean inAnUpload(IOException failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith(MULTIPART);
    }

    /** For failures that are only a status: of the framework, of the HTTP server. */
    static Fault ofStatus(int status) {
        return switch (status) {
            case 400 -> Fault.of(400, "bad-request");
            case 401 -> Fault.of(401, "unauthenticated");
            case 403 -> Fault.of(403, "forbidden");
            case 404 -> Fault.of(404, "not-found");
            case 405 -> Fault.of(405, "method-not-allowed");
            case 406 -> Fault.of(406, "not-acceptable");
            case 413 -> Fault.of(413, "payload-too-large");
            case 415 -> Fault.of(415, "unsupported-media-type");
            case 503 -> Fault.of(503, "busy").retryAfter(2);
            default -> status >= 400 && status < 500 ? Fault.of(400, "bad-request") : Fault.of(500, "internal-error");
        };
    }

    private static Fault ofDomain(DomainException domain, Throwable failure) {
        int status =
                switch (domain) {
                    case InvalidValue v -> 422;
                    case NotFound n -> REFUSED.getOrDefault(n.code(), 404);
                    case Conflict c -> c.code().equals("conflict-version") ? 412 : 409;
                    case Refused r -> REFUSED.getOrDefault(r.code(), 409);
                    case Forbidden f -> 403;
                };
        List<FieldError> errors = List.of();
        if (domain instanceof InvalidValue invalid) {
            // A value that refuses itself while the JSON is read knows its rule but not its place.
            JsonMappingException json = find(failure, JsonMappingException.class);
            String place = json == null ? "" : path(json);
            errors = invalid.errors().stream()
                    .map(e -> new FieldError(join(place, e.field()), e.code(), e.facts()))
                    .toList();
        }
        Fault fault = new Fault(status, domain.code(), errors, domain.facts(), null);
        Object seconds = domain.facts().get("retryAfter");
        if (seconds == null) {
            seconds = domain.facts().get("seconds");
        }
        if (seconds instanceof Number number) {
            return fault.retryAfter(Math.max(1, number.longValue()));
        }
        return status == 503 ? fault.retryAfter(2) : fault;
    }

    private static Fault ofJson(JsonProcessingException failure) {
        return switch (failure) {
            case StreamConstraintsException e -> Fault.of(413, "payload-too-large");
            case UnstorableText e -> Fault.onField(400, "unstorable-text", e.path());
            case PropertyBindingException e -> Fault.onField(400, "unknown-field", path(e));
            case JsonMappingException e
            when e.getCause() instanceof InputCoercionException -> Fault.onField(400, "wrong-type", path(e));
            case InputCoercionException e -> wrongType(place(e.getProcessor()));
            case JsonMappingException e when e.getCause() instanceof JsonProcessingException cause -> ofJson(cause);
            case JsonMappingException e -> wrongType(path(e));
            case JsonParseException e
            when String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field") ->
                Fault.onField(400, "duplicate-field", duplicate(e));
            default -> Fault.of(400, "malformed-json");
        };
    }

    private static Fault wrongType(String path) {
        return path.isEmpty() ? Fault.of(400, "wrong-type") : Fault.onField(400, "wrong-type", path);
    }

    private static String place(@Nullable JsonParser parser) {
        return parser == null ? "" : StrictJson.path(parser.getParsingContext());
    }

    /** {@code Duplicate field 'email'} of the parser. */
    private static String duplicate(JsonParseException failure) {
        String[] quoted = String.valueOf(failure.getOriginalMessage()).split("'", 3);
        return quoted.length > 1 ? quoted[1] : "";
    }

    /** {@code rates[0].amount} as the sender would write it. */
    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String join(String place, String field) {
        return place.isEmpty() || field.isEmpty() ? place + field : place + "." + field;
    }

    private static Fault ofViolations(ConstraintViolationException violated) {
        List<FieldError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : violated.getConstraintViolations()) {
            Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
            Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
            String code =
                    switch (constraint.annotationType().getSimpleName()) {
                        case "NotNull", "NotBlank", "NotEmpty" -> "required";
                        case "Size" ->
                            violation.getInvalidValue() instanceof CharSequence text
                                            && attributes.get("max") instanceof Integer max
                                            && text.length() > max
                                    ? "too-long"
                                    : "invalid";
                        default -> "invalid";
                    };
            errors.add(new FieldError(path(violation.getPropertyPath()), code, numbers(attributes)));
        }
        return new Fault(422, "invalid-value", errors, Map.of(), null);
    }

    private static Map<String, Object> numbers(Map<String, Object> attributes) {
        return attributes.entrySet().stream()
                .filter(e -> e.getValue() instanceof Number)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Without the method and the name of its body parameter: {@code create.request.email} is {@code email}. */
    private static String path(Path propertyPath) {
        List<String> steps = new ArrayList<>();
        for (Path.Node node : propertyPath) {
            if (node.getKind() != ElementKind.METHOD && node.getName() != null) {
                steps.add(node.getName());
            }
        }
        return steps.size() > 1 ? String.join(".", steps.subList(1, steps.size())) : String.join(".", steps);
    }

    /** Found out at commit, beyond the adapter that could have translated it; REST does not know the persistence API. */
    private static boolean outdated(Throwable failure) {
        Throwable next = failure;
        for (int depth = 0; next != null && depth < 20; depth++) {
            if (next.getClass().getSimpleName().equals("OptimisticLockException")) {
                return true;
            }
            next = next.getCause();
        }
        return false;
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> kind) {
        Throwable next = failure;
        for (int depth = 0; next != null && depth < 20; depth++) {
            if (kind.isInstance(next)) {
                return kind.cast(next);
            }
            next = next.getCause();
        }
        return null;
    }
}
