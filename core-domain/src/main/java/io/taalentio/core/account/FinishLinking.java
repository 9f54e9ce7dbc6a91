package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds who was proven by the provider to the account that asked for it, in the session that asked for it. */
@Managed
public class FinishLinking {

    /** As {@link FinishProviderSignIn.Command}. */
    public record Command(
            String state,
            String code,
            @Nullable String issuer,
            @Nullable String browser) {}

    private final ProveIdentity proveIdentity;
    private final Recording recording;

    FinishLinking(ProveIdentity proveIdentity, Recording recording) {
        this.proveIdentity = proveIdentity;
        this.recording = recording;
    }

    /**
     * @param session family of the session that asks
     * @throws Refused {@code sign-in-expired}, and what {@link OpenIdProvider#prove} throws
     * @throws Conflict {@code identity-taken} when it opens an account already
     */
    public Identity link(Command command, UUID accountId, UUID session, Actor actor) {
        ProveIdentity.Found found = proveIdentity.prove(
                new ProveIdentity.Brought(command.state(), command.code(), command.issuer(), command.browser()),
                session,
                actor);
        return recording.record(found, accountId, actor);
    }

    /** The part that is written. */
    @UseCase
    static class Recording {

        private final Identities identities;
        private final Accounts accounts;
        private final Outbox outbox;
        private final ActivityLog activities;
        private final Links links;
        private final Ids ids;
        private final Clock clock;

        Recording(
                Identities identities,
                Accounts accounts,
                Outbox outbox,
                ActivityLog activities,
                Links links,
                Ids ids,
                Clock clock) {
            this.identities = identities;
            this.accounts = accounts;
            this.outbox = outbox;
            this.activities = activities;
            this.links = links;
            this.ids = ids;
            this.clock = clock;
        }

        Identity record(ProveIdentity.Found found, UUID accountId, Actor actor) {
            Instant now = clock.instant();
            Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("not-found"));
            Identity identity = new Identity(
                    ids.next(),
                    accountId,
                    found.proven().issuer(),
                    found.proven().subject(),
                    found.provider().name(),
                    found.proven().label(),
                    now,
                    null);
            if (!identities.add(identity)) {
                throw new Conflict("identity-taken");
            }
            outbox.queue(MailTemplate.IDENTITY_LINKED.to(
                    account.email(),
                    account.language(),
                    Map.of(
                            "firstName", account.firstName(),
                            "name", identity.provider(),
                            "when", OpenSession.when(now, account),
                            "link", links.to("/me/security"))));
            activities.record(new Activity(
                    actor,
                    "identity-linked",
                    "account",
                    accountId.toString(),
                    Map.of(
                            "identity",
                            identity.id(),
                            "issuer",
                            identity.issuer().toString())));
            return identity;
        }
    }
}
