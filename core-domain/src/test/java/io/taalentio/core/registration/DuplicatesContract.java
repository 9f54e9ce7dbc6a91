package io.taalentio.core.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Gender;
import io.taalentio.core.kernel.PhoneNumber;
import io.taalentio.core.profile.Person;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.Resemblance.Evidence;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the duplicate guard of the database and of the tests must both notice. */
public abstract class DuplicatesContract {

    private static final AtomicInteger PHONES = new AtomicInteger(1000);

    /** Resemblances of somebody who is about to register, found in a transaction of its own. */
    protected abstract List<Resemblance> resemblancesOf(Suspect suspect);

    /** Stores the profile of somebody, without flags. */
    protected abstract void register(Suspect suspect);

    private static Suspect suspect(String firstName, String lastName, LocalDate born, String email, String phone) {
        return new Suspect(
                ProfileKind.TALENT,
                UUID.randomUUID(),
                new Person(firstName, lastName, born, Gender.F),
                new Email(email),
                new PhoneNumber(phone));
    }

    private static String freshPhone() {
        return "+22178" + (1_000_000 + PHONES.incrementAndGet());
    }

    private static String freshEmail() {
        return "person" + PHONES.incrementAndGet() + "@example.com";
    }

    private Set<Evidence> evidence(Suspect earlier, Suspect later) {
        EnumSet<Evidence> evidence = EnumSet.noneOf(Evidence.class);
        resemblancesOf(later).stream()
                .filter(r -> r.otherId().equals(earlier.profileId()))
                .forEach(r -> evidence.addAll(r.evidence()));
        return evidence;
    }

    @Test
    void the_same_phone_and_the_same_email_are_noticed_each_for_itself() {
        Suspect first = suspect("Awa", "Diop", LocalDate.of(1998, 3, 2), freshEmail(), freshPhone());
        register(first);
        LocalDate otherDay = LocalDate.of(1970, 1, 1);
        assertThat(evidence(
                        first,
                        suspect(
                                "Binta",
                                "Sow",
                                otherDay,
                                freshEmail(),
                                first.phone().e164())))
                .containsExactly(Evidence.PHONE);
        assertThat(evidence(
                        first, suspect("Binta", "Sow", otherDay, first.email().value(), freshPhone())))
                .containsExactly(Evidence.EMAIL);
        assertThat(evidence(
                        first,
                        suspect(
                                "Awa",
                                "Diop",
                                LocalDate.of(1998, 3, 2),
                                first.email().value(),
                                first.phone().e164())))
                .containsExactlyInAnyOrder(Evidence.values());
    }

    @ParameterizedTest
    @CsvSource({
        "Awa, Diop, true",
        "Diop, Awa, true",
        "AWA, DIÔP, true",
        "Awa, Diopp, true",
        "Awa Marie, Diop, true",
        "Awa, Ndiaye, false",
        "Moussa, Ba, false",
    })
    void a_similar_name_counts_with_the_same_birth_date(String firstName, String lastName, boolean similar) {
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(PHONES.incrementAndGet());
        Suspect first = suspect("Awa", "Diop", born, freshEmail(), freshPhone());
        register(first);
        assertThat(evidence(first, suspect(firstName, lastName, born, freshEmail(), freshPhone())))
                .isEqualTo(similar ? Set.of(Evidence.NAME_AND_BIRTH_DATE) : Set.of());
        assertThat(evidence(first, suspect(firstName, lastName, born.plusDays(4000), freshEmail(), freshPhone())))
                .isEmpty();
    }

    @Test
    void somebody_new_resembles_nobody() {
        assertThat(resemblancesOf(suspect("Xolani", "Mthembu", LocalDate.of(1931, 5, 5), freshEmail(), freshPhone())))
                .isEmpty();
    }

    @Test
    void a_number_that_a_whole_agency_shares_gives_no_more_flags_than_can_be_read() {
        String phone = freshPhone();
        for (int i = 0; i < Duplicates.MOST + 5; i++) {
            register(suspect("Person", "Number" + i, LocalDate.of(1960, 1, 1).plusDays(i), freshEmail(), phone));
        }
        assertThat(resemblancesOf(suspect("Last", "One", LocalDate.of(1999, 1, 1), freshEmail(), phone)))
                .hasSize(Duplicates.MOST);
    }

    @Test
    void whoever_shares_most_is_among_them_however_many_later_ones_share_less() {
        LocalDate born = LocalDate.of(1940, 1, 1).plusDays(PHONES.incrementAndGet());
        Suspect same = suspect("Awa", "Diop", born, freshEmail(), freshPhone());
        register(same);
        for (int i = 0; i < Duplicates.MOST + 5; i++) {
            register(suspect("Awa", "Diop", born, freshEmail(), freshPhone()));
        }
        assertThat(resemblancesOf(suspect(
                                "Awa",
                                "Diop",
                                born,
                                same.email().value(),
                                same.phone().e164()))
                        .getFirst())
                .isEqualTo(new Resemblance(same.profileId(), Set.of(Evidence.values())));
    }
}
