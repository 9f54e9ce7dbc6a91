package io.taalentio.core.catalogue;

import io.taalentio.core.kernel.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The catalogue that ships with the product. A store is filled from here; readers ask {@link Catalogue}. */
public final class CatalogueData {

    private static final String FILE = "catalogue.json";

    private CatalogueData() {}

    public static List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        Map<String, Object> root = JsonResource.object(JsonResource.read(FILE));
        for (Object element : JsonResource.array(JsonResource.member(root, "categories"))) {
            Map<String, Object> category = JsonResource.object(element);
            List<Talent> talents = new ArrayList<>();
            for (Object item : JsonResource.array(JsonResource.member(category, "talents"))) {
                Map<String, Object> talent = JsonResource.object(item);
                talents.add(new Talent(JsonResource.text(talent, "key"), label(talent)));
            }
            categories.add(new Category(
                    JsonResource.text(category, "key"),
                    label(category),
                    JsonResource.text(category, "emoji"),
                    Category.Tag.valueOf(JsonResource.text(category, "tag")),
                    talents));
        }
        return List.copyOf(categories);
    }

    /** Changes whenever the shipped catalogue changes. */
    public static String digest() {
        return JsonResource.digest(FILE);
    }

    private static Label label(Map<String, Object> item) {
        return new Label(JsonResource.text(item, "fr"), JsonResource.text(item, "en"));
    }
}
