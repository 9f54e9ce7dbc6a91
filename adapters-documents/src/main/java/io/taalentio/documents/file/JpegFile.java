package io.taalentio.documents.file;

import io.taalentio.core.file.RejectedFile;

/**
 * Walks the segments of a JPEG. Refused are those cut off before their end, those that a decoder of ours does not read
 * (lossless, arithmetic), those with more scans than any encoder makes, and those with pages or scripts in comments.
 */
final class JpegFile {

    private static final int MOST_SCANS = 64;

    private JpegFile() {}

    static PictureHeader examine(byte[] data) {
        if (Bytes.indexOf(data, 0, 1024, Bytes.ascii("%pdf-")) >= 0) {
            throw RejectedFile.suspicious();
        }
        int width = 0;
        int height = 0;
        int orientation = 1;
        int scans = 0;
        int at = 2;
        while (true) {
            int marker = marker(data, at);
            at += 2;
            if (marker == 0xD9) {
                break;
            }
            if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
                continue;
            }
            if (marker == 0xFF) {
                at--; // fill byte before a marker
                continue;
            }
            int length = need(data, at, 2) ? Bytes.u16(data, at) : 0;
            if (length < 2 || !need(data, at, length)) {
                throw RejectedFile.unreadable();
            }
            int end = at + length;
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                boolean decodable = marker <= 0xC2 && length >= 8 && Bytes.u8(data, at + 2) == 8;
                if (!decodable || width != 0) {
                    throw RejectedFile.unreadable();
                }
                height = Bytes.u16(data, at + 3);
                width = Bytes.u16(data, at + 5);
            } else if ((marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE) {
                Bytes.refuseMarkup(data, at, end);
                if (marker == 0xE1 && Bytes.at(data, at + 2, Bytes.ascii("Exif\u0000\u0000"))) {
                    orientation = orientation(data, at + 8, end);
                }
            }
            at = end;
            if (marker == 0xDA) {
                if (width == 0 || ++scans > MOST_SCANS) {
                    throw scans > MOST_SCANS ? RejectedFile.suspicious() : RejectedFile.unreadable();
                }
                at = afterScan(data, at);
            }
        }
        if (scans == 0) {
            throw RejectedFile.unreadable();
        }
        Bytes.refuseSecondFile(data, at);
        return new PictureHeader(width, height, orientation);
    }

    private static boolean need(byte[] data, int at, int length) {
        return at + length <= data.length;
    }

    private static int marker(byte[] data, int at) {
        if (!need(data, at, 2) || Bytes.u8(data, at) != 0xFF) {
            throw RejectedFile.unreadable();
        }
        return Bytes.u8(data, at + 1);
    }

    /** Where the next marker that is not part of the compressed data stands. */
    private static int afterScan(byte[] data, int from) {
        for (int i = from; i + 1 < data.length; i++) {
            if (data[i] == (byte) 0xFF) {
                int next = Bytes.u8(data, i + 1);
                if (next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) {
                    return i;
                }
            }
        }
        throw RejectedFile.unreadable();
    }

    /** Tag 0x0112 of the first directory; 1 when it is absent or makes no sense. */
    private static int orientation(byte[] data, int tiff, int end) {
        if (tiff + 8 > end) {
            return 1;
        }
        boolean little = data[tiff] == 'I';
        long directory = number(data, tiff + 4, 4, little);
        if (directory > end - tiff - 2) {
            return 1;
        }
        int at = tiff + (int) directory;
        int entries = (int) number(data, at, 2, little);
        for (int i = 0; i < entries && at + 2 + 12 * (i + 1) <= end; i++) {
            int entry = at + 2 + 12 * i;
            if (number(data, entry, 2, little) == 0x0112) {
                int value = (int) number(data, entry + 8, 2, little);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static long number(byte[] data, int at, int length, boolean little) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | Bytes.u8(data, little ? at + length - 1 - i : at + i);
        }
        return value;
    }
}
