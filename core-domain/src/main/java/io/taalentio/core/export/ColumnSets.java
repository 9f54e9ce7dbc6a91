package io.taalentio.core.export;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.profile.ProfileKind;
import java.util.List;
import java.util.UUID;

/** Everybody's column sets. */
public interface ColumnSets {

    /** By name. */
    List<ColumnSet> of(UUID owner, ProfileKind kind);

    int count(UUID owner);

    /** @throws Conflict {@code name-taken} when the owner has one of that name for the same kind of list */
    void add(ColumnSet set);

    /** @return whether the owner had it */
    boolean remove(UUID id, UUID owner);
}
