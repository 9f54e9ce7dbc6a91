package io.taalentio.core.audit;

/** Signs seals with a key that is not in the database, so that who can write there still cannot make a seal. */
@FunctionalInterface
public interface SealKey {

    /** The same for the same content, and for nobody without the key. */
    LineDigest sign(LineDigest content);
}
