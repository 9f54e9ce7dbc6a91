package io.taalentio.core.audit;

import io.taalentio.core.kernel.Label;

/**
 * A kind of act.
 *
 * @param name kebab-case verb, as {@link Activity#action()}
 * @param says what happened, in a few words for the reader of the log
 */
public record Act(String name, Book book, Severity severity, Outcome outcome, Label says) {}
