package io.taalentio.core.profile;

import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.kernel.Conflict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Profiles of one kind for tests.
 *
 * @param <P> the kind of profile
 */
public abstract class InMemoryProfiles<P extends Profile<P>> implements Profiles<P> {

    private final Map<UUID, P> profiles = new LinkedHashMap<>();

    /** The profile as it is after one more change. */
    protected abstract P counted(P profile, int version);

    @Override
    public synchronized void add(P profile) {
        if (profiles.containsKey(profile.id())) {
            throw new Conflict("already-submitted");
        }
        UUID account = profile.accountId();
        if (account != null && accountHasProfile(account)) {
            throw new Conflict("already-attached");
        }
        profiles.put(profile.id(), profile);
    }

    @Override
    public synchronized void save(P profile) {
        P stored = profiles.get(profile.id());
        if (stored == null || stored.version() != profile.version()) {
            throw new Conflict("conflict-version", Map.of("id", profile.id()));
        }
        profiles.put(profile.id(), counted(profile, profile.version() + 1));
    }

    @Override
    public synchronized Optional<P> find(UUID id) {
        return Optional.ofNullable(profiles.get(id));
    }

    @Override
    public synchronized Optional<P> findByCode(IdentificationCode code) {
        return all().stream().filter(p -> p.code().equals(code)).findFirst();
    }

    @Override
    public synchronized Optional<P> findByAccount(UUID accountId) {
        return all().stream().filter(p -> accountId.equals(p.accountId())).findFirst();
    }

    @Override
    public boolean accountHasProfile(UUID accountId) {
        return findByAccount(accountId).isPresent();
    }

    @Override
    public Optional<IdentificationCode> codeOf(UUID id) {
        return find(id).map(Profile::code);
    }

    /** Every profile, oldest first. */
    public synchronized List<P> all() {
        return List.copyOf(profiles.values());
    }
}
