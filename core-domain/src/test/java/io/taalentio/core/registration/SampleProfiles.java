package io.taalentio.core.registration;

import io.taalentio.core.catalogue.InMemoryCatalogue;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.cinema.CinemaContent;
import io.taalentio.core.cinema.CinemaForm;
import io.taalentio.core.cinema.CinemaProfile;
import io.taalentio.core.cinema.CinemaSheet;
import io.taalentio.core.code.CinemaCode;
import io.taalentio.core.code.TalentCode;
import io.taalentio.core.file.Files;
import io.taalentio.core.file.InMemoryFiles;
import io.taalentio.core.kernel.Gender;
import io.taalentio.core.profile.FormRules;
import io.taalentio.core.profile.PlainPhoneNumbers;
import io.taalentio.core.talent.TalentContent;
import io.taalentio.core.talent.TalentForm;
import io.taalentio.core.talent.TalentProfile;
import io.taalentio.core.talent.TalentSheet;
import io.taalentio.core.world.Currencies;
import io.taalentio.core.world.InMemoryWorld;
import io.taalentio.core.world.Languages;
import io.taalentio.core.world.World;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Profiles as their forms make them, with a code nobody else has. */
public final class SampleProfiles {

    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    public static final World WORLD = new InMemoryWorld();

    private static final AtomicInteger RANK = new AtomicInteger(500_000);

    private SampleProfiles() {}

    public static FormRules rules(Files files, Clock clock) {
        return new FormRules(
                WORLD,
                new PlainPhoneNumbers(WORLD),
                new Lists(),
                new Languages(),
                new Currencies(),
                new InMemoryCatalogue(),
                files,
                clock);
    }

    private static FormRules rules() {
        return rules(new InMemoryFiles(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public static TalentSheet sheet(TalentContent form) {
        return new TalentForm(rules()).check(form, UUID.randomUUID());
    }

    public static CinemaSheet sheet(CinemaContent form) {
        return new CinemaForm(rules()).check(form, UUID.randomUUID());
    }

    public static TalentProfile talent(UUID id, @Nullable UUID accountId, TalentContent form) {
        return TalentProfile.submitted(
                id, new TalentCode("SN", Gender.F, RANK.incrementAndGet(), "CAS"), accountId, sheet(form), NOW);
    }

    public static CinemaProfile cinema(UUID id, @Nullable UUID accountId, CinemaContent form) {
        return CinemaProfile.submitted(
                id, new CinemaCode("MA", "CAS", RANK.incrementAndGet(), Gender.F), accountId, sheet(form), NOW);
    }
}
