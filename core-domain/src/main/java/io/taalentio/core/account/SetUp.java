package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A new house gets its first administrator: whoever started it finds a one-time link in its log. No default password. */
@Managed
public class SetUp {

    private static final Set<LinkPurpose> PURPOSE = Set.of(LinkPurpose.FIRST_ADMIN);

    public record Command(
            String token, String firstName, String lastName, String email, String password, Language language) {}

    private final OneTimeLinks links;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Recording recording;
    private final Ids ids;
    private final Clock clock;

    SetUp(OneTimeLinks links, PasswordRules rules, Passwords passwords, Recording recording, Ids ids, Clock clock) {
        this.links = links;
        this.rules = rules;
        this.passwords = passwords;
        this.recording = recording;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Creates the first administrator and signs them in.
     *
     * @throws Refused {@code token-expired} when the link is unknown, used or replaced by a later start
     * @throws Conflict {@code email-used}
     */
    public OpenedSession complete(Command command, Actor actor) {
        Instant now = clock.instant();
        if (links.find(TokenHash.of(command.token()), PURPOSE, now).isEmpty()) {
            throw new Refused("token-expired");
        }
        Account pending = NewAccount.of(
                ids.next(),
                command.email(),
                command.firstName(),
                command.lastName(),
                command.language(),
                Set.of(Role.ADMIN),
                now);
        rules.check("password", command.password(), pending.email().value(), pending.firstName(), pending.lastName());
        return recording.record(command.token(), pending.activated(passwords.hash(command.password()), now), actor);
    }

    /** What is written once the password is hashed. */
    @UseCase
    static class Recording {

        private final OneTimeLinks links;
        private final Accounts accounts;
        private final OpenSession openSession;
        private final ActivityLog activities;
        private final Clock clock;

        Recording(OneTimeLinks links, Accounts accounts, OpenSession openSession, ActivityLog activities, Clock clock) {
            this.links = links;
            this.accounts = accounts;
            this.openSession = openSession;
            this.activities = activities;
            this.clock = clock;
        }

        OpenedSession record(String token, Account admin, Actor actor) {
            Instant now = clock.instant();
            if (links.redeem(TokenHash.of(token), PURPOSE, now).isEmpty()) {
                throw new Refused("token-expired");
            }
            if (!accounts.addIfAbsent(admin).equals(admin.id())) {
                throw new Conflict("email-used");
            }
            links.revoke(null, LinkPurpose.FIRST_ADMIN, now);
            activities.record(Activity.of(actor, "first-admin-created", "account", admin.id()));
            return openSession.open(admin, SessionKind.BROWSER, false, actor);
        }
    }

    /** What a starting house does while nobody can administer it. */
    @UseCase
    public static class Invitation {

        private final Accounts accounts;
        private final OneTimeLinkIssuer issuer;
        private final Enrolment enrolment;
        private final Ids ids;
        private final Clock clock;

        Invitation(Accounts accounts, OneTimeLinkIssuer issuer, Enrolment enrolment, Ids ids, Clock clock) {
            this.accounts = accounts;
            this.issuer = issuer;
            this.enrolment = enrolment;
            this.ids = ids;
            this.clock = clock;
        }

        /** The link that creates the first administrator, replacing an earlier one; empty when there is one already. */
        public Optional<String> link() {
            return accounts.hasAdmin() ? Optional.empty() : Optional.of(issuer.firstAdmin());
        }

        /** Mails an activation link to a first administrator named in the configuration; false when there is one already. */
        public boolean mail(Email email, String firstName, String lastName) {
            if (accounts.hasAdmin()) {
                return false;
            }
            accounts.addIfAbsent(Account.pending(
                    ids.next(), email, firstName, lastName, Language.FR, Set.of(Role.ADMIN), clock.instant()));
            Account invited = accounts.findByEmail(email).orElseThrow();
            if (invited.status() != AccountStatus.PENDING || !invited.roles().contains(Role.ADMIN)) {
                return false;
            }
            enrolment.sendActivation(invited, null);
            return true;
        }

        /** Whether the house still waits for its first administrator. */
        public boolean needed() {
            return !accounts.hasAdmin();
        }
    }
}
