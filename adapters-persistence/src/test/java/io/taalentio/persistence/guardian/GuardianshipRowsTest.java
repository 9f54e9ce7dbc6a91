package io.taalentio.persistence.guardian;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.guardian.Guardianships;
import io.taalentio.core.guardian.GuardianshipsContract;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.registration.SampleProfiles;
import io.taalentio.core.talent.TalentProfiles;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

@QuarkusTest
class GuardianshipRowsTest extends GuardianshipsContract {

    @Inject
    Guardianships guardianships;

    @Inject
    Accounts accounts;

    @Inject
    TalentProfiles profiles;

    @Inject
    Sql sql;

    @Override
    protected Guardianships guardianships() {
        return guardianships;
    }

    @Override
    protected UUID guardian() {
        Account account = Account.pending(
                UUID.randomUUID(),
                new Email("g" + UUID.randomUUID() + "@example.org"),
                "Fatou",
                "Diop",
                Language.FR,
                Set.of(Role.TALENT),
                SampleProfiles.NOW);
        QuarkusTransaction.requiringNew().run(() -> accounts.addIfAbsent(account));
        return account.id();
    }

    @Override
    protected UUID profile(LocalDate born) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            profiles.add(SampleProfiles.talent(
                    id, null, SampleForms.talent("Awa", "Diop", "w" + id + "@example.org", "+221771234567")));
            sql.update("update talent_profile set birth_date = ? where id = ?", born, id);
        });
        return id;
    }

    @Override
    protected void erase(UUID profile) {
        sql.update("update talent_profile set deleted_at = now() where id = ?", profile);
    }
}
