package io.taalentio.core.account;

import static io.taalentio.core.account.AccountHouse.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.DomainException;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final String HERE = "10.0.0.1";

    private final AccountHouse house = new AccountHouse();

    @Test
    void by_email_in_any_case_or_by_code_with_spaces_and_dashes() {
        Account awa = house.active("awa@example.org");
        house.codes.put("SNF0001DKR", awa.id());

        assertThat(house.signIn(" AWA@Example.org ", PASSWORD, HERE).account().id())
                .isEqualTo(awa.id());
        assertThat(house.signIn("sn f-0001-dkr", PASSWORD, HERE).account().id()).isEqualTo(awa.id());
        assertThat(house.reload(awa).lastLoginAt()).isEqualTo(house.clock.instant());
        assertThat(house.activities.actions()).containsExactly("signed-in", "signed-in");
    }

    @Test
    void unknown_wrong_and_not_yet_activated_are_told_alike_after_the_same_work() {
        house.active("awa@example.org");
        house.enrolment.open(
                new Email("pending@example.org"),
                "Binta",
                "Sow",
                io.taalentio.core.kernel.Language.FR,
                AccountHouse.visitor(HERE));
        for (String identifier :
                List.of("awa@example.org", "pending@example.org", "nobody@example.org", "SNF9999DKR", "@")) {
            int before = house.passwords.checked;
            assertCode("bad-credentials", identifier, "wrong-wrong-wrong", HERE);
            assertThat(house.passwords.checked).isEqualTo(before + 1);
        }
    }

    @Test
    void only_who_knows_the_password_learns_that_the_account_is_suspended() {
        Account awa = house.active("awa@example.org");
        house.accounts.save(awa.suspended(house.clock.instant()));

        assertCode("bad-credentials", "awa@example.org", "wrong", HERE);
        assertThatThrownBy(() -> house.signIn("awa@example.org", PASSWORD, HERE))
                .isInstanceOfSatisfying(
                        Forbidden.class, f -> assertThat(f.code()).isEqualTo("suspended"));
    }

    @Test
    void after_five_failures_the_sixth_guess_waits_30_seconds_unhashed_and_each_further_one_twice_as_long() {
        house.active("awa@example.org");
        for (int i = 0; i < 5; i++) {
            assertCode("bad-credentials", "awa@example.org", "guess", HERE);
        }
        int wait = 30;
        for (int round = 0; round < 8; round++) {
            int hashed = house.passwords.checked;
            assertThat(locked("awa@example.org", PASSWORD, HERE)).isEqualTo(wait);
            house.clock.advance(Duration.ofSeconds(wait - 1));
            assertThat(locked("awa@example.org", PASSWORD, HERE)).isEqualTo(1);
            assertThat(house.passwords.checked).isEqualTo(hashed);
            house.clock.advance(Duration.ofSeconds(1));
            assertCode("bad-credentials", "awa@example.org", "guess", HERE);
            wait = Math.min(wait * 2, 900);
        }
        assertThat(wait).isEqualTo(900);
        house.clock.advance(Duration.ofMinutes(15));
        assertThat(house.signIn("awa@example.org", PASSWORD, HERE).token()).isNotBlank();
        assertCode("bad-credentials", "awa@example.org", "guess", HERE);
    }

    @Test
    void an_unknown_identifier_is_throttled_just_the_same() {
        for (int i = 0; i < 5; i++) {
            assertCode("bad-credentials", "nobody@example.org", "guess", HERE);
        }
        assertThat(locked("nobody@example.org", "guess", HERE)).isEqualTo(30);
    }

    @Test
    void email_and_code_of_one_account_share_their_tries() {
        Account awa = house.active("awa@example.org");
        house.codes.put("SNF0001DKR", awa.id());
        for (int i = 0; i < 5; i++) {
            assertCode("bad-credentials", i % 2 == 0 ? "awa@example.org" : "SNF0001DKR", "guess", HERE);
        }
        assertThat(locked("SNF0001DKR", PASSWORD, HERE)).isEqualTo(30);
    }

    @Test
    void a_strangers_failures_do_not_hold_up_the_owner_elsewhere() {
        house.active("awa@example.org");
        for (int i = 0; i < 5; i++) {
            assertCode("bad-credentials", "awa@example.org", "guess", "203.0.113.9");
        }
        assertThat(house.signIn("awa@example.org", PASSWORD, HERE).token()).isNotBlank();
    }

    @Test
    void guesses_from_many_addresses_slow_down_strangers_but_not_an_address_the_owner_came_from() {
        house.active("awa@example.org");
        house.signIn("awa@example.org", PASSWORD, HERE);
        for (int i = 0; i < 50; i++) {
            assertCode("bad-credentials", "awa@example.org", "guess", "203.0.113." + i);
        }
        assertThat(locked("awa@example.org", PASSWORD, "198.51.100.1")).isEqualTo(60);
        assertThat(house.signIn("awa@example.org", PASSWORD, HERE).token()).isNotBlank();
    }

    @Test
    void a_reset_password_forgives_all_failures_so_that_nobody_is_locked_out_for_good() {
        house.active("awa@example.org");
        for (int i = 0; i < 50; i++) {
            assertCode("bad-credentials", "awa@example.org", "guess", "203.0.113." + i);
        }
        house.forgotten.ask("awa@example.org", AccountHouse.visitor("198.51.100.1"));
        house.forgotten.answer();
        house.reset.reset(house.lastToken(), "another-long-secret", AccountHouse.visitor("198.51.100.1"));
        assertThat(house.signIn("awa@example.org", "another-long-secret", "198.51.100.1")
                        .token())
                .isNotBlank();
    }

    @Test
    void guesses_made_at_once_get_no_more_than_their_share() {
        SignInThrottle.Keys keys = SignInThrottle.Keys.of(null, "awa@example.org", HERE);
        for (int i = 0; i < 5; i++) {
            house.throttle.begin(keys);
        }
        assertThatThrownBy(() -> house.throttle.begin(keys))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo("busy"));
        house.throttle.succeeded(keys);
        house.throttle.begin(keys);
    }

    @Test
    void tries_that_were_cut_off_count_as_failed() {
        SignInThrottle.Keys keys = SignInThrottle.Keys.of(null, "awa@example.org", HERE);
        for (int i = 0; i < 5; i++) {
            house.throttle.begin(keys);
        }
        house.clock.advance(Duration.ofSeconds(11));
        assertThatThrownBy(() -> house.throttle.begin(keys))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo("locked"));
        house.clock.advance(Duration.ofSeconds(20));
        house.throttle.begin(keys);
    }

    @Test
    void failures_are_forgotten_after_a_day() {
        house.active("awa@example.org");
        for (int i = 0; i < 4; i++) {
            assertCode("bad-credentials", "awa@example.org", "guess", HERE);
        }
        house.clock.advance(Duration.ofHours(25));
        for (int i = 0; i < 5; i++) {
            assertCode("bad-credentials", "awa@example.org", "guess", HERE);
        }
        assertThat(locked("awa@example.org", PASSWORD, HERE)).isEqualTo(30);
    }

    @Test
    void a_password_hashed_with_older_parameters_is_hashed_anew() {
        Account awa = house.active("awa@example.org");
        house.accounts.rehashed(awa.id(), "new:" + PASSWORD, "old:" + PASSWORD);
        house.signIn("awa@example.org", PASSWORD, HERE);
        assertThat(house.reload(awa).passwordHash()).isEqualTo("new:" + PASSWORD);
    }

    @Test
    void a_session_lasts_12_hours_or_30_days_when_remembered() {
        house.active("awa@example.org");
        assertThat(house.signIn("awa@example.org", PASSWORD, HERE).session().expiresAt())
                .isEqualTo(house.clock.instant().plus(Duration.ofHours(12)));
        OpenedSession remembered = house.signIn.signIn(
                new SignIn.Command("awa@example.org", PASSWORD, null, true, SessionKind.BROWSER),
                AccountHouse.visitor(HERE));
        assertThat(remembered.session().expiresAt())
                .isEqualTo(house.clock.instant().plus(Duration.ofDays(30)));
        assertThat(house.sessions.live(
                        TokenHash.of(remembered.token()),
                        SessionKind.BROWSER,
                        house.clock.instant().plus(Duration.ofDays(30))))
                .isEmpty();
    }

    @Test
    void a_device_never_seen_before_is_told_by_mail_but_the_first_one_is_not() {
        house.active("awa@example.org");
        house.signIn("awa@example.org", PASSWORD, HERE);
        house.signIn("awa@example.org", PASSWORD, HERE);
        house.signIn("awa@example.org", PASSWORD, "10.9.9.9");
        assertThat(house.outbox.queued()).isEmpty();

        house.signIn.signIn(
                new SignIn.Command("awa@example.org", PASSWORD, null, false, SessionKind.BROWSER),
                new Actor(null, Set.of(), io.taalentio.core.kernel.Language.FR, "192.0.2.7", "Opera Mini"));
        assertThat(house.outbox.last().template()).isEqualTo("new_device");
        assertThat(house.outbox.last().values())
                .containsAllEntriesOf(Map.of("device", "Opera Mini", "address", "192.0.2.7"));
    }

    @Test
    void a_refresh_token_is_replaced_at_each_use_and_a_second_use_ends_its_family() {
        house.active("awa@example.org");
        OpenedSession first = house.signIn.signIn(
                new SignIn.Command("awa@example.org", PASSWORD, null, false, SessionKind.REFRESH),
                AccountHouse.visitor(HERE));
        RefreshTokens.Renewed second = renewed(first.token());
        RefreshTokens.Renewed third = renewed(second.token());
        assertThat(third.session().family()).isEqualTo(first.session().family());
        assertThat(house.sessions.liveFamily(first.session().family(), house.clock.instant()))
                .isPresent();

        assertThat(house.refreshTokens.refresh(second.token(), AccountHouse.visitor("203.0.113.9")))
                .isEqualTo(new RefreshTokens.Rejected());
        assertThat(house.refreshTokens.refresh(third.token(), AccountHouse.visitor(HERE)))
                .isEqualTo(new RefreshTokens.Rejected());
        assertThat(house.sessions.liveFamily(first.session().family(), house.clock.instant()))
                .isEmpty();
        assertThat(house.activities.actions()).contains("refresh-token-reused");
    }

    @Test
    void a_browser_cookie_is_no_refresh_token() {
        house.active("awa@example.org");
        OpenedSession browser = house.signIn("awa@example.org", PASSWORD, HERE);
        assertThat(house.refreshTokens.refresh(browser.token(), AccountHouse.visitor(HERE)))
                .isEqualTo(new RefreshTokens.Rejected());
        assertThat(house.sessions.live(TokenHash.of(browser.token()), SessionKind.BROWSER, house.clock.instant()))
                .isPresent();
    }

    private RefreshTokens.Renewed renewed(String token) {
        return (RefreshTokens.Renewed) house.refreshTokens.refresh(token, AccountHouse.visitor(HERE));
    }

    private void assertCode(String code, String identifier, String password, String address) {
        assertThatThrownBy(() -> house.signIn(identifier, password, address))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** Seconds to wait. */
    private long locked(String identifier, String password, String address) {
        try {
            house.signIn(identifier, password, address);
            throw new AssertionError("not locked");
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo("locked");
            return (Long) refused.facts().getOrDefault("seconds", 0L);
        }
    }
}
