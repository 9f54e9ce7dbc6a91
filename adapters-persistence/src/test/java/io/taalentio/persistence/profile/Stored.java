package io.taalentio.persistence.profile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.FileType;
import io.taalentio.core.file.FileVariant;
import io.taalentio.core.file.Files;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rows that profiles refer to. */
@ApplicationScoped
public class Stored {

    private final Accounts accounts;
    private final Files files;

    Stored(Accounts accounts, Files files) {
        this.accounts = accounts;
        this.files = files;
    }

    public UUID account() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> accounts.addIfAbsent(Account.pending(
                        id,
                        new Email(id + "@example.com"),
                        "Awa",
                        "Diop",
                        Language.FR,
                        Set.of(Role.TALENT),
                        Instant.EPOCH)));
        return id;
    }

    public UUID file(FileKind kind) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> files.add(new StoredFile(
                        id,
                        null,
                        kind,
                        "file",
                        Instant.now(),
                        List.of(new StoredFile.Blob(
                                FileVariant.ORIGINAL,
                                id.toString().replace("-", "").repeat(2),
                                FileType.PDF,
                                1,
                                null,
                                null)))));
        return id;
    }
}
