package io.taalentio.core.talent;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.code.CodeAliases;
import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.code.TalentCode;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.world.World;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a talent profile a new code, from what it says now. The old one leads to it for ever (section 2.3). */
@UseCase
public class ReissueTalentCode {

    private static final int REASON_MAX = 500;

    private final TalentProfiles profiles;
    private final TalentProfileAccess access;
    private final CodeIssuer codes;
    private final CodeAliases aliases;
    private final ActivityLog activities;
    private final World world;
    private final Clock clock;

    public ReissueTalentCode(
            TalentProfiles profiles,
            TalentProfileAccess access,
            CodeIssuer codes,
            CodeAliases aliases,
            ActivityLog activities,
            World world,
            Clock clock) {
        this.profiles = profiles;
        this.access = access;
        this.codes = codes;
        this.aliases = aliases;
        this.activities = activities;
        this.world = world;
        this.clock = clock;
    }

    /** @param reason why; kept with the old code */
    public TalentProfile reissue(String ref, @Nullable String reason, Actor actor) {
        actor.require(Permission.REISSUE_CODE);
        Violations violations = new Violations();
        violations.required(reason, "reason");
        violations.maxLength(reason, REASON_MAX, "reason");
        violations.throwIfAny();
        String why = reason == null ? "" : reason.strip();
        TalentProfile profile = access.ownOrAny(ref, actor);
        TalentSheet sheet = profile.sheet();
        TalentCode code = codes.forTalent(
                sheet.originCountry(),
                sheet.person().gender(),
                sheet.residence().cityCode(world));
        aliases.keep(profile.code(), profile.id(), why);
        profiles.save(profile.withCode(code, clock.instant()));
        activities.record(new Activity(
                actor,
                "talent-code-reissued",
                "talent",
                code.value(),
                Map.of("former", profile.code().value(), "reason", why)));
        return access.ownOrAny(profile.id().toString(), actor);
    }
}
