package io.taalentio.api.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.taalentio.core.kernel.DomainException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Hands everything that fails inside JAX-RS to {@link Problems}; the kinds are listed because the framework has mappers
 * of its own for them, which would win over the one for all. */
class ProblemMappers {

    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    /** An act that was already carried out under its key is answered as the first time. */
    @ServerExceptionMapper
    Response again(AnswerGivenBefore before) {
        Response.ResponseBuilder response = Response.status(before.answer().status());
        before.answer().headers().forEach(response::header);
        if (before.answer().body() != null) {
            response.entity(before.answer().body()).type(MediaType.APPLICATION_JSON_TYPE);
        }
        return response.header("Idempotent-Replay", "true").build();
    }

    @ServerExceptionMapper({
        Throwable.class,
        DomainException.class,
        WebApplicationException.class,
        NotFoundException.class,
        NotAllowedException.class,
        NotAcceptableException.class,
        NotSupportedException.class,
        BadRequestException.class,
        AuthenticationFailedException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        JsonProcessingException.class,
        MismatchedInputException.class,
        InvalidFormatException.class,
        ConstraintViolationException.class,
        ResteasyReactiveViolationException.class
    })
    Response problem(Throwable failure, RoutingContext context) {
        return problems.response(failure, context);
    }
}
