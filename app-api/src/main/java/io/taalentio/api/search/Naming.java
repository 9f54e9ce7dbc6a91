package io.taalentio.api.search;

import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Label;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.search.StoredProfile.SpokenLanguage;
import io.taalentio.core.world.Languages;
import io.taalentio.core.world.World;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Puts words beside the keys of profiles, from memory. */
@Singleton
public class Naming {

    /** A key of a list or of the catalogue with its name. */
    public record Named(String key, String name) {}

    /** A country with its name. */
    public record Place(String code, String name) {}

    /** @param level key of the list {@code languageLevel} */
    @Schema(
            name = "NamedLanguage",
            requiredProperties = {"code", "name"})
    public record Spoken(String code, String name, @Nullable String level) {}

    /**
     * A list's answer.
     *
     * @param total rows that match
     * @param totalExact false when more than {@code total} rows match
     */
    public record ListOf<T>(List<T> items, long total, boolean totalExact, int page, int size) {

        static <S, T> ListOf<T> of(Page<S> page, Function<S, T> view) {
            return new ListOf<>(
                    page.items().stream().map(view).toList(),
                    page.total(),
                    page.totalExact(),
                    page.page(),
                    page.size());
        }
    }

    private final World world;
    private final Catalogue catalogue;
    private final Lists lists;
    private final Languages languages;

    Naming(World world, Catalogue catalogue, Lists lists, Languages languages) {
        this.world = world;
        this.catalogue = catalogue;
        this.lists = lists;
        this.languages = languages;
    }

    public String country(String iso2, Language language) {
        return world.country(iso2).map(c -> c.name().in(language)).orElse(iso2);
    }

    public Place place(String iso2, Language language) {
        return new Place(iso2, country(iso2, language));
    }

    public @Nullable Place placeOrNull(@Nullable String iso2, Language language) {
        return iso2 == null ? null : place(iso2, language);
    }

    /** @param other what the person wrote when the list did not hold the city */
    public String city(@Nullable Integer id, @Nullable String other, Language language) {
        if (id == null) {
            return other == null ? "" : other;
        }
        return world.city(id).map(c -> c.name(language)).orElse("");
    }

    public Named talent(String key, Language language) {
        return new Named(key, catalogue.talent(key).in(language));
    }

    public Label label(String list, String key) {
        return lists.label(list, key);
    }

    public @Nullable Object detail(String list, String key, String name) {
        for (Lists.Entry entry : lists.entries(list)) {
            if (entry.key().equals(key)) {
                return entry.details().get(name);
            }
        }
        return null;
    }

    public Spoken spoken(SpokenLanguage spoken, Language language) {
        return new Spoken(spoken.code(), languages.called(spoken.code(), spoken.name(), language), spoken.level());
    }

    /** Address of a picture in one of its sizes: {@code photo}, {@code thumb}. */
    public static String picture(UUID file, String variant) {
        return "/api/v1/files/" + file + "/" + variant;
    }

    public static @Nullable String pictureOrNull(@Nullable UUID file, String variant) {
        return file == null ? null : picture(file, variant);
    }
}
