package io.taalentio.api.folder;

import io.taalentio.api.search.Naming;
import io.taalentio.api.search.Naming.Named;
import io.taalentio.api.search.Naming.Place;
import io.taalentio.api.search.Naming.Spoken;
import io.taalentio.api.search.PublicPages;
import io.taalentio.core.folder.OpenPresentation;
import io.taalentio.core.folder.Presentations;
import io.taalentio.core.folder.Presented;
import io.taalentio.core.folder.Vote;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.AgeBracket;
import io.taalentio.core.search.PublicProfile;
import io.taalentio.core.search.StoredProfile.Credit;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words what a presentation shows. */
@Singleton
class PresentedViews {

    /** What the visitor said of a person. */
    public record OwnBallot(@Nullable Vote vote, @Nullable String comment) {}

    /**
     * Somebody as the presentation shows him; what its maker did not choose is absent or empty.
     *
     * @param id of the person's profile, for a vote
     * @param thumbUrl the photo in small
     * @param ageBracket key of the list {@code ageBracket}
     * @param gallery addresses of photos; each ends with {@code /photo} and has a small one that ends with {@code /thumb}
     * @param availability key of the list {@code availability}
     * @param given what this visitor said so far
     */
    public record PresentedView(
            UUID id,
            ProfileKind kind,
            String name,
            @Nullable String code,
            @Nullable String photoUrl,
            @Nullable String thumbUrl,
            List<String> gallery,
            @Nullable String ageBracket,
            @Nullable String city,
            @Nullable String country,
            @Nullable Place origin,
            List<PublicPages.Type> talentTypes,
            List<Named> talents,
            List<Spoken> languages,
            @Nullable String availability,
            @Nullable String bio,
            List<Credit> credits,
            PublicPages.@Nullable Traits traits,
            @Nullable String note,
            @Nullable OwnBallot given) {}

    /**
     * A presentation as its visitor sees it.
     *
     * @param from who shows it
     */
    public record PresentationPage(
            String title,
            @Nullable String message,
            String from,
            Instant expiresAt,
            boolean mayVote,
            List<PresentedView> people) {}

    private final Naming naming;
    private final PublicPages pages;

    PresentedViews(Naming naming, PublicPages pages) {
        this.naming = naming;
        this.pages = pages;
    }

    PresentationPage page(OpenPresentation.Shown shown, Language language) {
        Map<UUID, OwnBallot> given = new HashMap<>();
        for (Presentations.Ballot ballot : shown.given()) {
            given.put(ballot.person(), new OwnBallot(ballot.vote(), ballot.comment()));
        }
        return new PresentationPage(
                shown.presentation().title(),
                shown.presentation().message(),
                shown.from(),
                shown.presentation().expiresAt(),
                shown.presentation().mayVote(),
                shown.people().stream()
                        .map(person -> person(person, given.get(person.profileId()), language))
                        .toList());
    }

    private PresentedView person(Presented person, @Nullable OwnBallot given, Language language) {
        Presented.Place place = person.place();
        AgeBracket age = person.age();
        PublicProfile.Traits traits = person.traits();
        return new PresentedView(
                person.profileId(),
                person.kind(),
                person.name(),
                person.code(),
                Naming.pictureOrNull(person.photo(), "photo"),
                Naming.pictureOrNull(person.photo(), "thumb"),
                person.gallery().stream()
                        .map(file -> Naming.picture(file, "photo"))
                        .toList(),
                age == null ? null : age.key(),
                place == null ? null : naming.city(place.cityId(), place.cityOther(), language),
                place == null ? null : naming.country(place.country(), language),
                naming.placeOrNull(person.origin(), language),
                person.types().stream().map(key -> pages.type(key, language)).toList(),
                person.talents().stream()
                        .map(key -> naming.talent(key, language))
                        .toList(),
                person.languages().stream()
                        .map(spoken -> naming.spoken(spoken, language))
                        .toList(),
                person.availability(),
                person.bio(),
                person.credits(),
                traits == null
                        ? null
                        : new PublicPages.Traits(
                                traits.heightCm(), traits.eyeColor(), traits.hairColor(), traits.build()),
                person.note(),
                given);
    }
}
