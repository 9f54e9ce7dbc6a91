package io.taalentio.documents.file;

import io.taalentio.core.file.RejectedFile;

/**
 * What a picture says of itself before it is decoded.
 *
 * @param orientation EXIF orientation 1 to 8; 1 is upright
 */
record PictureHeader(int width, int height, int orientation) {

    /** More than the largest cameras of telephones in use make, in pixels. */
    static final long MOST_PIXELS = 51_000_000;

    PictureHeader {
        if (width <= 0 || height <= 0) {
            throw RejectedFile.unreadable();
        }
        if ((long) width * height > MOST_PIXELS) {
            throw RejectedFile.suspicious();
        }
    }

    long pixels() {
        return (long) width * height;
    }
}
