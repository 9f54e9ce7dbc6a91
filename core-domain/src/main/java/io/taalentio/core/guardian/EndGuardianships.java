package io.taalentio.core.guardian;

import io.taalentio.core.access.Actor;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Ends the bonds with minors who are of age, and tells the guardian. Their rights ended with the eighteenth birthday
 * itself; this only tidies up after it.
 */
@UseCase
public class EndGuardianships {

    private static final int MOST = 200;

    private final Guardianships guardianships;
    private final Accounts accounts;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Links links;
    private final Clock clock;

    public EndGuardianships(
            Guardianships guardianships,
            Accounts accounts,
            Outbox outbox,
            ActivityLog activities,
            Links links,
            Clock clock) {
        this.guardianships = guardianships;
        this.accounts = accounts;
        this.outbox = outbox;
        this.activities = activities;
        this.links = links;
        this.clock = clock;
    }

    /** @return how many ended; ask again while there are any */
    public int end() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Ward> grown = guardianships.ofAge(today, MOST);
        int ended = 0;
        for (Ward ward : grown) {
            if (!guardianships.end(ward.id(), clock.instant())) {
                continue; // another node was first
            }
            ended++;
            activities.record(Activity.of(
                    Actor.system(), "guardianship-ended", ward.kind().tag(), ward.code()));
            if (ward.acceptedAt() != null) {
                accounts.find(ward.guardian()).ifPresent(guardian -> tell(guardian, ward));
            }
        }
        return ended;
    }

    private void tell(Account guardian, Ward ward) {
        outbox.queue(MailTemplate.WARD_OF_AGE.to(
                guardian.email(),
                guardian.language(),
                Map.of(
                        "firstName", guardian.firstName(),
                        "name", ward.firstName(),
                        "code", ward.code(),
                        "link", links.to("/me"))));
    }
}
