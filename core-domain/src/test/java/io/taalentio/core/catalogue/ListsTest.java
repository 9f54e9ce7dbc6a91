package io.taalentio.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.kernel.Gender;
import io.taalentio.core.kernel.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListsTest {

    private static final Lists LISTS = new Lists();

    @Test
    void the_lists_have_the_sizes_of_the_reference() {
        Map<String, Integer> sizes = Map.ofEntries(
                Map.entry("gender", 3),
                Map.entry("documentType", 3),
                Map.entry("availability", 9),
                Map.entry("liveStatus", 3),
                Map.entry("workMode", 7),
                Map.entry("experience", 5),
                Map.entry("ageBracket", 5),
                Map.entry("eyeColor", 12),
                Map.entry("hairColor", 16),
                Map.entry("hairType", 10),
                Map.entry("skinTone", 10),
                Map.entry("build", 10),
                Map.entry("appearance", 15),
                Map.entry("talentType", 13),
                Map.entry("performerType", 4),
                Map.entry("productionType", 9),
                Map.entry("projectStatus", 4),
                Map.entry("instrument", 37),
                Map.entry("genre", 34),
                Map.entry("vocalRange", 8),
                Map.entry("dance", 19),
                Map.entry("stunt", 17),
                Map.entry("licence", 8),
                Map.entry("socialNetwork", 14),
                Map.entry("companyService", 9),
                Map.entry("rateUnit", 5));
        sizes.forEach((list, size) -> assertThat(LISTS.entries(list)).as(list).hasSize(size));
        assertThat(LISTS.names()).containsAll(sizes.keySet());
    }

    @Test
    void every_entry_has_words_in_both_languages_that_nobody_else_in_its_list_has() {
        for (String name : LISTS.names()) {
            List<Lists.Entry> entries = LISTS.entries(name);
            assertThat(entries.stream().map(Lists.Entry::key)).as(name).doesNotHaveDuplicates();
            assertThat(entries.stream().map(entry -> entry.label().fr()))
                    .as(name)
                    .doesNotHaveDuplicates()
                    .allMatch(text -> !text.isBlank());
            assertThat(entries.stream().map(entry -> entry.label().en()))
                    .as(name)
                    .doesNotHaveDuplicates()
                    .allMatch(text -> !text.isBlank());
        }
    }

    @Test
    void a_key_is_known_only_in_its_own_list() {
        assertThat(LISTS.has(Lists.GENDER, "N")).isTrue();
        assertThat(LISTS.has(Lists.GENDER, "LEAD")).isFalse();
        assertThat(LISTS.has("nothing", "N")).isFalse();
        assertThat(LISTS.entries("nothing")).isEmpty();
        assertThat(LISTS.label(Lists.TALENT_TYPE, "LEAD"))
                .isEqualTo(new Label("Acteur·rice principal·e", "Lead actor"));
        assertThat(LISTS.label(Lists.TALENT_TYPE, "GONE")).isEqualTo(new Label("GONE", "GONE"));
    }

    @Test
    void the_genders_of_the_code_are_those_of_the_list() {
        assertThat(LISTS.entries(Lists.GENDER).stream().map(Lists.Entry::key))
                .containsExactlyElementsOf(
                        Arrays.stream(Gender.values()).map(Gender::name).toList());
    }

    @Test
    void badge_colours_can_be_read() {
        for (Lists.Entry type : LISTS.entries(Lists.TALENT_TYPE)) {
            double contrast = contrast(text(type, "colour"), text(type, "textColour"));
            assertThat(contrast).as(type.key()).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(LISTS.entries(Lists.TALENT_TYPE).stream()
                        .map(type -> type.details().get("colour")))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_cinema_profile_offers_all_networks_but_four() {
        assertThat(LISTS.socialNetworks("TALENT")).hasSize(14);
        assertThat(LISTS.socialNetworks("CINEMA"))
                .hasSize(10)
                .doesNotContain("github", "behance", "dribbble", "pinterest");
    }

    @Test
    void brackets_of_experience_and_age_follow_each_other_without_a_gap() {
        for (String list : List.of(Lists.EXPERIENCE, Lists.AGE_BRACKET)) {
            int next = 0;
            for (Lists.Entry bracket : LISTS.entries(list)) {
                assertThat(bracket.details().get("from")).isEqualTo(next);
                next = bracket.details().get("to") instanceof Integer to ? to + 1 : -1;
            }
            assertThat(next).isEqualTo(-1);
        }
    }

    @Test
    void a_file_that_is_not_json_is_refused() {
        for (String broken : List.of("", "{", "[1,]", "{\"a\" 1}", "\"\\n\"", "tru", "{} x", "{\"a\":1,\"a\":2}")) {
            assertThatThrownBy(() -> JsonResource.parse(broken)).as(broken).isInstanceOf(IllegalStateException.class);
        }
        assertThat(JsonResource.parse(" [true, -3, \"\\\"\", {}] ")).isEqualTo(List.of(true, -3, "\"", Map.of()));
    }

    private static String text(Lists.Entry entry, String detail) {
        return String.valueOf(entry.details().get(detail));
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
