package io.taalentio.documents.code;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.taalentio.core.code.QrPictures;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes SVG as one path and PNG with one bit a pixel: both take well under a millisecond and a kilobyte or two. */
@ApplicationScoped
class QrDrawings implements QrPictures {

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] NOTHING = {};

    @Override
    public String svg(String text) {
        QrMatrix matrix = QrMatrix.of(text);
        int side = matrix.size() + 2 * QrMatrix.BORDER;
        StringBuilder svg = new StringBuilder(8192)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(side)
                .append(' ')
                .append(side)
                .append("\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h")
                .append(side)
                .append('v')
                .append(side)
                .append("H0z\"/><path d=\"");
        matrix.runs((x, y, length) -> svg.append('M')
                .append(x + QrMatrix.BORDER)
                .append(' ')
                .append(y + QrMatrix.BORDER)
                .append('h')
                .append(length)
                .append("v1h-")
                .append(length)
                .append('z'));
        return svg.append("\"/></svg>").toString();
    }

    @Override
    public byte[] png(String text, int size) {
        QrMatrix matrix = QrMatrix.of(text);
        int side = matrix.size() + 2 * QrMatrix.BORDER;
        if (size < side || size > 4096) {
            throw new IllegalArgumentException("a QR picture has " + side + " to 4096 pixels");
        }
        int scale = size / side;
        int offset = (size - scale * matrix.size()) / 2;
        int stride = 1 + (size + 7) / 8;
        byte[] raw = new byte[stride * size];
        byte[] line = new byte[stride];
        for (int y = 0; y < size; y++) {
            int module = Math.floorDiv(y - offset, scale);
            boolean inside = module >= 0 && module < matrix.size();
            if (!inside || y == 0 || (y - offset) % scale == 0) {
                Arrays.fill(line, 1, stride, (byte) 0xFF);
                if (inside) {
                    darken(line, matrix, module, scale, offset);
                }
            }
            System.arraycopy(line, 0, raw, y * stride, stride);
        }
        return png(size, raw);
    }

    private static void darken(byte[] line, QrMatrix matrix, int row, int scale, int offset) {
        for (int x = 0; x < matrix.size(); x++) {
            if (matrix.dark(x, row)) {
                for (int p = offset + x * scale; p < offset + (x + 1) * scale; p++) {
                    line[1 + p / 8] &= (byte) ~(0x80 >> p % 8);
                }
            }
        }
    }

    private static byte[] png(int size, byte[] raw) {
        byte[] packed = new byte[raw.length / 8 + 1024];
        Deflater deflater = new Deflater(6);
        int length;
        try {
            deflater.setInput(raw);
            deflater.finish();
            length = deflater.deflate(packed);
            while (!deflater.finished()) {
                packed = Arrays.copyOf(packed, packed.length * 2);
                length += deflater.deflate(packed, length, packed.length - length);
            }
        } finally {
            deflater.end();
        }
        ByteBuffer header = ByteBuffer.allocate(13).putInt(size).putInt(size);
        header.put((byte) 1).put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0);
        ByteBuffer png = ByteBuffer.allocate(PNG_SIGNATURE.length + 25 + 12 + length + 12);
        png.put(PNG_SIGNATURE);
        chunk(png, "IHDR", header.array(), 13);
        chunk(png, "IDAT", packed, length);
        chunk(png, "IEND", NOTHING, 0);
        return png.array();
    }

    private static void chunk(ByteBuffer png, String type, byte[] content, int length) {
        byte[] name = type.getBytes(US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content, 0, length);
        png.putInt(length).put(name).put(content, 0, length).putInt((int) crc.getValue());
    }
}
