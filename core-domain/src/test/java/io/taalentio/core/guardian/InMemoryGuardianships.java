package io.taalentio.core.guardian;

import io.taalentio.core.kernel.Email;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who answers for whom, for tests; every minor is Awa, born in 2012 unless the test says otherwise. */
public final class InMemoryGuardianships implements Guardianships {

    public final List<UUID> closed = new ArrayList<>();
    private final Map<UUID, Ward> bonds = new LinkedHashMap<>();
    private final Map<UUID, LocalDate> birthDates = new HashMap<>();
    private final Set<UUID> erased = new HashSet<>();
    private final Set<UUID> known = new HashSet<>();
    private final LocalDate birthDate;

    public InMemoryGuardianships(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public InMemoryGuardianships() {
        this(LocalDate.of(2012, 5, 4));
    }

    /** Says when the person of a profile was born. */
    public void born(UUID profile, LocalDate born) {
        birthDates.put(profile, born);
    }

    public void erased(UUID profile) {
        erased.add(profile);
    }

    @Override
    public boolean invite(UUID id, ProfileKind kind, UUID profile, UUID guardian, Instant at) {
        boolean bound = bonds.values().stream()
                .anyMatch(w -> w.profile().equals(profile) && w.guardian().equals(guardian));
        if (bound || !known.add(id)) {
            return false;
        }
        bonds.put(id, ward(id, kind, profile, guardian, at, null));
        return true;
    }

    @Override
    public List<Ward> of(UUID guardian) {
        return wards().filter(w -> w.guardian().equals(guardian))
                .sorted(Comparator.comparing(Ward::invitedAt).reversed().thenComparing(Ward::id))
                .toList();
    }

    @Override
    public Optional<Ward> find(UUID id) {
        return wards().filter(w -> w.id().equals(id)).findFirst();
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
        return wards().filter(w -> {
                    LocalDate until = w.ofAgeOn();
                    return until != null && !until.isAfter(today);
                })
                .sorted(Comparator.comparing(Ward::invitedAt))
                .limit(most)
                .toList();
    }

    private Stream<Ward> wards() {
        return bonds.values().stream()
                .filter(w -> !erased.contains(w.profile()))
                .map(w -> ward(w.id(), w.kind(), w.profile(), w.guardian(), w.invitedAt(), w.acceptedAt()));
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
                birthDates.getOrDefault(profile, birthDate),
                new Email("awa@example.org"),
                closed.contains(profile) ? ProfileStatus.DISABLED : ProfileStatus.ACTIVE,
                invitedAt,
                acceptedAt);
    }
}
