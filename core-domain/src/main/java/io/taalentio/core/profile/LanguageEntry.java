package io.taalentio.core.profile;

import org.jspecify.annotations.Nullable;

/** A spoken language as the form sends it: ISO 639 code, level. */
public record LanguageEntry(@Nullable String code, @Nullable String level) {}
