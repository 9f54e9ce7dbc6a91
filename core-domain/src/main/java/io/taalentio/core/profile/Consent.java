package io.taalentio.core.profile;

import java.time.Instant;

/**
 * The agreement a person gave when submitting.
 *
 * @param termsVersion version of the terms of use they could read
 * @param privacyVersion version of the privacy notice
 */
public record Consent(String termsVersion, String privacyVersion, Instant at) {

    /** Version of the legal texts shipped with this release; changes with their words. */
    public static final String CURRENT_VERSION = "2026-11";

    public static Consent given(Instant at) {
        return new Consent(CURRENT_VERSION, CURRENT_VERSION, at);
    }
}
