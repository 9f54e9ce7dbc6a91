package io.taalentio.core.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Secret links for tests. */
public final class InMemoryOneTimeLinks implements OneTimeLinks {

    private final List<OneTimeLink> links = new ArrayList<>();
    private final Set<UUID> used = new HashSet<>();

    @Override
    public void add(OneTimeLink link) {
        links.add(link);
    }

    @Override
    public synchronized Optional<OneTimeLink> redeem(TokenHash token, Set<LinkPurpose> purposes, Instant now) {
        Optional<OneTimeLink> found = find(token, purposes, now);
        found.ifPresent(link -> used.add(link.id()));
        return found;
    }

    @Override
    public Optional<OneTimeLink> find(TokenHash token, Set<LinkPurpose> purposes, Instant now) {
        return links.stream()
                .filter(l -> l.tokenHash().equals(token)
                        && purposes.contains(l.purpose())
                        && !used.contains(l.id())
                        && l.expiresAt().isAfter(now))
                .findFirst();
    }

    @Override
    public void revoke(@Nullable UUID accountId, LinkPurpose purpose, Instant now) {
        links.stream()
                .filter(l -> Objects.equals(l.accountId(), accountId) && l.purpose() == purpose)
                .forEach(l -> used.add(l.id()));
    }

    @Override
    public int issuedSince(UUID accountId, LinkPurpose purpose, Instant since) {
        return (int) links.stream()
                .filter(l -> accountId.equals(l.accountId())
                        && l.purpose() == purpose
                        && l.createdAt().isAfter(since))
                .count();
    }

    @Override
    public void forget(TokenHash token) {
        links.removeIf(l -> l.tokenHash().equals(token));
    }

    @Override
    public void purge(Instant before) {
        links.removeIf(l -> l.expiresAt().isBefore(before));
    }
}
