package io.taalentio.core.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Second factors for tests. */
public final class InMemorySecondFactors implements SecondFactors {

    private final Map<UUID, SecondFactor> confirmed = new HashMap<>();
    private final Map<UUID, SecondFactor> proposed = new HashMap<>();
    private final Map<UUID, Long> lastSteps = new HashMap<>();
    private final Map<UUID, Set<TokenHash>> codes = new HashMap<>();
    private final Map<UUID, Instant> asked = new HashMap<>();

    @Override
    public Optional<SecondFactor> of(UUID accountId) {
        return Optional.ofNullable(confirmed.get(accountId));
    }

    @Override
    public Optional<SecondFactor> proposed(UUID accountId) {
        return Optional.ofNullable(proposed.get(accountId));
    }

    @Override
    public void propose(SecondFactor factor) {
        proposed.put(factor.accountId(), factor);
    }

    @Override
    public boolean confirm(UUID proposalId, long step, Instant now) {
        Optional<SecondFactor> found = proposed.values().stream()
                .filter(p -> p.id().equals(proposalId))
                .findFirst();
        found.ifPresent(p -> {
            proposed.remove(p.accountId());
            confirmed.put(p.accountId(), new SecondFactor(p.id(), p.accountId(), p.secret(), p.createdAt(), now));
            lastSteps.put(p.accountId(), step);
        });
        return found.isPresent();
    }

    @Override
    public boolean useStep(UUID accountId, long step) {
        if (!confirmed.containsKey(accountId) || lastSteps.getOrDefault(accountId, 0L) >= step) {
            return false;
        }
        lastSteps.put(accountId, step);
        return true;
    }

    @Override
    public boolean remove(UUID accountId) {
        proposed.remove(accountId);
        codes.remove(accountId);
        return confirmed.remove(accountId) != null;
    }

    @Override
    public void replaceCodes(UUID accountId, Set<TokenHash> hashes, Instant now) {
        codes.put(accountId, new HashSet<>(hashes));
    }

    @Override
    public boolean useCode(UUID accountId, TokenHash code, Instant now) {
        return codes.getOrDefault(accountId, new HashSet<>()).remove(code);
    }

    @Override
    public int codesLeft(UUID accountId) {
        return codes.getOrDefault(accountId, Set.of()).size();
    }

    @Override
    public Instant ask(UUID accountId, Instant from) {
        return asked.computeIfAbsent(accountId, nothing -> from);
    }

    @Override
    public void demand(UUID accountId, Instant from) {
        asked.put(accountId, from);
    }

    @Override
    public void settle(UUID accountId) {
        asked.remove(accountId);
    }

    @Nullable
    Instant asked(UUID accountId) {
        return asked.get(accountId);
    }
}
