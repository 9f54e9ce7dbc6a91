package io.taalentio.api.search;

import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.world.Languages;
import io.taalentio.core.world.World;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which values a filter can take. An empty value is no filter; a wrong one is named, so that no list is silently empty. */
@Singleton
class Vocabulary {

    private final World world;
    private final Catalogue catalogue;
    private final Lists lists;
    private final Languages languages;

    Vocabulary(World world, Catalogue catalogue, Lists lists, Languages languages) {
        this.world = world;
        this.catalogue = catalogue;
        this.lists = lists;
        this.languages = languages;
    }

    void country(@Nullable String iso2, String field, Violations violations) {
        violations.check(iso2 == null || iso2.isBlank() || world.country(iso2).isPresent(), field, "unknown-country");
    }

    void language(@Nullable String code, String field, Violations violations) {
        violations.check(code == null || code.isBlank() || languages.has(code), field, "unknown-value");
    }

    void inList(String list, @Nullable String key, String field, Violations violations) {
        violations.check(key == null || key.isBlank() || lists.has(list, key), field, "unknown-value");
    }

    void allInList(String list, List<String> keys, String field, Violations violations) {
        violations.check(keys.stream().allMatch(key -> lists.has(list, key)), field, "unknown-value");
    }

    void talents(List<String> keys, String field, Violations violations) {
        violations.check(keys.stream().allMatch(key -> catalogue.find(key).isPresent()), field, "unknown-value");
    }
}
