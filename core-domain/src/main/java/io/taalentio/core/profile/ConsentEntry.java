package io.taalentio.core.profile;

import org.jspecify.annotations.Nullable;

/** The two boxes at the end of a form: terms of use, privacy notice. */
public record ConsentEntry(
        @Nullable Boolean terms, @Nullable Boolean privacy) {

    public static final ConsentEntry GIVEN = new ConsentEntry(true, true);
}
