package io.taalentio.core.kernel;

/** The gender mark of a person, as a code prints it. */
public enum Gender {
    M,
    F,
    /** Not stated. */
    N
}
