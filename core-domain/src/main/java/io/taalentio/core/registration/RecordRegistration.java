package io.taalentio.core.registration;

import io.taalentio.core.access.Actor;
import io.taalentio.core.account.Enrolment;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.guardian.InviteGuardian;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.nametracking.NameChecks;
import io.taalentio.core.profile.Consent;
import io.taalentio.core.profile.ConsentKind;
import io.taalentio.core.profile.ConsentLedger;
import io.taalentio.core.profile.Person;
import io.taalentio.core.profile.Profile;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileSheet;
import io.taalentio.core.profile.Profiles;
import io.taalentio.core.registration.RegistrationMails.Known;
import io.taalentio.core.world.World;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The one transaction of a registration: everything it leaves behind is stored together or not at all. The code is
 * drawn last of what others could wait for.
 */
@UseCase
public class RecordRegistration {

    private final Drafts drafts;
    private final Duplicates duplicates;
    private final Enrolment enrolment;
    private final CodeIssuer codes;
    private final RegistrationMails mails;
    private final ActivityLog activities;
    private final ConsentLedger consents;
    private final NameChecks nameChecks;
    private final InviteGuardian inviteGuardian;
    private final World world;
    private final Clock clock;

    public RecordRegistration(
            Drafts drafts,
            Duplicates duplicates,
            Enrolment enrolment,
            CodeIssuer codes,
            RegistrationMails mails,
            ActivityLog activities,
            ConsentLedger consents,
            NameChecks nameChecks,
            InviteGuardian inviteGuardian,
            World world,
            Clock clock) {
        this.drafts = drafts;
        this.duplicates = duplicates;
        this.enrolment = enrolment;
        this.codes = codes;
        this.mails = mails;
        this.activities = activities;
        this.consents = consents;
        this.nameChecks = nameChecks;
        this.inviteGuardian = inviteGuardian;
        this.world = world;
        this.clock = clock;
    }

    /**
     * @param profiles those of the kind that is registered
     * @return the code issued; empty when the draft was submitted before
     */
    public <P extends Profile<P>> Optional<IdentificationCode> record(
            UUID draftId, Profiles<P> profiles, ProfileSheet<P> sheet, Actor actor) {
        Instant now = clock.instant();
        if (!drafts.close(draftId, now)) {
            return Optional.empty();
        }
        ProfileKind kind = sheet.kind();
        Person person = sheet.person();
        Email email = sheet.contact().email();
        Suspect suspect =
                new Suspect(kind, draftId, person, email, sheet.contact().phone());
        List<Resemblance> resemblances = duplicates.of(suspect);
        Enrolment.Outcome account =
                enrolment.open(email, person.firstName(), person.lastName(), actor.language(), actor);
        // Asked of an account just opened too: what a known address alone would cost could be measured from outside.
        boolean hasProfile = profiles.accountHasProfile(account.accountId());
        Known known = RegistrationMails.known(account, hasProfile, actor);
        UUID owner = known == Known.NEW || known == Known.SIGNED_IN ? account.accountId() : null;

        InviteGuardian.Named guardian = inviteGuardian.name(sheet.guardian(), email, actor);
        P profile = sheet.submitted(draftId, owner, codes, world, now);
        String code = profile.code().value();
        duplicates.flag(suspect, resemblances, now);
        mails.queue(kind, account, known, email, person, draftId, code, actor);
        activities.record(Activity.of(actor, kind.tag() + "-registered", kind.tag(), code));
        consents.write(
                kind,
                draftId,
                ConsentKind.atRegistration(
                        sheet.guardian() != null, !sheet.appearances().isEmpty()),
                ConsentLedger.Step.GIVEN,
                Consent.CURRENT_VERSION,
                actor.language(),
                actor.address(),
                now);
        nameChecks.due(kind, draftId);
        inviteGuardian.invite(guardian, profile, actor);
        profiles.add(profile);
        return Optional.of(profile.code());
    }
}
