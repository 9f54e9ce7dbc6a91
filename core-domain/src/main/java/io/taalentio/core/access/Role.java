package io.taalentio.core.access;

/** What an account may be in the house; roles are additive (product reference, section 6.1). */
public enum Role {
    ADMIN,
    RECRUITER,
    PRESENCE,
    PRODUCER,
    MANAGER,
    TALENT
}
