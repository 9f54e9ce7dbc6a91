package io.taalentio.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.kernel.Label;
import org.junit.jupiter.api.Test;

/** What every {@link Catalogue} filled with the shipped talents must do. */
public abstract class CatalogueContract {

    protected abstract Catalogue catalogue();

    @Test
    void the_shipped_categories_come_in_order_with_all_their_talents() {
        assertThat(catalogue().categories()).isEqualTo(CatalogueData.categories());
    }

    @Test
    void a_talent_is_found_by_its_key() {
        assertThat(catalogue().find("HOME.childcare"))
                .contains(new Talent("HOME.childcare", new Label("Garde d'enfants", "Childcare")));
        assertThat(catalogue().talent("STAGE.acting")).isEqualTo(new Label("Jeu d'acteur", "Acting"));
        assertThat(catalogue().find("home.childcare")).isEmpty();
        assertThat(catalogue().talent("GONE.away")).isEqualTo(new Label("GONE.away", "GONE.away"));
    }

    @Test
    void talents_and_cinema_skills_are_told_apart() {
        assertThat(catalogue().knowsTalent("HOME.childcare")).isTrue();
        assertThat(catalogue().knowsTalent("C_SPORT.climbing")).isTrue();
        assertThat(catalogue().knowsTalent("C_SPORT")).isFalse();
        assertThat(catalogue().isCinemaSkill("C_SPORT.climbing")).isTrue();
        assertThat(catalogue().isCinemaSkill("HOME.childcare")).isFalse();
        assertThat(catalogue().isCinemaSkill("nothing")).isFalse();
    }
}
