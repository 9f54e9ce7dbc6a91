package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.cinema.CinemaCards;
import io.taalentio.core.file.FileStore;
import io.taalentio.core.file.FileVariant;
import io.taalentio.core.file.Files;
import io.taalentio.core.file.Rendition;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.CardWords.Pictures;
import io.taalentio.core.talent.TalentCards;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Prints a person's card. Visitors get what the public page shows; staff who may read the profile, and its owner, get
 * the full card, with how to reach the person where they may see that. Every full card is written down.
 */
@Managed
public class PrintCard {

    private static final int MOST_PICTURES = 5;

    private final ReadProfile readProfile;
    private final LookUpPublicProfile lookUp;
    private final RevealContact revealContact;
    private final RecordPrint recordPrint;
    private final CardWords words;
    private final TalentCards talentCards;
    private final CinemaCards cinemaCards;
    private final Files files;
    private final FileStore store;

    public PrintCard(
            ReadProfile readProfile,
            LookUpPublicProfile lookUp,
            RevealContact revealContact,
            RecordPrint recordPrint,
            CardWords words,
            TalentCards talentCards,
            CinemaCards cinemaCards,
            Files files,
            FileStore store) {
        this.readProfile = readProfile;
        this.lookUp = lookUp;
        this.revealContact = revealContact;
        this.recordPrint = recordPrint;
        this.words = words;
        this.talentCards = talentCards;
        this.cinemaCards = cinemaCards;
        this.files = files;
        this.store = store;
    }

    /**
     * @param ref code, or the id for those who may read the profile
     * @param publicOnly the public card even for staff and the owner, to hand out
     * @throws NotFound when there is no such profile, or none the actor may know of
     * @throws Refused {@code alias-moved} when a visitor asks by a former code
     */
    public PreparedCard prepare(ProfileKind kind, String ref, boolean publicOnly, Actor actor) {
        Optional<StaffView> full = publicOnly || !actor.signedIn() ? Optional.empty() : readable(kind, ref, actor);
        return full.map(view -> internal(kind, view, actor))
                .orElseGet(() -> forVisitors(kind, publicOnly ? codeOf(kind, ref, actor) : ref, actor.language()));
    }

    private Optional<StaffView> readable(ProfileKind kind, String ref, Actor actor) {
        try {
            return Optional.of(readProfile.read(kind, ref, actor));
        } catch (NotFound maybePublic) {
            return Optional.empty();
        }
    }

    /** The public card is looked up by code; those who may read the profile can name it by its id as well. */
    private String codeOf(ProfileKind kind, String ref, Actor actor) {
        return actor.signedIn()
                ? readable(kind, ref, actor).map(StaffView::code).orElse(ref)
                : ref;
    }

    private PreparedCard internal(ProfileKind kind, StaffView view, Actor actor) {
        boolean reach = actor.owns(view.owner(), view.id()) || actor.may(Permission.REVEAL_CONTACT);
        SealedProfiles.Contact contact =
                reach ? revealContact.reveal(kind, view.id().toString(), actor) : null;
        recordPrint.record(kind, view.code(), actor);
        Language language = actor.language();
        return switch (view.part()) {
            case StaffView.General general ->
                card(
                        view.code(),
                        true,
                        language,
                        stored(view.photo(), List.of()),
                        p -> words.talent(view, general, contact, p, language));
            case StaffView.Screen screen ->
                sheet(
                        view.code(),
                        true,
                        language,
                        stored(view.photo(), screen.gallery()),
                        p -> words.cinema(view, screen, contact, p, language));
        };
    }

    private PreparedCard forVisitors(ProfileKind kind, String code, Language language) {
        PublicProfile page =
                switch (lookUp.at(kind, code)) {
                    case LookUpPublicProfile.Answer.Shown(PublicProfile profile) -> profile;
                    case LookUpPublicProfile.Answer.Moved(String newCode) ->
                        throw new Refused("alias-moved", Map.of("newCode", newCode));
                    case LookUpPublicProfile.Answer.Missing() -> throw new NotFound("not-found");
                };
        PublicProfile.Cinema cinema = page.cinema();
        return cinema == null
                ? card(
                        page.code(),
                        false,
                        language,
                        stored(page.photo(), List.of()),
                        p -> words.talent(page, p, language))
                : sheet(
                        page.code(),
                        false,
                        language,
                        stored(page.photo(), cinema.gallery()),
                        p -> words.cinema(page, cinema, p, language));
    }

    @FunctionalInterface
    private interface Wording<V> {
        V with(Pictures pictures);
    }

    private PreparedCard card(
            String code, boolean internal, Language language, Keys keys, Wording<TalentCards.CardView> wording) {
        return new PreparedCard(
                code,
                internal,
                language + "|" + keys + "|" + wording.with(Pictures.NONE),
                () -> talentCards.render(wording.with(load(keys)), language));
    }

    private PreparedCard sheet(
            String code, boolean internal, Language language, Keys keys, Wording<CinemaCards.CardView> wording) {
        return new PreparedCard(
                code,
                internal,
                language + "|" + keys + "|" + wording.with(Pictures.NONE),
                () -> cinemaCards.render(wording.with(load(keys)), language));
    }

    /** Where the pictures of a card lie. */
    private record Keys(StoredFile.@Nullable Blob photo, List<StoredFile.Blob> gallery) {}

    private Keys stored(@Nullable UUID photo, List<UUID> gallery) {
        List<UUID> wanted =
                new ArrayList<>(gallery.stream().limit(MOST_PICTURES).toList());
        if (photo != null) {
            wanted.add(photo);
        }
        Map<UUID, StoredFile> found = new HashMap<>();
        files.findAll(wanted).forEach(f -> found.put(f.id(), f));
        StoredFile portrait = photo == null ? null : found.get(photo);
        return new Keys(
                portrait == null ? null : portrait.blob(FileVariant.CARD).orElse(null),
                gallery.stream()
                        .limit(MOST_PICTURES)
                        .map(found::get)
                        .flatMap(f -> f == null
                                ? java.util.stream.Stream.<StoredFile.Blob>empty()
                                : f.blob(FileVariant.THUMB).stream())
                        .toList());
    }

    private Pictures load(Keys keys) {
        StoredFile.Blob photo = keys.photo();
        return new Pictures(
                photo == null ? null : load(photo),
                keys.gallery().stream().map(this::load).toList());
    }

    private Rendition load(StoredFile.Blob blob) {
        Integer width = blob.width();
        Integer height = blob.height();
        if (width == null || height == null) {
            throw new IllegalStateException("a picture without a size: " + blob.key());
        }
        return new Rendition(blob.variant(), store.read(blob.key()), width, height);
    }
}
