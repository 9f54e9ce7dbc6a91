package io.taalentio.api.statistics;

import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Label;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.statistics.Dimension;
import io.taalentio.core.world.Languages;
import io.taalentio.core.world.World;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Puts the key of a slice into words. */
@Singleton
class SliceWords {

    private static final Label UNKNOWN = new Label("Non précisé", "Not given");

    private final World world;
    private final Catalogue catalogue;
    private final Lists lists;
    private final Languages languages;

    SliceWords(World world, Catalogue catalogue, Lists lists, Languages languages) {
        this.world = world;
        this.catalogue = catalogue;
        this.lists = lists;
        this.languages = languages;
    }

    String name(Dimension dimension, @Nullable String key, Language language) {
        if (key == null) {
            return UNKNOWN.in(language);
        }
        return switch (dimension) {
            case GENDER -> lists.label(Lists.GENDER, key).in(language);
            case AGE_BRACKET -> lists.label(Lists.AGE_BRACKET, key).in(language);
            case COUNTRY, NATIONALITY -> country(key, language);
            case CITY ->
                world.city(Integer.parseInt(key))
                        .map(city -> city.name(language) + " (" + country(city.country(), language) + ")")
                        .orElse(key);
            case TALENT -> catalogue.talent(key).in(language);
            case TYPE -> lists.label(Lists.TALENT_TYPE, key).in(language);
            case LANGUAGE -> languages.find(key).map(l -> l.name().in(language)).orElse(key);
            case EXPERIENCE -> lists.label(Lists.EXPERIENCE, key).in(language);
            case AVAILABILITY -> lists.label(Lists.AVAILABILITY, key).in(language);
            case WORK_MODE -> lists.label(Lists.WORK_MODE, key).in(language);
            case VISIBILITY -> lists.label(Lists.VISIBILITY, key).in(language);
            case COMPLETENESS -> key + "–" + (key.equals("75") ? 100 : Integer.parseInt(key) + 24) + " %";
        };
    }

    private String country(String iso2, Language language) {
        return world.country(iso2).map(c -> c.name().in(language)).orElse(iso2);
    }
}
