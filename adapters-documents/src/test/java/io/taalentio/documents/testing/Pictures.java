package io.taalentio.documents.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes pictures byte by byte where an encoder would not. */
public final class Pictures {

    private Pictures() {}

    /** A picture whose left is red, right blue, top light, bottom dark, so that turns and mirrors show. */
    public static BufferedImage scene(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(220, 40, 40), width, 0, new Color(40, 40, 220)));
        g.fillRect(0, 0, width, height);
        g.setPaint(new GradientPaint(0, 0, new Color(255, 255, 255, 160), 0, height, new Color(0, 0, 0, 160)));
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(230, 190, 90));
        g.fillOval(width / 4, height / 4, width / 4, height / 4);
        g.dispose();
        return image;
    }

    /** A face-like picture with grain, as heavy to compress as a photograph. */
    public static BufferedImage photograph(int width, int height, long seed) {
        BufferedImage image = scene(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        Graphics2D g = image.createGraphics();
        for (int i = 0; i < 400; i++) {
            g.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256), 60));
            int size = 10 + random.nextInt(Math.max(11, width / 6));
            g.fillOval(random.nextInt(width), random.nextInt(height), size, size);
        }
        g.dispose();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = random.nextInt(25) - 12;
                int p = image.getRGB(x, y);
                image.setRGB(
                        x,
                        y,
                        clamp((p >> 16 & 255) + grain) << 16
                                | clamp((p >> 8 & 255) + grain) << 8
                                | clamp((p & 255) + grain));
            }
        }
        return image;
    }

    /** A painted head and shoulders, for cards to look at. */
    public static BufferedImage portrait(int width, int height, long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
        Color ground = Color.getHSBColor(random.nextFloat(), 0.28f, 0.82f);
        g.setPaint(new GradientPaint(0, 0, ground.brighter(), width, height, ground.darker()));
        g.fillRect(0, 0, width, height);
        Color skin = Color.getHSBColor(0.06f, 0.5f, 0.32f + random.nextFloat() * 0.4f);
        int cx = width / 2;
        int headWidth = (int) (width * 0.34);
        int headHeight = (int) (headWidth * 1.32);
        int headTop = (int) (height * 0.2);
        g.setColor(new Color(28, 20, 18));
        g.fillOval(cx - (int) (headWidth * 0.64), headTop - headHeight / 5, (int) (headWidth * 1.28), headHeight);
        g.setColor(Color.getHSBColor(random.nextFloat(), 0.6f, 0.55f));
        g.fillRoundRect((int) (width * 0.1), (int) (height * 0.72), (int) (width * 0.8), height, width / 3, width / 3);
        g.setColor(skin.darker());
        g.fillRect(cx - headWidth / 5, headTop + headHeight - headHeight / 5, headWidth * 2 / 5, headHeight / 2);
        g.setPaint(new GradientPaint(cx - headWidth / 2f, 0, skin.brighter(), cx + headWidth / 2f, 0, skin));
        g.fillOval(cx - headWidth / 2, headTop, headWidth, headHeight);
        g.setColor(new Color(30, 22, 20));
        g.fillOval(cx - headWidth / 4, headTop + headHeight * 2 / 5, headWidth / 9, headHeight / 16);
        g.fillOval(cx + headWidth / 7, headTop + headHeight * 2 / 5, headWidth / 9, headHeight / 16);
        g.setColor(skin.darker().darker());
        g.fillArc(cx - headWidth / 6, headTop + headHeight * 6 / 10, headWidth / 3, headHeight / 6, 190, 160);
        g.dispose();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int p = image.getRGB(x, y);
                int grain = random.nextInt(13) - 6;
                image.setRGB(
                        x,
                        y,
                        clamp((p >> 16 & 255) + grain) << 16
                                | clamp((p >> 8 & 255) + grain) << 8
                                | clamp((p & 255) + grain));
            }
        }
        return image;
    }

    private static int clamp(int value) {
        return Math.clamp(value, 0, 255);
    }

    public static byte[] jpeg(BufferedImage image, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "jpeg")
                .next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    public static byte[] jpeg(int width, int height) {
        return jpeg(scene(width, height, BufferedImage.TYPE_INT_RGB), false);
    }

    public static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Adds a segment right behind the start of a JPEG. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + content.length + 4);
        out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2));
        return out.put(content).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** EXIF with an orientation, a place (Dakar) and a maker. */
    public static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, 8, 100);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, 120);
        tiff.putInt(0);
        tiff.position(100);
        tiff.put("Secret!\0".getBytes(US_ASCII));
        tiff.position(120);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, 200);
        entry(tiff, 3, 2, 2, 'W');
        entry(tiff, 4, 5, 3, 224);
        tiff.putInt(0);
        tiff.position(200);
        for (int v : new int[] {14, 1, 41, 1, 34, 1, 17, 1, 26, 1, 48, 1}) {
            tiff.putInt(v);
        }
        byte[] content = new byte[6 + tiff.position()];
        System.arraycopy("Exif\0\0".getBytes(US_ASCII), 0, content, 0, 6);
        System.arraycopy(tiff.array(), 0, content, 6, tiff.position());
        return content;
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A linear colour profile: pictures that ignore it come out far too dark. */
    public static byte[] withProfile(byte[] jpeg) {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] head = "ICC_PROFILE\0\1\1".getBytes(ISO_8859_1);
        byte[] content = new byte[head.length + profile.length];
        System.arraycopy(head, 0, content, 0, head.length);
        System.arraycopy(profile, 0, content, head.length, profile.length);
        return withSegment(jpeg, 0xE2, content);
    }

    /** Four inks, inverted as Adobe's programmes write them. */
    public static byte[] cmykJpeg(int width, int height) {
        BufferedImage rgb = scene(width, height, BufferedImage.TYPE_INT_RGB);
        WritableRaster inks = Raster.createInterleavedRaster(0, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int p = rgb.getRGB(x, y);
                inks.setPixel(x, y, new int[] {p >> 16 & 255, p >> 8 & 255, p & 255, 255});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(inks, null, null), writer.getDefaultWriteParam());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return withSegment(out.toByteArray(), 0xEE, adobe);
    }

    public static BufferedImage palette(int width, int height) {
        byte[] r = {(byte) 200, 20, 40, 0};
        byte[] g = {30, (byte) 160, 60, 0};
        byte[] b = {30, 60, (byte) 190, 0};
        byte[] a = {(byte) 255, (byte) 255, (byte) 255, 0};
        BufferedImage image = new BufferedImage(
                width, height, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(2, 4, r, g, b, a));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, (x / 20 + y / 20) % 4);
            }
        }
        return image;
    }

    /** A PNG from its header on; {@code raw} rows with their filter bytes, packed here. */
    public static byte[] png(int width, int height, int depth, int colour, boolean interlaced, byte[] raw) {
        return rawPng(width, height, depth, colour, interlaced, pack(raw));
    }

    /** A PNG with the packed pixels given as they are. */
    public static byte[] rawPng(int width, int height, int depth, int colour, boolean interlaced, byte[] idat) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) depth).put((byte) colour).put((byte) 0).put((byte) 0).put((byte) (interlaced ? 1 : 0));
        out.writeBytes(chunk("IHDR", header.array()));
        out.writeBytes(chunk("IDAT", idat));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /** Grey of 16 bits, the same middle value everywhere. */
    public static byte[] grey16(int width, int height) {
        ByteBuffer raw = ByteBuffer.allocate((2 * width + 1) * height);
        for (int y = 0; y < height; y++) {
            raw.put((byte) 0);
            for (int x = 0; x < width; x++) {
                raw.putShort((short) 0x8080);
            }
        }
        return png(width, height, 16, 0, false, raw.array());
    }

    /** Colour of 16 bits a channel. */
    public static byte[] rgb16(int width, int height) {
        ByteBuffer raw = ByteBuffer.allocate((6 * width + 1) * height);
        for (int y = 0; y < height; y++) {
            raw.put((byte) 0);
            for (int x = 0; x < width; x++) {
                raw.putShort((short) (x * 65535 / width))
                        .putShort((short) 0x4000)
                        .putShort((short) 0x9000);
            }
        }
        return png(width, height, 16, 2, false, raw.array());
    }

    public static byte[] interlaced(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Adds a chunk right behind the header of a PNG. */
    public static byte[] withChunk(byte[] png, String type, byte[] content) {
        byte[] chunk = chunk(type, content);
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, 33)
                .put(chunk)
                .put(png, 33, png.length - 33)
                .array();
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(US_ASCII));
        crc.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(type.getBytes(US_ASCII))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    static byte[] pack(byte[] raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static final Map<Integer, byte[]> PACKED_ZEROS = new ConcurrentHashMap<>();

    /** So many megabytes of zeros, packed. */
    static byte[] packedZeros(int megabytes) {
        return PACKED_ZEROS.computeIfAbsent(megabytes, Pictures::packZeros);
    }

    private static byte[] packZeros(int megabytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(1))) {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                deflater.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
