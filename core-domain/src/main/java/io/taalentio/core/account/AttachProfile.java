package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The owner of an account opens the mailed link and takes a profile that was registered with the account's e-mail. */
@UseCase
public class AttachProfile {

    private final OneTimeLinks links;
    private final ProfileAttachment profiles;
    private final ActivityLog activities;
    private final Clock clock;

    AttachProfile(OneTimeLinks links, ProfileAttachment profiles, ActivityLog activities, Clock clock) {
        this.links = links;
        this.profiles = profiles;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code token-expired}
     * @throws Conflict {@code already-attached}
     */
    public void attach(String token, Actor actor) {
        OneTimeLink link = links.redeem(TokenHash.of(token), Set.of(LinkPurpose.ATTACH_PROFILE), clock.instant())
                .orElseThrow(() -> new Refused("token-expired"));
        UUID profile = link.subject();
        UUID account = link.accountId();
        if (profile == null || account == null) {
            throw new Refused("token-expired");
        }
        profiles.attach(profile, account);
        activities.record(
                new Activity(actor, "profile-attached", "account", account.toString(), Map.of("profile", profile)));
    }
}
