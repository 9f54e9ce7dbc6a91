package io.taalentio.core.account;

import static io.taalentio.core.account.AccountHouse.PASSWORD;
import static io.taalentio.core.account.AccountHouse.as;
import static io.taalentio.core.account.AccountHouse.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.DomainException;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.FieldError;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Language;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AccountLifeTest {

    private static final String HERE = "10.0.0.1";

    private final AccountHouse house = new AccountHouse();

    @Test
    void who_registers_with_a_new_email_gets_one_account_and_one_activation_mail() {
        Enrolment.Outcome first = enrol("Awa@Example.org");
        Enrolment.Outcome again = enrol("awa@example.org");

        assertThat(first).isInstanceOf(Enrolment.Opened.class);
        assertThat(again).isEqualTo(new Enrolment.AlreadyThere(first.accountId()));
        assertThat(house.outbox.templates()).containsExactly("login_credentials");
        assertThat(house.outbox.last().values())
                .containsEntry("code", "SNF0001DKR")
                .hasEntrySatisfying("link", l -> assertThat(l).startsWith("https://taalentio.example/activate#"));
    }

    @Test
    void the_link_activates_once_and_signs_in() {
        enrol("awa@example.org");
        String token = house.lastToken();
        OpenedSession session = house.activation.activate(token, PASSWORD, visitor(HERE));

        assertThat(session.account().status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(house.signIn("awa@example.org", PASSWORD, HERE).account().roles())
                .containsExactly(Role.TALENT);
        refused("token-expired", () -> house.activation.activate(token, PASSWORD, visitor(HERE)));
    }

    @Test
    void the_link_ends_after_72_hours_and_when_a_newer_one_is_sent() {
        enrol("awa@example.org");
        String first = house.lastToken();
        house.clock.advance(Duration.ofHours(2));
        house.forgotten.ask("awa@example.org", visitor(HERE));
        house.forgotten.answer();
        assertThat(house.outbox.templates()).containsExactly("login_credentials", "login_credentials");
        refused("token-expired", () -> house.activation.activate(first, PASSWORD, visitor(HERE)));

        house.clock.advance(Duration.ofDays(3));
        refused("token-expired", () -> house.activation.activate(house.lastToken(), PASSWORD, visitor(HERE)));
    }

    @Test
    void a_link_for_one_purpose_opens_nothing_else() {
        enrol("awa@example.org");
        refused("token-expired", () -> house.reset.reset(house.lastToken(), PASSWORD, visitor(HERE)));
        refused("token-expired", () -> house.attach.attach(house.lastToken(), visitor(HERE)));
    }

    @Test
    void a_weak_password_is_refused_beside_its_field_and_the_link_stays_good() {
        enrol("awa@example.org");
        String token = house.lastToken();
        fieldRefused("password-too-short", () -> house.activation.activate(token, "court", visitor(HERE)));
        fieldRefused("password-too-long", () -> house.activation.activate(token, "x".repeat(129), visitor(HERE)));
        fieldRefused("common-password", () -> house.activation.activate(token, "password1234", visitor(HERE)));
        fieldRefused("weak-password", () -> house.activation.activate(token, "Diop-Diop-2026", visitor(HERE)));
        assertThat(house.activation.activate(token, PASSWORD, visitor(HERE)).token())
                .isNotBlank();
    }

    @Test
    void help_with_a_password_is_the_same_for_everybody_and_mails_only_who_is_there() {
        Account awa = house.active("awa@example.org");
        Account gone = house.active("gone@example.org");
        house.accounts.save(gone.suspended(house.clock.instant()));
        house.codes.put("SNF0001DKR", awa.id());

        house.forgotten.ask("nobody@example.org", visitor(HERE));
        house.forgotten.ask("gone@example.org", visitor(HERE));
        house.forgotten.ask("not an identifier", visitor(HERE));
        house.forgotten.ask("x".repeat(5000), visitor(HERE));
        assertThat(house.forgotten.answer()).isEqualTo(4);
        assertThat(house.outbox.queued()).isEmpty();

        house.forgotten.ask("sn f-0001-dkr", visitor(HERE));
        assertThat(house.forgotten.answer()).isEqualTo(1);
        assertThat(house.outbox.templates()).containsExactly("password_reset");
        assertThat(house.outbox.last().to()).isEqualTo(awa.email());
    }

    @Test
    void nobodys_mailbox_is_filled_by_asking_again_and_again() {
        house.active("awa@example.org");
        for (int minute = 0; minute < 60; minute++) {
            for (int i = 0; i < 3; i++) {
                house.forgotten.ask("awa@example.org", visitor(HERE));
            }
            house.forgotten.answer();
            house.clock.advance(Duration.ofMinutes(2));
        }
        assertThat(house.outbox.queued()).hasSize(5);
    }

    @Test
    void a_reset_signs_every_device_out_and_tells_the_owner() {
        Account awa = house.active("awa@example.org");
        OpenedSession phone = house.signIn("awa@example.org", PASSWORD, HERE);
        house.forgotten.ask("awa@example.org", visitor(HERE));
        house.forgotten.answer();
        house.reset.reset(house.lastToken(), "another-long-secret", visitor(HERE));

        assertThat(house.sessions.of(awa.id(), house.clock.instant())).isEmpty();
        assertThat(house.sessions.live(TokenHash.of(phone.token()), SessionKind.BROWSER, house.clock.instant()))
                .isEmpty();
        assertThat(house.outbox.last().template()).isEqualTo("password_changed");
        refused("bad-credentials", () -> house.signIn("awa@example.org", PASSWORD, HERE));
    }

    @Test
    void a_reset_link_ends_after_an_hour() {
        house.active("awa@example.org");
        house.forgotten.ask("awa@example.org", visitor(HERE));
        house.forgotten.answer();
        house.clock.advance(Duration.ofHours(1));
        refused("token-expired", () -> house.reset.reset(house.lastToken(), PASSWORD, visitor(HERE)));
    }

    @Test
    void changing_the_password_needs_the_present_one_and_keeps_only_this_device() {
        Account awa = house.active("awa@example.org");
        OpenedSession here = house.signIn("awa@example.org", PASSWORD, HERE);
        house.signIn("awa@example.org", PASSWORD, "10.0.0.2");
        UUID family = here.session().family();

        refused(
                "bad-credentials",
                () -> house.change.change(awa.id(), "wrong", "another-long-secret", family, as(awa)));
        house.change.change(awa.id(), PASSWORD, "another-long-secret", family, as(awa));
        assertThat(house.sessions.of(awa.id(), house.clock.instant()))
                .extracting(Session::id)
                .containsExactly(here.session().id());
        assertThat(house.outbox.last().template()).isEqualTo("password_changed");
    }

    @Test
    void guessing_the_present_password_of_an_open_session_is_throttled_too() {
        Account awa = house.active("awa@example.org");
        for (int i = 0; i < 5; i++) {
            refused(
                    "bad-credentials",
                    () -> house.change.change(awa.id(), "wrong", "another-long-secret", UUID.randomUUID(), as(awa)));
        }
        refused(
                "locked",
                () -> house.change.change(awa.id(), PASSWORD, "another-long-secret", UUID.randomUUID(), as(awa)));
    }

    @Test
    void a_profile_is_attached_once_by_who_holds_the_link() {
        Account awa = house.active("awa@example.org");
        UUID profile = UUID.randomUUID();
        String token = AccountHouse.tokenOf(house.issuer.attachProfile(awa.id(), profile));
        house.attach.attach(token, visitor(HERE));
        assertThat(house.attached).containsEntry(profile, awa.id());
        refused("token-expired", () -> house.attach.attach(token, visitor(HERE)));
    }

    @Test
    void a_new_house_gets_its_administrator_by_the_link_of_the_latest_start_only() {
        String earlier = AccountHouse.tokenOf(house.invitation.link().orElseThrow());
        String link = house.invitation.link().orElseThrow();
        assertThat(link).startsWith("https://taalentio.example/setup#");
        refused("token-expired", () -> house.setUp.complete(setUp(earlier), visitor(HERE)));

        OpenedSession session = house.setUp.complete(setUp(AccountHouse.tokenOf(link)), visitor(HERE));
        assertThat(session.account().roles()).containsExactly(Role.ADMIN);
        assertThat(house.invitation.link()).isEmpty();
        assertThat(house.invitation.needed()).isFalse();
        refused("token-expired", () -> house.setUp.complete(setUp(AccountHouse.tokenOf(link)), visitor(HERE)));
    }

    @Test
    void an_administrator_named_in_the_configuration_is_mailed_a_link_at_each_start_until_it_is_used() {
        Email email = new Email("chef@example.org");
        assertThat(house.invitation.mail(email, "Fatou", "Fall")).isTrue();
        assertThat(house.invitation.mail(email, "Fatou", "Fall")).isTrue();
        assertThat(house.outbox.templates()).containsExactly("login_credentials", "login_credentials");
        house.activation.activate(house.lastToken(), PASSWORD, visitor(HERE));
        assertThat(house.invitation.mail(email, "Fatou", "Fall")).isFalse();
    }

    @Test
    void setting_up_names_every_refused_field() {
        String token = AccountHouse.tokenOf(house.invitation.link().orElseThrow());
        assertThatThrownBy(() -> house.setUp.complete(
                        new SetUp.Command(token, " ", "x".repeat(101), "chef@", PASSWORD, Language.FR), visitor(HERE)))
                .isInstanceOfSatisfying(InvalidValue.class, v -> assertThat(v.errors())
                        .extracting(FieldError::field)
                        .containsExactly("email", "firstName", "lastName"));
    }

    @Test
    void an_administrator_opens_accounts_for_staff() {
        Account admin = house.active("chef@example.org", Role.ADMIN);
        Account opened = house.openStaffAccount.open(
                new OpenStaffAccount.Command("Omar", "Sy", "omar@example.org", Set.of(Role.RECRUITER), Language.EN),
                device(admin),
                as(admin));
        assertThat(opened.status()).isEqualTo(AccountStatus.PENDING);
        assertThat(house.outbox.last().to()).isEqualTo(new Email("omar@example.org"));
        refused(
                "email-used",
                () -> house.openStaffAccount.open(
                        new OpenStaffAccount.Command(
                                "Omar", "Sy", "omar@example.org", Set.of(Role.RECRUITER), Language.EN),
                        device(admin),
                        as(admin)));
        house.resendCredentials.resend(opened.id(), as(admin));
        assertThat(house.outbox.queued()).hasSize(2);
    }

    @Test
    void only_administrators_manage_accounts() {
        Account recruiter = house.active("omar@example.org", Role.RECRUITER);
        assertThatThrownBy(() -> house.suspendAccount.suspend(recruiter.id(), as(recruiter)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void the_last_active_administrator_can_be_neither_suspended_nor_demoted() {
        Account chef = house.active("chef@example.org", Role.ADMIN);
        Account deputy = house.active("deputy@example.org", Role.ADMIN);
        house.suspendAccount.suspend(deputy.id(), as(chef));

        refused("last-admin", () -> house.suspendAccount.suspend(chef.id(), as(chef)));
        refused("last-admin", () -> house.setRoles.set(chef.id(), Set.of(Role.RECRUITER), device(chef), as(chef)));
        house.setRoles.set(chef.id(), Set.of(Role.ADMIN, Role.RECRUITER), device(chef), as(chef));
        house.reactivateAccount.reactivate(deputy.id(), as(chef));
        house.suspendAccount.suspend(chef.id(), as(deputy));
        assertThat(house.reload(chef).status()).isEqualTo(AccountStatus.SUSPENDED);
    }

    @Test
    void handing_out_rights_takes_a_password_given_within_ten_minutes_on_the_same_device() {
        Account chef = house.active("chef@example.org", Role.ADMIN);
        UUID office = device(chef);
        UUID home = device(chef);
        house.clock.advance(Duration.ofMinutes(9));
        house.setRoles.set(chef.id(), Set.of(Role.ADMIN), office, as(chef));
        house.clock.advance(Duration.ofMinutes(2));
        refused("password-needed", () -> house.setRoles.set(chef.id(), Set.of(Role.ADMIN), office, as(chef)));
        refused(
                "password-needed",
                () -> house.openStaffAccount.open(
                        new OpenStaffAccount.Command("Omar", "Sy", "omar@example.org", Set.of(Role.ADMIN), Language.EN),
                        office,
                        as(chef)));

        fieldRefused("wrong-password", () -> house.confirm.confirm(chef.id(), "no", office, as(chef)));
        refused("password-needed", () -> house.setRoles.set(chef.id(), Set.of(Role.ADMIN), office, as(chef)));
        house.confirm.confirm(chef.id(), PASSWORD, office, as(chef));
        house.setRoles.set(chef.id(), Set.of(Role.ADMIN, Role.RECRUITER), office, as(chef));
        refused("password-needed", () -> house.setRoles.set(chef.id(), Set.of(Role.ADMIN), home, as(chef)));
        house.clock.advance(Duration.ofMinutes(10));
        refused("password-needed", () -> house.setRoles.set(chef.id(), Set.of(Role.ADMIN), office, as(chef)));
    }

    @Test
    void guessing_the_password_to_confirm_is_slowed_down_as_signing_in_is() {
        Account chef = house.active("chef@example.org", Role.ADMIN);
        UUID office = device(chef);
        for (int i = 0; i < 5; i++) {
            fieldRefused("wrong-password", () -> house.confirm.confirm(chef.id(), "no", office, as(chef)));
        }
        refused("locked", () -> house.confirm.confirm(chef.id(), PASSWORD, office, as(chef)));
    }

    @Test
    void suspending_signs_the_person_out_at_once_and_tells_them() {
        Account chef = house.active("chef@example.org", Role.ADMIN);
        Account awa = house.active("awa@example.org");
        house.signIn("awa@example.org", PASSWORD, HERE);
        house.suspendAccount.suspend(awa.id(), as(chef));

        assertThat(house.sessions.of(awa.id(), house.clock.instant())).isEmpty();
        assertThat(house.outbox.last().template()).isEqualTo("account_suspended");
        refused("invalid-state", () -> house.suspendAccount.suspend(awa.id(), as(chef)));
        house.reactivateAccount.reactivate(awa.id(), as(chef));
        assertThat(house.signIn("awa@example.org", PASSWORD, HERE).token()).isNotBlank();
    }

    private Enrolment.Outcome enrol(String email) {
        Enrolment.Outcome outcome = house.enrolment.open(new Email(email), "Awa", "Diop", Language.FR, visitor(HERE));
        if (outcome instanceof Enrolment.Opened opened) {
            house.enrolment.welcome(opened, "SNF0001DKR");
        }
        return outcome;
    }

    private static SetUp.Command setUp(String token) {
        return new SetUp.Command(token, "Fatou", "Fall", "chef@example.org", PASSWORD, Language.FR);
    }

    /** The family of a session just opened. */
    private UUID device(Account account) {
        return house.signIn(account.email().value(), PASSWORD, HERE).session().family();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private static void fieldRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidValue.class, v -> assertThat(v.errors())
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.field()).isEqualTo("password");
                    assertThat(e.code()).isEqualTo(code);
                }));
    }

    @Test
    void a_conflicting_change_of_an_account_is_refused() {
        Account awa = house.active("awa@example.org");
        house.accounts.save(awa.speaking(Language.EN, house.clock.instant()));
        assertThatThrownBy(() -> house.accounts.save(awa.speaking(Language.FR, house.clock.instant())))
                .isInstanceOfSatisfying(
                        Conflict.class, c -> assertThat(c.code()).isEqualTo("conflict-version"));
    }
}
