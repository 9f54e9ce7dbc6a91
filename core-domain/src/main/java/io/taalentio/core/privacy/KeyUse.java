package io.taalentio.core.privacy;

/** What a key of protected data is for. */
public enum KeyUse {
    /** It seals columns, so that they can be read again. */
    SEALING,
    /** It makes blind indexes, by which a sealed value is found without being read. */
    SEARCH
}
