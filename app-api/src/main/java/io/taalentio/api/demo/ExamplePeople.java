package io.taalentio.api.demo;

import static io.taalentio.api.demo.ExampleForms.cinema;
import static io.taalentio.api.demo.ExampleForms.quoted;
import static io.taalentio.api.demo.ExampleForms.talent;
import static io.taalentio.api.demo.ExampleIds.CINEMA_DRAFT;
import static io.taalentio.api.demo.ExampleIds.CINEMA_DRAFT_COMPLETE;
import static io.taalentio.api.demo.ExampleIds.CINEMA_DRAFT_GALLERY;
import static io.taalentio.api.demo.ExampleIds.CINEMA_DRAFT_PHOTO;
import static io.taalentio.api.demo.ExampleIds.CINEMA_GALLERY_PICTURE;
import static io.taalentio.api.demo.ExampleIds.PUBLIC_PHOTO;
import static io.taalentio.api.demo.ExampleIds.TALENT_DRAFT;
import static io.taalentio.api.demo.ExampleIds.TALENT_DRAFT_COMPLETE;
import static io.taalentio.api.demo.ExampleIds.TALENT_DRAFT_CV;
import static io.taalentio.api.demo.ExampleIds.TALENT_DRAFT_PHOTO;
import static io.taalentio.api.demo.ExampleOwner.CLOSED;
import static io.taalentio.api.demo.ExampleOwner.HIDES;
import static io.taalentio.api.demo.ExampleOwner.OPENED;
import static io.taalentio.api.demo.ExampleOwner.PICTURED;
import static io.taalentio.api.demo.ExampleOwner.READY;
import static io.taalentio.api.demo.ExampleOwner.RECODED;
import static io.taalentio.api.demo.ExampleOwner.SHOWS;
import static io.taalentio.api.demo.ExampleOwner.TWIN;
import static io.taalentio.api.demo.ExampleOwner.UNATTACHED;
import static io.taalentio.api.demo.ExampleOwner.UNDECIDED;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.AccountStatus;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.DemoAccounts;
import io.taalentio.core.account.Passwords;
import io.taalentio.core.account.ProfileAttachment;
import io.taalentio.core.cinema.CinemaContent;
import io.taalentio.core.cinema.CinemaProfileAccess;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.MoveProfile;
import io.taalentio.core.profile.Profile;
import io.taalentio.core.profile.ProfileAccess;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Profiles;
import io.taalentio.core.talent.TalentContent;
import io.taalentio.core.talent.TalentProfileAccess;
import io.taalentio.core.talent.TalentProfiles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts and profiles the API's examples speak of, each standing where its example begins. */
@Singleton
class ExamplePeople {

    private static final List<ExampleOwner> ACTIVATED = List.of(HIDES, SHOWS, CLOSED, RECODED, PICTURED, UNATTACHED);

    private final ExampleForms forms;
    private final ExampleFiles files;
    private final TalentProfiles talents;
    private final CinemaProfiles cinemaTalents;
    private final TalentProfileAccess talentAccess;
    private final CinemaProfileAccess cinemaAccess;
    private final MoveProfile move;
    private final ProfileAttachment attachment;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Ids ids;
    private final Clock clock;

    ExamplePeople(
            ExampleForms forms,
            ExampleFiles files,
            TalentProfiles talents,
            CinemaProfiles cinemaTalents,
            TalentProfileAccess talentAccess,
            CinemaProfileAccess cinemaAccess,
            MoveProfile move,
            ProfileAttachment attachment,
            Accounts accounts,
            Passwords passwords,
            Ids ids,
            Clock clock) {
        this.forms = forms;
        this.files = files;
        this.talents = talents;
        this.cinemaTalents = cinemaTalents;
        this.talentAccess = talentAccess;
        this.cinemaAccess = cinemaAccess;
        this.move = move;
        this.attachment = attachment;
        this.accounts = accounts;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    void plant(Actor actor) {
        openDrafts();
        ExampleOwner.REGISTERED.forEach(o -> register(o, actor));
        String hash = passwords.hash(DemoAccounts.PASSWORD);
        ACTIVATED.forEach(o -> activate(o, hash));
        take(actor);
    }

    private void openDrafts() {
        UUID talent = UUID.fromString(TALENT_DRAFT);
        UUID cinema = UUID.fromString(CINEMA_DRAFT);
        UUID readyTalent = UUID.fromString(TALENT_DRAFT_COMPLETE);
        UUID readyCinema = UUID.fromString(CINEMA_DRAFT_COMPLETE);
        files.take(FileKind.CV, TALENT_DRAFT_CV, talent);
        files.take(FileKind.GALLERY, CINEMA_DRAFT_GALLERY, cinema);
        files.take(FileKind.PHOTO, TALENT_DRAFT_PHOTO, readyTalent);
        files.take(FileKind.PHOTO, CINEMA_DRAFT_PHOTO, readyCinema);
        forms.open(talent(talent), forms.talentContent(UNDECIDED, quoted("cv", TALENT_DRAFT_CV)));
        forms.open(cinema(cinema), forms.cinemaContent(UNDECIDED, "\"gallery\":[\"" + CINEMA_DRAFT_GALLERY + "\"]"));
        forms.open(talent(readyTalent), forms.talentContent(READY, quoted("photo", TALENT_DRAFT_PHOTO)));
        forms.open(cinema(readyCinema), forms.cinemaContent(READY, quoted("photo", CINEMA_DRAFT_PHOTO)));
    }

    /** Both profiles of a person; of the one whose talent profile waits for its link, the cinema profile comes first. */
    private void register(ExampleOwner o, Actor actor) {
        forms.register(cinema(o.cinema()), () -> cinemaForm(o), actor);
        forms.register(talent(o.talent()), () -> talentForm(o), actor);
        if (!o.equals(UNATTACHED)) {
            QuarkusTransaction.requiringNew().run(() -> talents.find(o.talent())
                    .filter(profile -> profile.accountId() == null)
                    .flatMap(profile -> accounts.findByEmail(new Email(o.email())))
                    .ifPresent(account -> attachment.attach(o.talent(), account.id())));
        }
    }

    private TalentContent talentForm(ExampleOwner o) {
        if (!o.equals(PICTURED) && !o.equals(TWIN)) {
            return forms.talentContent(o, "");
        }
        String photo = o.equals(PICTURED) ? PUBLIC_PHOTO : ids.next().toString();
        files.take(FileKind.PHOTO, photo, o.talent());
        return forms.talentContent(o, quoted("photo", photo) + "," + quoted("cv", files.take(FileKind.CV, o.talent())));
    }

    private CinemaContent cinemaForm(ExampleOwner o) {
        if (!o.equals(PICTURED)) {
            return forms.cinemaContent(o, "");
        }
        files.take(FileKind.GALLERY, CINEMA_GALLERY_PICTURE, o.cinema());
        return forms.cinemaContent(
                o,
                quoted("photo", files.take(FileKind.PHOTO, o.cinema())) + ","
                        + quoted("idPhoto", files.take(FileKind.ID, o.cinema())) + ",\"gallery\":[\""
                        + CINEMA_GALLERY_PICTURE + "\"]");
    }

    private void activate(ExampleOwner o, String hash) {
        QuarkusTransaction.requiringNew().run(() -> accounts.findByEmail(new Email(o.email()))
                .filter(account -> account.status() == AccountStatus.PENDING)
                .ifPresent(account -> accounts.save(account.activated(hash, clock.instant()))));
    }

    /** Where each profile has to stand before its example. */
    private void take(Actor actor) {
        accounts.findByEmail(new Email(SHOWS.email())).ifPresent(account -> {
            Actor owner = new Actor(account.id(), Set.of(Role.TALENT), Language.FR, actor.address(), actor.userAgent());
            move(talents, talentAccess, SHOWS.talent(), MoveProfile.Step.HIDE, null, owner);
            move(cinemaTalents, cinemaAccess, SHOWS.cinema(), MoveProfile.Step.HIDE, null, owner);
        });
        String why = "Exemple de l'interface";
        move(talents, talentAccess, OPENED.talent(), MoveProfile.Step.DEACTIVATE, why, actor);
        move(cinemaTalents, cinemaAccess, OPENED.cinema(), MoveProfile.Step.DEACTIVATE, why, actor);
    }

    private <P extends Profile<P>> void move(
            Profiles<P> profiles,
            ProfileAccess<P> access,
            UUID id,
            MoveProfile.Step step,
            @Nullable String why,
            Actor actor) {
        if (profiles.find(id)
                .filter(profile -> profile.standing().status() == ProfileStatus.ACTIVE)
                .isPresent()) {
            move.move(access, id.toString(), step, why, actor);
        }
    }
}
