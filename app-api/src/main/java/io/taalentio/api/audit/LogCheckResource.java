package io.taalentio.api.audit;

import io.smallrye.common.annotation.Blocking;
import io.taalentio.api.web.OperatorKey;
import io.taalentio.core.audit.LogCheck;
import io.taalentio.core.kernel.Forbidden;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** For {@code ./taalentio verify-log}, which runs on the instance's own machine and needs nobody's password. */
@Path("/api/v1/operator")
@Produces(MediaType.APPLICATION_JSON)
public class LogCheckResource {

    private final LogKeeping keeping;
    private final OperatorKey operator;
    private final RoutingContext context;

    LogCheckResource(LogKeeping keeping, OperatorKey operator, RoutingContext context) {
        this.keeping = keeping;
        this.operator = operator;
        this.context = context;
    }

    @POST
    @Path("/log-check")
    @Consumes(MediaType.WILDCARD)
    @Blocking
    @PermitAll
    @Operation(hidden = true)
    public List<LogCheck> check() {
        if (!operator.presentedBy(context.request())) {
            throw new Forbidden("forbidden");
        }
        return keeping.check();
    }
}
