package io.taalentio.core.account;

import static io.taalentio.core.account.AccountHouse.PASSWORD;
import static io.taalentio.core.account.AccountHouse.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.DomainException;
import io.taalentio.core.kernel.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

    private static final String HERE = "10.0.0.1";
    private static final String AWA = "awa@example.org";

    private final AccountHouse house = new AccountHouse();

    @Test
    void the_password_alone_no_longer_opens_the_door_and_the_code_after_it_does() {
        Account awa = house.active(AWA);
        house.guard(awa);
        next();
        assertCode("mfa-required", () -> house.signIn(AWA, PASSWORD, HERE));
        assertCode("mfa-required", () -> house.signIn(AWA, PASSWORD, " ", HERE));
        assertCode("bad-credentials", () -> house.signIn(AWA, "guess", house.code(awa), HERE));
        assertThat(house.signIn(AWA, PASSWORD, house.code(awa), HERE).token()).isNotBlank();
    }

    @Test
    void a_code_is_taken_with_a_gap_and_from_the_steps_beside_but_never_twice() {
        Account awa = house.active(AWA);
        house.guard(awa);
        next();
        String code = house.code(awa);
        next();
        assertThat(house.signIn(AWA, PASSWORD, code.substring(0, 3) + " " + code.substring(3), HERE)
                        .token())
                .isNotBlank();
        assertCode("used-code", () -> house.signIn(AWA, PASSWORD, code, HERE));
        assertThat(house.signIn(AWA, PASSWORD, house.code(awa), HERE).token()).isNotBlank();
        assertCode("used-code", () -> house.signIn(AWA, PASSWORD, code, HERE));
        house.clock.advance(Duration.ofMinutes(2));
        assertCode("wrong-code", () -> house.signIn(AWA, PASSWORD, code, HERE));
    }

    @Test
    void the_code_that_set_it_up_does_not_open_the_door_again() {
        Account awa = house.active(AWA);
        house.guard(awa);
        assertCode("used-code", () -> house.signIn(AWA, PASSWORD, house.code(awa), HERE));
    }

    @Test
    void wrong_codes_slow_down_as_wrong_passwords_do_and_the_right_password_wins_no_new_tries() {
        Account awa = house.active(AWA);
        house.guard(awa);
        next();
        for (int i = 0; i < 5; i++) {
            assertCode("mfa-required", () -> house.signIn(AWA, PASSWORD, HERE));
            assertCode("wrong-code", () -> house.signIn(AWA, PASSWORD, "000000", HERE));
        }
        assertCode("locked", () -> house.signIn(AWA, PASSWORD, HERE));
        house.clock.advance(Duration.ofSeconds(31));
        assertCode("mfa-required", () -> house.signIn(AWA, PASSWORD, HERE));
        assertCode("wrong-code", () -> house.signIn(AWA, PASSWORD, "000000", HERE));
        house.clock.advance(Duration.ofSeconds(31));
        assertCode("locked", () -> house.signIn(AWA, PASSWORD, HERE));
        house.clock.advance(Duration.ofSeconds(31));
        assertThat(house.signIn(AWA, PASSWORD, house.code(awa), HERE).token()).isNotBlank();
        assertThat(house.activities.actions()).contains("second-factor-failed");
    }

    @Test
    void seven_mistyped_passwords_do_not_stand_in_the_way_of_the_code_once_the_wait_is_over() {
        Account awa = house.active(AWA);
        house.guard(awa);
        for (int i = 0; i < 5; i++) {
            assertCode("bad-credentials", () -> house.signIn(AWA, "guess", HERE));
        }
        house.clock.advance(Duration.ofSeconds(31));
        assertCode("mfa-required", () -> house.signIn(AWA, PASSWORD, HERE));
        assertThat(house.signIn(AWA, PASSWORD, house.code(awa), HERE).token()).isNotBlank();
    }

    @Test
    void each_recovery_code_opens_the_door_once_however_it_is_typed_and_the_owner_is_told() {
        Account awa = house.active(AWA);
        List<String> codes = house.guard(awa);
        assertThat(codes).hasSize(10).allMatch(c -> c.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(new HashSet<>(codes)).hasSize(10);
        String typed = codes.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(house.signIn(AWA, PASSWORD, typed, HERE).token()).isNotBlank();
        assertThat(house.outbox.last().template()).isEqualTo("recovery_code_used");
        assertThat(house.outbox.last().values()).containsEntry("left", "9");
        assertCode("wrong-code", () -> house.signIn(AWA, PASSWORD, typed, HERE));
        assertCode("wrong-code", () -> house.signIn(AWA, PASSWORD, "AAAA-AAAA-AAAA-AAAA", HERE));
        assertThat(house.signIn(AWA, PASSWORD, codes.get(1), HERE).token()).isNotBlank();
    }

    @Test
    void new_recovery_codes_take_the_place_of_the_old_ones() {
        Account awa = house.active(AWA);
        List<String> old = house.guard(awa);
        OpenedSession here = house.signIn(AWA, PASSWORD, old.getFirst(), HERE);
        List<String> codes =
                house.renewRecoveryCodes.renew(awa.id(), here.session().family(), as(awa));
        assertCode("wrong-code", () -> house.signIn(AWA, PASSWORD, old.get(1), HERE));
        assertThat(house.signIn(AWA, PASSWORD, codes.get(1), HERE).token()).isNotBlank();
    }

    @Test
    void setting_it_up_needs_the_password_signs_other_devices_out_and_tells_the_owner() {
        Account awa = house.active(AWA);
        OpenedSession elsewhere = house.signIn(AWA, PASSWORD, "10.0.0.2");
        OpenedSession here = house.signIn(AWA, PASSWORD, HERE);
        UUID session = here.session().family();
        house.clock.advance(Duration.ofMinutes(11));
        assertCode("password-needed", () -> house.setUpSecondFactor.propose(awa.id(), session));
        house.confirm.confirm(awa.id(), PASSWORD, session, as(awa));
        SecondFactor proposal = house.setUpSecondFactor.propose(awa.id(), session);
        assertThat(proposal.secret()).matches("[A-Z2-7]{32}");
        assertThat(proposal.toString()).doesNotContain(proposal.secret());
        assertThat(house.factors.of(awa.id())).isEmpty();
        assertThatThrownBy(() -> house.setUpSecondFactor.confirm(awa.id(), "12", session, as(awa)))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> assertThat(e.errors().getFirst().code()).isEqualTo("wrong-code"));
        house.setUpSecondFactor.confirm(awa.id(), house.code(proposal.secret()), session, as(awa));
        assertThat(house.sessions.of(awa.id(), house.clock.instant()))
                .extracting(Session::id)
                .contains(here.session().id())
                .doesNotContain(elsewhere.session().id());
        assertThat(house.outbox.last().template()).isEqualTo("second_factor_enabled");
    }

    @Test
    void a_secret_left_alone_for_half_an_hour_is_worth_nothing() {
        Account awa = house.active(AWA);
        UUID session = house.signIn(AWA, PASSWORD, HERE).session().family();
        SecondFactor proposal = house.setUpSecondFactor.propose(awa.id(), session);
        house.clock.advance(Duration.ofMinutes(30));
        assertCode(
                "enrolment-expired",
                () -> house.setUpSecondFactor.confirm(awa.id(), house.code(proposal.secret()), session, as(awa)));
    }

    @Test
    void another_app_takes_the_place_of_the_first_only_once_it_has_proved_itself() {
        Account awa = house.active(AWA);
        house.guard(awa);
        next();
        UUID session =
                house.signIn(AWA, PASSWORD, house.code(awa), HERE).session().family();
        String old = house.factors.of(awa.id()).orElseThrow().secret();
        SecondFactor proposal = house.setUpSecondFactor.propose(awa.id(), session);
        next();
        assertThat(house.signIn(AWA, PASSWORD, house.code(old), HERE).token()).isNotBlank();
        house.setUpSecondFactor.confirm(awa.id(), house.code(proposal.secret()), session, as(awa));
        next();
        assertCode("wrong-code", () -> house.signIn(AWA, PASSWORD, house.code(old), HERE));
        assertThat(house.signIn(AWA, PASSWORD, house.code(awa), HERE).token()).isNotBlank();
        assertThat(house.activities.actions()).contains("second-factor-renewed");
    }

    @Test
    void a_talent_may_go_back_to_the_password_alone_an_administrator_may_not() {
        Account awa = house.active(AWA);
        List<String> codes = house.guard(awa);
        UUID session =
                house.signIn(AWA, PASSWORD, codes.getFirst(), HERE).session().family();
        house.disableSecondFactor.disable(awa.id(), session, as(awa));
        assertThat(house.outbox.last().template()).isEqualTo("second_factor_disabled");
        assertThat(house.signIn(AWA, PASSWORD, HERE).token()).isNotBlank();
        assertCode("no-second-factor", () -> house.disableSecondFactor.disable(awa.id(), session, as(awa)));

        Account chief = house.active("chief@example.org", Role.ADMIN);
        List<String> chiefs = house.guard(chief);
        UUID chiefsSession = house.signIn("chief@example.org", PASSWORD, chiefs.getFirst(), HERE)
                .session()
                .family();
        assertCode(
                "second-factor-compulsory",
                () -> house.disableSecondFactor.disable(chief.id(), chiefsSession, as(chief)));
    }

    @Test
    void an_administrator_is_asked_at_the_first_sign_in_and_the_grace_does_not_start_anew() {
        Account chief = house.active("chief@example.org", Role.ADMIN);
        Instant due = house.clock.instant().plus(Duration.ofHours(24));
        assertThat(house.signIn("chief@example.org", PASSWORD, HERE).secondFactorDue())
                .isEqualTo(due);
        house.clock.advance(Duration.ofHours(20));
        OpenedSession later = house.signIn("chief@example.org", PASSWORD, HERE);
        assertThat(later.secondFactorDue()).isEqualTo(due);
        assertThat(live(later)).isEqualTo(due);
        house.guard(chief);
        next();
        OpenedSession guarded = house.signIn("chief@example.org", PASSWORD, house.code(chief), HERE);
        assertThat(guarded.secondFactorDue()).isNull();
        assertThat(live(guarded)).isNull();
        assertThat(house.signIn(house.active(AWA).email().value(), PASSWORD, HERE)
                        .secondFactorDue())
                .isNull();
    }

    @Test
    void whoever_becomes_administrator_is_asked_from_then_on_and_no_longer_when_demoted() {
        Account chief = house.active("chief@example.org", Role.ADMIN);
        Account awa = house.active(AWA);
        OpenedSession hers = house.signIn(AWA, PASSWORD, HERE);
        UUID session =
                house.signIn("chief@example.org", PASSWORD, HERE).session().family();
        house.setRoles.set(awa.id(), Set.of(Role.TALENT, Role.ADMIN), session, as(chief));
        assertThat(live(hers)).isEqualTo(house.clock.instant().plus(Duration.ofHours(24)));
        assertThat(house.rule.due(Set.of(Role.TALENT), live(hers))).isNull();
    }

    @Test
    void who_lost_the_telephone_is_let_in_again_by_an_administrator_told_and_asked_for_the_next_at_once() {
        Account chief = house.active("chief@example.org", Role.ADMIN);
        Account other = house.active("other@example.org", Role.ADMIN);
        house.guard(other);
        UUID session =
                house.signIn("chief@example.org", PASSWORD, HERE).session().family();
        house.resetSecondFactor.reset(other.id(), session, as(chief));
        assertThat(house.outbox.last().template()).isEqualTo("second_factor_reset");
        assertThat(house.outbox.last().to()).isEqualTo(other.email());
        assertThat(house.sessions.of(other.id(), house.clock.instant())).isEmpty();
        assertThat(house.activities.actions()).contains("second-factor-reset");
        OpenedSession back = house.signIn("other@example.org", PASSWORD, HERE);
        assertThat(back.secondFactorDue()).isEqualTo(house.clock.instant());
        assertCode("no-second-factor", () -> house.resetSecondFactor.reset(other.id(), session, as(chief)));
        assertCode("forbidden", () -> house.resetSecondFactor.reset(chief.id(), session, as(house.active(AWA))));
    }

    @Test
    void base32_is_that_of_the_standard() {
        String[][] known = {
            {"", ""}, {"f", "MY"}, {"fo", "MZXQ"}, {"foo", "MZXW6"}, {"foob", "MZXW6YQ"}, {"foobar", "MZXW6YTBOI"}
        };
        for (String[] pair : known) {
            byte[] bytes = pair[0].getBytes(StandardCharsets.US_ASCII);
            assertThat(Base32.encode(bytes)).isEqualTo(pair[1]);
            assertThat(Base32.decode(pair[1].toLowerCase(Locale.ROOT))).isEqualTo(bytes);
        }
        assertThatThrownBy(() -> Base32.decode("M1")).isInstanceOf(IllegalArgumentException.class);
    }

    private void next() {
        house.clock.advance(Duration.ofSeconds(30));
    }

    private @org.jspecify.annotations.Nullable Instant live(OpenedSession session) {
        return house.sessions
                .liveFamily(session.session().family(), house.clock.instant())
                .orElseThrow()
                .secondFactorAsked();
    }

    private static void assertCode(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
