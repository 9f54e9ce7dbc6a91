/**
 * What people may know and decide about their own data, and how long the house keeps what it holds: consents, a copy of
 * everything, erasure, retention.
 */
@NullMarked
package io.taalentio.core.privacy;

import org.jspecify.annotations.NullMarked;
