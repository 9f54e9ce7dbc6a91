package io.taalentio.core.mail;

import io.taalentio.core.kernel.Page;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows administrators what was mailed to whom. */
public interface MailDirectory {

    /** @param mail its values are redacted once it was sent */
    record Entry(
            UUID id,
            OutgoingMail mail,
            MailStatus status,
            int attempts,
            @Nullable String error,
            Instant createdAt,
            @Nullable Instant sentAt) {}

    /** Newest first. */
    Page<Entry> list(@Nullable MailStatus status, int page, int size);

    Optional<Entry> find(UUID id);

    Map<MailStatus, Long> counts();
}
