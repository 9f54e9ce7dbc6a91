package io.taalentio.core.account;

import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.UUID;

/** The language the product speaks to one person, on screen and by mail. */
@UseCase
public class ChangeLanguage {

    private final Accounts accounts;
    private final Clock clock;

    ChangeLanguage(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    public Account change(UUID accountId, Language language) {
        Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("not-found"));
        if (account.language() == language) {
            return account;
        }
        Account changed = account.speaking(language, clock.instant());
        accounts.save(changed);
        return changed;
    }
}
