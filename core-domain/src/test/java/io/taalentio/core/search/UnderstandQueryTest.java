package io.taalentio.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.catalogue.InMemoryCatalogue;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.PlainPhoneNumbers;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.LabelledQueries.Labelled;
import io.taalentio.core.world.InMemoryWorld;
import io.taalentio.core.world.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What casting people type becomes criteria; what is not understood stays as words. */
class UnderstandQueryTest {

    private static final InMemoryWorld WORLD = new InMemoryWorld();
    private static final UnderstandQuery UNDERSTAND =
            new UnderstandQuery(WORLD, new InMemoryCatalogue(), new Languages(), new PlainPhoneNumbers(WORLD));
    private static final SearchAddress ADDRESS =
            new SearchAddress(WORLD, new InMemoryCatalogue(), new Lists(), new Languages());

    @Test
    void what_is_left_over_keeps_its_hyphens_and_apostrophes() {
        assertThat(understand(ProfileKind.CINEMA, "femme Zoubi-de-Kallo, N'Diaye", Role.ADMIN)
                        .query()
                        .text())
                .isEqualTo("Zoubi-de-Kallo N'Diaye");
        assertThat(understand(ProfileKind.CINEMA, "sans piercing-nez", Role.ADMIN)
                        .query()
                        .criterion(SearchField.WITHOUT))
                .contains(new Criterion.Words(SearchField.WITHOUT, "piercing-nez"));
    }

    @Test
    void at_least_92_of_100_labelled_queries_are_understood_exactly() throws IOException {
        List<Labelled> labelled = LabelledQueries.all();
        List<String> missed = new ArrayList<>();
        for (Labelled query : labelled) {
            Map<String, String> got = LabelledQueries.withCityNames(
                    WORLD, understand(query.kind(), query.text(), Role.ADMIN).query());
            if (!got.equals(new TreeMap<>(query.wanted()))) {
                missed.add(query.text() + ": " + got + " instead of " + query.wanted());
            }
        }
        double exact = 1 - (double) missed.size() / labelled.size();
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target/understanding.txt"),
                String.format(Locale.ROOT, "exactly understood: %.3f of %d queries%n", exact, labelled.size()));
        assertThat(labelled).hasSizeGreaterThanOrEqualTo(300);
        assertThat(exact).as("%s", missed).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void whatever_is_understood_can_stand_in_an_address_and_be_read_back() {
        for (Labelled query : LabelledQueries.all()) {
            SearchQuery understood =
                    understand(query.kind(), query.text(), Role.ADMIN).query();
            assertThat(ADDRESS.read(query.kind(), understood.address())).isEqualTo(understood);
        }
    }

    @Test
    void who_may_not_ask_by_appearance_looks_for_the_words() {
        Understood understood = understand(ProfileKind.CINEMA, "femme métisse", Role.PRODUCER);
        assertThat(understood.query().parameters()).isEqualTo(Map.of("gender", "F", "q", "métisse"));
        assertThat(understood.pieces()).extracting(Understood.Piece::field).containsExactly(SearchField.GENDER);
        assertThat(understand(ProfileKind.CINEMA, "femme métisse", Role.RECRUITER)
                        .query()
                        .asks(SearchField.APPEARANCE))
                .isTrue();
    }

    @Test
    void a_telephone_number_is_asked_whole_by_those_who_may_reach_people() {
        SearchQuery asked = understand(ProfileKind.TALENT, "+221 77 123 45 67", Role.RECRUITER)
                .query();
        assertThat(asked.parameters()).isEqualTo(Map.of("phone", "+221771234567"));
        assertThat(understand(ProfileKind.TALENT, "+221 77 123 45 67", Role.PRODUCER)
                        .query()
                        .asks(SearchField.PHONE))
                .isFalse();
    }

    @Test
    void nothing_typed_breaks_it() {
        for (String odd : List.of(
                "",
                " ",
                "1m",
                "5'",
                "-",
                "+",
                "sans",
                "pas de",
                "entre",
                "1 2 3 4 5 6 7 8 9",
                "de de de",
                "'\"<>",
                "9999999999999999999 ans",
                "m m m",
                "۳۰ ans",
                "٤٠",
                "\u0000",
                "👩🏾‍🎤 chanteuse")) {
            assertThat(understand(ProfileKind.CINEMA, odd, Role.ADMIN).query().kind())
                    .as(odd)
                    .isEqualTo(ProfileKind.CINEMA);
        }
    }

    @Test
    void only_those_who_list_people_ask() {
        assertThatThrownBy(() -> understand(ProfileKind.TALENT, "actrice", Role.PRESENCE))
                .isInstanceOf(Forbidden.class);
    }

    private static Understood understand(ProfileKind kind, String text, Role role) {
        return UNDERSTAND.understand(
                kind,
                text,
                new Actor(
                        UUID.fromString("00000000-0000-7000-8000-00000000000b"),
                        Set.of(role),
                        Language.FR,
                        "127.0.0.1",
                        null));
    }
}
