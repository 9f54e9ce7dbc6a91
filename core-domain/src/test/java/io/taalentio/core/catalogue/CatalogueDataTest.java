package io.taalentio.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueDataTest {

    private static final List<Category> CATEGORIES = CatalogueData.categories();

    @Test
    void nineteen_categories_hold_more_than_the_fifty_talents_a_start_needs() {
        assertThat(CATEGORIES).hasSize(19);
        assertThat(CATEGORIES.stream().filter(category -> category.tag() == Category.Tag.CINEMA))
                .hasSize(7);
        assertThat(CATEGORIES.stream().flatMap(category -> category.talents().stream()))
                .hasSize(189);
    }

    @Test
    void the_key_of_a_talent_starts_with_its_category() {
        for (Category category : CATEGORIES) {
            assertThat(category.talents()).isNotEmpty().allMatch(talent -> talent.key()
                    .matches(category.key() + "\\.[a-z]+(-[a-z]+)*"));
        }
    }

    @Test
    void names_are_unique_in_both_languages_and_capitalised() {
        List<Talent> talents = CATEGORIES.stream()
                .flatMap(category -> category.talents().stream())
                .toList();
        assertThat(talents.stream().map(Talent::key)).doesNotHaveDuplicates();
        assertThat(talents.stream().map(talent -> talent.name().fr()))
                .doesNotHaveDuplicates()
                .allMatch(name -> Character.isUpperCase(name.codePointAt(0)));
        assertThat(talents.stream().map(talent -> talent.name().en()))
                .doesNotHaveDuplicates()
                .allMatch(name -> Character.isUpperCase(name.codePointAt(0)) || Character.isDigit(name.codePointAt(0)));
        assertThat(CATEGORIES.stream().map(category -> category.name().fr())).doesNotHaveDuplicates();
    }
}
