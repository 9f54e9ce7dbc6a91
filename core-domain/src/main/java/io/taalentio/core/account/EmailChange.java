package io.taalentio.core.account;

import io.taalentio.core.kernel.Email;
import java.time.Instant;
import java.util.UUID;

/** Another address somebody wants for the account, not proved yet. */
public record EmailChange(UUID id, UUID accountId, Email email, Instant askedAt) {}
