package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Replaces an API client's refresh token by the next. One that comes a second time was stolen: its family ends. */
@UseCase
public class RefreshTokens {

    public sealed interface Outcome {}

    /** @param live what the account may do now */
    public record Renewed(String token, Session session, LiveSession live) implements Outcome {}

    /** Unknown, ended, reused, or the account is closed. */
    public record Rejected() implements Outcome {}

    private final Sessions sessions;
    private final ActivityLog activities;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    RefreshTokens(Sessions sessions, ActivityLog activities, Tokens tokens, Ids ids, Clock clock) {
        this.sessions = sessions;
        this.activities = activities;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome refresh(String refreshToken, Actor actor) {
        Instant now = clock.instant();
        TokenHash hash = TokenHash.of(refreshToken);
        Optional<LiveSession> live = sessions.live(hash, SessionKind.REFRESH, now);
        Optional<Session> rotated = live.isEmpty() ? Optional.empty() : sessions.rotate(hash, now);
        if (live.isEmpty() || rotated.isEmpty()) {
            sessions.findRefresh(hash).ifPresent(old -> {
                if (sessions.endFamily(old.accountId(), old.family(), now)) {
                    activities.record(Activity.of(actor, "refresh-token-reused", "account", old.accountId()));
                }
            });
            return new Rejected();
        }
        Session old = rotated.get();
        String token = tokens.draw();
        Session next = new Session(
                ids.next(),
                old.accountId(),
                SessionKind.REFRESH,
                old.family(),
                TokenHash.of(token),
                actor.address(),
                old.userAgent(),
                old.createdAt(),
                now,
                now.plus(SessionKind.REMEMBERED));
        sessions.add(next);
        return new Renewed(token, next, live.get());
    }
}
