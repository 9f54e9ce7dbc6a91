package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.UseCase;
import java.util.List;
import java.util.UUID;

/** A person has new recovery codes made; the former, used or lost, stop working. */
@UseCase
public class RenewRecoveryCodes {

    private final RecentPassword recentPassword;
    private final SecondFactors factors;
    private final RecoveryCodes recoveryCodes;
    private final ActivityLog activities;

    RenewRecoveryCodes(
            RecentPassword recentPassword, SecondFactors factors, RecoveryCodes recoveryCodes, ActivityLog activities) {
        this.recentPassword = recentPassword;
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.activities = activities;
    }

    /**
     * @param session family of the session that asks
     * @throws io.taalentio.core.kernel.Forbidden {@code password-needed} when the password was last given too long ago
     * @throws Conflict {@code no-second-factor}
     */
    public List<String> renew(UUID accountId, UUID session, Actor actor) {
        recentPassword.require(session);
        if (factors.of(accountId).isEmpty()) {
            throw new Conflict("no-second-factor");
        }
        activities.record(Activity.of(actor, "recovery-codes-renewed", "account", accountId));
        return recoveryCodes.renew(accountId);
    }
}
