package io.taalentio.api.demo;

import static io.taalentio.api.demo.ExampleIds.ACTIVATION_TOKEN;
import static io.taalentio.api.demo.ExampleIds.ALERT;
import static io.taalentio.api.demo.ExampleIds.ATTACH_TOKEN;
import static io.taalentio.api.demo.ExampleIds.CINEMA_DRAFT;
import static io.taalentio.api.demo.ExampleIds.CINEMA_DRAFT_COMPLETE;
import static io.taalentio.api.demo.ExampleIds.CINEMA_DRAFT_GALLERY;
import static io.taalentio.api.demo.ExampleIds.CINEMA_DRAFT_PHOTO;
import static io.taalentio.api.demo.ExampleIds.CINEMA_GALLERY_PICTURE;
import static io.taalentio.api.demo.ExampleIds.CINEMA_TO_OPEN;
import static io.taalentio.api.demo.ExampleIds.MAIL;
import static io.taalentio.api.demo.ExampleIds.NAME_HIT;
import static io.taalentio.api.demo.ExampleIds.NAME_TO_END;
import static io.taalentio.api.demo.ExampleIds.NAME_WATCHED;
import static io.taalentio.api.demo.ExampleIds.NAME_WATCHED_TOO;
import static io.taalentio.api.demo.ExampleIds.PUBLIC_PHOTO;
import static io.taalentio.api.demo.ExampleIds.RECRUITER;
import static io.taalentio.api.demo.ExampleIds.REFRESH_TOKEN;
import static io.taalentio.api.demo.ExampleIds.RESET_TOKEN;
import static io.taalentio.api.demo.ExampleIds.RESUME_TOKEN;
import static io.taalentio.api.demo.ExampleIds.SESSION;
import static io.taalentio.api.demo.ExampleIds.SPARE_KEY;
import static io.taalentio.api.demo.ExampleIds.TALENT_DRAFT;
import static io.taalentio.api.demo.ExampleIds.TALENT_DRAFT_COMPLETE;
import static io.taalentio.api.demo.ExampleIds.TALENT_DRAFT_CV;
import static io.taalentio.api.demo.ExampleIds.TALENT_DRAFT_PHOTO;
import static io.taalentio.api.demo.ExampleIds.TALENT_TO_OPEN;
import static io.taalentio.api.demo.ExampleIds.USER_ACTIVE;
import static io.taalentio.api.demo.ExampleIds.USER_PENDING;
import static io.taalentio.api.demo.ExampleIds.USER_SUSPENDED;
import static io.taalentio.api.demo.ExampleIds.WARD;
import static io.taalentio.api.demo.ExampleIds.WARD_ASKED;
import static io.taalentio.api.demo.ExampleIds.WARD_TO_END;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.AccountStatus;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.DemoAccounts;
import io.taalentio.core.account.LinkPurpose;
import io.taalentio.core.account.OneTimeLink;
import io.taalentio.core.account.OneTimeLinks;
import io.taalentio.core.account.Passwords;
import io.taalentio.core.account.ProfileAttachment;
import io.taalentio.core.account.Session;
import io.taalentio.core.account.SessionKind;
import io.taalentio.core.account.Sessions;
import io.taalentio.core.account.TokenHash;
import io.taalentio.core.account.Tokens;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.audit.LogDirectory;
import io.taalentio.core.cinema.CinemaContent;
import io.taalentio.core.cinema.CinemaProfileAccess;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.guardian.Guardianships;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import io.taalentio.core.nametracking.NameHits;
import io.taalentio.core.nametracking.NameIndex;
import io.taalentio.core.nametracking.NameMatcher;
import io.taalentio.core.nametracking.RegisteredName;
import io.taalentio.core.nametracking.WatchedName;
import io.taalentio.core.nametracking.WatchedNames;
import io.taalentio.core.privacy.ProfileErasures;
import io.taalentio.core.privacy.SealingKeys;
import io.taalentio.core.profile.MoveProfile;
import io.taalentio.core.profile.ProfileContent;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.Draft;
import io.taalentio.core.registration.DraftKey;
import io.taalentio.core.registration.Drafts;
import io.taalentio.core.registration.SubmitRegistration;
import io.taalentio.core.talent.TalentContent;
import io.taalentio.core.talent.TalentProfileAccess;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts in place what the API's examples speak of: drafts, links and sessions with tokens everybody may know, all of
 * invented people who may do nothing but see and change their own invented profiles. Done again, it renews what was
 * used up or has expired as far as that can be undone.
 */
@Singleton
class Examples {

    private static final Duration LIFE = Duration.ofDays(30);

    /** An invented person; the last two digits of their profiles' ids are 1n and 2n. */
    private record Owner(int number, String firstName, String lastName, String gender, String birthDate, String phone) {

        UUID talent() {
            return UUID.fromString("0190b7a0-0000-7000-8000-00000000001" + number);
        }

        UUID cinema() {
            return UUID.fromString("0190b7a0-0000-7000-8000-00000000002" + number);
        }

        String email() {
            return firstName.toLowerCase(Locale.ROOT) + "." + lastName.toLowerCase(Locale.ROOT)
                    + "@demo.taalentio.example";
        }
    }

    private static final Owner HIDES = new Owner(0, "Salma", "Bennani", "F", "1995-04-12", "+212661000100");
    private static final Owner SHOWS = new Owner(1, "Karim", "Tazi", "M", "1988-09-30", "+212661000101");
    private static final Owner CLOSED = new Owner(2, "Nadia", "Berrada", "F", "1992-01-17", "+212661000102");
    private static final Owner OPENED = new Owner(3, "Omar", "Lahlou", "M", "1985-06-05", "+212661000103");
    private static final Owner RECODED = new Owner(4, "Hind", "Alaoui", "F", "1999-11-23", "+212661000104");
    private static final Owner PICTURED = new Owner(5, "Rachid", "Amrani", "M", "1979-02-08", "+212661000105");
    private static final Owner UNATTACHED = new Owner(6, "Lina", "Cherkaoui", "F", "2001-07-19", "+212661000106");
    private static final Owner TWIN = new Owner(7, "Yassine", "Fassi", "M", "1990-12-02", PICTURED.phone());
    private static final List<Owner> OWNERS =
            List.of(HIDES, SHOWS, CLOSED, OPENED, RECODED, PICTURED, UNATTACHED, TWIN);

    private static final Owner UNDECIDED = new Owner(8, "Amal", "Ziani", "F", "1997-03-28", "+212661000108");
    private static final Owner READY = new Owner(9, "Hamza", "Idrissi", "M", "1993-10-14", "+212661000109");

    private final Drafts drafts;
    private final SubmitRegistration submit;
    private final MoveProfile move;
    private final TalentProfileAccess talents;
    private final CinemaProfileAccess cinemaTalents;
    private final ProfileAttachment attachment;
    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Outbox outbox;
    private final MailDirectory mails;
    private final WatchedNames watchedNames;
    private final NameHits nameHits;
    private final LogDirectory log;
    private final ActivityLog activities;
    private final SealingKeys keys;
    private final Guardianships guardianships;
    private final ProfileErasures profileErasures;
    private final ExampleFiles files;
    private final ExampleExports exports;
    private final ExampleProductions productions;
    private final ExampleFolders folders;
    private final ExampleSearches searches;
    private final ExampleGates gates;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    Examples(
            Drafts drafts,
            SubmitRegistration submit,
            MoveProfile move,
            TalentProfileAccess talents,
            CinemaProfileAccess cinemaTalents,
            ProfileAttachment attachment,
            Accounts accounts,
            Passwords passwords,
            OneTimeLinks links,
            Sessions sessions,
            Tokens tokens,
            Outbox outbox,
            MailDirectory mails,
            WatchedNames watchedNames,
            NameHits nameHits,
            LogDirectory log,
            ActivityLog activities,
            SealingKeys keys,
            Guardianships guardianships,
            ProfileErasures profileErasures,
            ExampleFiles files,
            ExampleExports exports,
            ExampleProductions productions,
            ExampleFolders folders,
            ExampleSearches searches,
            ExampleGates gates,
            ObjectMapper json,
            Ids ids,
            Clock clock) {
        this.drafts = drafts;
        this.submit = submit;
        this.move = move;
        this.talents = talents;
        this.cinemaTalents = cinemaTalents;
        this.attachment = attachment;
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.tokens = tokens;
        this.outbox = outbox;
        this.mails = mails;
        this.watchedNames = watchedNames;
        this.nameHits = nameHits;
        this.log = log;
        this.activities = activities;
        this.keys = keys;
        this.guardianships = guardianships;
        this.profileErasures = profileErasures;
        this.files = files;
        this.exports = exports;
        this.productions = productions;
        this.folders = folders;
        this.searches = searches;
        this.gates = gates;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** Addresses of those whose profiles the examples speak of; nobody else of the demonstration may have one of them. */
    static List<String> addresses() {
        return Stream.concat(OWNERS.stream(), Stream.of(UNDECIDED, READY))
                .map(Owner::email)
                .toList();
    }

    void plant(Actor actor) {
        in(() -> drafts.purge(clock.instant()));
        openDrafts();
        boolean fresh = drafts.find(talent(HIDES.talent())).isEmpty();
        if (fresh) {
            OWNERS.forEach(o -> register(o, actor));
            String hash = passwords.hash(DemoAccounts.PASSWORD);
            List.of(HIDES, SHOWS, CLOSED, RECODED, PICTURED, UNATTACHED).forEach(o -> activate(o, hash));
            take(actor);
            staff();
        }
        wards(actor);
        withoutAccount(actor);
        in(() -> renew(clock.instant()));
        in(this::alarm);
        in(() -> keys.add(SPARE_KEY));
        accounts.findByEmail(new Email(RECRUITER)).ifPresent(recruiter -> {
            exports.plant(recruiter.id());
            folders.plant(recruiter.id());
            searches.plant(recruiter.id());
        });
        UUID watcher = actor.accountId();
        if (watcher != null) {
            watch(NAME_WATCHED_TOO, "Youcef Idrissi", "Une homonymie signalée par une production", watcher);
            watch(NAME_TO_END, "Paulin Zinsou", null, watcher);
            watch(NAME_WATCHED, "Benani Salma", "Recherchée pour la suite d'un tournage", watcher);
            productions.plant(watcher, PICTURED.cinema(), HIDES.cinema(), CLOSED.cinema());
            gates.plant(watcher);
        }
    }

    /** The hit of the first stands in the same transaction, before anybody can be looked over. */
    private void watch(String id, String fullName, @Nullable String why, UUID watcher) {
        UUID watched = UUID.fromString(id);
        if (watchedNames.find(watched).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        WatchedName name = new WatchedName(watched, fullName, true, why, null, true, watcher, now, now, 0);
        in(() -> {
            watchedNames.add(name);
            NameMatcher.match(name.name(), RegisteredName.of(HIDES.firstName(), HIDES.lastName()), true)
                    .ifPresent(match -> nameHits.add(
                            UUID.fromString(NAME_HIT),
                            watched,
                            new NameIndex.Registered(
                                    ProfileKind.TALENT, HIDES.talent(), HIDES.firstName(), HIDES.lastName(), true),
                            match,
                            now));
        });
    }

    /** Three minors, and the guardian who answers for one of them, is asked to for another and gives the third up. */
    private void wards(Actor actor) {
        Email email = new Email(ExampleIds.GUARDIAN);
        Instant now = clock.instant();
        in(() -> accounts.addIfAbsent(
                Account.pending(ids.next(), email, "Mariam", "Exemple", Language.FR, Set.of(Role.TALENT), now)
                        .activated(passwords.hash(DemoAccounts.PASSWORD), now)));
        UUID guardian = account(ExampleIds.GUARDIAN).id();
        String born = LocalDate.now(clock).minusYears(14).toString();
        List<String> bonds = List.of(WARD_ASKED, WARD, WARD_TO_END);
        for (int i = 0; i < bonds.size(); i++) {
            UUID bond = UUID.fromString(bonds.get(i));
            if (guardianships.find(bond).isPresent()) {
                continue;
            }
            String name = List.of("Ines", "Adam", "Jade").get(i);
            Owner minor = new Owner(i, name, "Mineure", "N", born, "+21266100012" + i);
            UUID profile = UUID.fromString("0190b7a0-0000-7000-8000-0000000000c" + i);
            if (drafts.find(talent(profile)).isEmpty()) {
                UUID consent = files.take(FileKind.CONSENT, profile);
                open(
                        talent(profile),
                        read(
                                json(minor, "")
                                        + ",\"guardian\":{\"name\":\"Mariam Exemple\",\"phone\":\"+212661000130\","
                                        + "\"phoneCountry\":\"MA\",\"consent\":\"" + consent + "\"}}",
                                TalentContent.class));
                submit.submit(talent(profile), Actor.visitor(Language.FR, actor.address()));
            }
            in(() -> {
                guardianships.invite(bond, ProfileKind.TALENT, profile, guardian, clock.instant());
                if (!bond.toString().equals(WARD_ASKED)) {
                    guardianships.accept(bond, clock.instant());
                }
            });
        }
    }

    /** Two talents whose address is that of an account, which never confirmed them; one is to be erased. */
    private void withoutAccount(Actor actor) {
        List<String> ids = List.of(ExampleIds.TALENT_TO_ERASE, ExampleIds.TALENT_TO_KEEP);
        for (int i = 0; i < ids.size(); i++) {
            UUID profile = UUID.fromString(ids.get(i));
            if (drafts.find(talent(profile)).isEmpty()) {
                Owner person = new Owner(
                        i, HIDES.firstName(), HIDES.lastName(), "N", "199" + i + "-02-03", "+21266100014" + i);
                open(talent(profile), talentContent(person, ""));
                submit.submit(talent(profile), Actor.visitor(Language.FR, actor.address()));
            }
        }
        UUID by = actor.accountId();
        if (by != null) {
            in(() -> profileErasures
                    .profile(ExampleIds.TALENT_TO_KEEP)
                    .ifPresent(profile -> profileErasures.ask(
                            profile,
                            "Lettre de la famille",
                            by,
                            clock.instant(),
                            clock.instant().plus(LIFE))));
        }
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
        open(talent(talent), talentContent(UNDECIDED, quoted("cv", TALENT_DRAFT_CV)));
        open(cinema(cinema), cinemaContent(UNDECIDED, "\"gallery\":[\"" + CINEMA_DRAFT_GALLERY + "\"]"));
        open(talent(readyTalent), talentContent(READY, quoted("photo", TALENT_DRAFT_PHOTO)));
        open(cinema(readyCinema), cinemaContent(READY, quoted("photo", CINEMA_DRAFT_PHOTO)));
    }

    private static String quoted(String place, Object file) {
        return "\"" + place + "\":\"" + file + "\"";
    }

    private <C extends ProfileContent> void open(DraftKey<C> key, C content) {
        Instant now = clock.instant();
        in(() -> {
            Optional<Draft<C>> there = drafts.find(key);
            if (there.isEmpty()) {
                drafts.add(new Draft<>(key.id(), key.token(), "consent", content, false, now, now, now.plus(LIFE), 0));
            } else if (!there.get().submitted()) {
                drafts.save(key, "consent", content, null, now, now.plus(LIFE));
            }
        });
    }

    /** Both profiles of a person; of the one whose talent profile waits for its link, the cinema profile comes first. */
    private void register(Owner o, Actor actor) {
        String pictures = "";
        String documents = "";
        if (o.equals(PICTURED) || o.equals(TWIN)) {
            String photo = o.equals(PICTURED) ? PUBLIC_PHOTO : ids.next().toString();
            files.take(FileKind.PHOTO, photo, o.talent());
            documents = quoted("photo", photo) + "," + quoted("cv", files.take(FileKind.CV, o.talent()));
        }
        if (o.equals(PICTURED)) {
            files.take(FileKind.GALLERY, CINEMA_GALLERY_PICTURE, o.cinema());
            pictures = quoted("photo", files.take(FileKind.PHOTO, o.cinema())) + ","
                    + quoted("idPhoto", files.take(FileKind.ID, o.cinema())) + ",\"gallery\":[\""
                    + CINEMA_GALLERY_PICTURE + "\"]";
        }
        Actor visitor = Actor.visitor(Language.FR, actor.address());
        open(cinema(o.cinema()), cinemaContent(o, pictures));
        submit.submit(cinema(o.cinema()), visitor);
        open(talent(o.talent()), talentContent(o, documents));
        submit.submit(talent(o.talent()), visitor);
        if (!o.equals(UNATTACHED)) {
            in(() -> attachment.attach(o.talent(), account(o.email()).id()));
        }
    }

    private void activate(Owner o, String hash) {
        in(() -> accounts.save(account(o.email()).activated(hash, clock.instant())));
    }

    /** Where each profile has to stand before its example. */
    private void take(Actor actor) {
        UUID id = account(SHOWS.email()).id();
        Actor owner = new Actor(id, Set.of(Role.TALENT), Language.FR, actor.address(), actor.userAgent());
        move.move(talents, SHOWS.talent().toString(), MoveProfile.Step.HIDE, null, owner);
        move.move(cinemaTalents, SHOWS.cinema().toString(), MoveProfile.Step.HIDE, null, owner);
        String why = "Exemple de l'interface";
        move.move(talents, TALENT_TO_OPEN, MoveProfile.Step.DEACTIVATE, why, actor);
        move.move(cinemaTalents, CINEMA_TO_OPEN, MoveProfile.Step.DEACTIVATE, why, actor);
    }

    /** Nobody can sign in to these: their passwords are drawn and forgotten. */
    private void staff() {
        Instant now = clock.instant();
        Account waiting = colleague(USER_PENDING, "Fanta", "Keïta", "fanta.keita", now);
        Account working = colleague(USER_ACTIVE, "Seydou", "Traoré", "seydou.traore", now);
        Account away = colleague(USER_SUSPENDED, "Binta", "Camara", "binta.camara", now);
        String lost = passwords.hash(tokens.draw());
        in(() -> {
            accounts.addIfAbsent(waiting);
            accounts.addIfAbsent(working.activated(lost, now));
            accounts.addIfAbsent(away.activated(lost, now).suspended(now));
        });
    }

    private static Account colleague(String id, String firstName, String lastName, String mailbox, Instant now) {
        return Account.pending(
                UUID.fromString(id),
                new Email(mailbox + "@demo.taalentio.example"),
                firstName,
                lastName,
                Language.FR,
                Set.of(Role.RECRUITER),
                now);
    }

    /** Somebody tried a password that was not theirs; an administrator is to look at it. */
    private void alarm() {
        UUID alert = UUID.fromString(ALERT);
        if (log.find(alert).isEmpty()) {
            activities.record(
                    alert,
                    Activity.of(Actor.visitor(Language.FR, "192.0.2.7"), "sign-in-failed", "account", USER_ACTIVE));
        }
    }

    /** What is used up by being used. */
    private void renew(Instant now) {
        Account hiding = account(HIDES.email());
        if (account(OPENED.email()).status() == AccountStatus.PENDING) {
            link(account(OPENED.email()).id(), LinkPurpose.ACTIVATION, null, ACTIVATION_TOKEN, now);
        }
        link(account(CLOSED.email()).id(), LinkPurpose.PASSWORD_RESET, null, RESET_TOKEN, now);
        link(account(UNATTACHED.email()).id(), LinkPurpose.ATTACH_PROFILE, UNATTACHED.talent(), ATTACH_TOKEN, now);
        session(hiding, SessionKind.REFRESH, ids.next(), TokenHash.of(REFRESH_TOKEN), now);
        session(hiding, SessionKind.BROWSER, UUID.fromString(SESSION), TokenHash.of(tokens.draw()), now);
        if (mails.find(UUID.fromString(MAIL)).isEmpty()) {
            outbox.queue(
                    UUID.fromString(MAIL),
                    MailTemplate.ACCOUNT_SUSPENDED.to(
                            new Email("binta.camara@demo.taalentio.example"),
                            Language.FR,
                            Map.of("firstName", "Binta")));
        }
    }

    private void link(UUID account, LinkPurpose purpose, @Nullable UUID subject, String token, Instant now) {
        TokenHash hash = TokenHash.of(token);
        if (links.find(hash, Set.of(purpose), now).isEmpty()) {
            links.revoke(account, purpose, now);
            links.add(new OneTimeLink(ids.next(), account, purpose, subject, hash, now, now.plus(LIFE)));
        }
    }

    private void session(Account owner, SessionKind kind, UUID id, TokenHash token, Instant now) {
        boolean stands = kind == SessionKind.REFRESH
                ? sessions.findRefresh(token).isPresent()
                : sessions.of(owner.id(), now).stream().anyMatch(s -> s.id().equals(id));
        if (!stands) {
            sessions.add(new Session(
                    id, owner.id(), kind, id, token, "192.0.2.7", "Demonstration", now, now, now.plus(LIFE)));
        }
    }

    private Account account(String email) {
        return accounts.findByEmail(new Email(email))
                .orElseThrow(() -> new IllegalStateException("no account " + email));
    }

    private static DraftKey<TalentContent> talent(UUID id) {
        return DraftKey.of(id, TalentContent.EMPTY, TalentContent.class, RESUME_TOKEN);
    }

    private static DraftKey<CinemaContent> cinema(UUID id) {
        return DraftKey.of(id, CinemaContent.EMPTY, CinemaContent.class, RESUME_TOKEN);
    }

    private TalentContent talentContent(Owner o, String documents) {
        return read(json(o, documents) + "}", TalentContent.class);
    }

    /** Without its last bracket. */
    private static String json(Owner o, String documents) {
        return """
                {"identity":{"firstName":"%s","lastName":"%s","gender":"%s","birthDate":"%s"},
                "contact":{"email":"%s","phone":"%s","phoneCountry":"MA"},
                "location":{"originCountry":"MA","nationality":"MA","residenceCountry":"MA","residenceCity":2553604},
                "experience":{"yearsExperience":4,"bio":"Comédie et improvisation, en darija et en français."},
                "languages":[{"code":"ary","level":"NATIVE"},{"code":"fr","level":"FLUENT"}],
                "availability":{"availability":"FLEXIBLE"},"workMode":{"workMode":"ON_SITE"},
                "talents":["STAGE.acting"],"documents":{%s},"consent":{"terms":true,"privacy":true}""".formatted(o.firstName(), o.lastName(), o.gender(), o.birthDate(), o.email(), o.phone(), documents);
    }

    private CinemaContent cinemaContent(Owner o, String pictures) {
        return read(
                """
                {"identity":{"firstName":"%s","lastName":"%s","gender":"%s","birthDate":"%s",
                "documentType":"NATIONAL_ID","documentNumber":"DEMO9010%s","email":"%s","phone":"%s",
                "phoneCountry":"MA"},
                "origins":{"originCountry":"MA","nationality":"MA"},"residence":{"country":"MA","city":2553604},
                "languages":[{"code":"ary","level":"NATIVE"},{"code":"fr","level":"FLUENT"}],
                "physical":{"heightCm":172,"eyeColor":"BROWN"},"types":{"talentTypes":["LEAD"]},
                "media":{%s},"consent":{"terms":true,"privacy":true}}""".formatted(
                                o.firstName(),
                                o.lastName(),
                                o.gender(),
                                o.birthDate(),
                                o.number(),
                                o.email(),
                                o.phone(),
                                pictures),
                CinemaContent.class);
    }

    private <C> C read(String content, Class<C> form) {
        try {
            return json.readValue(content, form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void in(Runnable act) {
        QuarkusTransaction.requiringNew().run(act);
    }
}
