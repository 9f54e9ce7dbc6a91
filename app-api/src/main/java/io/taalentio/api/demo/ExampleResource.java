package io.taalentio.api.demo;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.OperatorKey;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Forbidden;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The demonstration's own way in: an administrator at the machine the house runs on puts the records in place that the
 * API's examples speak of.
 */
@Path("/api/v1/demo")
public class ExampleResource {

    private final Examples examples;
    private final OperatorKey operator;
    private final RoutingContext context;
    private final CurrentActor actor;

    ExampleResource(Examples examples, OperatorKey operator, RoutingContext context, CurrentActor actor) {
        this.examples = examples;
        this.operator = operator;
        this.context = context;
        this.actor = actor;
    }

    @POST
    @Path("/examples")
    @Needs(Permission.MANAGE_USERS)
    @Operation(hidden = true)
    public void plant() {
        if (!operator.presentedBy(context.request())) {
            throw new Forbidden("forbidden");
        }
        examples.plant(actor.get());
    }
}
