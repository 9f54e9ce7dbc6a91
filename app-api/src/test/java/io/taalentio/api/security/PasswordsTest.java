package io.taalentio.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taalentio.core.account.PasswordStrength.Verdict;
import io.taalentio.core.kernel.Refused;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Argon2Passwords passwords = new Argon2Passwords(new SecureRandom(), new SimpleMeterRegistry());
    private final ZxcvbnStrength strength = new ZxcvbnStrength();

    @Test
    void a_password_matches_its_own_hash_only_and_is_salted() {
        String hash = passwords.hash("kora-balafon");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("kora-balafon")).isNotEqualTo(hash);
        assertThat(passwords.matches("kora-balafon", hash)).isTrue();
        assertThat(passwords.matches("kora-balafom", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
        assertThat(passwords.matches("kora-balafon", passwords.decoy())).isFalse();
    }

    @Test
    void hashes_are_those_of_every_other_argon2id() {
        // RFC 9106's reference implementation: echo -n password | argon2 somesalt -id -v 13 -t 2 -k 65536 -p 1 -l 32
        byte[] hash = Argon2Passwords.compute(
                "password",
                "somesalt".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new Argon2Passwords.Parameters(65536, 2, 1),
                32);
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @Test
    void weaker_parameters_are_noticed() {
        String weaker = "$argon2id$v=19$m=8192,t=2,p=1$"
                + Base64.getEncoder().withoutPadding().encodeToString(new byte[16]) + "$"
                + Base64.getEncoder().withoutPadding().encodeToString(new byte[32]);
        assertThat(passwords.outdated(weaker)).isTrue();
        assertThat(passwords.outdated(passwords.decoy())).isFalse();
        assertThat(passwords.matches("anything", weaker)).isFalse();
    }

    @Test
    void two_hundred_at_once_are_either_served_or_told_to_come_again() throws Exception {
        String hash = passwords.hash("kora-balafon");
        AtomicInteger served = new AtomicInteger();
        AtomicInteger busy = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(200)) {
            for (int i = 0; i < 200; i++) {
                all.add(clients.submit(() -> {
                    try {
                        assertThat(passwords.matches("kora-balafon", hash)).isTrue();
                        served.incrementAndGet();
                    } catch (Refused refused) {
                        assertThat(refused.code()).isEqualTo("busy");
                        busy.incrementAndGet();
                    }
                }));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
        assertThat(served.get() + busy.get()).isEqualTo(200);
        assertThat(served.get()).isGreaterThanOrEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(busy.get()).isPositive();
    }

    @Test
    void common_and_guessable_passwords_are_told_apart_from_good_ones() {
        List<String> personal = List.of("taalentio", "awa.diop@example.org", "Awa", "Diop");
        assertThat(strength.judge("1234567890", personal)).isEqualTo(Verdict.COMMON);
        assertThat(strength.judge("qwertyuiop", personal)).isEqualTo(Verdict.COMMON);
        assertThat(strength.judge("iloveyou1234", personal)).isEqualTo(Verdict.GUESSABLE);
        assertThat(strength.judge("aaaaaaaaaaaa", personal)).isEqualTo(Verdict.GUESSABLE);
        assertThat(strength.judge("taalentio2026", personal)).isEqualTo(Verdict.GUESSABLE);
        assertThat(strength.judge("kora-balafon-djembe", personal)).isEqualTo(Verdict.GOOD);
        assertThat(strength.judge("correct horse battery", personal)).isEqualTo(Verdict.GOOD);
        assertThat(strength.judge("ɓɔŋɛ kuma sɛbɛn", personal)).isEqualTo(Verdict.GOOD);
    }

    @Test
    void judging_the_longest_password_takes_no_time_to_speak_of() {
        long start = System.nanoTime();
        strength.judge("aA1!".repeat(32), List.of());
        strength.judge("password1".repeat(14), List.of());
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2_000);
    }
}
