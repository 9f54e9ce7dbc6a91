package io.taalentio.core.production;

import io.taalentio.core.access.Role;
import io.taalentio.core.account.Accounts;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who is named on which project, kept in memory. Holds to the same contract as the database does. */
final class InMemoryProjectAgents implements ProjectAgents {

    private final Map<UUID, Map<UUID, Instant>> named = new LinkedHashMap<>();
    private final Accounts accounts;

    InMemoryProjectAgents(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean names(UUID projectId, UUID accountId) {
        return named.getOrDefault(projectId, Map.of()).containsKey(accountId);
    }

    @Override
    public List<Agent> of(UUID projectId) {
        return named.getOrDefault(projectId, Map.of()).entrySet().stream()
                .flatMap(entry -> accounts.find(entry.getKey()).stream()
                        .map(a -> new Agent(
                                a.id(),
                                a.firstName(),
                                a.lastName(),
                                a.email(),
                                a.roles().contains(Role.PRESENCE),
                                entry.getValue())))
                .sorted(Comparator.comparing((Agent a) -> InMemoryOffice.folded(a.lastName()))
                        .thenComparing(a -> InMemoryOffice.folded(a.firstName()))
                        .thenComparing(a -> a.accountId().toString()))
                .toList();
    }

    @Override
    public boolean add(UUID projectId, UUID accountId, UUID by, Instant at) {
        return named.computeIfAbsent(projectId, id -> new LinkedHashMap<>()).putIfAbsent(accountId, at) == null;
    }

    @Override
    public boolean remove(UUID projectId, UUID accountId) {
        Map<UUID, Instant> there = named.get(projectId);
        return there != null && there.remove(accountId) != null;
    }
}
