package io.taalentio.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.taalentio.core.account.ApiTokens;
import io.taalentio.core.account.LiveSession;
import io.taalentio.core.account.SessionKind;
import io.taalentio.core.account.Sessions;
import io.taalentio.core.account.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind a cookie, a family of refresh tokens or a personal API token, asked of the database at most every three seconds. What another
 * node changed, such as a logout, a suspension, other roles, is in force here three seconds later at most; what this node
 * changed, at once.
 */
@ApplicationScoped
public class KnownSessions {

    static final Duration BELIEVED_FOR = Duration.ofSeconds(3);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    /** What the database said; empty when there is no such session. */
    record Answer(Optional<LiveSession> session) {}

    private final Sessions sessions;
    private final ApiTokens apiTokens;
    private final Clock clock;
    private final Cache<String, Answer> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(BELIEVED_FOR)
            .build();

    KnownSessions(Sessions sessions, ApiTokens apiTokens, Clock clock) {
        this.sessions = sessions;
        this.apiTokens = apiTokens;
        this.clock = clock;
    }

    /** What is known without asking the database; null when nothing is. */
    @Nullable
    Answer cookieAtHand(TokenHash token) {
        return inForce(known.getIfPresent("cookie:" + token.hex()));
    }

    Answer cookie(TokenHash token) {
        return read("cookie:" + token.hex(), sessions.live(token, SessionKind.BROWSER, clock.instant()));
    }

    @Nullable
    Answer familyAtHand(UUID family) {
        return inForce(known.getIfPresent("family:" + family));
    }

    Answer family(UUID family) {
        return read("family:" + family, sessions.liveFamily(family, clock.instant()));
    }

    @Nullable
    Answer apiTokenAtHand(TokenHash token) {
        return inForce(known.getIfPresent("api:" + token.hex()));
    }

    /** @param address where it is used from */
    Answer apiToken(TokenHash token, String address) {
        Answer answer = new Answer(apiTokens.live(token, clock.instant()));
        known.put("api:" + token.hex(), answer);
        answer.session.ifPresent(session -> {
            Instant now = clock.instant();
            if (Duration.between(session.lastSeenAt(), now).compareTo(SEEN_EVERY) > 0) {
                apiTokens.used(session.sessionId(), now, address);
            }
        });
        return answer;
    }

    /** Somebody's sessions, roles, language or standing changed here: ask again. */
    public void forget(UUID accountId) {
        known.asMap().values().removeIf(a -> a.session
                .map(LiveSession::accountId)
                .filter(accountId::equals)
                .isPresent());
    }

    private Answer read(String key, Optional<LiveSession> found) {
        Answer answer = new Answer(found);
        known.put(key, answer);
        found.ifPresent(session -> {
            Instant now = clock.instant();
            if (Duration.between(session.lastSeenAt(), now).compareTo(SEEN_EVERY) > 0) {
                sessions.seen(session.sessionId(), now);
            }
        });
        return answer;
    }

    private @Nullable Answer inForce(@Nullable Answer answer) {
        return answer == null
                ? null
                : new Answer(answer.session.filter(s -> s.expiresAt().isAfter(clock.instant())));
    }
}
