package io.taalentio.core.catalogue;

import io.taalentio.core.kernel.Label;

/**
 * Something a person can do.
 *
 * @param key {@code CATEGORY.slug}, never changed once published: {@code STAGE.acting}
 * @param name the French name is unique in the whole catalogue
 */
public record Talent(String key, Label name) {}
