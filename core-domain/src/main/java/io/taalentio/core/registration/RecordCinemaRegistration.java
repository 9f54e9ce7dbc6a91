package io.taalentio.core.registration;

import io.taalentio.core.access.Actor;
import io.taalentio.core.account.Enrolment;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.cinema.CinemaProfile;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.cinema.CinemaSheet;
import io.taalentio.core.code.CinemaCode;
import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.guardian.InviteGuardian;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.nametracking.NameChecks;
import io.taalentio.core.profile.Consent;
import io.taalentio.core.profile.ConsentKind;
import io.taalentio.core.profile.ConsentLedger;
import io.taalentio.core.profile.Person;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.RegistrationMails.Known;
import io.taalentio.core.world.World;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The one transaction of a cinema registration: everything a registration leaves behind is stored together or not at all.
 * The code is drawn last of what others could wait for.
 */
@UseCase
public class RecordCinemaRegistration {

    private final Drafts drafts;
    private final Duplicates duplicates;
    private final Enrolment enrolment;
    private final CinemaProfiles profiles;
    private final CodeIssuer codes;
    private final RegistrationMails mails;
    private final ActivityLog activities;
    private final ConsentLedger consents;
    private final NameChecks nameChecks;
    private final InviteGuardian inviteGuardian;
    private final World world;
    private final Links links;
    private final Clock clock;

    public RecordCinemaRegistration(
            Drafts drafts,
            Duplicates duplicates,
            Enrolment enrolment,
            CinemaProfiles profiles,
            CodeIssuer codes,
            RegistrationMails mails,
            ActivityLog activities,
            ConsentLedger consents,
            NameChecks nameChecks,
            InviteGuardian inviteGuardian,
            World world,
            Links links,
            Clock clock) {
        this.drafts = drafts;
        this.duplicates = duplicates;
        this.enrolment = enrolment;
        this.profiles = profiles;
        this.codes = codes;
        this.mails = mails;
        this.activities = activities;
        this.consents = consents;
        this.nameChecks = nameChecks;
        this.inviteGuardian = inviteGuardian;
        this.world = world;
        this.links = links;
        this.clock = clock;
    }

    /** @return the code issued; empty when the draft was submitted before */
    public Optional<CinemaCode> record(UUID draftId, CinemaSheet sheet, Actor actor) {
        Instant now = clock.instant();
        if (!drafts.close(draftId, now)) {
            return Optional.empty();
        }
        Person person = sheet.person();
        Email email = sheet.contact().email();
        Suspect suspect = new Suspect(
                ProfileKind.CINEMA, draftId, person, email, sheet.contact().phone());
        List<Resemblance> resemblances = duplicates.of(suspect);
        Enrolment.Outcome account =
                enrolment.open(email, person.firstName(), person.lastName(), actor.language(), actor);
        Known known = RegistrationMails.known(
                account,
                account instanceof Enrolment.AlreadyThere && profiles.accountHasProfile(account.accountId()),
                actor);
        UUID owner = known == Known.NEW || known == Known.SIGNED_IN ? account.accountId() : null;

        InviteGuardian.Named guardian = inviteGuardian.name(sheet.guardian(), email, actor);
        CinemaCode code =
                codes.forCinemaTalent(sheet.codeCountry(), sheet.residence().cityCode(world), person.gender());
        duplicates.flag(suspect, resemblances, now);
        mails.queue(
                MailTemplate.CINEMA_TALENT_REGISTRATION,
                account,
                known,
                email,
                person,
                draftId,
                code.value(),
                links.cinemaPage(code.value()),
                actor);
        activities.record(Activity.of(actor, "cinema-registered", "cinema", code.value()));
        consents.write(
                ProfileKind.CINEMA,
                draftId,
                ConsentKind.atRegistration(
                        sheet.guardian() != null, !sheet.appearances().isEmpty()),
                ConsentLedger.Step.GIVEN,
                Consent.CURRENT_VERSION,
                actor.language(),
                actor.address(),
                now);
        nameChecks.due(ProfileKind.CINEMA, draftId);
        inviteGuardian.invite(guardian, ProfileKind.CINEMA, draftId, code.value(), person, actor);
        profiles.add(CinemaProfile.submitted(draftId, code, owner, sheet, now));
        return Optional.of(code);
    }
}
