package io.taalentio.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What bound identities and journeys to a provider must keep, in the database and in the tests. */
public abstract class IdentitiesContract {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final URI ISSUER = URI.create("https://id.example.org/realms/film");

    protected abstract Accounts accounts();

    protected abstract Sessions sessions();

    protected abstract Identities identities();

    protected abstract ProviderSignIns signIns();

    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void an_identity_is_bound_once_and_found_by_issuer_and_subject_together() {
        Identity identity = identity(account(), "s-" + UUID.randomUUID());
        assertThat(add(identity)).isTrue();
        assertThat(identities().find(ISSUER, identity.subject())).contains(identity);
        assertThat(identities().find(identity.id())).contains(identity);
        assertThat(identities().find(URI.create("https://other.example"), identity.subject()))
                .isEmpty();
        assertThat(identities().find(ISSUER, identity.subject().toUpperCase(Locale.ROOT)))
                .isEmpty();
        assertThat(add(identity(account(), identity.subject()))).isFalse();
        inTransaction(() -> {
            identities().used(identity.id(), NOW.plusSeconds(5));
            return true;
        });
        assertThat(identities().of(identity.accountId()))
                .singleElement()
                .extracting(Identity::lastUsedAt)
                .isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void of_many_who_bind_one_identity_at_once_one_does() throws Exception {
        String subject = "s-" + UUID.randomUUID();
        List<Future<Boolean>> binding = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 16; i++) {
                Identity identity = identity(account(), subject);
                binding.add(pool.submit(() -> add(identity)));
            }
        }
        int bound = 0;
        for (Future<Boolean> one : binding) {
            bound += one.get() ? 1 : 0;
        }
        assertThat(bound).isEqualTo(1);
    }

    @Test
    void unbinding_ends_what_the_identity_opened_but_the_session_at_hand() {
        UUID account = account();
        Identity identity = identity(account, "s-" + UUID.randomUUID());
        add(identity);
        Session byPassword = session(account);
        Session here = session(account);
        Session elsewhere = session(account);
        for (Session opened : List.of(here, elsewhere)) {
            assertThat(inTransaction(() -> sessions().openedBy(opened.id(), identity.id())))
                    .isTrue();
        }
        assertThat(inTransaction(() -> identities().remove(account(), identity.id(), here.family())))
                .isFalse();
        assertThat(inTransaction(() -> identities().remove(account, identity.id(), here.family())))
                .isTrue();
        assertThat(sessions().of(account, NOW))
                .extracting(Session::id)
                .containsExactlyInAnyOrder(byPassword.id(), here.id());
        assertThat(identities().of(account)).isEmpty();
    }

    @Test
    void a_session_a_provider_opened_has_not_seen_the_password() {
        UUID account = account();
        Identity identity = identity(account, "s-" + UUID.randomUUID());
        add(identity);
        Session session = session(account);
        Instant before = NOW.minusSeconds(1);
        assertThat(sessions().confirmedSince(session.family(), before)).isTrue();
        inTransaction(() -> sessions().openedBy(session.id(), identity.id()));
        assertThat(sessions().confirmedSince(session.family(), before)).isFalse();
        inTransaction(() -> {
            sessions().confirmed(session.family(), NOW);
            return true;
        });
        assertThat(sessions().confirmedSince(session.family(), before)).isTrue();
    }

    @Test
    void a_journey_is_taken_once_by_its_browser_within_its_time() {
        ProviderSignIn journey = journey(null, null);
        TokenHash other = TokenHash.of(UUID.randomUUID().toString());
        assertThat(take(journey.state(), other, NOW)).isEmpty();
        assertThat(take(other, journey.browser(), NOW)).isEmpty();
        assertThat(take(journey.state(), journey.browser(), journey.expiresAt()))
                .isEmpty();
        assertThat(take(journey.state(), journey.browser(), NOW)).contains(journey);
        assertThat(take(journey.state(), journey.browser(), NOW)).isEmpty();
    }

    @Test
    void what_was_proven_waits_for_the_second_factor_in_the_same_browser_only() {
        Identity identity = identity(account(), "s-" + UUID.randomUUID());
        add(identity);
        ProviderSignIn journey = journey(null, null);
        take(journey.state(), journey.browser(), NOW);
        assertThat(signIns().identity(journey.state(), journey.browser(), NOW)).isEmpty();
        inTransaction(() -> {
            signIns().proven(journey.id(), identity.id(), NOW.plusSeconds(300));
            return true;
        });
        assertThat(signIns().identity(journey.state(), journey.browser(), NOW)).contains(identity.id());
        assertThat(signIns().identity(journey.state(), TokenHash.of("another"), NOW))
                .isEmpty();
        assertThat(signIns().identity(journey.state(), journey.browser(), NOW.plusSeconds(300)))
                .isEmpty();
        inTransaction(() -> {
            signIns().remove(journey.state());
            return true;
        });
        assertThat(signIns().identity(journey.state(), journey.browser(), NOW)).isEmpty();
    }

    @Test
    void a_journey_of_somebody_signed_in_keeps_who_it_was() {
        UUID account = account();
        ProviderSignIn journey = journey(account, UUID.randomUUID());
        assertThat(take(journey.state(), journey.browser(), NOW)).contains(journey);
    }

    private Optional<ProviderSignIn> take(TokenHash state, TokenHash browser, Instant now) {
        return inTransaction(() -> signIns().take(state, browser, now));
    }

    private ProviderSignIn journey(@Nullable UUID account, @Nullable UUID session) {
        ProviderSignIn journey = new ProviderSignIn(
                UUID.randomUUID(),
                account,
                session,
                TokenHash.of(UUID.randomUUID().toString()),
                TokenHash.of(UUID.randomUUID().toString()),
                ISSUER,
                NOW,
                NOW.plus(Duration.ofMinutes(10)));
        inTransaction(() -> {
            signIns().add(journey);
            return true;
        });
        return journey;
    }

    private boolean add(Identity identity) {
        return inTransaction(() -> identities().add(identity));
    }

    private static Identity identity(UUID account, String subject) {
        return new Identity(UUID.randomUUID(), account, ISSUER, subject, "Fédération", "awa@id.example.org", NOW, null);
    }

    private Session session(UUID account) {
        UUID id = UUID.randomUUID();
        Session session = new Session(
                id,
                account,
                SessionKind.BROWSER,
                id,
                TokenHash.of(id.toString()),
                "10.0.0.1",
                "Firefox",
                NOW,
                NOW,
                NOW.plus(Duration.ofHours(12)));
        inTransaction(() -> {
            sessions().add(session);
            return true;
        });
        return session;
    }

    private UUID account() {
        Account account = Account.pending(
                        UUID.randomUUID(),
                        new Email(UUID.randomUUID() + "@example.org"),
                        "Awa",
                        "Diop",
                        Language.FR,
                        Set.of(Role.TALENT),
                        NOW)
                .activated("hash", NOW);
        inTransaction(() -> accounts().addIfAbsent(account));
        return account.id();
    }
}
