package io.taalentio.core.registration;

import io.taalentio.core.access.Actor;
import io.taalentio.core.account.Enrolment;
import io.taalentio.core.account.OneTimeLinkIssuer;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import io.taalentio.core.profile.Person;
import io.taalentio.core.profile.ProfileKind;
import java.util.Map;
import java.util.UUID;

/**
 * The two mails after a registration: the welcome with the code, and the next step with the account. Which next step it
 * is tells whether the e-mail was known, so it is said in the mailbox only.
 */
@Managed
public class RegistrationMails {

    /** Where the account behind the e-mail stands. */
    enum Known {
        /** Just opened: its owner chooses a password. */
        NEW,
        /** There already: its owner confirms that the new profile is theirs. */
        WITHOUT_PROFILE,
        /** There already, with a profile of the same kind. */
        WITH_PROFILE,
        /** There already, and it is its owner who registers. */
        SIGNED_IN
    }

    private final Outbox outbox;
    private final Enrolment enrolment;
    private final OneTimeLinkIssuer oneTimeLinks;
    private final Links links;

    public RegistrationMails(Outbox outbox, Enrolment enrolment, OneTimeLinkIssuer oneTimeLinks, Links links) {
        this.outbox = outbox;
        this.enrolment = enrolment;
        this.oneTimeLinks = oneTimeLinks;
        this.links = links;
    }

    static Known known(Enrolment.Outcome outcome, boolean hasProfile, Actor actor) {
        if (outcome instanceof Enrolment.Opened) {
            return Known.NEW;
        }
        if (hasProfile) {
            return Known.WITH_PROFILE;
        }
        return actor.is(outcome.accountId()) ? Known.SIGNED_IN : Known.WITHOUT_PROFILE;
    }

    void queue(
            ProfileKind kind,
            Enrolment.Outcome outcome,
            Known known,
            Email to,
            Person person,
            UUID profileId,
            String code,
            Actor actor) {
        outbox.queue(welcome(kind)
                .to(
                        to,
                        actor.language(),
                        Map.of("firstName", person.firstName(), "code", code, "link", page(kind, code)),
                        profileId));
        switch (known) {
            case NEW -> enrolment.welcome((Enrolment.Opened) outcome, code);
            case WITHOUT_PROFILE ->
                outbox.queue(MailTemplate.ATTACH_PROFILE.to(
                        to,
                        actor.language(),
                        Map.of(
                                "firstName",
                                person.firstName(),
                                "code",
                                code,
                                "link",
                                oneTimeLinks.attachProfile(outcome.accountId(), profileId)),
                        profileId));
            case WITH_PROFILE ->
                outbox.queue(MailTemplate.ALREADY_REGISTERED.to(
                        to,
                        actor.language(),
                        Map.of("firstName", person.firstName(), "link", links.to("/login")),
                        profileId));
            case SIGNED_IN -> {
                // The account is theirs and open before them: nothing is left to confirm.
            }
        }
    }

    private static MailTemplate welcome(ProfileKind kind) {
        return switch (kind) {
            case TALENT -> MailTemplate.TALENT_REGISTRATION;
            case CINEMA -> MailTemplate.CINEMA_TALENT_REGISTRATION;
        };
    }

    private String page(ProfileKind kind, String code) {
        return switch (kind) {
            case TALENT -> links.talentPage(code);
            case CINEMA -> links.cinemaPage(code);
        };
    }
}
