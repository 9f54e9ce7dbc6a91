package io.taalentio.core.profile;

import java.util.Locale;

/** The two profiles a person can have. */
public enum ProfileKind {
    /** The general profile, with a {@link io.taalentio.core.code.TalentCode}. */
    TALENT,
    /** The film-industry profile, with a {@link io.taalentio.core.code.CinemaCode}. */
    CINEMA;

    /** As written in addresses: {@code talent}, {@code cinema}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
