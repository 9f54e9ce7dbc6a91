package io.taalentio.persistence.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.cinema.Practice;
import io.taalentio.core.export.ColumnSet;
import io.taalentio.core.export.ColumnSets;
import io.taalentio.core.export.ExportColumn;
import io.taalentio.core.export.ExportJobs;
import io.taalentio.core.export.ExportJobsContract;
import io.taalentio.core.export.ExportStore;
import io.taalentio.core.export.ExportStore.Kept;
import io.taalentio.core.export.ExportedPeople;
import io.taalentio.core.export.ExportedPerson;
import io.taalentio.core.file.FileStore;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.registration.SampleProfiles;
import io.taalentio.core.talent.TalentProfiles;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.profile.Stored;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresExportsTest extends ExportJobsContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Inject
    ExportJobs jobs;

    @Inject
    ColumnSets sets;

    @Inject
    ExportStore store;

    @Inject
    FileStore files;

    @Inject
    ExportedPeople people;

    @Inject
    TalentProfiles profiles;

    @Inject
    CinemaProfiles cinema;

    @Inject
    Stored stored;

    @Inject
    Vault vault;

    @Inject
    Sql sql;

    @Override
    protected ExportJobs jobs() {
        return jobs;
    }

    @Override
    protected UUID account() {
        return stored.account();
    }

    @Test
    void a_file_lies_encrypted_and_only_its_secret_opens_it() throws IOException {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) 7);
        String canary = "canary +221771234567 ".repeat(100_000);
        Kept kept = store.keep(secret, out -> out.write(canary.getBytes(StandardCharsets.UTF_8)));
        assertThat(kept.size()).isEqualTo(canary.length());
        try (InputStream in = store.open(kept.contentKey(), secret)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(canary);
        }
        assertThat(new String(files.read(kept.contentKey()), StandardCharsets.ISO_8859_1))
                .doesNotContain("canary");
        byte[] other = new byte[32];
        assertThatThrownBy(() -> {
                    try (InputStream in = store.open(kept.contentKey(), other)) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class);
        Kept again = store.keep(secret, out -> out.write(canary.getBytes(StandardCharsets.UTF_8)));
        assertThat(again.contentKey())
                .as("the same list twice is two files, so that one can go without the other")
                .isNotEqualTo(kept.contentKey());
    }

    @Test
    void of_somebody_under_18_it_is_the_guardian_who_is_reached() {
        UUID adult = person();
        UUID minor = person();
        UUID gone = person();
        sql.update("update talent_profile set birth_date = ? where id = ?", LocalDate.of(2008, 11, 25), adult);
        sql.update(
                "update talent_profile set birth_date = ?, guardian_enc = ? where id = ?",
                LocalDate.of(2008, 11, 26),
                vault.sealJson(
                        "talent_profile",
                        "guardian_enc",
                        minor,
                        Map.of("name", "Maman", "phone", "+221770000099", "email", "maman@example.org")),
                minor);
        sql.update("update talent_profile set deleted_at = now() where id = ?", gone);
        List<ExportedPerson> read = people.read(ProfileKind.TALENT, List.of(minor, gone, adult), true, TODAY);
        assertThat(read).extracting(ExportedPerson::id).containsExactly(minor, adult);
        assertThat(read.getFirst().reach())
                .isEqualTo(new ExportedPerson.Reach("maman@example.org", "+221770000099", null));
        assertThat(read.getLast().reach()).satisfies(reach -> {
            assertThat(reach.email()).isEqualTo("n" + adult + "@example.com");
            assertThat(reach.phone()).isEqualTo("+221771234567");
        });
        assertThat(people.read(ProfileKind.TALENT, List.of(adult), false, TODAY)
                        .getFirst()
                        .reach())
                .isNull();
    }

    @Test
    void what_cinema_talents_can_do_on_a_set_is_read_with_the_rest() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> cinema.add(SampleProfiles.cinema(
                        id, null, SampleForms.cinema("Salma", "Alami", "c" + id + "@example.com", "0612345678"))));
        sql.update(
                "update cinema_profile set licences = ?, stunts = ?, dances = '{}', instruments = ?, availability = ?,"
                        + " talent_types = ? where id = ?",
                List.of("CAR", "BOAT"),
                List.of("HORSE"),
                List.of("KORA", "BALAFON"),
                "FLEXIBLE",
                List.of("LEAD", "EXTRA"),
                id);
        ExportedPerson read =
                people.read(ProfileKind.CINEMA, List.of(id), false, TODAY).getFirst();
        assertThat(read.practice())
                .isEqualTo(new Practice(
                        List.of("CAR", "BOAT"), List.of("KORA", "BALAFON"), List.of(), List.of("HORSE"), "FLEXIBLE"));
        assertThat(read.types()).containsExactly("LEAD", "EXTRA");
        UUID talent = person();
        assertThat(people.read(ProfileKind.TALENT, List.of(talent), false, TODAY)
                        .getFirst()
                        .practice()
                        .licences())
                .isEmpty();
    }

    private UUID person() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> profiles.add(SampleProfiles.talent(
                        id, null, SampleForms.talent("Awa", "Diop", "n" + id + "@example.com", "+221771234567"))));
        return id;
    }

    @Test
    void a_choice_of_columns_is_kept_once_under_a_name_and_is_its_owners() {
        UUID owner = account();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        ColumnSet set = new ColumnSet(
                UUID.randomUUID(),
                owner,
                ProfileKind.TALENT,
                "Appels",
                List.of(ExportColumn.PHONE, ExportColumn.CODE),
                now);
        sets.add(set);
        assertThat(sets.of(owner, ProfileKind.TALENT)).containsExactly(set);
        assertThat(sets.of(owner, ProfileKind.CINEMA)).isEmpty();
        assertThatThrownBy(() -> sets.add(new ColumnSet(
                        UUID.randomUUID(), owner, ProfileKind.TALENT, "APPELS", List.of(ExportColumn.CODE), now)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("name-taken");
        assertThat(sets.remove(set.id(), account())).isFalse();
        assertThat(sets.remove(set.id(), owner)).isTrue();
        assertThat(sets.count(owner)).isZero();
    }
}
