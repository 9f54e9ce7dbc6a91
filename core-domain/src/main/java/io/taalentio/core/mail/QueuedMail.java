package io.taalentio.core.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail on its way out.
 *
 * @param attempts how often it was tried, the one at hand included
 */
public record QueuedMail(UUID id, OutgoingMail mail, int attempts, Instant createdAt) {}
