package io.taalentio.core.cinema;

import io.taalentio.core.code.CinemaCode;
import io.taalentio.core.kernel.Conflict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Profiles for tests. */
public final class InMemoryCinemaProfiles implements CinemaProfiles {

    private final Map<UUID, CinemaProfile> profiles = new LinkedHashMap<>();

    @Override
    public synchronized void add(CinemaProfile profile) {
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
    public synchronized void save(CinemaProfile profile) {
        CinemaProfile stored = profiles.get(profile.id());
        if (stored == null || stored.version() != profile.version()) {
            throw new Conflict("conflict-version", Map.of("id", profile.id()));
        }
        profiles.put(
                profile.id(),
                new CinemaProfile(
                        profile.id(),
                        profile.code(),
                        profile.accountId(),
                        profile.standing(),
                        profile.traitsPublic(),
                        profile.sheet(),
                        profile.consent(),
                        profile.verifiedAt(),
                        profile.createdAt(),
                        profile.updatedAt(),
                        profile.version() + 1));
    }

    @Override
    public synchronized Optional<CinemaProfile> find(UUID id) {
        return Optional.ofNullable(profiles.get(id));
    }

    @Override
    public synchronized Optional<CinemaProfile> findByCode(CinemaCode code) {
        return all().stream().filter(p -> p.code().equals(code)).findFirst();
    }

    @Override
    public synchronized Optional<CinemaProfile> findByAccount(UUID accountId) {
        return all().stream().filter(p -> accountId.equals(p.accountId())).findFirst();
    }

    @Override
    public boolean accountHasProfile(UUID accountId) {
        return findByAccount(accountId).isPresent();
    }

    @Override
    public Optional<CinemaCode> codeOf(UUID id) {
        return find(id).map(CinemaProfile::code);
    }

    /** Every profile, oldest first. */
    public synchronized List<CinemaProfile> all() {
        return List.copyOf(profiles.values());
    }
}
