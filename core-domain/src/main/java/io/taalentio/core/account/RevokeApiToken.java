package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** A person takes a token back; programs that hold it are refused within five seconds everywhere. */
@UseCase
public class RevokeApiToken {

    private final ApiTokens apiTokens;
    private final ActivityLog activities;
    private final Clock clock;

    RevokeApiToken(ApiTokens apiTokens, ActivityLog activities, Clock clock) {
        this.apiTokens = apiTokens;
        this.activities = activities;
        this.clock = clock;
    }

    /** @throws NotFound {@code not-found} when the account has no such token */
    public void revoke(UUID accountId, UUID id, Actor actor) {
        if (!apiTokens.revoke(accountId, id, clock.instant())) {
            throw new NotFound("not-found");
        }
        activities.record(
                new Activity(actor, "api-token-revoked", "account", accountId.toString(), Map.of("token", id)));
    }
}
