package io.taalentio.core.account;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Identities for tests. */
final class InMemoryIdentities implements Identities {

    private final Map<UUID, Identity> identities = new LinkedHashMap<>();
    private final InMemorySessions sessions;

    InMemoryIdentities(InMemorySessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Identity> find(URI issuer, String subject) {
        return identities.values().stream()
                .filter(i -> i.issuer().equals(issuer) && i.subject().equals(subject))
                .findFirst();
    }

    @Override
    public Optional<Identity> find(UUID id) {
        return Optional.ofNullable(identities.get(id));
    }

    @Override
    public List<Identity> of(UUID accountId) {
        List<Identity> found = new ArrayList<>(identities.values());
        found.removeIf(i -> !i.accountId().equals(accountId));
        found.sort(Comparator.comparing(Identity::linkedAt));
        return found;
    }

    @Override
    public boolean add(Identity identity) {
        if (find(identity.issuer(), identity.subject()).isPresent()) {
            return false;
        }
        identities.put(identity.id(), identity);
        return true;
    }

    @Override
    public void used(UUID id, Instant at) {
        identities.computeIfPresent(
                id,
                (i, was) -> new Identity(
                        was.id(),
                        was.accountId(),
                        was.issuer(),
                        was.subject(),
                        was.provider(),
                        was.label(),
                        was.linkedAt(),
                        at));
    }

    @Override
    public boolean remove(UUID accountId, UUID id, UUID butFamily) {
        if (of(accountId).stream().noneMatch(i -> i.id().equals(id))) {
            return false;
        }
        sessions.endOpenedBy(id, butFamily);
        identities.remove(id);
        return true;
    }
}
