package io.taalentio.api.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.taalentio.api.web.RateLimited.Limit;
import io.taalentio.core.access.UseCounts;
import io.taalentio.core.access.UseCounts.Tally;
import io.vertx.core.MultiMap;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts per address and limit. This node counts first and refuses by itself; what it lets pass is counted with the other
 * nodes' where the limit is shared. Where their count is not to be had in time, this node's alone holds.
 */
@Singleton
public class RateLimits {

    private static final Logger LOG = Logger.getLogger(RateLimits.class);

    /** Longer than a healthy database takes, and no more than a visitor bears. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final CompletableFuture<Boolean> PASSED = CompletableFuture.completedFuture(true);
    /** No answer: of a use that was counted there is at least this one. */
    private static final Tally UNKNOWN = new Tally(0, Duration.ZERO);

    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);

    private record Rule(long times, Duration period) {}

    private record Client(Limit limit, String network) {}

    private final Map<Limit, Rule> rules = new EnumMap<>(Limit.class);
    private final Cache<Client, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    /** Until when those are refused who used up elsewhere what they may. */
    private final Cache<Client, Instant> usedUp = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    private final UseCounts counts;
    private final Clock clock;
    private final TimeMeter time;
    private final AtomicLong complained = new AtomicLong();

    @Inject
    RateLimits(
            UseCounts counts,
            Clock clock,
            @ConfigProperty(name = "taalentio.public-lookups-per-minute") long lookups,
            @ConfigProperty(name = "taalentio.movie-searches-per-minute") long movies,
            @ConfigProperty(name = "taalentio.registrations-per-hour") long registrations,
            @ConfigProperty(name = "taalentio.mail-requests-per-hour") long mails,
            @ConfigProperty(name = "taalentio.api-requests-per-minute") long apiClients) {
        this.counts = counts;
        this.clock = clock;
        rules.put(Limit.PUBLIC_LOOKUPS, new Rule(lookups, Duration.ofMinutes(1)));
        rules.put(Limit.PUBLIC_PAGES, new Rule(lookups, Duration.ofMinutes(1)));
        rules.put(Limit.PROVIDER_SIGN_INS, new Rule(lookups, Duration.ofMinutes(1)));
        rules.put(Limit.MOVIE_SEARCHES, new Rule(movies, Duration.ofMinutes(1)));
        rules.put(Limit.REGISTRATIONS, new Rule(registrations, Duration.ofHours(1)));
        rules.put(Limit.MAIL_REQUESTS, new Rule(mails, Duration.ofHours(1)));
        rules.put(Limit.API_CLIENTS, new Rule(apiClients, Duration.ofMinutes(1)));
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /**
     * Counts one use and writes the headers that tell the client where it stands. Waits for the other nodes' count where
     * the limit is shared, so it is for threads that may wait.
     *
     * @param client network address, or the account of a program
     * @throws FaultException 429 when the limit is reached
     */
    public void use(Limit limit, String client, MultiMap headers) {
        try {
            soon(limit, client, headers).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof FaultException refused) {
                throw refused;
            }
            throw e;
        }
    }

    /**
     * As {@link #use} for threads that may not wait.
     *
     * @return once the use has passed; fails with what {@link #use} throws
     * @throws FaultException 429 when this node alone knows that the limit is reached
     */
    CompletableFuture<Boolean> soon(Limit limit, String client, MultiMap headers) {
        Rule rule = rules.get(limit);
        if (rule == null || rule.times() <= 0) {
            return PASSED;
        }
        Client who = new Client(limit, network(client));
        long remaining = here(who, rule, headers);
        if (!limit.shared()) {
            return PASSED;
        }
        return counts.use(limit + " " + who.network(), rule.period())
                .toCompletableFuture()
                .copy()
                .completeOnTimeout(UNKNOWN, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> {
                    complain(failure);
                    return UNKNOWN;
                })
                .thenApply(tally -> everywhere(who, rule, remaining, tally, headers));
    }

    /** @return how often the client may come again in this span as far as this node knows */
    private long here(Client who, Rule rule, MultiMap headers) {
        Instant until = usedUp.getIfPresent(who);
        Duration left = until == null ? Duration.ZERO : Duration.between(clock.instant(), until);
        if (left.isPositive()) {
            throw refused(rule, left.toNanos(), headers);
        }
        Bucket bucket = buckets.get(who, nothing -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(l -> l.capacity(rule.times()).refillIntervally(rule.times(), rule.period()))
                .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw refused(rule, probe.getNanosToWaitForRefill(), headers);
        }
        tell(rule, probe.getRemainingTokens(), probe.getNanosToWaitForReset(), headers);
        return probe.getRemainingTokens();
    }

    private boolean everywhere(Client who, Rule rule, long remaining, Tally tally, MultiMap headers) {
        if (tally.used() == 0) {
            complain(null);
            return true;
        }
        if (tally.used() > rule.times()) {
            usedUp.put(who, clock.instant().plus(tally.left()));
            throw refused(rule, tally.left().toNanos(), headers);
        }
        if (rule.times() - tally.used() < remaining) {
            tell(rule, rule.times() - tally.used(), tally.left().toNanos(), headers);
        }
        return true;
    }

    private static FaultException refused(Rule rule, long nanos, MultiMap headers) {
        tell(rule, 0, nanos, headers);
        long wait = seconds(nanos);
        return new FaultException(new Fault(429, "rate-limited", List.of(), Map.of("seconds", wait), wait));
    }

    private static void tell(Rule rule, long remaining, long resetNanos, MultiMap headers) {
        headers.set("RateLimit-Limit", Long.toString(rule.times()))
                .set("RateLimit-Remaining", Long.toString(remaining))
                .set("RateLimit-Reset", Long.toString(seconds(resetNanos)));
    }

    /** Once a minute is enough: who reads the log of an outage has better things to see. */
    private void complain(@Nullable Throwable failure) {
        long now = clock.millis();
        long before = complained.get();
        if (now - before >= MINUTE && complained.compareAndSet(before, now)) {
            LOG.warn("uses are counted by this node alone: the others' are not to be had", failure);
        }
    }

    private static long seconds(long nanos) {
        return Math.max(1, (nanos + 999_999_999L) / 1_000_000_000L);
    }

    /** The first four groups of an IPv6 address, which one household owns; an IPv4 address as it is. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String text = address.indexOf('%') < 0 ? address : address.substring(0, address.indexOf('%'));
        int gap = text.indexOf("::");
        String head = gap < 0 ? text : text.substring(0, gap);
        List<String> groups = head.isEmpty() ? List.of() : Arrays.asList(head.split(":"));
        return String.join(":", groups.subList(0, Math.min(4, groups.size()))) + "::/64";
    }
}
