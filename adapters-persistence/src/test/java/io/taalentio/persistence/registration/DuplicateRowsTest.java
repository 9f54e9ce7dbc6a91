package io.taalentio.persistence.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Gender;
import io.taalentio.core.kernel.PhoneNumber;
import io.taalentio.core.profile.Person;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.Duplicates;
import io.taalentio.core.registration.DuplicatesContract;
import io.taalentio.core.registration.Resemblance;
import io.taalentio.core.registration.Resemblance.Evidence;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.registration.SampleProfiles;
import io.taalentio.core.registration.Suspect;
import io.taalentio.core.talent.TalentContent;
import io.taalentio.core.talent.TalentProfiles;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateRowsTest extends DuplicatesContract {

    @Inject
    Duplicates duplicates;

    @Inject
    TalentProfiles profiles;

    @Inject
    Sql sql;

    @Override
    protected List<Resemblance> resemblancesOf(Suspect suspect) {
        return QuarkusTransaction.requiringNew().call(() -> duplicates.of(suspect));
    }

    @Override
    protected void register(Suspect suspect) {
        QuarkusTransaction.requiringNew().run(() -> store(suspect));
    }

    private void store(Suspect suspect) {
        Person person = suspect.person();
        TalentContent form = SampleForms.born(
                SampleForms.talent(
                        person.firstName(),
                        person.lastName().replaceAll("\\d", ""),
                        suspect.email().value(),
                        suspect.phone().e164()),
                person.birthDate() == null ? null : person.birthDate().toString());
        profiles.add(SampleProfiles.talent(suspect.profileId(), null, form));
    }

    @Test
    void of_two_who_register_with_one_phone_at_the_same_moment_the_second_sees_the_first() throws Exception {
        for (int round = 0; round < 10; round++) {
            String phone = "+22176" + (1_000_000 + round);
            List<Future<List<Resemblance>>> registrations = new ArrayList<>();
            try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
                for (int i = 0; i < 4; i++) {
                    Suspect suspect = new Suspect(
                            ProfileKind.TALENT,
                            UUID.randomUUID(),
                            new Person(
                                    "Twin", "Sister", LocalDate.of(2000, 1, 1).plusDays(100L * round + i), Gender.F),
                            new Email("twin" + round + "-" + i + "@example.com"),
                            new PhoneNumber(phone));
                    registrations.add(clients.submit(
                            () -> QuarkusTransaction.requiringNew().call(() -> {
                                List<Resemblance> found = duplicates.of(suspect);
                                duplicates.flag(suspect, found, SampleProfiles.NOW);
                                store(suspect);
                                return found.stream()
                                        .filter(r -> r.evidence().contains(Evidence.PHONE))
                                        .toList();
                            })));
                }
            }
            List<Integer> seen = new ArrayList<>();
            for (Future<List<Resemblance>> registration : registrations) {
                seen.add(registration.get().size());
            }
            assertThat(seen).containsExactlyInAnyOrder(0, 1, 2, 3);
        }
    }

    @Test
    void a_flag_names_both_profiles_and_the_evidence_once() {
        Suspect suspect = new Suspect(
                ProfileKind.TALENT,
                UUID.randomUUID(),
                new Person("Awa", "Diop", null, Gender.F),
                new Email("flag@example.com"),
                new PhoneNumber("+221761234567"));
        Resemblance resemblance = new Resemblance(UUID.randomUUID(), Set.of(Evidence.PHONE, Evidence.EMAIL));
        for (int i = 0; i < 2; i++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> duplicates.flag(suspect, List.of(resemblance), SampleProfiles.NOW));
        }
        assertThat(sql.list(
                        "select other_id, evidence, status from duplicate_flag where profile_id = ?",
                        row -> row.getObject(1) + " "
                                + Sql.texts(row, "evidence").stream().sorted().toList() + " " + row.getString(3),
                        suspect.profileId()))
                .containsExactly(resemblance.otherId() + " [EMAIL, PHONE] OPEN");
    }
}
