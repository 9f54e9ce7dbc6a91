package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody cannot get in. What they typed is only noted, so the answer says and takes the same for everybody; the mail is
 * written a moment later: a reset link for who is ACTIVE, a fresh activation link for who is PENDING, nothing else.
 */
@UseCase
public class ForgottenPassword {

    /** One mail a minute and five a day for one account, so that nobody's mailbox is filled by strangers. */
    private static final int PER_DAY = 5;

    private static final int IDENTIFIER_MAX = 254;

    private final PasswordHelpRequests requests;
    private final Accounts accounts;
    private final ProfileCodes codes;
    private final OneTimeLinks links;
    private final OneTimeLinkIssuer issuer;
    private final Enrolment enrolment;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Ids ids;
    private final Clock clock;

    ForgottenPassword(
            PasswordHelpRequests requests,
            Accounts accounts,
            ProfileCodes codes,
            OneTimeLinks links,
            OneTimeLinkIssuer issuer,
            Enrolment enrolment,
            Outbox outbox,
            ActivityLog activities,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.codes = codes;
        this.links = links;
        this.issuer = issuer;
        this.enrolment = enrolment;
        this.outbox = outbox;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /** Notes the request. */
    public void ask(String identifier, Actor actor) {
        String kept = identifier.length() > IDENTIFIER_MAX ? identifier.substring(0, IDENTIFIER_MAX) : identifier;
        requests.add(new PasswordHelpRequests.Request(ids.next(), kept, actor.address(), clock.instant()));
    }

    /**
     * Answers what was noted.
     *
     * @return how many requests were taken, whether or not a mail came of them
     */
    public int answer() {
        List<PasswordHelpRequests.Request> taken = requests.take(20);
        for (PasswordHelpRequests.Request request : taken) {
            SignIn.find(accounts, codes, request.identifier()).ifPresent(account -> answer(account, request));
        }
        return taken.size();
    }

    private void answer(Account account, PasswordHelpRequests.Request request) {
        LinkPurpose purpose = purpose(account);
        Instant now = clock.instant();
        if (purpose == null
                || links.issuedSince(account.id(), purpose, now.minus(Duration.ofMinutes(1))) > 0
                || links.issuedSince(account.id(), purpose, now.minus(Duration.ofDays(1))) >= PER_DAY) {
            return;
        }
        if (purpose == LinkPurpose.ACTIVATION) {
            enrolment.sendActivation(account, null);
        } else {
            outbox.queue(MailTemplate.PASSWORD_RESET.to(
                    account.email(),
                    account.language(),
                    Map.of("firstName", account.firstName(), "link", issuer.passwordReset(account.id()))));
        }
        activities.record(Activity.of(
                Actor.visitor(account.language(), request.address()), "password-help-sent", "account", account.id()));
    }

    private static @Nullable LinkPurpose purpose(Account account) {
        return switch (account.status()) {
            case ACTIVE -> LinkPurpose.PASSWORD_RESET;
            case PENDING -> LinkPurpose.ACTIVATION;
            case SUSPENDED, DELETED -> null;
        };
    }
}
