package io.taalentio.api.web.probe;

import io.taalentio.api.web.Idempotent;
import io.taalentio.api.web.RateLimited;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.Violations;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/probe")
@PermitAll
@Produces("application/json")
public class ProbeResource {

    /** A value that refuses itself. */
    public record Height(int centimetres) {

        public Height {
            if (centimetres < 100) {
                throw new InvalidValue("", "invalid");
            }
        }
    }

    public enum Colour {
        RED,
        BLUE
    }

    public record Nested(@Nullable String name, @Nullable Height height) {}

    public record Body(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable Boolean flag,
            @Nullable Colour colour,
            @Nullable Nested nested,
            @Nullable List<Nested> list,
            @Nullable Map<String, Object> free) {}

    @POST
    @Path("/echo")
    public Body echo(Body body) {
        return body;
    }

    /** An act that counts how often it was really carried out. */
    @POST
    @Path("/once/{name}")
    @Idempotent
    public RestResponse<Done> once(@PathParam("name") String name, Body body) {
        if ("refused".equals(body.text())) {
            throw new InvalidValue("text", "invalid");
        }
        int times = ACTS.merge(name, 1, Integer::sum);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, new Done(name, times))
                .header("Location", "/api/v1/probe/once/" + name)
                .build();
    }

    public record Done(String name, int times) {}

    private static final ConcurrentMap<String, Integer> ACTS = new ConcurrentHashMap<>();

    /** How often {@code once} was carried out under that name. */
    public static int acts(String name) {
        return ACTS.getOrDefault(name, 0);
    }

    @GET
    @Path("/limited")
    @RateLimited(RateLimited.Limit.PUBLIC_LOOKUPS)
    public String limited() {
        return "\"fine\"";
    }

    @GET
    @Path("/page")
    public int page(@QueryParam("page") int page, @QueryParam("q") @Nullable String q) {
        return page;
    }

    @GET
    @Path("/admin")
    @RolesAllowed("ADMIN")
    public String admin() {
        return "secret";
    }

    @GET
    @Path("/fail/{kind}")
    public String fail(@PathParam("kind") String kind) throws SQLException {
        switch (kind) {
            case "invalid" -> {
                Violations violations = new Violations();
                violations.required(null, "identity.firstName");
                violations.maxLength("abcdef", 5, "identity.lastName");
                violations.throwIfAny();
            }
            case "not-found" -> throw new NotFound("not-found");
            case "conflict" -> throw new Conflict("conflict-version");
            case "shadowing" ->
                throw new Conflict("conflict-version", Map.of("status", "OPEN", "code", "x", "state", "OPEN"));
            case "moved" -> throw new NotFound("alias-moved", Map.of("newCode", "MACAS00002F"));
            case "locked" -> throw new Refused("locked", Map.of("seconds", 30));
            case "forbidden" -> throw new Forbidden("forbidden");
            case "database" -> throw new IllegalStateException(new SQLException("gone", "08006"));
            case "deadlock" -> throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
            default -> throw new IllegalStateException("secret internals of io.taalentio");
        }
        return "fine";
    }
}
