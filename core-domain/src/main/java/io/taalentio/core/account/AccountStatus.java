package io.taalentio.core.account;

/** Where an account stands (product reference, section 5). A lock after failed sign-ins is kept apart, it passes by itself. */
public enum AccountStatus {
    /** Made by a registration or by an administrator; has no password yet. */
    PENDING,
    ACTIVE,
    SUSPENDED,
    /** Personal data gone, the row stays for its code's sake. */
    DELETED
}
