package io.taalentio.core.file;

import java.util.Locale;
import java.util.Optional;

/** The sizes in which a stored file is kept. A picture's own original is not kept, except for documents to be read. */
public enum FileVariant {
    /** The file as it came (documents), or a picture large enough to read a document on it. */
    ORIGINAL(2000, 900_000),
    /** A picture for a page. */
    PHOTO(1200, 400_000),
    /** A picture for a printed card, about 200 dots an inch at its printed size. */
    CARD(640, 44_000),
    /** A picture for a list. */
    THUMB(320, 12_000);

    private final int maxEdge;
    private final int maxBytes;

    FileVariant(int maxEdge, int maxBytes) {
        this.maxEdge = maxEdge;
        this.maxBytes = maxBytes;
    }

    /** Longest edge of the picture in pixels; smaller pictures are not enlarged. */
    public int maxEdge() {
        return maxEdge;
    }

    /** Size in bytes a JPEG of this variant is squeezed under by lowering its quality. */
    public int maxBytes() {
        return maxBytes;
    }

    /** As written in addresses: {@code photo}, {@code thumb}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FileVariant> of(String tag) {
        for (FileVariant variant : values()) {
            if (variant.tag().equals(tag)) {
                return Optional.of(variant);
            }
        }
        return Optional.empty();
    }
}
