package io.taalentio.core.talent;

import static java.util.Objects.requireNonNull;

import io.taalentio.core.file.FileKind;
import io.taalentio.core.profile.ProfilesContract;
import io.taalentio.core.profile.Standing;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.registration.SampleProfiles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the talent profiles of the database and of the tests must both keep. */
public abstract class TalentProfilesContract extends ProfilesContract<TalentProfile> {

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
    protected TalentProfile standing(TalentProfile profile, Standing standing, Instant at) {
        return profile.standing(standing, at);
    }

    @Override
    protected TalentProfile sayingLittle(TalentProfile profile, Instant at) {
        return profile.saying(least().sheet(), LocalDate.of(2026, 11, 20), at);
    }

    @Override
    protected UUID id(TalentProfile profile) {
        return profile.id();
    }

    @Override
    protected UUID account(TalentProfile profile) {
        return requireNonNull(profile.accountId());
    }

    @Override
    protected Facts facts(TalentProfile profile) {
        return new Facts(profile.version(), profile.standing(), profile.createdAt(), profile.updatedAt());
    }

    @Override
    protected Object sheet(TalentProfile profile) {
        return profile.sheet();
    }

    @Override
    protected void store(TalentProfile profile) {
        profiles().add(profile);
    }

    @Override
    protected void storeChanged(TalentProfile profile) {
        profiles().save(profile);
    }

    @Override
    protected Optional<TalentProfile> find(UUID id) {
        return profiles().find(id);
    }

    @Override
    protected Optional<TalentProfile> byCode(TalentProfile profile) {
        return profiles().findByCode(profile.code());
    }

    @Override
    protected Optional<TalentProfile> byAccount(UUID account) {
        return profiles().findByAccount(account);
    }

    @Override
    protected boolean accountHasProfile(UUID account) {
        return profiles().accountHasProfile(account);
    }

    @Override
    protected boolean codeIsKept(TalentProfile profile) {
        return profiles().codeOf(profile.id()).filter(profile.code()::equals).isPresent();
    }

    @Override
    protected boolean hasCode(UUID id) {
        return profiles().codeOf(id).isPresent();
    }
}
