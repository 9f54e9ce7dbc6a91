package io.taalentio.core.account;

import static io.taalentio.core.account.AccountHouse.PASSWORD;
import static io.taalentio.core.account.AccountHouse.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.NotFound;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ManyAccountsTest {

    private final AccountHouse house = new AccountHouse();
    private final Account chief = house.active("chief@example.org", Role.ADMIN);

    @Test
    void what_is_refused_for_one_account_is_done_for_the_others_and_each_says_so() {
        Account awa = house.active("awa@example.org");
        Account binta = house.active("binta@example.org");
        UUID nobody = UUID.randomUUID();
        assertThat(house.changeMany.change(
                        ChangeManyAccounts.Act.SUSPEND,
                        List.of(awa.id(), chief.id(), nobody, binta.id(), awa.id()),
                        as(chief)))
                .extracting(r -> r.refusal() == null ? "done" : r.refusal().code())
                .containsExactly("done", "last-admin", "not-found", "done");
        assertThat(house.reload(awa).status()).isEqualTo(AccountStatus.SUSPENDED);
        assertThat(house.reload(chief).status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(house.changeMany.change(ChangeManyAccounts.Act.REACTIVATE, List.of(awa.id(), chief.id()), as(chief)))
                .extracting(r -> r.refusal() == null ? "done" : r.refusal().code())
                .containsExactly("done", "invalid-state");
        assertThat(house.changeMany.change(ChangeManyAccounts.Act.RESEND_ACTIVATION, List.of(awa.id()), as(chief)))
                .extracting(r -> r.refusal() == null ? "done" : r.refusal().code())
                .containsExactly("invalid-state");
    }

    @Test
    void somebody_is_signed_out_on_one_device_or_on_all() {
        Account awa = house.active("awa@example.org");
        OpenedSession one = house.signIn("awa@example.org", PASSWORD, "10.0.0.1");
        OpenedSession two = house.signIn("awa@example.org", PASSWORD, "10.0.0.2");
        house.signIn("awa@example.org", PASSWORD, "10.0.0.3");
        house.endSomebodysSessions.end(awa.id(), one.session().family(), as(chief));
        assertThat(standing(awa)).hasSize(2).doesNotContain(one.session());
        assertThatThrownBy(() ->
                        house.endSomebodysSessions.end(awa.id(), one.session().family(), as(chief)))
                .isInstanceOf(NotFound.class);
        house.changeMany.change(ChangeManyAccounts.Act.END_SESSIONS, List.of(awa.id()), as(chief));
        assertThat(standing(awa)).isEmpty();
        assertThat(house.activities.actions()).contains("sessions-ended");
        assertThat(two.token()).isNotBlank();
        assertThatThrownBy(() -> house.endSomebodysSessions.end(chief.id(), null, as(awa)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_person_keeps_the_device_in_the_hand_and_signs_the_others_out() {
        Account awa = house.active("awa@example.org");
        OpenedSession here = house.signIn("awa@example.org", PASSWORD, "10.0.0.1");
        house.signIn("awa@example.org", PASSWORD, "10.0.0.2");
        house.endOtherSessions.end(awa.id(), here.session().family(), as(awa));
        assertThat(standing(awa)).containsExactly(here.session());
        assertThat(house.activities.actions()).contains("other-sessions-ended");
    }

    private List<Session> standing(Account account) {
        return house.sessions.of(account.id(), house.clock.instant());
    }
}
