package io.taalentio.core.guardian;

import io.taalentio.core.access.Actor;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.Enrolment;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import io.taalentio.core.profile.Guardian;
import io.taalentio.core.profile.Profile;
import io.taalentio.core.profile.ProfileSheet;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks the guardian a form names to answer for the minor with an account of their own, inside the caller's transaction.
 * A guardian without an e-mail address, or with the profile's own, is not asked: then whoever reads that mailbox answers
 * already.
 */
@Managed
public class InviteGuardian {

    private final Guardianships guardianships;
    private final Accounts accounts;
    private final Enrolment enrolment;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Links links;
    private final Ids ids;
    private final Clock clock;

    public InviteGuardian(
            Guardianships guardianships,
            Accounts accounts,
            Enrolment enrolment,
            Outbox outbox,
            ActivityLog activities,
            Links links,
            Ids ids,
            Clock clock) {
        this.guardianships = guardianships;
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.outbox = outbox;
        this.activities = activities;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody who will be asked; their account is there, or was just opened. */
    public record Named(Email email, Enrolment.Outcome outcome) {}

    /**
     * Finds or opens the account of the guardian. Apart from the invitation, because a registration draws its code in
     * between, and holds up others from then on.
     *
     * @param guardian as the profile names them; null when it names none, which asks nobody
     * @param own the profile's own address
     * @return null when nobody is asked
     */
    public @Nullable Named name(@Nullable Guardian guardian, Email own, Actor actor) {
        Email email = guardian == null ? null : guardian.email();
        if (guardian == null || email == null || email.equals(own)) {
            return null;
        }
        List<String> names = List.of(guardian.name().strip().split("\\s+", 2));
        return new Named(email, enrolment.open(email, names.getFirst(), names.getLast(), actor.language(), actor));
    }

    /** Asks whom the profile of a minor names now, unless they were asked before and have not said no. */
    public void invite(Profile<?> minor, Actor actor) {
        ProfileSheet<?> sheet = minor.sheet();
        invite(name(sheet.guardian(), sheet.contact().email(), actor), minor, actor);
    }

    /** Asks them, unless they were asked before and have not said no. */
    public void invite(@Nullable Named named, Profile<?> minor, Actor actor) {
        if (named == null) {
            return;
        }
        Email email = named.email();
        Enrolment.Outcome outcome = named.outcome();
        boolean asked =
                guardianships.invite(ids.next(), minor.kind(), minor.id(), outcome.accountId(), clock.instant());
        if (!asked) {
            return;
        }
        if (outcome instanceof Enrolment.Opened opened) {
            enrolment.welcome(opened, null);
        }
        Account account = accounts.find(outcome.accountId()).orElseThrow();
        String code = minor.code().value();
        outbox.queue(MailTemplate.GUARDIAN_INVITED.to(
                email,
                account.language(),
                Map.of(
                        "firstName", account.firstName(),
                        "name", minor.sheet().person().firstName(),
                        "code", code,
                        "link", links.to("/me/wards"))));
        activities.record(Activity.of(actor, "guardian-invited", minor.kind().tag(), code));
    }
}
