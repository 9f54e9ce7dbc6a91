package io.taalentio.core.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The telephones and computers that gates are kept with. */
public interface GateDevices {

    /** Notes that the device was heard of. */
    void seen(UUID id, UUID projectId, @Nullable String label, UUID account, Instant now);

    /** Whether everything the device holds of people is to be wiped from it. */
    boolean wiped(UUID id);

    /** Orders the wipe; false when there is no such device. */
    boolean wipe(UUID id, UUID by, Instant now);

    /** The device's project, empty when it was never heard of. */
    Optional<UUID> projectOf(UUID id);

    /** Those of a project, the one heard of last first. */
    List<Device> of(UUID projectId);

    /**
     * A device.
     *
     * @param account name of who used it last
     */
    record Device(
            UUID id,
            @Nullable String label,
            String account,
            Instant preparedAt,
            Instant lastSeenAt,
            @Nullable Instant wipedAt) {}
}
