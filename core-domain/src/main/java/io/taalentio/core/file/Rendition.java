package io.taalentio.core.file;

/** One drawn size of a picture, a JPEG of a few hundred kilobytes at most. */
public final class Rendition {

    private final FileVariant variant;
    private final byte[] jpeg;
    private final int width;
    private final int height;

    public Rendition(FileVariant variant, byte[] jpeg, int width, int height) {
        this.variant = variant;
        this.jpeg = jpeg;
        this.width = width;
        this.height = height;
    }

    public FileVariant variant() {
        return variant;
    }

    /** The content itself, not a copy. */
    public byte[] jpeg() {
        return jpeg;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
