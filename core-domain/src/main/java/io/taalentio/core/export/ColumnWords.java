package io.taalentio.core.export;

import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.export.ListDocuments.Cell;
import io.taalentio.core.kernel.Label;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.AgeBracket;
import io.taalentio.core.world.Languages;
import io.taalentio.core.world.World;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a person's keys into the words of a column. */
@Managed
public class ColumnWords {

    private static final Label YES = new Label("oui", "yes");
    private static final Label NO = new Label("non", "no");
    private static final Label TALENTS = new Label("Liste des talents", "List of talents");
    private static final Label CINEMA = new Label("Liste des talents cinéma", "List of cinema talents");

    private final World world;
    private final Catalogue catalogue;
    private final Lists lists;
    private final Languages languages;

    public ColumnWords(World world, Catalogue catalogue, Lists lists, Languages languages) {
        this.world = world;
        this.catalogue = catalogue;
        this.lists = lists;
        this.languages = languages;
    }

    static String title(ProfileKind kind, Language language) {
        return switch (kind) {
            case TALENT -> TALENTS.in(language);
            case CINEMA -> CINEMA.in(language);
        };
    }

    Cell cell(ExportColumn column, ExportedPerson person, LocalDate today, Language language) {
        ExportedPerson.Reach reach = person.reach();
        return switch (column) {
            case CODE -> text(person.code());
            case FIRST_NAME -> text(person.firstName());
            case LAST_NAME -> text(person.lastName());
            case EMAIL -> text(reach == null ? null : reach.email());
            case PHONE -> text(reach == null ? null : reach.phone());
            case WHATSAPP -> text(reach == null ? null : reach.whatsapp());
            case GENDER -> label(Lists.GENDER, person.gender(), language);
            case AGE -> age(person.birthDate(), today);
            case ORIGIN -> text(country(person.origin(), language));
            case NATIONALITY ->
                text(world.country(person.nationality())
                        .map(c -> c.nationality(person.gender(), language))
                        .orElse(person.nationality()));
            case RESIDENCE_COUNTRY -> text(country(person.residenceCountry(), language));
            case RESIDENCE_CITY -> text(city(person, language));
            case LANGUAGES ->
                joined(person.languages(), code -> languages
                        .find(code)
                        .map(l -> l.name().in(language))
                        .orElse(code));
            case TALENTS ->
                joined(person.talents(), key -> catalogue.talent(key).in(language));
            case TYPES -> labels(Lists.TALENT_TYPE, person.types(), language);
            case HEIGHT -> number(person.heightCm());
            case EYES -> label(Lists.EYE_COLOR, person.eyeColor(), language);
            case HAIR -> hair(person, language);
            case SKIN -> label(Lists.SKIN_TONE, person.skinTone(), language);
            case BUILD -> label(Lists.BUILD, person.build(), language);
            case EXPERIENCE ->
                label(
                        Lists.EXPERIENCE,
                        person.yearsExperience() == null
                                ? null
                                : person.yearsExperience().toString(),
                        language);
            case LICENCES -> labels(Lists.LICENCE, person.practice().licences(), language);
            case STUNTS -> labels(Lists.STUNT, person.practice().stunts(), language);
            case DANCES -> labels(Lists.DANCE, person.practice().dances(), language);
            case INSTRUMENTS -> labels(Lists.INSTRUMENT, person.practice().instruments(), language);
            case AVAILABILITY -> label(Lists.AVAILABILITY, person.practice().availability(), language);
            case WORK_MODE -> label(Lists.WORK_MODE, person.workMode(), language);
            case SCORE -> new Cell.Amount(person.completeness());
            case CV -> yesNo(person.hasCv(), language);
            case PORTFOLIO -> yesNo(person.hasPortfolio(), language);
            case VERIFIED -> yesNo(person.verified(), language);
            case REGISTERED -> new Cell.Day(LocalDate.ofInstant(person.registeredAt(), ZoneOffset.UTC));
        };
    }

    private static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? Cell.NOTHING : new Cell.Text(text);
    }

    private static Cell number(@Nullable Integer number) {
        return number == null ? Cell.NOTHING : new Cell.Amount(number);
    }

    private static Cell age(@Nullable LocalDate birthDate, LocalDate today) {
        return birthDate == null ? Cell.NOTHING : new Cell.Amount(AgeBracket.age(birthDate, today));
    }

    private static Cell yesNo(boolean yes, Language language) {
        return new Cell.Text((yes ? YES : NO).in(language));
    }

    private Cell label(String list, @Nullable String key, Language language) {
        return key == null ? Cell.NOTHING : text(lists.label(list, key).in(language));
    }

    private Cell labels(String list, List<String> keys, Language language) {
        return joined(keys, key -> lists.label(list, key).in(language));
    }

    private static Cell joined(List<String> keys, Function<String, String> word) {
        return text(keys.stream().map(word).collect(Collectors.joining(", ")));
    }

    private @Nullable String country(@Nullable String iso2, Language language) {
        return iso2 == null
                ? null
                : world.country(iso2).map(c -> c.name().in(language)).orElse(iso2);
    }

    private @Nullable String city(ExportedPerson person, Language language) {
        Integer id = person.cityId();
        return id == null
                ? person.cityOther()
                : world.city(id)
                        .filter(c -> c.listed())
                        .map(c -> c.name(language))
                        .orElse(null);
    }

    private Cell hair(ExportedPerson person, Language language) {
        String colour = person.hairColor() == null
                ? ""
                : lists.label(Lists.HAIR_COLOR, person.hairColor()).in(language);
        String type = person.hairType() == null
                ? ""
                : lists.label(Lists.HAIR_TYPE, person.hairType()).in(language);
        return text(colour.isEmpty() || type.isEmpty() ? colour + type : colour + ", " + type.toLowerCase(Locale.ROOT));
    }
}
