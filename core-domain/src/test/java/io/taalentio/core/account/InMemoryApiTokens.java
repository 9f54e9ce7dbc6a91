package io.taalentio.core.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** API tokens for tests. */
public final class InMemoryApiTokens implements ApiTokens {

    private final Map<UUID, ApiToken> tokens = new LinkedHashMap<>();
    private final Map<UUID, Instant> revoked = new LinkedHashMap<>();
    private final Accounts accounts;

    public InMemoryApiTokens(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public synchronized boolean add(ApiToken token, int most) {
        long standing = of(token.accountId()).stream()
                .filter(t -> t.expiresAt().isAfter(token.createdAt()))
                .count();
        if (standing >= most) {
            return false;
        }
        tokens.put(token.id(), token);
        return true;
    }

    @Override
    public List<ApiToken> of(UUID accountId) {
        return tokens.values().stream()
                .filter(t -> t.accountId().equals(accountId) && !revoked.containsKey(t.id()))
                .sorted(Comparator.comparing(ApiToken::createdAt)
                        .thenComparing(ApiToken::id)
                        .reversed())
                .toList();
    }

    @Override
    public Optional<LiveSession> live(TokenHash token, Instant now) {
        return tokens.values().stream()
                .filter(t -> t.tokenHash().equals(token)
                        && !revoked.containsKey(t.id())
                        && t.expiresAt().isAfter(now))
                .findFirst()
                .flatMap(t -> accounts.find(t.accountId())
                        .filter(a -> a.status() == AccountStatus.ACTIVE)
                        .map(a -> new LiveSession(
                                t.id(),
                                t.id(),
                                a.id(),
                                a.roles(),
                                a.language(),
                                t.lastUsedAt() == null ? Instant.EPOCH : t.lastUsedAt(),
                                t.expiresAt(),
                                null,
                                Set.of(),
                                t.scopes())));
    }

    @Override
    public void used(UUID id, Instant at, String address) {
        tokens.computeIfPresent(
                id,
                (key, t) -> new ApiToken(
                        id,
                        t.accountId(),
                        t.name(),
                        t.scopes(),
                        t.hint(),
                        t.tokenHash(),
                        t.createdAt(),
                        t.expiresAt(),
                        at,
                        address));
    }

    @Override
    public boolean revoke(UUID accountId, UUID id, Instant now) {
        return of(accountId).stream().anyMatch(t -> t.id().equals(id)) && revoked.put(id, now) == null;
    }

    @Override
    public void forget(UUID id) {
        tokens.remove(id);
        revoked.remove(id);
    }

    @Override
    public void revokeAll(UUID accountId, Instant now) {
        of(accountId).forEach(t -> revoked.put(t.id(), now));
    }

    @Override
    public void purge(Instant before) {
        tokens.values()
                .removeIf(t -> t.expiresAt().isBefore(before)
                        || revoked.getOrDefault(t.id(), Instant.MAX).isBefore(before));
    }
}
