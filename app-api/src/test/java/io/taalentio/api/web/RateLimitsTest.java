package io.taalentio.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.api.web.RateLimited.Limit;
import io.taalentio.core.kernel.MovableClock;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final RateLimits limits = new RateLimits(clock, 30, 20, 0, 5, 600);

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
