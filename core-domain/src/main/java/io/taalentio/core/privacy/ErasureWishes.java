package io.taalentio.core.privacy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.account.Account;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notes that somebody is to be erased once {@link AskErasure#UNDO} has passed; who is asked for twice is noted once. */
@Managed
class ErasureWishes {

    private final Erasures erasures;
    private final ProfileErasures profiles;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Links links;
    private final Clock clock;

    ErasureWishes(
            Erasures erasures,
            ProfileErasures profiles,
            Outbox outbox,
            ActivityLog activities,
            Links links,
            Clock clock) {
        this.erasures = erasures;
        this.profiles = profiles;
        this.outbox = outbox;
        this.activities = activities;
        this.links = links;
        this.clock = clock;
    }

    /** The person behind an account, who is told by mail. */
    Erasures.Erasure note(Account account, Actor actor) {
        boolean before = erasures.find(account.id()).isPresent();
        Instant now = clock.instant();
        Erasures.Erasure erasure = erasures.ask(account.id(), now, now.plus(AskErasure.UNDO));
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

    /**
     * A person without an account.
     *
     * @param reason who asked and how; null when it is the guardian who asks by themselves
     */
    ProfileErasures.ProfileErasure note(ProfileErasures.Profile profile, @Nullable String reason, Actor actor) {
        boolean before = profiles.find(profile.id()).isPresent();
        Instant now = clock.instant();
        ProfileErasures.ProfileErasure erasure = profiles.ask(
                profile, reason, Objects.requireNonNull(actor.accountId()), now, now.plus(AskErasure.UNDO));
        if (!before) {
            activities.record(new Activity(
                    actor,
                    "profile-erasure-asked",
                    "privacy",
                    profile.code(),
                    reason == null ? Map.of() : Map.of("reason", reason)));
        }
        return erasure;
    }
}
