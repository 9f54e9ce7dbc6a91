package io.taalentio.core.folder;

/**
 * What a presentation may show of somebody beside the name. All but the note are what the person lets anybody see:
 * contact, birth date, documents, address and appearances are not among them.
 */
public enum PresentationField {
    CODE,
    PHOTO,
    GALLERY,
    /** As a bracket. */
    AGE,
    PLACE,
    ORIGIN,
    /** Kinds of role and skills of a cinema talent, talents of the catalogue otherwise. */
    TALENTS,
    LANGUAGES,
    AVAILABILITY,
    BIO,
    CREDITS,
    /** Height, eyes, hair and build of who shows them. */
    TRAITS,
    /** What is written beside the person in the folder. */
    NOTE
}
