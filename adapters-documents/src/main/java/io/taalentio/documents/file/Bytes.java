package io.taalentio.documents.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.taalentio.core.file.RejectedFile;
import java.util.List;

/** Reading and searching of raw content. */
final class Bytes {

    private static final List<byte[]> MARKUP = List.of(
            ascii("<script"),
            ascii("<?php"),
            ascii("<html"),
            ascii("<!doctype html"),
            ascii("<svg"),
            ascii("<iframe"),
            ascii("javascript:"));

    /** First bytes of what has no business behind a picture or a document: archives, programmes, documents. */
    private static final List<byte[]> FOREIGN = List.of(
            ascii("PK\u0003\u0004"),
            ascii("Rar!\u001a\u0007"),
            ascii("7z\u00bc\u00af'\u001c"),
            ascii("\u007fELF"),
            ascii("%PDF-"),
            ascii("#!/"));

    private Bytes() {}

    static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static int u8(byte[] data, int at) {
        return data[at] & 0xFF;
    }

    static int u16(byte[] data, int at) {
        return u8(data, at) << 8 | u8(data, at + 1);
    }

    static long u32(byte[] data, int at) {
        return (long) u16(data, at) << 16 | u16(data, at + 2);
    }

    static boolean at(byte[] data, int offset, byte[] what) {
        if (offset < 0 || offset + what.length > data.length) {
            return false;
        }
        for (int i = 0; i < what.length; i++) {
            if (data[offset + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    /** First place of {@code what} (in lower case) in [from, to), letters of either case alike; -1 when there is none. */
    static int indexOf(byte[] data, int from, int to, byte[] what) {
        int last = Math.min(to, data.length) - what.length;
        outer:
        for (int i = Math.max(0, from); i <= last; i++) {
            for (int j = 0; j < what.length; j++) {
                int b = data[i + j];
                if (b >= 'A' && b <= 'Z') {
                    b += 'a' - 'A';
                }
                if (b != what[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }

    /** Refuses pages and scripts hidden in a part that is no page. */
    static void refuseMarkup(byte[] data, int from, int to) {
        for (byte[] mark : MARKUP) {
            if (indexOf(data, from, to, mark) >= 0) {
                throw RejectedFile.suspicious();
            }
        }
    }

    /**
     * Refuses a second file hidden behind the first: an archive that ends where the file ends, or foreign content that
     * starts where the picture or document stops. Other tails are honest: cameras put films and depth maps there.
     */
    static void refuseSecondFile(byte[] data, int tail) {
        refuseMarkup(data, tail, data.length);
        for (byte[] mark : FOREIGN) {
            for (int i = tail; i < Math.min(data.length, tail + 512); i++) {
                if (at(data, i, mark)) {
                    throw RejectedFile.suspicious();
                }
            }
        }
        if (at(data, tail, ascii("MZ")) || endsAsZip(data)) {
            throw RejectedFile.suspicious();
        }
    }

    /** Whether an end-of-central-directory record lies in the last 64 KB, its comment reaching the end of the file. */
    static boolean endsAsZip(byte[] data) {
        byte[] mark = ascii("PK\u0005\u0006");
        for (int i = data.length - 22; i >= Math.max(0, data.length - 22 - 0xFFFF); i--) {
            if (at(data, i, mark) && i + 22 + (u8(data, i + 20) | u8(data, i + 21) << 8) <= data.length) {
                return true;
            }
        }
        return false;
    }
}
