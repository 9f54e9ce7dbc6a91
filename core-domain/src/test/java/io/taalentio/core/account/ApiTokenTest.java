package io.taalentio.core.account;

import static io.taalentio.core.account.AccountHouse.PASSWORD;
import static io.taalentio.core.account.AccountHouse.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.DomainException;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Language;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ApiTokenTest {

    private final AccountHouse house = new AccountHouse();
    private final Account omar = house.active("omar@example.org", Role.RECRUITER);

    @Test
    void it_is_seen_once_kept_as_a_hash_and_told_to_its_owner() {
        IssueApiToken.Issued issued = issue("OWN_READ", "LIST_TALENTS");
        assertThat(issued.secret()).matches("tlt_[A-Za-z0-9_-]{43}");
        assertThat(issued.token().hint()).isEqualTo(issued.secret().substring(0, 8));
        assertThat(issued.token().toString()).doesNotContain(issued.secret());
        assertThat(issued.token().expiresAt()).isEqualTo(house.clock.instant().plus(Duration.ofDays(30)));
        assertThat(house.apiTokens.live(TokenHash.of(issued.secret()), house.clock.instant()))
                .isPresent();
        assertThat(house.outbox.last().template()).isEqualTo("api_token_created");
        assertThat(house.activities.actions()).contains("api-token-issued");
    }

    @Test
    void nobody_gives_a_token_what_the_account_may_not_do_itself() {
        assertField("scopes", "scope-not-held", () -> issue("MANAGE_USERS"));
        assertField("scopes", "unknown-scope", () -> issue("EVERYTHING"));
        assertField("scopes", "required", this::issue);
        assertField("days", "invalid", () -> issue("Calendar", 366, "OWN_READ"));
        assertField("days", "invalid", () -> issue("Calendar", 0, "OWN_READ"));
        assertField("name", "required", () -> issue(" ", 30, "OWN_READ"));
    }

    @Test
    void making_one_needs_the_password_again_after_a_while() {
        UUID session = session();
        house.clock.advance(Duration.ofMinutes(11));
        assertThatThrownBy(() -> house.issueApiToken.issue(
                        new IssueApiToken.Command("Calendar", Set.of("OWN_READ"), 30), omar.id(), session, as(omar)))
                .isInstanceOfSatisfying(
                        Forbidden.class, e -> assertThat(e.code()).isEqualTo("password-needed"));
    }

    @Test
    void it_may_do_what_both_its_scopes_and_its_owners_roles_allow() {
        Set<Permission> within = issue("LIST_TALENTS").token().scopes().permissions();
        Actor program = new Actor(omar.id(), omar.roles(), Language.FR, "10.0.0.1", null, within);
        assertThat(program.may(Permission.LIST_TALENTS)).isTrue();
        assertThat(program.may(Permission.REVEAL_CONTACT)).isFalse();
        Actor demoted = new Actor(omar.id(), Set.of(Role.TALENT), Language.FR, "10.0.0.1", null, within);
        assertThat(demoted.may(Permission.LIST_TALENTS)).isFalse();
    }

    @Test
    void it_ends_when_it_is_revoked_and_with_every_new_password() {
        IssueApiToken.Issued one = issue("OWN_READ");
        IssueApiToken.Issued two = issue("OWN_READ");
        house.revokeApiToken.revoke(omar.id(), one.token().id(), as(omar));
        assertThat(stands(one)).isFalse();
        assertThat(stands(two)).isTrue();
        assertCode(
                "not-found",
                () -> house.revokeApiToken.revoke(omar.id(), one.token().id(), as(omar)));
        house.change.change(omar.id(), PASSWORD, "tambour-lune-sable", session(), as(omar));
        assertThat(stands(two)).isFalse();
    }

    @Test
    void twenty_are_enough() {
        for (int i = 0; i < IssueApiToken.MOST; i++) {
            issue("OWN_READ");
        }
        assertCode("too-many-tokens", () -> issue("OWN_READ"));
    }

    @Test
    void stored_scopes_that_no_longer_exist_open_nothing() {
        assertThat(TokenScopes.stored(List.of("OWN_WRITE", "LIST_TALENTS", "BYGONE")))
                .isEqualTo(new TokenScopes(false, true, Set.of(Permission.LIST_TALENTS)));
        assertThat(new TokenScopes(true, true, Set.of(Permission.READ_CV, Permission.LIST_TALENTS)).names())
                .containsExactly("OWN_READ", "OWN_WRITE", "LIST_TALENTS", "READ_CV");
    }

    private boolean stands(IssueApiToken.Issued issued) {
        return house.apiTokens
                .live(TokenHash.of(issued.secret()), house.clock.instant())
                .isPresent();
    }

    private IssueApiToken.Issued issue(String... scopes) {
        return issue("Calendar", 30, scopes);
    }

    private IssueApiToken.Issued issue(String name, int days, String... scopes) {
        return house.issueApiToken.issue(
                new IssueApiToken.Command(name, Set.of(scopes), days), omar.id(), session(), as(omar));
    }

    private UUID session() {
        return house.signIn("omar@example.org", PASSWORD, "10.0.0.1").session().family();
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
