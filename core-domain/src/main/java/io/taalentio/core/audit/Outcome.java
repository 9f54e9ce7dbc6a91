package io.taalentio.core.audit;

/** What became of an act. */
public enum Outcome {
    DONE,
    REFUSED
}
