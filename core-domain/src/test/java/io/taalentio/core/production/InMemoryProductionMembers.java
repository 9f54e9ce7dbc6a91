package io.taalentio.core.production;

import io.taalentio.core.account.Accounts;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who belongs to which company, kept in memory. Holds to the same contract as the database does. */
final class InMemoryProductionMembers implements ProductionMembers {

    private record Part(MemberRole role, Instant addedAt) {}

    private final Map<UUID, Map<UUID, Part>> members = new LinkedHashMap<>();
    private final Accounts accounts;

    InMemoryProductionMembers(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<MemberRole> roleOf(UUID productionId, @Nullable UUID accountId) {
        return accountId == null
                ? Optional.empty()
                : Optional.ofNullable(
                                members.getOrDefault(productionId, Map.of()).get(accountId))
                        .map(Part::role);
    }

    @Override
    public List<Member> of(UUID productionId) {
        return members.getOrDefault(productionId, Map.of()).entrySet().stream()
                .flatMap(entry -> accounts.find(entry.getKey()).stream()
                        .map(a -> new Member(
                                a.id(),
                                a.firstName(),
                                a.lastName(),
                                a.email(),
                                entry.getValue().role(),
                                entry.getValue().addedAt())))
                .sorted(Comparator.comparing((Member m) -> m.role() != MemberRole.OWNER)
                        .thenComparing(m -> m.role().name())
                        .thenComparing(m -> InMemoryOffice.folded(m.lastName()))
                        .thenComparing(m -> InMemoryOffice.folded(m.firstName()))
                        .thenComparing(m -> m.accountId().toString()))
                .toList();
    }

    @Override
    public void put(UUID productionId, UUID accountId, MemberRole role, @Nullable UUID by, Instant at) {
        members.computeIfAbsent(productionId, id -> new LinkedHashMap<>())
                .merge(accountId, new Part(role, at), (before, now) -> new Part(role, before.addedAt()));
    }

    @Override
    public boolean remove(UUID productionId, UUID accountId) {
        Map<UUID, Part> there = members.get(productionId);
        return there != null && there.remove(accountId) != null;
    }
}
