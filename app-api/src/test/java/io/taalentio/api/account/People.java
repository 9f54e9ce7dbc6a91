package io.taalentio.api.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.Passwords;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Makes accounts for the tests of the application, all with one password. */
@ApplicationScoped
public class People {

    public static final String PASSWORD = "kora-balafon-djembe";

    private final Accounts accounts;
    private final Passwords passwords;
    private String hash = "";

    People(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** An ACTIVE account with an e-mail of its own. */
    public Account active(Role... roles) {
        return active("p" + UUID.randomUUID() + "@example.org", roles);
    }

    public synchronized Account active(String email, Role... roles) {
        if (hash.isEmpty()) {
            hash = passwords.hash(PASSWORD);
        }
        Instant now = Instant.now();
        Account account = Account.pending(
                        UUID.randomUUID(),
                        new Email(email),
                        "Awa",
                        "Diop",
                        Language.FR,
                        roles.length == 0 ? Set.of(Role.TALENT) : Set.of(roles),
                        now)
                .activated(hash, now);
        QuarkusTransaction.requiringNew().run(() -> accounts.addIfAbsent(account));
        return account;
    }
}
