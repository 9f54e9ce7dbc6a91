package io.taalentio.core.search;

import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.search.StoredProfile.Credit;
import io.taalentio.core.search.StoredProfile.Screen;
import io.taalentio.core.search.StoredProfile.SpokenLanguage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Profiles for tests: Awa, who hides nothing, and what a test changes of her. */
final class StoredProfiles {

    static final UUID PHOTO = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID PICTURE = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private StoredProfiles() {}

    static StoredProfile awa() {
        return with(ProfileStatus.ACTIVE, Visibility.UNLISTED, false, LocalDate.of(1998, 3, 2), false, null);
    }

    static StoredProfile born(@Nullable LocalDate birthDate) {
        return with(ProfileStatus.ACTIVE, Visibility.UNLISTED, false, birthDate, false, null);
    }

    static StoredProfile standing(ProfileStatus status, Visibility visibility, boolean deleted) {
        return with(status, visibility, deleted, LocalDate.of(1998, 3, 2), false, null);
    }

    static StoredProfile actress(boolean traitsPublic) {
        return with(
                ProfileStatus.ACTIVE,
                Visibility.PUBLIC,
                false,
                LocalDate.of(1998, 3, 2),
                true,
                new Screen(
                        List.of("LEAD"),
                        List.of(Credit.stated("Atlantique", 2019, "FILM", "Ada")),
                        List.of(PICTURE),
                        traitsPublic,
                        172,
                        "BROWN",
                        "BLACK",
                        "ATHLETIC"));
    }

    private static StoredProfile with(
            ProfileStatus status,
            Visibility visibility,
            boolean deleted,
            @Nullable LocalDate birthDate,
            boolean fullNamePublic,
            @Nullable Screen screen) {
        return new StoredProfile(
                UUID.fromString("00000000-0000-7000-8000-0000000000aa"),
                screen == null ? "SNF0001DAK" : "SNDAK00001F",
                status,
                visibility,
                deleted,
                "Awa",
                "Diop",
                fullNamePublic,
                birthDate,
                PHOTO,
                "SN",
                2253354,
                null,
                "SN",
                List.of("STAGE.acting"),
                List.of(new SpokenLanguage("wo", "NATIVE")),
                "FLEXIBLE",
                "Comédienne.",
                true,
                screen);
    }
}
