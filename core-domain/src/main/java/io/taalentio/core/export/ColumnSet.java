package io.taalentio.core.export;

import io.taalentio.core.profile.ProfileKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Columns somebody uses again and again.
 *
 * @param name 1 to 80 characters, the owner's own
 */
public record ColumnSet(
        UUID id, UUID owner, ProfileKind kind, String name, List<ExportColumn> columns, Instant createdAt) {

    public ColumnSet {
        columns = List.copyOf(columns);
    }
}
