package io.taalentio.api.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.taalentio.core.kernel.GivenAnswers;
import io.taalentio.core.kernel.GivenAnswers.Answer;
import io.taalentio.core.kernel.Refused;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Carries out {@link Idempotent} operations. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{8,128}");

    private final GivenAnswers answers;
    private final RoutingContext context;
    private final CurrentIdentityAssociation identities;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyInterceptor(
            GivenAnswers answers,
            RoutingContext context,
            CurrentIdentityAssociation identities,
            ObjectMapper json,
            Clock clock) {
        this.answers = answers;
        this.context = context;
        this.identities = identities;
        this.json = json;
        this.clock = clock;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext act) throws Exception {
        String key = context.request().getHeader(Idempotent.HEADER);
        if (key == null) {
            return act.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw new FaultException(Fault.of(400, "invalid-idempotency-key"));
        }
        String scope = who() + " " + context.request().method() + " "
                + context.request().path();
        byte[] request = RequestFingerprint.of(context);
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Answer> given = answers.claim(scope, key, request, clock.instant());
            if (given.isPresent()) {
                throw new AnswerGivenBefore(given.get());
            }
            Object result = act.proceed();
            answers.keep(scope, key, answer(result));
            return result;
        });
    }

    private String who() {
        SecurityIdentity identity = identities.getIdentity();
        return identity.isAnonymous()
                ? "address:" + Caller.of(context).address()
                : "account:" + identity.getPrincipal().getName();
    }

    private Answer answer(@Nullable Object result) throws JsonProcessingException {
        return switch (result) {
            case null -> new Answer(204, Map.of(), null);
            case RestResponse<?> response -> answer(response.toResponse());
            case Response response -> answer(response);
            default -> new Answer(200, Map.of(), json.writeValueAsString(result));
        };
    }

    private Answer answer(Response response) throws JsonProcessingException {
        if (response.getStatus() >= 400) {
            // An operation refuses by an exception; an error answer would be recorded with the act undone.
            throw new Refused("busy");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        response.getHeaders().keySet().forEach(name -> {
            if (!name.equalsIgnoreCase("Set-Cookie")) {
                headers.put(name, response.getHeaderString(name));
            }
        });
        Object entity = response.getEntity();
        return new Answer(response.getStatus(), headers, entity == null ? null : json.writeValueAsString(entity));
    }
}
