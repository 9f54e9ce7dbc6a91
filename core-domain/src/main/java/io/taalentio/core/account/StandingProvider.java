package io.taalentio.core.account;

import org.jspecify.annotations.Nullable;

/**
 * The provider the configuration of the machine names, in force while no administrator set another.
 *
 * @param provider null when it names none
 */
public record StandingProvider(@Nullable IdentityProvider provider) {}
