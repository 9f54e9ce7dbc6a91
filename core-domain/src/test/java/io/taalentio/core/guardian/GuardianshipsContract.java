package io.taalentio.core.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the bonds of the database and of the tests must both keep to. */
public abstract class GuardianshipsContract {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate BORN = LocalDate.of(2012, 5, 4);

    protected abstract Guardianships guardianships();

    /** The account of somebody who may answer for a minor. */
    protected abstract UUID guardian();

    /** A profile of somebody born that day. */
    protected abstract UUID profile(LocalDate born);

    /** Takes everything of the person out of the profile. */
    protected abstract void erase(UUID profile);

    private UUID invited(UUID guardian, UUID profile, Instant at) {
        UUID id = UUID.randomUUID();
        assertThat(guardianships().invite(id, ProfileKind.TALENT, profile, guardian, at))
                .isTrue();
        return id;
    }

    private static List<UUID> ids(List<Ward> wards) {
        return wards.stream().map(Ward::id).toList();
    }

    @Test
    void who_is_asked_answers_only_once_they_agreed_and_agrees_once() {
        UUID guardian = guardian();
        UUID profile = profile(BORN);
        UUID bond = invited(guardian, profile, NOW);
        assertThat(guardianships().find(bond)).hasValueSatisfying(ward -> {
            assertThat(ward.guardian()).isEqualTo(guardian);
            assertThat(ward.profile()).isEqualTo(profile);
            assertThat(ward.kind()).isEqualTo(ProfileKind.TALENT);
            assertThat(ward.account()).isNull();
            assertThat(ward.birthDate()).isEqualTo(BORN);
            assertThat(ward.status()).isEqualTo(ProfileStatus.ACTIVE);
            assertThat(ward.invitedAt()).isEqualTo(NOW);
            assertThat(ward.acceptedAt()).isNull();
        });
        assertThat(guardianships().answered(profile)).isFalse();
        Instant later = NOW.plusSeconds(60);
        assertThat(guardianships().accept(bond, later)).isTrue();
        assertThat(guardianships().accept(bond, later.plusSeconds(60))).isFalse();
        assertThat(guardianships().find(bond)).map(Ward::acceptedAt).contains(later);
        assertThat(guardianships().answered(profile)).isTrue();
    }

    @Test
    void nobody_is_asked_twice_for_one_profile_but_again_after_it_ended() {
        UUID guardian = guardian();
        UUID profile = profile(BORN);
        UUID bond = invited(guardian, profile, NOW);
        assertThat(guardianships().invite(UUID.randomUUID(), ProfileKind.TALENT, profile, guardian, NOW))
                .isFalse();
        invited(guardian(), profile, NOW);
        invited(guardian, profile(BORN), NOW);
        assertThat(guardianships().end(bond, NOW)).isTrue();
        assertThat(guardianships().invite(bond, ProfileKind.TALENT, profile, guardian, NOW))
                .as("by the id of what has ended")
                .isFalse();
        invited(guardian, profile, NOW);
    }

    @Test
    void what_has_ended_is_spoken_of_no_more_and_ends_once() {
        UUID guardian = guardian();
        UUID profile = profile(BORN);
        UUID bond = invited(guardian, profile, NOW);
        guardianships().accept(bond, NOW);
        assertThat(guardianships().end(bond, NOW)).isTrue();
        assertThat(guardianships().end(bond, NOW)).isFalse();
        assertThat(guardianships().accept(bond, NOW)).isFalse();
        assertThat(guardianships().find(bond)).isEmpty();
        assertThat(guardianships().of(guardian)).isEmpty();
        assertThat(guardianships().answered(profile)).isFalse();
    }

    @Test
    void of_two_who_agreed_the_other_still_answers() {
        UUID profile = profile(BORN);
        UUID mother = invited(guardian(), profile, NOW);
        UUID father = invited(guardian(), profile, NOW);
        guardianships().accept(mother, NOW);
        guardianships().accept(father, NOW);
        guardianships().end(mother, NOW);
        assertThat(guardianships().answered(profile)).isTrue();
    }

    @Test
    void minors_of_one_guardian_come_the_latest_first_without_those_erased_or_of_others() {
        UUID guardian = guardian();
        UUID first = invited(guardian, profile(BORN), NOW);
        UUID second = invited(guardian, profile(BORN), NOW.plus(Duration.ofDays(1)));
        UUID gone = profile(BORN);
        UUID erased = invited(guardian, gone, NOW.plus(Duration.ofDays(2)));
        invited(guardian(), profile(BORN), NOW);
        erase(gone);
        assertThat(ids(guardianships().of(guardian))).containsExactly(second, first);
        assertThat(guardianships().find(erased)).isEmpty();
    }

    @Test
    void a_closed_profile_says_so() {
        UUID profile = profile(BORN);
        UUID bond = invited(guardian(), profile, NOW);
        guardianships().close(ProfileKind.TALENT, profile, NOW);
        guardianships().close(ProfileKind.TALENT, profile, NOW);
        assertThat(guardianships().find(bond)).map(Ward::status).contains(ProfileStatus.DISABLED);
    }

    @Test
    void a_bond_is_over_on_the_eighteenth_birthday_also_of_who_was_born_on_a_leap_day() {
        UUID guardian = guardian();
        UUID leap = invited(guardian, profile(LocalDate.of(2008, 2, 29)), NOW);
        UUID birthday = invited(guardian, profile(LocalDate.of(2008, 3, 1)), NOW.plusSeconds(1));
        UUID minor = invited(guardian, profile(LocalDate.of(2008, 3, 2)), NOW);
        assertThat(ofAge(LocalDate.of(2026, 2, 27), guardian)).isEmpty();
        assertThat(ofAge(LocalDate.of(2026, 2, 28), guardian)).containsExactly(leap);
        assertThat(ofAge(LocalDate.of(2026, 3, 1), guardian)).containsExactly(leap, birthday);
        assertThat(guardianships().find(minor))
                .hasValueSatisfying(ward -> assertThat(ward.ofAgeOn()).isEqualTo(LocalDate.of(2026, 3, 2)));
        assertThat(guardianships().ofAge(LocalDate.of(2026, 3, 1), 1)).hasSize(1);
    }

    private List<UUID> ofAge(LocalDate today, UUID guardian) {
        return guardianships().ofAge(today, 10_000).stream()
                .filter(ward -> ward.guardian().equals(guardian))
                .map(Ward::id)
                .toList();
    }
}
