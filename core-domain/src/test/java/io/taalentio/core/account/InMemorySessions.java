package io.taalentio.core.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sessions for tests. */
public final class InMemorySessions implements Sessions {

    private final Map<UUID, Session> sessions = new LinkedHashMap<>();
    private final Map<UUID, Instant> ended = new LinkedHashMap<>();
    private final Map<UUID, Instant> confirmed = new LinkedHashMap<>();
    private final Map<UUID, UUID> byProvider = new LinkedHashMap<>();
    private final Accounts accounts;
    private final InMemorySecondFactors factors;

    public InMemorySessions(Accounts accounts) {
        this(accounts, new InMemorySecondFactors());
    }

    InMemorySessions(Accounts accounts, InMemorySecondFactors factors) {
        this.accounts = accounts;
        this.factors = factors;
    }

    @Override
    public void add(Session session) {
        sessions.put(session.id(), session);
    }

    @Override
    public Optional<LiveSession> live(TokenHash token, SessionKind kind, Instant now) {
        return standing(now)
                .filter(s -> s.tokenHash().equals(token) && s.kind() == kind)
                .findFirst()
                .flatMap(this::live);
    }

    @Override
    public Optional<LiveSession> liveFamily(UUID family, Instant now) {
        return standing(now).filter(s -> s.family().equals(family)).findFirst().flatMap(this::live);
    }

    @Override
    public Optional<Session> rotate(TokenHash refreshToken, Instant now) {
        Optional<Session> found = standing(now)
                .filter(s -> s.kind() == SessionKind.REFRESH && s.tokenHash().equals(refreshToken))
                .findFirst();
        found.ifPresent(s -> ended.put(s.id(), now));
        return found;
    }

    @Override
    public Optional<Session> findRefresh(TokenHash refreshToken) {
        return sessions.values().stream()
                .filter(s -> s.kind() == SessionKind.REFRESH && s.tokenHash().equals(refreshToken))
                .findFirst();
    }

    @Override
    public void seen(UUID sessionId, Instant at) {
        sessions.computeIfPresent(
                sessionId,
                (id, s) -> new Session(
                        id,
                        s.accountId(),
                        s.kind(),
                        s.family(),
                        s.tokenHash(),
                        s.address(),
                        s.userAgent(),
                        s.createdAt(),
                        at,
                        s.expiresAt()));
    }

    @Override
    public void confirmed(UUID family, Instant at) {
        confirmed.put(family, at);
    }

    @Override
    public boolean openedBy(UUID sessionId, UUID identityId) {
        byProvider.put(sessionId, identityId);
        return true;
    }

    /** What binds them is gone: they end. */
    void endOpenedBy(UUID identityId, UUID butFamily) {
        byProvider.forEach((session, identity) -> {
            Session opened = sessions.get(session);
            if (identity.equals(identityId)
                    && opened != null
                    && !opened.family().equals(butFamily)) {
                ended.put(session, opened.createdAt());
            }
        });
    }

    @Override
    public boolean confirmedSince(UUID family, Instant since) {
        return sessions.values().stream()
                .filter(s -> s.family().equals(family) && !ended.containsKey(s.id()))
                .anyMatch(s -> (!byProvider.containsKey(s.id()) && s.createdAt().isAfter(since))
                        || confirmed.getOrDefault(family, Instant.MIN).isAfter(since));
    }

    @Override
    public List<Session> of(UUID accountId, Instant now) {
        return standing(now)
                .filter(s -> s.accountId().equals(accountId))
                .sorted(Comparator.comparing(Session::lastSeenAt).reversed())
                .toList();
    }

    @Override
    public boolean endFamily(UUID accountId, UUID family, Instant now) {
        List<UUID> standing = sessions.values().stream()
                .filter(s -> s.accountId().equals(accountId) && s.family().equals(family) && !ended.containsKey(s.id()))
                .map(Session::id)
                .toList();
        standing.forEach(id -> ended.put(id, now));
        return !standing.isEmpty();
    }

    @Override
    public void endAll(UUID accountId, @Nullable UUID butFamily, Instant now) {
        sessions.values().stream()
                .filter(s ->
                        s.accountId().equals(accountId) && !s.family().equals(butFamily) && !ended.containsKey(s.id()))
                .forEach(s -> ended.put(s.id(), now));
    }

    @Override
    public boolean cameFrom(UUID accountId, String address, Instant since) {
        return since(accountId, since).anyMatch(s -> s.address().equals(address));
    }

    @Override
    public boolean any(UUID accountId) {
        return since(accountId, Instant.MIN).findAny().isPresent();
    }

    @Override
    public boolean usedAgent(UUID accountId, String userAgent, Instant since) {
        return since(accountId, since).anyMatch(s -> userAgent.equals(s.userAgent()));
    }

    @Override
    public void forget(UUID sessionId) {
        sessions.remove(sessionId);
        ended.remove(sessionId);
    }

    @Override
    public void purge(Instant before) {
        sessions.values()
                .removeIf(s -> s.expiresAt().isBefore(before)
                        || ended.getOrDefault(s.id(), Instant.MAX).isBefore(before));
    }

    private Stream<Session> since(UUID accountId, Instant since) {
        return sessions.values().stream()
                .filter(s -> s.accountId().equals(accountId) && s.lastSeenAt().isAfter(since));
    }

    private Stream<Session> standing(Instant now) {
        return sessions.values().stream()
                .filter(s -> !ended.containsKey(s.id()) && s.expiresAt().isAfter(now));
    }

    private Optional<LiveSession> live(Session s) {
        return accounts.find(s.accountId())
                .filter(a -> a.status() == AccountStatus.ACTIVE)
                .map(a -> new LiveSession(
                        s.id(),
                        s.family(),
                        a.id(),
                        a.roles(),
                        a.language(),
                        s.lastSeenAt(),
                        s.expiresAt(),
                        factors.asked(a.id()),
                        Set.of(),
                        null));
    }
}
