package io.taalentio.core.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who asked for help with a forgotten password and was not answered yet. */
public interface PasswordHelpRequests {

    /** @param identifier e-mail or code as typed; nobody checked it */
    record Request(UUID id, String identifier, String address, Instant createdAt) {}

    void add(Request request);

    /** Takes up to {@code max} requests away for the caller's transaction; another node never takes the same ones. */
    List<Request> take(int max);
}
