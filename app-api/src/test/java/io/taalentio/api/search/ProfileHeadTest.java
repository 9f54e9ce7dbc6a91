package io.taalentio.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.api.web.PageHead.Head;
import io.taalentio.api.web.PageHead.Missing;
import io.taalentio.api.web.PageHead.Moved;
import io.taalentio.core.catalogue.InMemoryCatalogue;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.search.LookUpPublicProfile;
import io.taalentio.core.search.PublicProfiles;
import io.taalentio.core.search.StoredProfile;
import io.taalentio.core.search.StoredProfile.Credit;
import io.taalentio.core.search.StoredProfile.Screen;
import io.taalentio.core.search.StoredProfile.SpokenLanguage;
import io.taalentio.core.world.InMemoryWorld;
import io.taalentio.core.world.Languages;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileHeadTest {

    private static final UUID PHOTO = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private Visibility visibility = Visibility.PUBLIC;
    private ProfileStatus status = ProfileStatus.ACTIVE;
    private String bio = "Comédienne de théâtre.\nChanteuse.";

    @Test
    void a_shared_link_shows_name_trade_place_and_photo() throws Exception {
        Head head = head("/profile/view/SNF0001DAK");
        assertThat(head.title()).isEqualTo("Awa D. · Jeu d'acteur · Dakar, Sénégal | taalentio");
        assertThat(head.description()).isEqualTo("Comédienne de théâtre. Chanteuse.");
        assertThat(head.canonical()).isEqualTo(URI.create("https://casting.example/profile/view/SNF0001DAK"));
        assertThat(head.image()).isEqualTo(URI.create("https://casting.example/api/v1/files/" + PHOTO + "/photo"));
        assertThat(head.robots()).isEqualTo("index, follow");
        assertThat(head.firstText().lines())
                .containsExactly(
                        "Awa D.", "Jeu d'acteur", "Dakar, Sénégal", "SNF0001DAK", "Comédienne de théâtre. Chanteuse.");
        JsonNode data = new ObjectMapper().readTree(Objects.requireNonNull(head.jsonLd()));
        assertThat(data.at("/@type").asText()).isEqualTo("ProfilePage");
        assertThat(data.at("/mainEntity/@type").asText()).isEqualTo("Person");
        assertThat(data.at("/mainEntity/name").asText()).isEqualTo("Awa D.");
        assertThat(data.at("/mainEntity/address/addressCountry").asText()).isEqualTo("SN");
        assertThat(head.toString()).doesNotContain("Diop", "1998");
    }

    @Test
    void search_engines_stay_away_unless_invited() {
        visibility = Visibility.UNLISTED;
        assertThat(head("/profile/view/SNF0001DAK").robots()).isEqualTo("noindex, nofollow");
    }

    @Test
    void a_cinema_talent_is_introduced_by_roles_and_credits() {
        Head head = head("/cinema/profile/SNDAK00001F");
        assertThat(head.title()).isEqualTo("Awa D. · Acteur·rice principal·e · Dakar, Sénégal | taalentio");
        assertThat(head.description()).endsWith("Dakar, Sénégal · La Lune de Ngor (2021)");
    }

    @Test
    void a_page_that_must_not_be_seen_is_missing_and_a_former_code_moves() {
        status = ProfileStatus.HIDDEN;
        assertThat(heads().page("/profile/view/SNF0001DAK", Language.FR)).isInstanceOf(Missing.class);
        assertThat(heads().page("/profile/view/SNM0009DAK", Language.FR)).isInstanceOf(Missing.class);
        status = ProfileStatus.ACTIVE;
        assertThat(heads().page("/profile/view/SNM0009DAK", Language.FR))
                .isEqualTo(new Moved("/profile/view/SNF0001DAK"));
        assertThat(heads().page("/profile/view/SNM7777DAK", Language.FR)).isInstanceOf(Missing.class);
    }

    @Test
    void it_speaks_of_its_two_pages_only() {
        assertThat(heads().speaksOf("/profile/view/SNF0001DAK")).isTrue();
        assertThat(heads().speaksOf("/cinema/profile/x")).isTrue();
        assertThat(heads().speaksOf("/profile/view/")).isFalse();
        assertThat(heads().speaksOf("/profile/view/a/b")).isFalse();
        assertThat(heads().speaksOf("/me")).isFalse();
    }

    @Test
    void a_long_biography_is_cut_between_words() {
        bio = "mot ".repeat(100);
        assertThat(head("/profile/view/SNF0001DAK").description())
                .hasSizeLessThanOrEqualTo(181)
                .endsWith("mot…");
        bio = "𞤀".repeat(300);
        assertThat(head("/profile/view/SNF0001DAK").description().codePointCount(0, 361))
                .isEqualTo(181);
    }

    private Head head(String path) {
        return (Head) heads().page(path, Language.FR);
    }

    private ProfileHead heads() {
        Naming naming = new Naming(new InMemoryWorld(), new InMemoryCatalogue(), new Lists(), new Languages());
        Links links = new Links(URI.create("https://casting.example"));
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
        return new ProfileHead(
                new LookUpPublicProfile(new OnePerson(), clock),
                new PublicPages(naming, links),
                links,
                new ObjectMapper());
    }

    private final class OnePerson implements PublicProfiles {

        @Override
        public Optional<StoredProfile> byCode(ProfileKind kind, String code) {
            return switch (code) {
                case "SNF0001DAK" -> Optional.of(stored(code, null));
                case "SNDAK00001F" ->
                    Optional.of(stored(
                            code,
                            new Screen(
                                    List.of("LEAD"),
                                    List.of(Credit.stated("La Lune de Ngor", 2021, "FILM", "Adama")),
                                    List.of(),
                                    false,
                                    172,
                                    "BROWN",
                                    "BLACK",
                                    "SLIM")));
                default -> Optional.empty();
            };
        }

        @Override
        public List<StoredProfile> byIds(ProfileKind kind, Collection<UUID> ids) {
            return List.of();
        }

        @Override
        public Optional<StoredProfile> byFormerCode(ProfileKind kind, String formerCode) {
            return formerCode.equals("SNM0009DAK") ? byCode(kind, "SNF0001DAK") : Optional.empty();
        }

        @Override
        public boolean showsFile(UUID fileId, LocalDate today) {
            return false;
        }

        @Override
        public List<Listed> listed(ProfileKind kind, String after, int limit, LocalDate today) {
            return List.of();
        }

        private StoredProfile stored(String code, @Nullable Screen screen) {
            return new StoredProfile(
                    UUID.randomUUID(),
                    code,
                    status,
                    visibility,
                    false,
                    "Awa",
                    "Diop",
                    false,
                    LocalDate.of(1998, 3, 2),
                    PHOTO,
                    "SN",
                    2253354,
                    null,
                    "SN",
                    List.of("STAGE.acting"),
                    List.of(new SpokenLanguage("wo", "NATIVE")),
                    null,
                    bio,
                    false,
                    screen);
        }
    }
}
