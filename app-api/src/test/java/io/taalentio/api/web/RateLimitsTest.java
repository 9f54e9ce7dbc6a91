package io.taalentio.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.api.web.RateLimited.Limit;
import io.taalentio.core.access.InMemoryUseCounts;
import io.taalentio.core.access.UseCounts;
import io.taalentio.core.kernel.MovableClock;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final UseCounts counts = new InMemoryUseCounts(clock);
    private final RateLimits limits = node(counts);

    private RateLimits node(UseCounts shared) {
        return new RateLimits(shared, clock, 30, 20, 0, 5, 600);
    }

    @Test
    void thirty_look_ups_a_minute_then_the_client_is_told_how_long_to_wait() {
        for (int i = 1; i <= 30; i++) {
            assertThat(use("192.0.2.1").get("RateLimit-Remaining")).isEqualTo(Integer.toString(30 - i));
        }
        clock.advance(Duration.ofSeconds(20));
        assertThatThrownBy(() -> use("192.0.2.1")).isInstanceOfSatisfying(FaultException.class, refused -> {
            assertThat(refused.fault().status()).isEqualTo(429);
            assertThat(refused.fault().retryAfterSeconds()).isEqualTo(40);
        });
        clock.advance(Duration.ofSeconds(40));
        assertThat(use("192.0.2.1").get("RateLimit-Remaining")).isEqualTo("29");
    }

    @Test
    void addresses_are_counted_apart_but_one_network_of_ipv6_together() {
        for (int i = 0; i < 30; i++) {
            use("2001:db8:1:2::" + (i + 1));
        }
        assertThatThrownBy(() -> use("2001:db8:1:2:ffff::1")).isInstanceOf(FaultException.class);
        assertThat(use("2001:db8:1:3::1")).isNotNull();
        assertThat(use("192.0.2.2")).isNotNull();
    }

    @Test
    void walking_a_thousand_codes_for_a_minute_yields_at_most_sixty_profiles() {
        int seen = 0;
        for (int i = 0; i < 1000; i++) {
            for (Limit limit : new Limit[] {Limit.PUBLIC_LOOKUPS, Limit.PUBLIC_PAGES}) {
                try {
                    limits.use(limit, "192.0.2.3", MultiMap.caseInsensitiveMultiMap());
                    seen++;
                } catch (FaultException refused) {
                    assertThat(refused.fault().code()).isEqualTo("rate-limited");
                }
            }
            clock.advance(Duration.ofMillis(59));
        }
        assertThat(seen).isLessThanOrEqualTo(60);
    }

    @Test
    void a_walk_that_takes_turns_between_nodes_gets_no_more_than_one_node_would_give() {
        RateLimits other = node(counts);
        int seen = 0;
        for (int i = 0; i < 1000; i++) {
            RateLimits asked = i % 2 == 0 ? limits : other;
            for (Limit limit : new Limit[] {Limit.PUBLIC_LOOKUPS, Limit.PUBLIC_PAGES}) {
                try {
                    asked.use(limit, "192.0.2.5", MultiMap.caseInsensitiveMultiMap());
                    seen++;
                } catch (FaultException refused) {
                    assertThat(refused.fault().retryAfterSeconds()).isBetween(1L, 60L);
                }
            }
            clock.advance(Duration.ofMillis(59));
        }
        assertThat(seen).isEqualTo(60);
        clock.advance(Duration.ofSeconds(2));
        assertThat(use("192.0.2.5").get("RateLimit-Remaining")).isEqualTo("29");
    }

    @Test
    void what_other_nodes_gave_is_told_and_refused_without_asking_again() {
        RateLimits other = node(counts);
        for (int i = 0; i < 25; i++) {
            other.use(Limit.PUBLIC_LOOKUPS, "192.0.2.6", MultiMap.caseInsensitiveMultiMap());
        }
        assertThat(use("192.0.2.6").get("RateLimit-Remaining")).isEqualTo("4");
        for (int i = 0; i < 4; i++) {
            use("192.0.2.6");
        }
        assertThatThrownBy(() -> use("192.0.2.6")).isInstanceOf(FaultException.class);
        clock.advance(Duration.ofSeconds(10));
        assertThatThrownBy(() -> use("192.0.2.6")).isInstanceOfSatisfying(FaultException.class, refused -> assertThat(
                        refused.fault().retryAfterSeconds())
                .isEqualTo(50));
        assertThat(counts.use("PUBLIC_LOOKUPS 192.0.2.6", Duration.ofMinutes(1))
                        .toCompletableFuture()
                        .join()
                        .used())
                .as("25, 5 that passed, one refused, and this")
                .isEqualTo(32);
    }

    @Test
    void without_the_others_count_this_node_s_alone_holds() {
        RateLimits alone = node(new UseCounts() {
            @Override
            public CompletionStage<Tally> use(String visitor, Duration span) {
                return CompletableFuture.failedFuture(new IllegalStateException("no database"));
            }

            @Override
            public int forget() {
                return 0;
            }
        });
        for (int i = 0; i < 30; i++) {
            alone.use(Limit.PUBLIC_LOOKUPS, "192.0.2.7", MultiMap.caseInsensitiveMultiMap());
        }
        assertThatThrownBy(() -> alone.use(Limit.PUBLIC_LOOKUPS, "192.0.2.7", MultiMap.caseInsensitiveMultiMap()))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void nobody_waits_long_for_a_count_that_does_not_come() {
        RateLimits waiting = node(new UseCounts() {
            @Override
            public CompletionStage<Tally> use(String visitor, Duration span) {
                return new CompletableFuture<>();
            }

            @Override
            public int forget() {
                return 0;
            }
        });
        long begin = System.nanoTime();
        waiting.use(Limit.PUBLIC_LOOKUPS, "192.0.2.8", MultiMap.caseInsensitiveMultiMap());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void a_limit_that_is_off_or_this_node_s_own_asks_nobody() {
        UseCounts nobody = new UseCounts() {
            @Override
            public CompletionStage<Tally> use(String visitor, Duration span) {
                throw new AssertionError("asked about " + visitor);
            }

            @Override
            public int forget() {
                return 0;
            }
        };
        RateLimits off = new RateLimits(nobody, clock, 0, 20, 0, 5, 600);
        for (Limit limit : Limit.values()) {
            off.use(limit, "192.0.2.9", MultiMap.caseInsensitiveMultiMap());
        }
        assertThat(off).isNotNull();
    }

    @Test
    void zero_turns_a_limit_off() {
        for (int i = 0; i < 1000; i++) {
            limits.use(Limit.REGISTRATIONS, "192.0.2.4", MultiMap.caseInsensitiveMultiMap());
        }
        assertThat(limits).isNotNull();
    }

    private MultiMap use(String address) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        limits.use(Limit.PUBLIC_LOOKUPS, address, headers);
        return headers;
    }
}
