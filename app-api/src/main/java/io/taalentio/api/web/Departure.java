package io.taalentio.api.web;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.util.concurrent.ScheduledFuture;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How the application leaves without losing a request. Once told to stop it answers whatever comes, and every answer is
 * the last of its connection. A second before the delay ends ({@code quarkus.shutdown.delay}) it stops listening: who
 * comes now is refused by the system before a request is sent, and what stands on open connections is still answered.
 * Then the requests in flight are waited for ({@code quarkus.shutdown.timeout}).
 */
@Singleton
class Departure {

    private static final Logger LOG = Logger.getLogger(Departure.class);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(1);

    private final Duration delay;
    private volatile @Nullable Channel door;
    private volatile boolean begun;

    Departure(@ConfigProperty(name = "quarkus.shutdown.delay", defaultValue = "0S") Duration delay) {
        this.delay = delay;
    }

    /** Whether the answer to this request is to be the last of its connection. */
    boolean begun(HttpServerRequest request) {
        if (door == null && request.connection() instanceof ConnectionBase connection) {
            door = connection.channel().parent();
        }
        return begun;
    }

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        begun = true;
        Channel listening = door;
        if (listening == null) {
            return; // nobody ever came
        }
        long open = Math.max(0, delay.minus(LAST_ANSWERS).toMillis());
        ScheduledFuture<?> _ = listening.eventLoop().schedule(() -> close(listening), open, TimeUnit.MILLISECONDS);
    }

    private static void close(Channel listening) {
        ChannelFuture closed = listening.close();
        LOG.debugf("no new connections from now on: %s", closed);
    }
}
