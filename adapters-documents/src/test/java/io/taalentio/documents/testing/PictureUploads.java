package io.taalentio.documents.testing;

import static io.taalentio.documents.testing.Pictures.exif;
import static io.taalentio.documents.testing.Pictures.join;
import static io.taalentio.documents.testing.Pictures.jpeg;
import static io.taalentio.documents.testing.Pictures.png;
import static io.taalentio.documents.testing.Pictures.scene;
import static io.taalentio.documents.testing.Pictures.withChunk;
import static io.taalentio.documents.testing.Pictures.withSegment;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.taalentio.core.file.FileKind;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Pictures as telephones and cameras send them, and as attackers do. */
final class PictureUploads {

    private PictureUploads() {}

    static List<Upload> good() {
        BufferedImage rgb = scene(800, 600, BufferedImage.TYPE_INT_RGB);
        return List.of(
                photo("JPEG", "me.jpg", jpeg(800, 600)),
                photo("JPEG with place and maker in EXIF", "me.JPG", withSegment(jpeg(800, 600), 0xE1, exif(1))),
                photo("JPEG lying on its side by EXIF", "IMG_0001.jpeg", withSegment(jpeg(800, 600), 0xE1, exif(6))),
                photo("progressive JPEG", "me.jpg", jpeg(rgb, true)),
                photo("CMYK JPEG", "print.jpg", Pictures.cmykJpeg(600, 400)),
                photo("grey JPEG", "bw.jpg", jpeg(scene(500, 700, BufferedImage.TYPE_BYTE_GRAY), false)),
                photo("JPEG with a colour profile", "pro.jpg", Pictures.withProfile(jpeg(800, 600))),
                photo("JPEG with a film behind it", "MVIMG.jpg", join(jpeg(800, 600), film())),
                photo("JPEG of 12 megapixels", "12mp.jpg", jpeg(scene(4000, 3000, BufferedImage.TYPE_INT_RGB), false)),
                photo(
                        "JPEG of 48 megapixels",
                        "48mp.jpg",
                        jpeg(scene(8000, 6000, BufferedImage.TYPE_3BYTE_BGR), false)),
                photo("JPEG narrower than a page", "tiny.jpg", jpeg(40, 60)),
                photo("JPEG under a name without ending", "blob", jpeg(300, 300)),
                photo("JPEG under an Arabic name with an emoji", "صورة 😀.jpg", jpeg(300, 300)),
                photo("PNG", "me.png", png(rgb)),
                photo("PNG called JPG", "me.jpg", png(rgb)),
                photo("PNG with transparency", "cut.png", png(scene(500, 500, BufferedImage.TYPE_INT_ARGB))),
                photo("PNG with a palette", "pal.png", png(Pictures.palette(300, 200))),
                photo("PNG of one bit", "bit.png", png(scene(300, 200, BufferedImage.TYPE_BYTE_BINARY))),
                photo("PNG of 16 bits grey", "g16.png", Pictures.grey16(300, 200)),
                photo("PNG of 16 bits colour", "c16.png", Pictures.rgb16(300, 200)),
                photo("interlaced PNG", "adam7.png", Pictures.interlaced(rgb)),
                photo(
                        "PNG with a text chunk",
                        "shot.png",
                        withChunk(png(rgb), "tEXt", "Software\0Screenshot".getBytes(ISO_8859_1))),
                Upload.good("photo of an identity card", FileKind.ID, "id.jpg", jpeg(1600, 1000)),
                Upload.good("photo of a signed consent", FileKind.CONSENT, "consent.jpg", jpeg(1200, 1600)));
    }

    static List<Upload> bad() {
        byte[] jpeg = jpeg(400, 300);
        byte[] png = png(scene(200, 200, BufferedImage.TYPE_INT_RGB));
        byte[] script = "<script>alert(1)</script>".getBytes(UTF_8);
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(UTF_8);
        byte[] noise = new byte[5000];
        new Random(5).nextBytes(noise);
        noise[0] = (byte) 0xFF;
        noise[1] = (byte) 0xD8;
        noise[2] = (byte) 0xFF;
        byte[] brokenCrc = png.clone();
        brokenCrc[60] ^= 0x55;
        byte[] exe = join("MZ".getBytes(UTF_8), new byte[400], "PE\0\0".getBytes(UTF_8), new byte[400]);
        return List.of(
                bad("no bytes at all", "me.jpg", new byte[0]),
                bad("SVG", "me.svg", svg),
                bad("SVG called JPG", "me.jpg", svg),
                bad("HTML called JPG", "me.jpg", "<!doctype html><body onload=alert(1)>".getBytes(UTF_8)),
                bad("JPEG with a page in its comment", "me.jpg", withSegment(jpeg, 0xFE, script)),
                bad(
                        "JPEG with PHP in its EXIF",
                        "me.jpg",
                        withSegment(jpeg, 0xE1, "Exif\0\0II*\0<?php system($_GET[0]); ?>".getBytes(UTF_8))),
                bad("JPEG with a page behind it", "me.jpg", join(jpeg, "<html><script>1</script>".getBytes(UTF_8))),
                bad("JPEG and ZIP in one", "me.jpg", join(jpeg, Office.zip("a.txt", "a".getBytes(UTF_8)))),
                bad("JPEG and programme in one", "me.jpg", join(jpeg, exe)),
                bad(
                        "JPEG and RAR in one",
                        "me.jpg",
                        join(jpeg, "Rar!\u001a\u0007\u0001\0".getBytes(ISO_8859_1), new byte[100])),
                bad("JPEG and PDF in one", "me.jpg", withSegment(jpeg, 0xFE, "%PDF-1.4 1 0 obj".getBytes(UTF_8))),
                bad("PNG and ZIP in one", "me.png", join(png, Office.zip("a.txt", "a".getBytes(UTF_8)))),
                bad(
                        "PNG with a script in a text",
                        "me.png",
                        withChunk(png, "tEXt", join("C\0".getBytes(UTF_8), script))),
                bad("PNG with a page behind it", "me.png", join(png, script)),
                bad("GIF", "me.gif", join("GIF89a".getBytes(UTF_8), new byte[100])),
                bad("GIF called JPG", "me.jpg", join("GIF89a".getBytes(UTF_8), new byte[100])),
                bad("WebP", "me.webp", join("RIFF\0\0\0\0WEBPVP8 ".getBytes(UTF_8), new byte[100])),
                bad("BMP", "me.bmp", join("BM".getBytes(UTF_8), new byte[100])),
                bad("TIFF called JPG", "me.jpg", join("II*\0".getBytes(UTF_8), new byte[100])),
                bad("HEIC", "me.heic", join("\0\0\0\u0018ftypheic".getBytes(ISO_8859_1), new byte[100])),
                bad("PDF called JPG", "me.jpg", Pdfs.plain()),
                bad("programme called JPG", "me.jpg", exe),
                bad("JPEG called PHP", "me.jpg.php", jpeg),
                bad("JPEG called HTML", "me.html", jpeg),
                bad("JPEG cut in the middle", "me.jpg", Arrays.copyOf(jpeg, jpeg.length / 2)),
                bad("JPEG cut before its last byte", "me.jpg", Arrays.copyOf(jpeg, jpeg.length - 1)),
                bad("JPEG that is only its first bytes", "me.jpg", Arrays.copyOf(jpeg, 4)),
                bad("noise that starts as JPEG", "me.jpg", noise),
                bad("PNG cut in the middle", "me.png", Arrays.copyOf(png, png.length / 2)),
                bad("PNG with a wrong checksum", "me.png", brokenCrc),
                bad("PNG without a width", "me.png", Pictures.png(0, 10, 8, 2, false, new byte[10])),
                bad("PNG shorter than its header says", "me.png", Pictures.png(100, 100, 8, 2, false, new byte[100])),
                bad(
                        "PNG bomb of 2,500 megapixels",
                        "me.png",
                        Pictures.rawPng(50_000, 50_000, 1, 0, false, Pictures.packedZeros(313))),
                bad(
                        "PNG bomb longer than its header says",
                        "me.png",
                        Pictures.rawPng(10, 10, 8, 2, false, Pictures.packedZeros(1000))),
                bad(
                        "PNG whose header alone is huge",
                        "me.png",
                        Pictures.rawPng(Integer.MAX_VALUE, Integer.MAX_VALUE, 8, 6, false, new byte[20])),
                bad("JPEG bomb of 4,290 megapixels", "me.jpg", hugeJpeg()),
                bad("JPEG bomb of a thousand scans", "me.jpg", manyScans()),
                bad("JPEG one byte over 5 MB", "me.jpg", Arrays.copyOf(jpeg, 5 * 1024 * 1024 + 1)),
                bad("JPEG with NUL in its name", "me.jpg\0.exe", jpeg),
                bad("JPEG with a path in its name", "../../../etc/cron.d/me.jpg", jpeg),
                bad("JPEG with a turned name", "me\u202Egpj.exe", jpeg));
    }

    private static Upload photo(String label, String name, byte[] content) {
        return Upload.good(label, FileKind.PHOTO, name, content);
    }

    private static Upload bad(String label, String name, byte[] content) {
        return Upload.bad(label, FileKind.PHOTO, name, content);
    }

    /** The start of an MP4, as telephones put it behind a moving photo. */
    private static byte[] film() {
        byte[] noise = new byte[200_000];
        new Random(9).nextBytes(noise);
        return join("\0\0\0\u0018ftypmp42\0\0\0\0isommp42".getBytes(ISO_8859_1), noise);
    }

    private static byte[] hugeJpeg() {
        byte[] jpeg = jpeg(16, 16);
        for (int i = 0; i < jpeg.length - 9; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                for (int j = 5; j < 9; j++) {
                    jpeg[i + j] = (byte) (j % 2 == 1 ? 0xFF : 0xDC);
                }
                return jpeg;
            }
        }
        throw new IllegalStateException("no frame header");
    }

    /** A progressive picture whose last scan comes a thousand times: each costs a pass over all its pixels. */
    private static byte[] manyScans() {
        byte[] jpeg = jpeg(scene(4000, 3000, BufferedImage.TYPE_INT_RGB), true);
        int last = 0;
        for (int i = 2; i < jpeg.length - 1; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xDA) {
                last = i;
            }
        }
        byte[] scan = Arrays.copyOfRange(jpeg, last, Math.min(jpeg.length - 2, last + 200));
        byte[][] parts = new byte[1002][];
        parts[0] = Arrays.copyOf(jpeg, jpeg.length - 2);
        Arrays.fill(parts, 1, 1001, scan);
        parts[1001] = new byte[] {(byte) 0xFF, (byte) 0xD9};
        return join(parts);
    }
}
