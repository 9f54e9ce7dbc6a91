package io.taalentio.api.search;

import io.taalentio.api.search.Naming.Named;
import io.taalentio.api.search.Naming.Place;
import io.taalentio.api.search.Naming.Spoken;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.search.AgeBracket;
import io.taalentio.core.search.PublicProfile;
import io.taalentio.core.search.StoredProfile.Credit;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Words a public profile for its JSON and for the head of its page. */
@Singleton
public class PublicPages {

    /** @param cityName as the reader's language spells it, or as the person wrote it */
    @Schema(
            name = "PublicResidence",
            requiredProperties = {"countryCode", "country", "cityName"})
    public record Residence(String countryCode, String country, String cityName) {}

    /** @param page absolute address of the page; the others are addresses on this host */
    public record PageLinks(String page, String qrSvg, String card) {}

    /** @param colour of the badge */
    @Schema(
            name = "TalentType",
            requiredProperties = {"key", "name", "colour"})
    public record Type(String key, String name, String colour) {}

    /** Measurements and looks their owner lets everybody see; keys of the lists of the same names. */
    public record Traits(
            @Nullable Integer heightCm,
            @Nullable String eyeColor,
            @Nullable String hairColor,
            @Nullable String build) {}

    /**
     * A talent's public page.
     *
     * @param displayName first name and initial, or the whole name when its owner wants it so
     * @param ageBracket key of the list {@code ageBracket}
     * @param availability key of the list {@code availability}
     * @param noindex search engines are asked not to list the page
     */
    public record TalentPage(
            String code,
            String displayName,
            @Nullable String photoUrl,
            Residence residence,
            @Nullable Place origin,
            @Nullable String ageBracket,
            List<Named> talents,
            List<Spoken> languages,
            @Nullable String availability,
            @Nullable String bio,
            boolean verified,
            boolean noindex,
            PageLinks links) {}

    /**
     * A cinema talent's public page.
     *
     * @param traits only when the owner shows them
     */
    public record CinemaPage(
            String code,
            String displayName,
            @Nullable String photoUrl,
            Residence residence,
            @Nullable Place origin,
            @Nullable String ageBracket,
            List<Type> talentTypes,
            List<Named> skills,
            List<Spoken> languages,
            List<Credit> credits,
            List<String> gallery,
            @Nullable Traits traits,
            boolean verified,
            boolean noindex,
            PageLinks links) {}

    private final Naming naming;
    private final Links links;

    PublicPages(Naming naming, Links links) {
        this.naming = naming;
        this.links = links;
    }

    TalentPage talent(PublicProfile profile, Language language) {
        return new TalentPage(
                profile.code(),
                profile.displayName(),
                Naming.pictureOrNull(profile.photo(), "photo"),
                residence(profile, language),
                naming.placeOrNull(profile.origin(), language),
                ageBracket(profile),
                talents(profile, language),
                languages(profile, language),
                profile.availability(),
                profile.bio(),
                profile.verified(),
                profile.noindex(),
                new PageLinks(
                        links.talentPage(profile.code()),
                        "/api/v1/profiles/" + profile.code() + "/qr.svg",
                        "/api/v1/profiles/" + profile.code() + "/card.pdf"));
    }

    CinemaPage cinema(PublicProfile profile, PublicProfile.Cinema cinema, Language language) {
        PublicProfile.Traits traits = cinema.traits();
        return new CinemaPage(
                profile.code(),
                profile.displayName(),
                Naming.pictureOrNull(profile.photo(), "photo"),
                residence(profile, language),
                naming.placeOrNull(profile.origin(), language),
                ageBracket(profile),
                cinema.types().stream().map(key -> type(key, language)).toList(),
                talents(profile, language),
                languages(profile, language),
                cinema.credits(),
                cinema.gallery().stream()
                        .map(file -> Naming.picture(file, "photo"))
                        .toList(),
                traits == null
                        ? null
                        : new Traits(traits.heightCm(), traits.eyeColor(), traits.hairColor(), traits.build()),
                profile.verified(),
                profile.noindex(),
                new PageLinks(
                        links.cinemaPage(profile.code()),
                        "/api/v1/cinema/talents/" + profile.code() + "/qr.svg",
                        "/api/v1/cinema/talents/" + profile.code() + "/card.pdf"));
    }

    private Residence residence(PublicProfile profile, Language language) {
        return new Residence(
                profile.residenceCountry(),
                naming.country(profile.residenceCountry(), language),
                naming.city(profile.cityId(), profile.cityOther(), language));
    }

    private List<Named> talents(PublicProfile profile, Language language) {
        return profile.talents().stream()
                .map(key -> naming.talent(key, language))
                .toList();
    }

    private List<Spoken> languages(PublicProfile profile, Language language) {
        return profile.languages().stream()
                .map(spoken -> naming.spoken(spoken, language))
                .toList();
    }

    public Type type(String key, Language language) {
        Object colour = naming.detail(Lists.TALENT_TYPE, key, "colour");
        return new Type(
                key,
                naming.label(Lists.TALENT_TYPE, key).in(language),
                colour instanceof String text ? text : "#616161");
    }

    private static @Nullable String ageBracket(PublicProfile profile) {
        AgeBracket bracket = profile.ageBracket();
        return bracket == null ? null : bracket.key();
    }
}
