package io.taalentio.core.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Wanted addresses for tests. */
public final class InMemoryEmailChanges implements EmailChanges {

    private final Map<UUID, EmailChange> byAccount = new HashMap<>();

    @Override
    public void keep(EmailChange change) {
        byAccount.put(change.accountId(), change);
    }

    @Override
    public Optional<EmailChange> find(UUID id) {
        return byAccount.values().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    @Override
    public Optional<EmailChange> of(UUID accountId) {
        return Optional.ofNullable(byAccount.get(accountId));
    }

    @Override
    public void remove(UUID id) {
        byAccount.values().removeIf(c -> c.id().equals(id));
    }

    @Override
    public void purge(Instant before) {
        byAccount.values().removeIf(c -> c.askedAt().isBefore(before));
    }
}
