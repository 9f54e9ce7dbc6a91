package io.taalentio.core.folder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A folder as one of its readers sees it in the list.
 *
 * @param owner account that made it
 * @param ownerName first and last name
 * @param note what it is for
 * @param people how many are in it whom the reader may see
 * @param shares how many colleagues it is shared with
 * @param mayEdit the reader owns it, or was let change it
 */
public record Folder(
        UUID id,
        UUID owner,
        String ownerName,
        String name,
        @Nullable String note,
        long people,
        int shares,
        boolean mayEdit,
        Instant createdAt,
        Instant updatedAt,
        int version) {}
