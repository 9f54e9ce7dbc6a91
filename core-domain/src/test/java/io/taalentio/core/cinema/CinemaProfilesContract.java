package io.taalentio.core.cinema;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.file.FileKind;
import io.taalentio.core.profile.ProfilesContract;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.registration.SampleProfiles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the cinema profiles of the database and of the tests must both keep. */
public abstract class CinemaProfilesContract extends ProfilesContract<CinemaProfile> {

    @Override
    protected abstract CinemaProfiles profiles();

    @Override
    protected CinemaProfile full() {
        CinemaProfile profile = another(UUID.randomUUID(), account());
        CinemaSheet sheet = profile.sheet()
                .withFiles(
                        file(FileKind.PHOTO),
                        file(FileKind.ID),
                        List.of(file(FileKind.GALLERY), file(FileKind.GALLERY)));
        return profile.saying(sheet, LocalDate.ofInstant(SampleProfiles.NOW, ZoneOffset.UTC), SampleProfiles.NOW);
    }

    @Override
    protected CinemaProfile least() {
        return SampleProfiles.cinema(
                UUID.randomUUID(), null, SampleForms.leastCinema("least@example.com", "0600000009"));
    }

    @Override
    protected CinemaProfile another(UUID id, @Nullable UUID account) {
        return SampleProfiles.cinema(id, account, SampleForms.cinema());
    }

    @Override
    protected CinemaProfile sayingLittle(CinemaProfile profile, Instant at) {
        return profile.saying(least().sheet(), LocalDate.of(2026, 11, 20), at);
    }

    @Test
    void whether_the_traits_are_public_is_stored() {
        CinemaProfile profile = full();
        CinemaProfile shown = profile.standing(profile.standing(), true, SampleProfiles.NOW);
        inTransaction(() -> {
            profiles().add(profile);
            return profile;
        });
        inTransaction(() -> {
            profiles().save(shown);
            return shown;
        });
        assertThat(profiles().find(profile.id()).orElseThrow().traitsPublic()).isTrue();
    }
}
