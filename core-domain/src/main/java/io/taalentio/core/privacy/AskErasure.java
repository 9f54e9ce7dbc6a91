package io.taalentio.core.privacy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.RecentPassword;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody wants to leave. Their profiles are hidden at once; after {@link #UNDO} everything is erased, unless they
 * change their mind.
 */
@UseCase
public class AskErasure {

    /** How long a wish can be taken back. */
    public static final Duration UNDO = Duration.ofDays(30);

    private final RecentPassword recentPassword;
    private final Accounts accounts;
    private final Erasures erasures;
    private final WardAccount wards;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Links links;
    private final Clock clock;

    AskErasure(
            RecentPassword recentPassword,
            Accounts accounts,
            Erasures erasures,
            WardAccount wards,
            Outbox outbox,
            ActivityLog activities,
            Links links,
            Clock clock) {
        this.recentPassword = recentPassword;
        this.accounts = accounts;
        this.erasures = erasures;
        this.wards = wards;
        this.outbox = outbox;
        this.activities = activities;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @param session family of the session that asks
     * @throws Forbidden {@code password-needed} when the password was last given too long ago
     * @throws Conflict {@code last-admin} when the house would lose its last administrator
     */
    public Erasures.Erasure ask(UUID session, Actor actor) {
        UUID id = actor.accountId();
        Account account = id == null ? null : accounts.find(id).orElse(null);
        if (account == null) {
            throw new Forbidden("forbidden");
        }
        return note(account, session, actor);
    }

    /**
     * The same for a minor, asked by the guardian who answers for them.
     *
     * @param ward the bond between the two
     * @throws io.taalentio.core.kernel.NotFound {@code not-found} when the actor does not answer for such a minor
     * @throws Conflict {@code profile-unattached}, and as {@link #ask}
     */
    public Erasures.Erasure askFor(UUID ward, UUID session, Actor actor) {
        Account minor = accounts.find(wards.of(ward, actor)).orElseThrow(() -> new Forbidden("forbidden"));
        return note(minor, session, actor);
    }

    private Erasures.Erasure note(Account account, UUID session, Actor actor) {
        recentPassword.require(session);
        keepAnAdmin(accounts, account);
        boolean before = erasures.find(account.id()).isPresent();
        Instant now = clock.instant();
        Erasures.Erasure erasure = erasures.ask(account.id(), now, now.plus(UNDO));
        if (!before) {
            activities.record(Activity.of(actor, "erasure-asked", "account", account.id()));
            outbox.queue(MailTemplate.ERASURE_ASKED.to(
                    account.email(),
                    account.language(),
                    Map.of(
                            "firstName",
                            account.firstName(),
                            "when",
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                    .withLocale(account.language().locale())
                                    .format(erasure.dueAt().atOffset(ZoneOffset.UTC)),
                            "link",
                            links.to("/me/data"))));
        }
        return erasure;
    }

    /** @throws Conflict {@code last-admin} */
    static void keepAnAdmin(Accounts accounts, Account account) {
        if (account.administers() && accounts.lockActiveAdmins().stream().allMatch(account.id()::equals)) {
            throw new Conflict("last-admin");
        }
    }
}
