package io.taalentio.documents.file;

import io.taalentio.core.file.FileVariant;
import io.taalentio.core.file.Rendition;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture as sRGB numbers, {@code 0xRRGGBB}, row by row. */
final class RgbPicture {

    private static final int STRIP = 64;
    private static final float[] QUALITIES = {0.84f, 0.78f, 0.7f, 0.6f, 0.5f, 0.4f, 0.3f};

    private final int width;
    private final int height;
    private final int[] pixels;

    private RgbPicture(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /**
     * The image with its longest edge at most {@code maxEdge}, on white, in sRGB. It is converted strip by strip, so
     * beside the decoded image only the small one is held.
     */
    static RgbPicture shrunk(BufferedImage image, int maxEdge) {
        int w = image.getWidth();
        int h = image.getHeight();
        Averaging averaging = new Averaging(w, h, maxEdge);
        BufferedImage strip = new BufferedImage(w, STRIP, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = strip.createGraphics();
        int[] row = new int[w];
        try {
            for (int y = 0; y < h; y += STRIP) {
                int rows = Math.min(STRIP, h - y);
                g.setColor(Color.WHITE);
                g.fillRect(0, 0, w, STRIP);
                g.drawImage(image.getSubimage(0, y, w, rows), 0, 0, null);
                for (int i = 0; i < rows; i++) {
                    strip.getRaster().getDataElements(0, i, w, 1, row);
                    averaging.add(row);
                }
            }
        } finally {
            g.dispose();
        }
        return averaging.picture();
    }

    RgbPicture shrunk(int maxEdge) {
        if (Math.max(width, height) <= maxEdge) {
            return this;
        }
        Averaging averaging = new Averaging(width, height, maxEdge);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, y * width, row, 0, width);
            averaging.add(row);
        }
        return averaging.picture();
    }

    /** Turned as its EXIF orientation says (1 to 8). */
    RgbPicture upright(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean swaps = orientation >= 5;
        int w = swaps ? height : width;
        int h = swaps ? width : height;
        int[] turned = new int[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int to =
                        switch (orientation) {
                            case 2 -> y * w + (w - 1 - x);
                            case 3 -> (h - 1 - y) * w + (w - 1 - x);
                            case 4 -> (h - 1 - y) * w + x;
                            case 5 -> x * w + y;
                            case 6 -> x * w + (w - 1 - y);
                            case 7 -> (h - 1 - x) * w + (w - 1 - y);
                            default -> (h - 1 - x) * w + y;
                        };
                turned[to] = pixels[y * width + x];
            }
        }
        return new RgbPicture(w, h, turned);
    }

    /** As JPEG in the best quality that stays within the variant's bytes; very restless pictures shrink as well. */
    Rendition jpeg(FileVariant variant) throws IOException {
        byte[] jpeg = new byte[0];
        for (float quality : QUALITIES) {
            jpeg = jpeg(quality);
            if (jpeg.length <= variant.maxBytes()) {
                return new Rendition(variant, jpeg, width, height);
            }
        }
        int smaller = Math.max(width, height) * 3 / 4;
        return smaller < 64
                ? new Rendition(variant, jpeg, width, height)
                : shrunk(smaller).jpeg(variant);
    }

    private byte[] jpeg(float quality) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, width, height, pixels);
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "jpeg")
                .next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Averages areas: each pixel of the small picture is the mean of all it covers, edges by their share. */
    private static final class Averaging {

        private final int w;
        private final int h;
        private final int width;
        private final int height;
        private final int[] out;
        private final double[] sums;
        private final double[] line;
        private int y;
        private int row;

        Averaging(int w, int h, int maxEdge) {
            this.w = w;
            this.h = h;
            double scale = Math.min(1.0, (double) maxEdge / Math.max(w, h));
            this.width = Math.max(1, (int) Math.round(w * scale));
            this.height = Math.max(1, (int) Math.round(h * scale));
            this.out = new int[width * height];
            this.sums = new double[width * 3];
            this.line = new double[width * 3];
        }

        void add(int[] source) {
            across(source);
            // Source row y covers [y, y+1) of h; target row covers [row, row+1) * h / height.
            double from = (double) y * height / h;
            double to = (double) (y + 1) * height / h;
            while (from < to - 1e-9 && row < height) {
                double edge = Math.min(to, row + 1);
                double share = edge - from;
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += line[i] * share;
                }
                from = edge;
                if (edge >= row + 1 - 1e-9) {
                    emit();
                }
            }
            y++;
        }

        private void across(int[] source) {
            if (width == w) {
                for (int x = 0; x < w; x++) {
                    line[3 * x] = source[x] >> 16 & 0xFF;
                    line[3 * x + 1] = source[x] >> 8 & 0xFF;
                    line[3 * x + 2] = source[x] & 0xFF;
                }
                return;
            }
            double step = (double) w / width;
            for (int x = 0; x < width; x++) {
                double from = x * step;
                double to = Math.min(w, from + step);
                double r = 0;
                double g = 0;
                double b = 0;
                int first = (int) from;
                for (int i = first; i < to; i++) {
                    double share = Math.min(to, i + 1) - Math.max(from, i);
                    int p = source[i];
                    r += (p >> 16 & 0xFF) * share;
                    g += (p >> 8 & 0xFF) * share;
                    b += (p & 0xFF) * share;
                }
                double area = to - from;
                line[3 * x] = r / area;
                line[3 * x + 1] = g / area;
                line[3 * x + 2] = b / area;
            }
        }

        private void emit() {
            for (int x = 0; x < width; x++) {
                out[row * width + x] = level(sums[3 * x]) << 16 | level(sums[3 * x + 1]) << 8 | level(sums[3 * x + 2]);
                sums[3 * x] = 0;
                sums[3 * x + 1] = 0;
                sums[3 * x + 2] = 0;
            }
            row++;
        }

        private static int level(double value) {
            return Math.clamp(Math.round(value), 0, 255);
        }

        RgbPicture picture() {
            while (row < height) {
                emit();
            }
            return new RgbPicture(width, height, out);
        }
    }
}
