package io.taalentio.api.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.taalentio.api.web.RateLimited.Limit;
import io.vertx.core.MultiMap;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts per address and limit, on this node: what is guarded is the walking of codes, which needs thousands. */
@Singleton
public class RateLimits {

    private record Rule(long times, Duration period) {}

    private record Client(Limit limit, String network) {}

    private final Map<Limit, Rule> rules = new EnumMap<>(Limit.class);
    private final Cache<Client, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final TimeMeter time;

    @Inject
    RateLimits(
            Clock clock,
            @ConfigProperty(name = "taalentio.public-lookups-per-minute") long lookups,
            @ConfigProperty(name = "taalentio.movie-searches-per-minute") long movies,
            @ConfigProperty(name = "taalentio.registrations-per-hour") long registrations,
            @ConfigProperty(name = "taalentio.mail-requests-per-hour") long mails,
            @ConfigProperty(name = "taalentio.api-requests-per-minute") long apiClients) {
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
     * Counts one use and writes the headers that tell the client where it stands.
     *
     * @param client network address, or the account of a program
     * @throws FaultException 429 when the limit is reached
     */
    public void use(Limit limit, String client, MultiMap headers) {
        Rule rule = rules.get(limit);
        if (rule == null || rule.times() <= 0) {
            return;
        }
        Bucket bucket = buckets.get(new Client(limit, network(client)), nothing -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(l -> l.capacity(rule.times()).refillIntervally(rule.times(), rule.period()))
                .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        long reset = seconds(probe.getNanosToWaitForReset());
        headers.set("RateLimit-Limit", Long.toString(rule.times()))
                .set("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()))
                .set("RateLimit-Reset", Long.toString(reset));
        if (!probe.isConsumed()) {
            long wait = seconds(probe.getNanosToWaitForRefill());
            throw new FaultException(new Fault(429, "rate-limited", List.of(), Map.of("seconds", wait), wait));
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
