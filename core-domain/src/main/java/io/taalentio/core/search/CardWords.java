package io.taalentio.core.search;

import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.cinema.CinemaCards;
import io.taalentio.core.file.Rendition;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.profile.PrintedPerson;
import io.taalentio.core.profile.PrintedPerson.ContactLines;
import io.taalentio.core.profile.PrintedPerson.Spoken;
import io.taalentio.core.search.StoredProfile.Credit;
import io.taalentio.core.search.StoredProfile.SpokenLanguage;
import io.taalentio.core.talent.TalentCards;
import io.taalentio.core.world.Country;
import io.taalentio.core.world.Languages;
import io.taalentio.core.world.World;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the keys of a profile into the words printed on its card. */
@Managed
public class CardWords {

    private final World world;
    private final Catalogue catalogue;
    private final Lists lists;
    private final Languages languages;
    private final Links links;
    private final Clock clock;

    public CardWords(World world, Catalogue catalogue, Lists lists, Languages languages, Links links, Clock clock) {
        this.world = world;
        this.catalogue = catalogue;
        this.lists = lists;
        this.languages = languages;
        this.links = links;
        this.clock = clock;
    }

    /** The pictures of a card. */
    record Pictures(@Nullable Rendition photo, List<Rendition> gallery) {
        static final Pictures NONE = new Pictures(null, List.of());
    }

    TalentCards.CardView talent(PublicProfile page, Pictures pictures, Language language) {
        return new TalentCards.CardView(
                person(page, links.talentPage(page.code()), pictures, language),
                talents(page.talents(), language),
                label(Lists.AVAILABILITY, page.availability(), language),
                null,
                null,
                page.bio(),
                null,
                null);
    }

    TalentCards.CardView talent(
            StaffView view,
            StaffView.General general,
            SealedProfiles.@Nullable Contact contact,
            Pictures pictures,
            Language language) {
        return new TalentCards.CardView(
                person(view, links.talentPage(view.code()), contact, "TALENT", pictures, language),
                talents(view.talents(), language),
                label(Lists.AVAILABILITY, general.availability(), language),
                label(Lists.WORK_MODE, general.workMode(), language),
                experience(view.yearsExperience(), language),
                general.bio(),
                general.education(),
                general.website());
    }

    CinemaCards.CardView cinema(PublicProfile page, PublicProfile.Cinema cinema, Pictures pictures, Language language) {
        PublicProfile.Traits traits = cinema.traits();
        return new CinemaCards.CardView(
                person(page, links.cinemaPage(page.code()), pictures, language),
                types(cinema.types(), language),
                null,
                traits == null
                        ? null
                        : new CinemaCards.Traits(
                                traits.heightCm(),
                                label(Lists.EYE_COLOR, traits.eyeColor(), language),
                                label(Lists.HAIR_COLOR, traits.hairColor(), language),
                                null,
                                label(Lists.BUILD, traits.build(), language)),
                talents(page.talents(), language),
                credits(cinema.credits(), language),
                pictures.gallery(),
                page.bio(),
                null);
    }

    CinemaCards.CardView cinema(
            StaffView view,
            StaffView.Screen screen,
            SealedProfiles.@Nullable Contact contact,
            Pictures pictures,
            Language language) {
        String hair = Stream.of(
                        label(Lists.HAIR_COLOR, screen.hairColor(), language),
                        label(Lists.HAIR_TYPE, screen.hairType(), language))
                .filter(word -> word != null)
                .reduce((colour, type) -> colour + ", " + type.toLowerCase(Locale.ROOT))
                .orElse(null);
        CinemaCards.Traits traits = new CinemaCards.Traits(
                screen.heightCm(),
                label(Lists.EYE_COLOR, screen.eyeColor(), language),
                hair,
                label(Lists.SKIN_TONE, screen.skinTone(), language),
                label(Lists.BUILD, screen.build(), language));
        return new CinemaCards.CardView(
                person(view, links.cinemaPage(view.code()), contact, "CINEMA", pictures, language),
                types(screen.types(), language),
                experience(view.yearsExperience(), language),
                traits.equals(new CinemaCards.Traits(null, null, null, null, null)) ? null : traits,
                talents(view.talents(), language),
                credits(screen.credits(), language),
                pictures.gallery(),
                null,
                screen.website());
    }

    private PrintedPerson person(PublicProfile page, String address, Pictures pictures, Language language) {
        AgeBracket bracket = page.ageBracket();
        return new PrintedPerson(
                page.code(),
                page.displayName(),
                address,
                page.verified(),
                false,
                pictures.photo(),
                residence(page.residenceCountry(), page.cityId(), page.cityOther(), language),
                countryOrNull(page.origin(), language),
                null,
                bracket == null ? null : label(Lists.AGE_BRACKET, bracket.key(), language),
                spoken(page.languages(), language),
                null);
    }

    private PrintedPerson person(
            StaffView view,
            String address,
            SealedProfiles.@Nullable Contact contact,
            String profile,
            Pictures pictures,
            Language language) {
        LocalDate born = view.birthDate();
        return new PrintedPerson(
                view.code(),
                view.firstName() + " " + view.lastName(),
                address,
                view.verified(),
                true,
                pictures.photo(),
                residence(view.residenceCountry(), view.cityId(), view.cityOther(), language),
                countryOrNull(view.origin(), language),
                nationality(view.nationality(), view.gender(), language),
                born == null ? null : age(AgeBracket.age(born, LocalDate.now(clock)), language),
                spoken(view.languages(), language),
                contact == null ? null : lines(contact, profile, language));
    }

    private String residence(String country, @Nullable Integer cityId, @Nullable String cityOther, Language language) {
        String city = cityId == null
                ? cityOther
                : world.city(cityId)
                        .filter(c -> c.listed())
                        .map(c -> c.name(language))
                        .orElse(null);
        String land = country(country, language);
        return city == null || city.isBlank() ? land : city + ", " + land;
    }

    private String country(String iso2, Language language) {
        return world.country(iso2).map(c -> c.name().in(language)).orElse(iso2);
    }

    private @Nullable String countryOrNull(@Nullable String iso2, Language language) {
        return iso2 == null ? null : country(iso2, language);
    }

    private String nationality(String iso2, String gender, Language language) {
        Country country = world.country(iso2).orElse(null);
        if (country == null) {
            return iso2;
        }
        return country.nationality(gender, language);
    }

    private static String age(int years, Language language) {
        return switch (language) {
            case FR -> years + " ans";
            case EN -> years + " years";
        };
    }

    private @Nullable String experience(@Nullable Integer years, Language language) {
        return years == null ? null : label(Lists.EXPERIENCE, years.toString(), language);
    }

    private @Nullable String label(String list, @Nullable String key, Language language) {
        return key == null ? null : lists.label(list, key).in(language);
    }

    private List<String> talents(List<String> keys, Language language) {
        return keys.stream().map(key -> catalogue.talent(key).in(language)).toList();
    }

    private List<Spoken> spoken(List<SpokenLanguage> spoken, Language language) {
        return spoken.stream()
                .map(s -> new Spoken(
                        languages.called(s.code(), s.name(), language),
                        label(Lists.LANGUAGE_LEVEL, s.level(), language)))
                .toList();
    }

    private List<CinemaCards.Type> types(List<String> keys, Language language) {
        Map<String, Lists.Entry> entries = new LinkedHashMap<>();
        lists.entries(Lists.TALENT_TYPE).forEach(e -> entries.put(e.key(), e));
        return keys.stream()
                .map(entries::get)
                .flatMap(entry -> entry == null ? Stream.<Lists.Entry>empty() : Stream.of(entry))
                .map(entry -> new CinemaCards.Type(
                        entry.label().in(language),
                        String.valueOf(entry.details().get("colour")),
                        String.valueOf(entry.details().get("textColour"))))
                .toList();
    }

    private List<CinemaCards.PrintedCredit> credits(List<Credit> credits, Language language) {
        return credits.stream()
                .map(c -> new CinemaCards.PrintedCredit(
                        c.title(),
                        c.year(),
                        lists.label(Lists.CREDIT_KIND, c.kind()).in(language),
                        role(c, language)))
                .toList();
    }

    private @Nullable String role(Credit credit, Language language) {
        String type = credit.talentType();
        if (!credit.verified() || type == null) {
            return credit.role();
        }
        String role =
                credit.role() == null ? lists.label(Lists.TALENT_TYPE, type).in(language) : credit.role();
        return role + (language == Language.FR ? " · vérifié" : " · verified");
    }

    private ContactLines lines(SealedProfiles.Contact contact, String profile, Language language) {
        Map<String, String> networks = new LinkedHashMap<>();
        for (String key : lists.socialNetworks(profile)) {
            String address = contact.socials().get(key);
            if (address != null) {
                networks.put(
                        lists.label(Lists.SOCIAL_NETWORK, key).in(language),
                        address.replaceFirst("^https?://(www\\.)?", ""));
            }
        }
        return new ContactLines(
                contact.email(), contact.phone(), contact.whatsapp(), Collections.unmodifiableMap(networks));
    }
}
