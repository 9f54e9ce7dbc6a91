package io.taalentio.core.audit;

/** How much an entry asks for somebody's attention. */
public enum Severity {
    INFO,
    WARNING,
    CRITICAL
}
