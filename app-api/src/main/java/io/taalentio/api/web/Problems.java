package io.taalentio.api.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.core.kernel.Language;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;

/** Puts failures into words and onto the wire; every error of the application passes here. */
@Singleton
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final Messages messages;
    private final ObjectMapper json;

    Problems(Messages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** For failures inside JAX-RS. */
    Response response(Throwable failure, RoutingContext context) {
        Fault fault = Faults.of(failure);
        log(fault, failure, context);
        context.put(Problem.CODE_KEY, fault.code());
        Response.ResponseBuilder response = Response.status(fault.status())
                .type(Problem.MEDIA_TYPE)
                .entity(body(fault, context))
                .header("Cache-Control", "no-store");
        if (fault.retryAfterSeconds() != null) {
            response.header("Retry-After", fault.retryAfterSeconds());
        }
        return response.build();
    }

    /** For failures outside JAX-RS. */
    void answer(Throwable failure, RoutingContext context) {
        Fault fault = Faults.of(failure);
        log(fault, failure, context);
        answer(fault, context);
    }

    void answer(Fault fault, RoutingContext context) {
        if (context.response().ended()) {
            return;
        }
        if (context.response().headWritten()) {
            context.response().reset();
            return;
        }
        if (fault.retryAfterSeconds() != null) {
            context.response().putHeader("Retry-After", Long.toString(fault.retryAfterSeconds()));
        }
        context.response()
                .setStatusCode(fault.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body(fault, context));
    }

    private String body(Fault fault, RoutingContext context) {
        Caller caller = Caller.of(context);
        Language language = caller.language();
        List<Problem.Field> fields = fault.errors().stream()
                .map(e -> new Problem.Field(e.field(), e.code(), messages.text(e, language)))
                .toList();
        String code = fault.code();
        Problem problem = new Problem(
                "urn:taalentio:problem:" + code,
                messages.text("title-" + fault.status(), fault.facts(), language),
                fault.status(),
                messages.text(code, fault.facts(), language),
                code,
                fields,
                caller.correlationId(),
                fault.facts());
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void log(Fault fault, Throwable failure, RoutingContext context) {
        if (fault.internal()) {
            LOG.errorf(
                    failure,
                    "%s %s failed",
                    context.request().method(),
                    Printable.of(context.request().path()));
        } else if (fault.status() == 503) {
            LOG.warnf(
                    "%s %s: %s (%s)",
                    context.request().method(),
                    Printable.of(context.request().path()),
                    fault.code(),
                    Printable.of(String.valueOf(failure.getMessage())));
        }
    }
}
