package io.taalentio.documents.code;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** The modules of a QR code without its border. */
public final class QrMatrix {

    /** Width of the border in modules that readers need around a code. */
    public static final int BORDER = 4;

    private static final int LONGEST = 300;

    private final ByteMatrix modules;

    private QrMatrix(ByteMatrix modules) {
        this.modules = modules;
    }

    /** The code of a text of at most {@value #LONGEST} characters, error correction level M. */
    public static QrMatrix of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a QR code holds 1 to " + LONGEST + " characters");
        }
        try {
            boolean ascii = text.chars().allMatch(c -> c < 128);
            Map<EncodeHintType, ?> hints = ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            return new QrMatrix(
                    Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Modules in a row. */
    public int size() {
        return modules.getWidth();
    }

    public boolean dark(int x, int y) {
        return modules.get(x, y) == 1;
    }

    /** A horizontal run of dark modules. */
    @FunctionalInterface
    public interface RunVisitor {
        void run(int x, int y, int length);
    }

    /** Visits every run of dark modules, row by row. */
    public void runs(RunVisitor visitor) {
        for (int y = 0; y < size(); y++) {
            int x = 0;
            while (x < size()) {
                int from = x;
                while (x < size() && dark(x, y)) {
                    x++;
                }
                if (x > from) {
                    visitor.run(from, y, x - from);
                } else {
                    x++;
                }
            }
        }
    }
}
