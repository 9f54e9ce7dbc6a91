package io.taalentio.core.folder;

/** The colour of a tag; what it means is the folder owner's own affair. */
public enum Tag {
    OCHRE,
    LEAF,
    LATERITE,
    INDIGO,
    GREY
}
