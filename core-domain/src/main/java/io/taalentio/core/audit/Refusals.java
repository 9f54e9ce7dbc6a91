package io.taalentio.core.audit;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.Managed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts on this node what signed-in people were refused, until it is written down. The first refusal of a kind is
 * written within seconds, the same again at most every {@link #AGAIN} with how often it was; so the log tells who tried
 * what, and nobody can fill it.
 */
@Managed
public class Refusals {

    /** How long repeated refusals of one kind are gathered. */
    static final Duration AGAIN = Duration.ofMinutes(10);

    /** Kinds kept apart; beyond them only their number is kept. */
    static final int KINDS = 2_000;

    /** Lines written at a time. */
    static final int LINES = 50;

    /**
     * Refusals of one kind.
     *
     * @param actor of the latest
     * @param operation verb and path without ids: {@code DELETE /api/v1/users/{id}/second-factor}
     * @param code why: {@code forbidden}, {@code scope-missing}
     * @param times since the line before
     * @param since the first of them
     */
    record Gathered(Actor actor, String operation, String code, long times, Instant since) {}

    private record Kind(@Nullable UUID accountId, String address, String operation, String code) {}

    private static final class Count {
        private Actor latest;
        private long times;
        private Instant since;
        private @Nullable Instant written;

        Count(Actor latest, Instant since) {
            this.latest = latest;
            this.since = since;
        }
    }

    private final Clock clock;
    private final Map<Kind, Count> counts = new LinkedHashMap<>();
    private long others;

    public Refusals(Clock clock) {
        this.clock = clock;
    }

    public synchronized void note(Actor actor, String operation, String code) {
        Instant now = clock.instant();
        Kind kind = new Kind(actor.accountId(), actor.address(), operation, code);
        Count count = counts.get(kind);
        if (count == null) {
            if (counts.size() >= KINDS) {
                others++;
                return;
            }
            count = new Count(actor, now);
            counts.put(kind, count);
        }
        if (count.times == 0) {
            count.since = now;
        }
        count.latest = actor;
        count.times++;
    }

    /**
     * Takes what is to be written now, at most {@link #LINES}.
     *
     * @param all also what would be gathered longer, because the house closes
     */
    synchronized List<Gathered> take(boolean all) {
        Instant now = clock.instant();
        List<Gathered> taken = new ArrayList<>();
        counts.forEach((kind, count) -> {
            boolean due = count.written == null || !now.isBefore(count.written.plus(AGAIN)) || all;
            if (count.times > 0 && due && taken.size() < LINES) {
                taken.add(new Gathered(count.latest, kind.operation(), kind.code(), count.times, count.since));
                count.times = 0;
                count.written = now;
            }
        });
        counts.values().removeIf(c -> c.times == 0 && c.written != null && !now.isBefore(c.written.plus(AGAIN)));
        return taken;
    }

    /** How many were not kept apart since it was last asked. */
    synchronized long takeOthers() {
        long taken = others;
        others = 0;
        return taken;
    }
}
