package io.taalentio.core.talent;

import io.taalentio.core.file.FileKind;
import io.taalentio.core.profile.ProfilesContract;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.registration.SampleProfiles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the talent profiles of the database and of the tests must both keep. */
public abstract class TalentProfilesContract extends ProfilesContract<TalentProfile> {

    @Override
    protected abstract TalentProfiles profiles();

    @Override
    protected TalentProfile full() {
        TalentProfile profile = another(UUID.randomUUID(), account());
        TalentSheet sheet = profile.sheet().withFiles(file(FileKind.PHOTO), file(FileKind.CV));
        return profile.saying(sheet, LocalDate.ofInstant(SampleProfiles.NOW, ZoneOffset.UTC), SampleProfiles.NOW);
    }

    @Override
    protected TalentProfile least() {
        return SampleProfiles.talent(
                UUID.randomUUID(), null, SampleForms.leastTalent("least@example.com", "+221770000009"));
    }

    @Override
    protected TalentProfile another(UUID id, @Nullable UUID account) {
        return SampleProfiles.talent(id, account, SampleForms.talent());
    }

    @Override
    protected TalentProfile sayingLittle(TalentProfile profile, Instant at) {
        return profile.saying(least().sheet(), LocalDate.of(2026, 11, 20), at);
    }
}
