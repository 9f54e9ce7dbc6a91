package io.taalentio.core.guardian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.InMemoryAccounts;
import io.taalentio.core.audit.InMemoryActivityLog;
import io.taalentio.core.kernel.DomainException;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.MovableClock;
import io.taalentio.core.mail.InMemoryOutbox;
import io.taalentio.core.profile.ConsentLedger.Step;
import io.taalentio.core.profile.InMemoryConsentLedger;
import io.taalentio.core.profile.ProfileKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GuardianTest {

    private static final UUID PROFILE = UUID.randomUUID();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final InMemoryGuardianships guardianships = new InMemoryGuardianships();
    private final InMemoryConsentLedger consents = new InMemoryConsentLedger();
    private final InMemoryActivityLog activities = new InMemoryActivityLog();
    private final AnswerForWard answer = new AnswerForWard(guardianships, consents, activities, clock);
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final EndGuardianships ending = new EndGuardianships(
            guardianships,
            accounts,
            new InMemoryOutbox(clock),
            activities,
            new Links(URI.create("https://taalentio.example")),
            clock);
    private final Actor mother = somebody();
    private final Actor stranger = somebody();

    @Test
    void who_agrees_gives_a_consent_and_who_takes_it_back_closes_the_profile() {
        UUID bond = invited(mother);
        assertCode("not-found", () -> answer.accept(bond, stranger));
        assertThat(answer.accept(bond, mother).acceptedAt()).isEqualTo(clock.instant());
        assertCode("invalid-state", () -> answer.accept(bond, mother));
        assertThat(consents.all()).singleElement().satisfies(line -> {
            assertThat(line.step()).isEqualTo(Step.GIVEN);
            assertThat(line.profile()).isEqualTo(PROFILE);
            assertThat(line.address()).isEqualTo("10.0.0.7");
        });
        assertCode("not-found", () -> answer.end(bond, stranger));
        answer.end(bond, mother);
        assertThat(consents.all())
                .extracting(InMemoryConsentLedger.Line::step)
                .containsExactly(Step.GIVEN, Step.WITHDRAWN);
        assertThat(guardianships.closed).containsExactly(PROFILE);
        assertCode("not-found", () -> answer.end(bond, mother));
    }

    @Test
    void who_declines_leaves_the_profile_as_it_is() {
        UUID bond = invited(mother);
        answer.end(bond, mother);
        assertThat(guardianships.closed).isEmpty();
        assertThat(consents.all()).isEmpty();
        assertThat(activities.actions()).containsExactly("guardian-declined");
    }

    @Test
    void while_another_guardian_answers_the_profile_stays() {
        Actor father = somebody();
        UUID hers = invited(mother);
        UUID his = invited(father);
        answer.accept(hers, mother);
        answer.accept(his, father);
        answer.end(hers, mother);
        assertThat(guardianships.closed).isEmpty();
        answer.end(his, father);
        assertThat(guardianships.closed).containsExactly(PROFILE);
    }

    @Test
    void from_the_eighteenth_birthday_on_nobody_answers_any_more() {
        UUID accepted = invited(mother);
        answer.accept(accepted, mother);
        UUID late = invited(stranger);
        clock.advance(Duration.between(clock.instant(), Instant.parse("2030-05-03T23:59:00Z")));
        assertThat(ending.end()).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertCode("invalid-state", () -> answer.accept(late, stranger));
        assertThat(ending.end()).isEqualTo(2);
        assertThat(guardianships.of(id(mother))).isEmpty();
        assertThat(ending.end()).isZero();
    }

    @Test
    void an_actor_owns_what_is_their_own_and_what_their_ward_has() {
        UUID own = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Actor guardian = new Actor(own, Set.of(Role.TALENT), Language.FR, "10.0.0.7", null, Set.of(PROFILE), null);
        assertThat(guardian.owns(own, other)).isTrue();
        assertThat(guardian.owns(other, PROFILE)).isTrue();
        assertThat(guardian.owns(null, PROFILE)).isTrue();
        assertThat(guardian.owns(other, other)).isFalse();
        assertThat(stranger.owns(null, PROFILE)).isFalse();
    }

    private UUID invited(Actor guardian) {
        UUID bond = UUID.randomUUID();
        assertThat(guardianships.invite(bond, ProfileKind.TALENT, PROFILE, id(guardian), clock.instant()))
                .isTrue();
        return bond;
    }

    private static UUID id(Actor actor) {
        UUID id = actor.accountId();
        assertThat(id).isNotNull();
        return id == null ? new UUID(0, 0) : id;
    }

    private static Actor somebody() {
        return new Actor(UUID.randomUUID(), Set.of(Role.TALENT), Language.FR, "10.0.0.7", null);
    }

    private static void assertCode(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
