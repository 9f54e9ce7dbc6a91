package io.taalentio.core.guardian;

import io.taalentio.core.kernel.Email;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who answers for whom, for tests; every minor is Awa, born in 2012 unless the test says otherwise. */
public final class InMemoryGuardianships implements Guardianships {

    public final List<UUID> closed = new ArrayList<>();
    private final Map<UUID, Ward> bonds = new LinkedHashMap<>();
    private final LocalDate birthDate;

    public InMemoryGuardianships(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public InMemoryGuardianships() {
        this(LocalDate.of(2012, 5, 4));
    }

    @Override
    public boolean invite(UUID id, ProfileKind kind, UUID profile, UUID guardian, Instant at) {
        if (bonds.values().stream()
                .anyMatch(w -> w.profile().equals(profile) && w.guardian().equals(guardian))) {
            return false;
        }
        bonds.put(id, ward(id, kind, profile, guardian, at, null));
        return true;
    }

    @Override
    public List<Ward> of(UUID guardian) {
        return bonds.values().stream()
                .filter(w -> w.guardian().equals(guardian))
                .toList();
    }

    @Override
    public Optional<Ward> find(UUID id) {
        return Optional.ofNullable(bonds.get(id));
    }

    @Override
    public boolean accept(UUID id, Instant at) {
        Ward ward = bonds.get(id);
        if (ward == null || ward.acceptedAt() != null) {
            return false;
        }
        bonds.put(id, ward(id, ward.kind(), ward.profile(), ward.guardian(), ward.invitedAt(), at));
        return true;
    }

    @Override
    public boolean end(UUID id, Instant at) {
        return bonds.remove(id) != null;
    }

    @Override
    public boolean answered(UUID profile) {
        return bonds.values().stream().anyMatch(w -> w.profile().equals(profile) && w.acceptedAt() != null);
    }

    @Override
    public void close(ProfileKind kind, UUID profile, Instant at) {
        closed.add(profile);
    }

    @Override
    public List<Ward> ofAge(LocalDate today, int most) {
        return bonds.values().stream()
                .filter(w -> !birthDate.plusYears(18).isAfter(today))
                .limit(most)
                .toList();
    }

    private Ward ward(
            UUID id, ProfileKind kind, UUID profile, UUID guardian, Instant invitedAt, @Nullable Instant acceptedAt) {
        return new Ward(
                id,
                guardian,
                kind,
                profile,
                null,
                "SNF0001DAK",
                "Awa",
                "Diop",
                birthDate,
                new Email("awa@example.org"),
                ProfileStatus.ACTIVE,
                invitedAt,
                acceptedAt);
    }
}
