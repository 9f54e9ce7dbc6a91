package io.taalentio.persistence.cinema;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.cinema.CinemaProfile;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.cinema.CinemaProfilesContract;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.registration.SampleProfiles;
import io.taalentio.persistence.profile.Stored;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CinemaRowsTest extends CinemaProfilesContract {

    @Inject
    CinemaProfiles profiles;

    @Inject
    Stored stored;

    @Inject
    Sql sql;

    @Override
    protected CinemaProfiles profiles() {
        return profiles;
    }

    @Override
    protected UUID account() {
        return stored.account();
    }

    @Override
    protected UUID file(FileKind kind) {
        return stored.file(kind);
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    @Test
    void what_is_private_is_not_readable_in_the_database() {
        CinemaProfile profile = SampleProfiles.cinema(UUID.randomUUID(), null, SampleForms.cinema());
        inTransaction(() -> {
            profiles.add(profile);
            return profile;
        });
        String row = sql.one("select p::text from cinema_profile p where id = ?", r -> r.getString(1), profile.id())
                .orElseThrow();
        assertThat(row)
                .contains(profile.code().value())
                .doesNotContain(
                        profile.sheet().contact().phone().e164(),
                        "Félix Faure",
                        "A1234567",
                        "AB 123456",
                        "AMAZIGH",
                        "awa-diop");
    }
}
