package io.taalentio.core.account;

import static io.taalentio.core.account.AccountHouse.PASSWORD;
import static io.taalentio.core.account.AccountHouse.as;
import static io.taalentio.core.account.AccountHouse.tokenOf;
import static io.taalentio.core.account.AccountHouse.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.kernel.DomainException;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.mail.OutgoingMail;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EmailChangeTest {

    private static final String HERE = "10.0.0.1";

    private final AccountHouse house = new AccountHouse();

    @Test
    void the_link_goes_to_the_new_address_the_notice_to_the_old_and_nothing_changes_before_it_is_opened() {
        Account awa = house.active("awa@example.org");
        house.askEmailChange.ask(awa.id(), " Awa.Diop@Example.net ", PASSWORD, as(awa));
        assertThat(mailsTo("awa.diop@example.net")).containsExactly("email_change");
        assertThat(mailsTo("awa@example.org")).containsExactly("email_change_asked");
        assertThat(house.signIn("awa@example.org", PASSWORD, HERE).token()).isNotBlank();
        assertCode("bad-credentials", () -> house.signIn("awa.diop@example.net", PASSWORD, HERE));

        house.confirmEmailChange.confirm(token(), visitor(HERE));
        assertThat(house.signIn("awa.diop@example.net", PASSWORD, HERE).token()).isNotBlank();
        assertCode("bad-credentials", () -> house.signIn("awa@example.org", PASSWORD, HERE));
        assertThat(mailsTo("awa@example.org")).containsExactly("email_change_asked", "email_changed");
        assertThat(house.followed).containsEntry(awa.id(), new Email("awa.diop@example.net"));
        assertThat(house.activities.actions()).contains("email-change-asked", "email-changed");
    }

    @Test
    void the_link_works_once_for_a_day_and_only_the_latest_does() {
        Account awa = house.active("awa@example.org");
        house.askEmailChange.ask(awa.id(), "one@example.net", PASSWORD, as(awa));
        String first = token();
        house.askEmailChange.ask(awa.id(), "two@example.net", PASSWORD, as(awa));
        assertCode("token-expired", () -> house.confirmEmailChange.confirm(first, visitor(HERE)));
        String second = token();
        house.confirmEmailChange.confirm(second, visitor(HERE));
        assertCode("token-expired", () -> house.confirmEmailChange.confirm(second, visitor(HERE)));

        house.askEmailChange.ask(awa.id(), "three@example.net", PASSWORD, as(awa));
        house.clock.advance(Duration.ofHours(24));
        assertCode("token-expired", () -> house.confirmEmailChange.confirm(token(), visitor(HERE)));
    }

    @Test
    void whether_the_new_address_has_an_account_does_not_show() {
        Account awa = house.active("awa@example.org");
        house.active("taken@example.net");
        house.askEmailChange.ask(awa.id(), "taken@example.net", PASSWORD, as(awa));
        assertThat(mailsTo("taken@example.net")).isEmpty();
        assertThat(mailsTo("awa@example.org")).containsExactly("email_change_asked");
    }

    @Test
    void an_address_somebody_else_took_meanwhile_is_refused() {
        Account awa = house.active("awa@example.org");
        house.askEmailChange.ask(awa.id(), "new@example.net", PASSWORD, as(awa));
        house.active("new@example.net");
        assertCode("email-used", () -> house.confirmEmailChange.confirm(token(), visitor(HERE)));
        assertThat(house.reload(awa).email()).isEqualTo(awa.email());
    }

    @Test
    void a_wrong_password_the_same_address_and_none_at_all_are_refused() {
        Account awa = house.active("awa@example.org");
        assertField("password", "wrong-password", () -> ask(awa, "new@example.net", "guess"));
        assertField("newEmail", "invalid-email", () -> ask(awa, "no address", PASSWORD));
        assertCode("email-same", () -> ask(awa, "AWA@example.org", PASSWORD));
        assertThat(house.outbox.queued()).isEmpty();
    }

    @Test
    void a_new_password_makes_a_link_on_its_way_useless() {
        Account awa = house.active("awa@example.org");
        ask(awa, "new@example.net", PASSWORD);
        String token = token();
        OpenedSession here = house.signIn("awa@example.org", PASSWORD, HERE);
        house.change.change(
                awa.id(), PASSWORD, "tambour-lune-sable", here.session().family(), as(awa));
        assertCode("token-expired", () -> house.confirmEmailChange.confirm(token, visitor(HERE)));
    }

    private void ask(Account account, String email, String password) {
        house.askEmailChange.ask(account.id(), email, password, as(account));
    }

    /** Of the link mailed last. */
    private String token() {
        return house.outbox.queued().stream()
                .filter(m -> m.template().equals("email_change"))
                .reduce((a, b) -> b)
                .map(m -> tokenOf(m.values().getOrDefault("link", "")))
                .orElseThrow();
    }

    private List<String> mailsTo(String address) {
        return house.outbox.queued().stream()
                .filter(m -> m.to().equals(new Email(address)))
                .map(OutgoingMail::template)
                .toList();
    }

    private static void assertField(String field, String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidValue.class, e -> {
            assertThat(e.errors().getFirst().field()).isEqualTo(field);
            assertThat(e.errors().getFirst().code()).isEqualTo(code);
        });
    }

    private static void assertCode(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
