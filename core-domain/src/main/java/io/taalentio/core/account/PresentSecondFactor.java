package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** Checks what somebody typed as second factor at signing in, and uses it up: neither kind of code works twice. */
@UseCase
class PresentSecondFactor {

    enum Verdict {
        RIGHT,
        WRONG,
        /** It was right once: its thirty seconds opened the door already. */
        USED
    }

    private final SecondFactors factors;
    private final TimeCodes timeCodes;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Links links;
    private final Clock clock;

    PresentSecondFactor(
            SecondFactors factors,
            TimeCodes timeCodes,
            Outbox outbox,
            ActivityLog activities,
            Links links,
            Clock clock) {
        this.factors = factors;
        this.timeCodes = timeCodes;
        this.outbox = outbox;
        this.activities = activities;
        this.links = links;
        this.clock = clock;
    }

    boolean neededBy(UUID accountId) {
        return factors.of(accountId).isPresent();
    }

    Verdict check(Account account, String typed, Actor actor) {
        SecondFactor factor = factors.of(account.id()).orElse(null);
        if (factor == null) {
            return Verdict.RIGHT; // removed since it was asked for
        }
        Instant now = clock.instant();
        String digits = typed.replaceAll("[\\s-]", "");
        if (digits.matches("\\d{6}")) {
            OptionalLong step = timeCodes.step(factor.secret(), digits, now);
            return step.isEmpty()
                    ? Verdict.WRONG
                    : factors.useStep(account.id(), step.getAsLong()) ? Verdict.RIGHT : Verdict.USED;
        }
        if (!factors.useCode(account.id(), TokenHash.ofRecoveryCode(typed), now)) {
            return Verdict.WRONG;
        }
        int left = factors.codesLeft(account.id());
        outbox.queue(MailTemplate.RECOVERY_CODE_USED.to(
                account.email(),
                account.language(),
                Map.of(
                        "firstName", account.firstName(),
                        "when", OpenSession.when(now, account),
                        "left", Integer.toString(left),
                        "link", links.to("/me/security"))));
        activities.record(new Activity(
                actor, "recovery-code-used", "account", account.id().toString(), Map.of("left", left)));
        return Verdict.RIGHT;
    }
}
