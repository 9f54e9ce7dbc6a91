package io.taalentio.core.profile;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.code.CodeAliases;
import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.world.World;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a profile a new code, from what it says now. The old one leads to it for ever (section 2.3). */
@UseCase
public class ReissueProfileCode {

    private final CodeIssuer codes;
    private final CodeAliases aliases;
    private final ActivityLog activities;
    private final World world;
    private final Clock clock;

    public ReissueProfileCode(CodeIssuer codes, CodeAliases aliases, ActivityLog activities, World world, Clock clock) {
        this.codes = codes;
        this.aliases = aliases;
        this.activities = activities;
        this.world = world;
        this.clock = clock;
    }

    /**
     * @param access to the profiles of its kind
     * @param reason why; kept with the old code
     */
    public <P extends Profile<P>> P reissue(ProfileAccess<P> access, String ref, @Nullable String reason, Actor actor) {
        actor.require(Permission.REISSUE_CODE);
        Reasons.check(reason);
        String why = reason == null ? "" : reason.strip();
        P profile = access.ownOrAny(ref, actor);
        P recoded = profile.recoded(codes, world, clock.instant());
        aliases.keep(profile.code(), profile.id(), why);
        access.profiles().save(recoded);
        String kind = profile.kind().tag();
        activities.record(new Activity(
                actor,
                kind + "-code-reissued",
                kind,
                recoded.code().value(),
                Map.of("former", profile.code().value(), "reason", why)));
        return access.ownOrAny(profile.id().toString(), actor);
    }
}
