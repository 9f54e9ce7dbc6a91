package io.taalentio.documents.file;

import io.taalentio.core.file.RejectedFile;
import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Walks the chunks of a PNG. The pixels are inflated once to nowhere, no further than the header announces: a stream
 * that is longer is a bomb, one that is shorter is cut off. Texts, profiles and everything else a decoder has to trip
 * over never reach it: {@link #essential} leaves only the picture.
 */
final class PngFile {

    static final byte[] SIGNATURE = Bytes.ascii("\u0089PNG\r\n\u001a\n");

    private PngFile() {}

    static PictureHeader examine(byte[] data) {
        int at = SIGNATURE.length;
        PictureHeader header = null;
        int depth = 0;
        int colour = 0;
        boolean interlaced = false;
        Inflater inflater = new Inflater();
        long raw = 0;
        long announced = 0;
        try {
            while (true) {
                Chunk chunk = Chunk.at(data, at);
                if (header == null) {
                    if (!chunk.is("IHDR") || chunk.length() != 13) {
                        throw RejectedFile.unreadable();
                    }
                    header = new PictureHeader(dimension(data, chunk.from()), dimension(data, chunk.from() + 4), 1);
                    depth = Bytes.u8(data, chunk.from() + 8);
                    colour = Bytes.u8(data, chunk.from() + 9);
                    interlaced = Bytes.u8(data, chunk.from() + 12) != 0;
                    announced = announced(header, depth, colour, interlaced);
                } else if (chunk.is("IDAT")) {
                    raw += inflate(inflater, data, chunk, announced - raw + 1);
                    if (raw > announced) {
                        throw RejectedFile.suspicious();
                    }
                } else if (chunk.is("IEND")) {
                    break;
                } else {
                    Bytes.refuseMarkup(data, chunk.from(), chunk.end());
                }
                at = chunk.next();
            }
        } finally {
            inflater.end();
        }
        if (raw < announced) {
            throw RejectedFile.unreadable();
        }
        Bytes.refuseSecondFile(data, at + 12);
        return header;
    }

    /** The same picture with nothing but its header, palette, transparency and pixels. */
    static byte[] essential(byte[] data) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(data.length);
        kept.write(data, 0, SIGNATURE.length);
        int at = SIGNATURE.length;
        while (true) {
            Chunk chunk = Chunk.at(data, at);
            if (chunk.is("IHDR") || chunk.is("PLTE") || chunk.is("tRNS") || chunk.is("IDAT") || chunk.is("IEND")) {
                kept.write(data, at, chunk.length() + 12);
            }
            if (chunk.is("IEND")) {
                return kept.toByteArray();
            }
            at = chunk.next();
        }
    }

    private static int dimension(byte[] data, int at) {
        long value = Bytes.u32(data, at);
        if (value > Integer.MAX_VALUE) {
            throw RejectedFile.suspicious();
        }
        return (int) value;
    }

    /** Bytes of all rows with their filter bytes, for a generous bound with every row of every interlacing pass. */
    private static long announced(PictureHeader header, int depth, int colour, boolean interlaced) {
        int samples =
                switch (colour) {
                    case 0, 3 -> 1;
                    case 4 -> 2;
                    case 2 -> 3;
                    case 6 -> 4;
                    default -> throw RejectedFile.unreadable();
                };
        if (depth != 1 && depth != 2 && depth != 4 && depth != 8 && depth != 16) {
            throw RejectedFile.unreadable();
        }
        int bits = samples * depth;
        if (!interlaced) {
            return rows(header.width(), header.height(), bits);
        }
        int[][] passes = {
            {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
        };
        long total = 0;
        for (int[] p : passes) {
            int width = Math.max(0, (header.width() - p[0] + p[2] - 1) / p[2]);
            int height = Math.max(0, (header.height() - p[1] + p[3] - 1) / p[3]);
            total += width == 0 ? 0 : rows(width, height, bits);
        }
        return total;
    }

    private static long rows(int width, int height, int bits) {
        return (((long) width * bits + 7) / 8 + 1) * height;
    }

    private static long inflate(Inflater inflater, byte[] data, Chunk chunk, long most) {
        byte[] nowhere = new byte[64 * 1024];
        long total = 0;
        inflater.setInput(data, chunk.from(), chunk.length());
        try {
            while (total < most && !inflater.finished()) {
                int n = inflater.inflate(nowhere);
                if (n == 0) {
                    break;
                }
                total += n;
            }
        } catch (DataFormatException e) {
            throw RejectedFile.unreadable();
        }
        return total;
    }

    /** One chunk, its checksum verified. */
    private static final class Chunk {

        private final byte[] data;
        private final int from;
        private final int length;

        private Chunk(byte[] data, int from, int length) {
            this.data = data;
            this.from = from;
            this.length = length;
        }

        /** First byte of its content. */
        int from() {
            return from;
        }

        /** Bytes of its content. */
        int length() {
            return length;
        }

        static Chunk at(byte[] data, int at) {
            long length = at + 12 <= data.length ? Bytes.u32(data, at) : Long.MAX_VALUE;
            if (length > data.length - at - 12L) {
                throw RejectedFile.unreadable();
            }
            Chunk chunk = new Chunk(data, at + 8, (int) length);
            CRC32 crc = new CRC32();
            crc.update(data, at + 4, (int) length + 4);
            if (crc.getValue() != Bytes.u32(data, chunk.end())) {
                throw RejectedFile.unreadable();
            }
            return chunk;
        }

        boolean is(String type) {
            return Bytes.at(data, from - 4, Bytes.ascii(type));
        }

        int end() {
            return from + length;
        }

        int next() {
            return end() + 4;
        }
    }
}
