package io.taalentio.core.file;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The rows of the tests. */
public final class InMemoryFiles implements Files {

    private final Map<UUID, StoredFile> rows = new ConcurrentHashMap<>();

    /** Owners that exist: drafts still open, profiles. */
    public final Set<UUID> owners = new HashSet<>();

    @Override
    public void add(StoredFile file) {
        rows.put(file.id(), file);
    }

    @Override
    public Optional<StoredFile> find(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<StoredFile> findAll(Collection<UUID> ids) {
        return rows.values().stream().filter(f -> ids.contains(f.id())).toList();
    }

    @Override
    public List<StoredFile> ownedBy(UUID owner) {
        return rows.values().stream().filter(f -> owner.equals(f.owner())).toList();
    }

    @Override
    public void handOver(Collection<UUID> ids, UUID owner) {
        for (UUID id : ids) {
            rows.computeIfPresent(
                    id, (k, f) -> new StoredFile(f.id(), owner, f.kind(), f.originalName(), f.createdAt(), f.blobs()));
        }
    }

    @Override
    public void remove(UUID id) {
        rows.remove(id);
    }

    @Override
    public int removeUnclaimed(Instant before) {
        List<UUID> gone = rows.values().stream()
                .filter(f -> f.createdAt().isBefore(before) && (f.owner() == null || !owners.contains(f.owner())))
                .map(StoredFile::id)
                .toList();
        gone.forEach(rows::remove);
        return gone.size();
    }

    @Override
    public boolean ifUnused(String key, Runnable sweep) {
        boolean used = rows.values().stream().flatMap(f -> f.blobs().stream()).anyMatch(b -> b.key()
                .equals(key));
        if (!used) {
            sweep.run();
        }
        return !used;
    }
}
