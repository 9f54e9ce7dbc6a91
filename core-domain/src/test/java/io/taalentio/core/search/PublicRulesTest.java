package io.taalentio.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Visibility;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PublicRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_visitor_sees_the_first_name_and_an_initial() {
        assertThat(PublicRules.page(StoredProfiles.awa(), TODAY)).get().satisfies(page -> {
            assertThat(page.displayName()).isEqualTo("Awa D.");
            assertThat(page.code()).isEqualTo("SNF0001DAK");
            assertThat(page.bio()).isEqualTo("Comédienne.");
            assertThat(page.verified()).isTrue();
            assertThat(page.noindex()).isTrue();
            assertThat(page.cinema()).isNull();
        });
    }

    @Test
    void the_whole_name_shows_only_when_its_owner_wants_it() {
        assertThat(PublicRules.displayName("Awa", "Diop", true)).isEqualTo("Awa Diop");
        assertThat(PublicRules.displayName("Awa", "Diop", false)).isEqualTo("Awa D.");
        assertThat(PublicRules.displayName("Aïcha", "él ouali", false)).isEqualTo("Aïcha É.");
        assertThat(PublicRules.displayName("Ama", "'Nkrumah", false)).isEqualTo("Ama N.");
        assertThat(PublicRules.displayName("Ama", "—", false)).isEqualTo("Ama");
        assertThat(PublicRules.displayName("Ibrahim", "حسن", false)).isEqualTo("Ibrahim ح.");
        assertThat(PublicRules.displayName("Adama", "𞤀𞤣", false)).isEqualTo("Adama 𞤀.");
    }

    @Test
    void an_age_is_told_as_a_bracket_only() {
        assertThat(bracketOf(LocalDate.of(2008, 11, 20))).isEqualTo(AgeBracket.FROM_18);
        assertThat(bracketOf(LocalDate.of(2000, 11, 21))).isEqualTo(AgeBracket.FROM_18);
        assertThat(bracketOf(LocalDate.of(2000, 11, 20))).isEqualTo(AgeBracket.FROM_26);
        assertThat(bracketOf(LocalDate.of(1976, 11, 21))).isEqualTo(AgeBracket.FROM_36);
        assertThat(bracketOf(LocalDate.of(1975, 11, 20))).isEqualTo(AgeBracket.FROM_51);
        assertThat(bracketOf(LocalDate.of(1901, 1, 1))).isEqualTo(AgeBracket.FROM_51);
        assertThat(PublicRules.page(StoredProfiles.born(null), TODAY)
                        .orElseThrow()
                        .ageBracket())
                .isNull();
        assertThat(Arrays.stream(PublicProfile.class.getRecordComponents()).map(RecordComponent::getType))
                .as("a birth date has nowhere to go")
                .doesNotContain(LocalDate.class);
    }

    @Test
    void a_minor_has_no_page_until_the_birthday() {
        assertThat(PublicRules.page(StoredProfiles.born(LocalDate.of(2008, 11, 21)), TODAY))
                .isEmpty();
        assertThat(PublicRules.page(StoredProfiles.born(LocalDate.of(2020, 1, 1)), TODAY))
                .isEmpty();
        assertThat(PublicRules.page(StoredProfiles.born(LocalDate.of(2008, 11, 20)), TODAY))
                .isPresent();
    }

    @Test
    void only_an_active_profile_that_is_not_kept_for_staff_has_a_page() {
        for (ProfileStatus status : ProfileStatus.values()) {
            for (Visibility visibility : Visibility.values()) {
                for (boolean deleted : List.of(true, false)) {
                    boolean expected =
                            !deleted && status == ProfileStatus.ACTIVE && visibility != Visibility.STAFF_ONLY;
                    assertThat(PublicRules.page(StoredProfiles.standing(status, visibility, deleted), TODAY)
                                    .isPresent())
                            .as(status + " " + visibility + " deleted " + deleted)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void search_engines_are_let_in_only_by_a_public_profile() {
        assertThat(page(Visibility.PUBLIC).noindex()).isFalse();
        assertThat(page(Visibility.UNLISTED).noindex()).isTrue();
    }

    @Test
    void measurements_show_only_when_their_owner_wants_it() {
        PublicProfile.Cinema open = cinema(StoredProfiles.actress(true));
        assertThat(open.traits()).isEqualTo(new PublicProfile.Traits(172, "BROWN", "BLACK", "ATHLETIC"));
        PublicProfile.Cinema shy = cinema(StoredProfiles.actress(false));
        assertThat(shy.traits()).isNull();
        assertThat(shy.types()).containsExactly("LEAD");
        assertThat(shy.credits()).hasSize(1);
        assertThat(shy.gallery()).containsExactly(StoredProfiles.PICTURE);
    }

    private static AgeBracket bracketOf(LocalDate birthDate) {
        return Objects.requireNonNull(PublicRules.page(StoredProfiles.born(birthDate), TODAY)
                .orElseThrow()
                .ageBracket());
    }

    private static PublicProfile page(Visibility visibility) {
        return PublicRules.page(StoredProfiles.standing(ProfileStatus.ACTIVE, visibility, false), TODAY)
                .orElseThrow();
    }

    private static PublicProfile.Cinema cinema(StoredProfile stored) {
        return Objects.requireNonNull(
                PublicRules.page(stored, TODAY).orElseThrow().cinema());
    }
}
