package io.taalentio.core.account;

/**
 * A session just opened.
 *
 * @param token the secret to hand to the device, the only time it is seen
 */
public record OpenedSession(String token, Session session, Account account) {}
