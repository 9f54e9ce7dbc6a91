package io.taalentio.core.code;

/**
 * Draws QR codes: error correction level M, a white border of four modules (product reference, section 2.3). They are
 * drawn when asked for and never stored, so a new base URL reaches them all.
 */
public interface QrPictures {

    /** Scalable picture of {@code text}, at most 300 characters, as an SVG document. */
    String svg(String text);

    /**
     * Picture of {@code text} as PNG.
     *
     * @param size width and height in pixels, 64 to 2048; modules are whole pixels, what is left over is border
     */
    byte[] png(String text, int size);
}
