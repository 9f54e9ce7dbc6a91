package io.taalentio.documents.card;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.otf.Glyph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A font file, read once. */
enum Typeface {
    SANS("NotoSans-Regular"),
    SANS_BOLD("NotoSans-Bold"),
    SERIF_BOLD("NotoSerifDisplay-Bold"),
    ARABIC("NotoSansArabic-Regular"),
    ETHIOPIC("NotoSansEthiopic-Regular"),
    TIFINAGH("NotoSansTifinagh-Regular");

    /** All our fonts' characters lie below or in the presentation forms; few are beyond. */
    private static final int TABLE = 0x10000;

    @SuppressWarnings("ImmutableEnumChecker") // read only once it is made
    private final FontProgram program;

    /** Advances by character, -1 where the font has none. */
    @SuppressWarnings("ImmutableEnumChecker") // never changed once it is made
    private final short[] advances = new short[TABLE];

    Typeface(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream("fonts/" + file + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("missing font " + file);
            }
            program = FontProgramFactory.createFont(in.readAllBytes(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int c = 0; c < TABLE; c++) {
            Glyph glyph = program.getGlyph(c);
            advances[c] = glyph == null ? -1 : (short) glyph.getWidth();
        }
    }

    FontProgram program() {
        return program;
    }

    boolean has(int character) {
        return character < TABLE && advances[character] >= 0;
    }

    /** Advance in thousandths of the size. */
    int width(int character) {
        return has(character) ? advances[character] : 0;
    }

    /** Correction between two neighbours in thousandths of the size, mostly 0 or below. */
    int kerning(int left, int right) {
        return this == SERIF_BOLD ? program.getKerning(left, right) : 0;
    }
}
