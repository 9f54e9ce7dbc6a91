package io.taalentio.core.cinema;

import static io.taalentio.core.registration.SampleForms.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.taalentio.core.file.FileKind;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.profile.Completeness.Item;
import io.taalentio.core.registration.RegistrationHouse;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.registration.SampleProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CinemaFormTest {

    private final RegistrationHouse house = new RegistrationHouse();
    private final UUID owner = UUID.randomUUID();

    private List<String> refusals(CinemaContent form) {
        InvalidValue refused = catchThrowableOfType(InvalidValue.class, () -> house.cinemaForm.check(form, owner));
        return refused == null
                ? List.of()
                : refused.errors().stream().map(e -> e.field() + " " + e.code()).toList();
    }

    @Test
    void a_good_form_says_the_same_when_it_is_shown_again() {
        CinemaSheet sheet = house.cinemaForm.check(SampleForms.cinema(), owner);
        assertThat(house.cinemaForm.check(sheet.content(SampleProfiles.WORLD), owner))
                .isEqualTo(sheet);
    }

    @Test
    void the_least_form_passes() {
        assertThat(refusals(SampleForms.leastCinema("o@example.com", "0612345678")))
                .isEmpty();
    }

    @Test
    void appearance_is_kept_with_consent_only() {
        CinemaContent base = SampleForms.cinema();
        assertThat(refusals(with(
                        base,
                        new CinemaContent.Origins(list("ARAB"), false, null, "MA"),
                        base.physical(),
                        base.types())))
                .containsExactly("origins.appearanceConsent consent-required");
        assertThat(refusals(
                        with(base, new CinemaContent.Origins(null, null, null, "MA"), base.physical(), base.types())))
                .isEmpty();
    }

    @Test
    void traits_and_types_are_of_the_lists_and_within_bounds() {
        CinemaContent base = SampleForms.cinema();
        assertThat(refusals(with(
                        base,
                        base.origins(),
                        new CinemaContent.Physical("PINK", null, null, 99, null, null, 19, 61),
                        new CinemaContent.Types(list(), 5, null, null, null, null, null))))
                .containsExactlyInAnyOrder(
                        "physical.eyeColor unknown-value",
                        "physical.heightCm out-of-range",
                        "physical.weightKg out-of-range",
                        "physical.shoeSize out-of-range",
                        "types.talentTypes required",
                        "types.yearsExperience unknown-value");
        assertThat(refusals(with(
                        base,
                        base.origins(),
                        new CinemaContent.Physical(null, null, null, 250, null, null, null, null),
                        new CinemaContent.Types(
                                list("LEAD", "LEAD", "HERO"), null, "NEVER", list("CAR", "UFO"), null, null, null))))
                .containsExactlyInAnyOrder(
                        "types.availability unknown-value",
                        "types.licences[1] unknown-value",
                        "types.talentTypes[1] duplicate-entry",
                        "types.talentTypes[2] unknown-value");
    }

    @Test
    void a_gallery_holds_ten_photos_of_the_draft() {
        List<@Nullable UUID> eleven = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            eleven.add(house.file(FileKind.GALLERY, owner));
        }
        UUID idPhoto = house.file(FileKind.ID, owner);
        assertThat(refusals(shot(new CinemaContent.Media(null, idPhoto, eleven, null))))
                .containsExactly("media.gallery too-many");
        assertThat(refusals(shot(new CinemaContent.Media(null, idPhoto, eleven.subList(0, 10), null))))
                .isEmpty();
        UUID foreign = house.file(FileKind.GALLERY, UUID.randomUUID());
        assertThat(refusals(shot(new CinemaContent.Media(
                        idPhoto, null, list(foreign, eleven.get(0), eleven.get(0), null), null))))
                .containsExactlyInAnyOrder(
                        "media.photo unknown-file",
                        "media.gallery[0] unknown-file",
                        "media.gallery[2] duplicate-entry",
                        "media.gallery[3] required");
    }

    @Test
    void credits_have_a_title_and_a_kind() {
        assertThat(refusals(shot(new CinemaContent.Media(
                        null,
                        null,
                        null,
                        list(
                                new CinemaContent.CreditEntry(" ", 1894, "PLAY", "x".repeat(201)),
                                new CinemaContent.CreditEntry("Sango Malo", 1990, "FILM", null),
                                null)))))
                .containsExactlyInAnyOrder(
                        "media.credits[0].title required",
                        "media.credits[0].kind unknown-value",
                        "media.credits[0].year out-of-range",
                        "media.credits[0].role too-long",
                        "media.credits[2] required");
    }

    @Test
    void skills_are_those_of_the_cinema_categories() {
        CinemaContent base = SampleForms.cinema();
        CinemaContent form = new CinemaContent(
                base.identity(),
                base.origins(),
                base.residence(),
                null,
                null,
                base.types(),
                list("C_ARTS.dance", "BUILDING.plumbing"),
                null,
                null,
                null,
                base.consent());
        assertThat(refusals(form)).containsExactly("skills[1] unknown-value");
    }

    @Test
    void a_full_profile_is_worth_exactly_a_hundred_points() {
        CinemaSheet full = SampleProfiles.sheet(SampleForms.cinema())
                .withFiles(UUID.randomUUID(), null, List.of(UUID.randomUUID()));
        assertThat(full.completeness().missing()).containsExactly(new Item("networks", 6));
        assertThat(full.completeness().points()).isEqualTo(94);
        CinemaSheet least = SampleProfiles.sheet(SampleForms.leastCinema("o@example.com", "0612345678"));
        assertThat(least.completeness().points()).isEqualTo(30);
        assertThat(least.completeness().missing().stream()
                        .mapToInt(Item::points)
                        .sum())
                .isEqualTo(70);
    }

    private static CinemaContent shot(CinemaContent.Media media) {
        CinemaContent base = SampleForms.cinema();
        return new CinemaContent(
                base.identity(),
                base.origins(),
                base.residence(),
                null,
                null,
                base.types(),
                null,
                null,
                media,
                null,
                base.consent());
    }

    private static CinemaContent with(
            CinemaContent base,
            CinemaContent.@Nullable Origins origins,
            CinemaContent.@Nullable Physical physical,
            CinemaContent.@Nullable Types types) {
        return new CinemaContent(
                base.identity(),
                origins,
                base.residence(),
                null,
                physical,
                types,
                null,
                null,
                null,
                null,
                base.consent());
    }
}
