package io.taalentio.core.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shipped catalogue without a database. */
public final class InMemoryCatalogue implements Catalogue {

    private final List<Category> categories = CatalogueData.categories();
    private final Map<String, Category> categoryOf = new HashMap<>();

    public InMemoryCatalogue() {
        for (Category category : categories) {
            category.talents().forEach(talent -> categoryOf.put(talent.key(), category));
        }
    }

    @Override
    public List<Category> categories() {
        return categories;
    }

    @Override
    public Optional<Talent> find(String key) {
        return Optional.ofNullable(categoryOf.get(key)).flatMap(category -> category.talents().stream()
                .filter(talent -> talent.key().equals(key))
                .findFirst());
    }

    @Override
    public boolean knowsTalent(String key) {
        return categoryOf.containsKey(key);
    }

    @Override
    public boolean isCinemaSkill(String key) {
        Category category = categoryOf.get(key);
        return category != null && category.tag() == Category.Tag.CINEMA;
    }
}
