package io.taalentio.api.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.web.Problem;
import io.taalentio.core.audit.Refusals;
import io.taalentio.core.audit.WriteRefusals;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Notes for the security log what signed-in people and their programs were refused. */
@ApplicationScoped
class RefusedAccess {

    /** The way things go, not an attempt: the pages answer them by asking for what is missing. */
    private static final Set<String> USUAL = Set.of("password-needed", "second-factor-needed", "suspended");

    private final Refusals refusals;
    private final WriteRefusals write;
    private final CurrentActor actor;

    RefusedAccess(Refusals refusals, WriteRefusals write, CurrentActor actor) {
        this.refusals = refusals;
        this.write = write;
        this.actor = actor;
    }

    @ServerResponseFilter
    void note(
            ContainerRequestContext request,
            ContainerResponseContext response,
            ResourceInfo resource,
            RoutingContext context) {
        if (response.getStatus() != 403 || resource.getResourceMethod() == null) {
            return;
        }
        String code = context.get(Problem.CODE_KEY);
        if (code == null || USUAL.contains(code) || actor.signedIn().isEmpty()) {
            return;
        }
        refusals.note(actor.get(), request.getMethod() + " " + template(resource.getResourceMethod()), code);
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void soon() {
        write(false);
    }

    void close(@Observes ShutdownEvent closing) {
        write(true);
    }

    /** @param all also what would be gathered longer */
    void write(boolean all) {
        write.write(all);
    }

    private static String template(Method operation) {
        return path(operation.getDeclaringClass()) + path(operation);
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
