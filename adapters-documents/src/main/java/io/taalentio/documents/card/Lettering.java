package io.taalentio.documents.card;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures, breaks and sets text of one document. */
public final class Lettering {

    private static final String ELLIPSIS = "…";

    private final Map<Typeface, PdfFont> fonts = new EnumMap<>(Typeface.class);

    /**
     * What can be printed of a text: composed letters, joined Arabic, single spaces; signs no font of ours holds, such
     * as emoji, are left out.
     */
    public static String printable(Face face, String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String joined = ArabicForms.needed(composed) ? ArabicForms.joined(composed) : composed;
        StringBuilder out = new StringBuilder(joined.length());
        boolean space = true;
        for (int i = 0; i < joined.length(); ) {
            int c = joined.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!space) {
                    out.append(c == 0xA0 || c == 0x202F ? '\u00A0' : ' ');
                }
                space = true;
            } else if (face.of(c) != null) {
                out.appendCodePoint(c);
                space = false;
            }
        }
        return out.toString().strip();
    }

    /** Width of a printable text in points. */
    public static float width(Face face, float size, String text) {
        return width(face, size, 0, text);
    }

    /** @param tracking points added between letters */
    static float width(Face face, float size, float tracking, String text) {
        Measure measure = new Measure(face, size);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            measure.add(c);
        }
        return measure.width() + Math.max(0, measure.letters() - 1) * tracking;
    }

    /** Adds up the advances of letters as they come. */
    private static final class Measure {

        private final Face face;
        private final float size;
        private int thousandths;
        private int letters;
        private int previous;
        private @Nullable Typeface before;

        Measure(Face face, float size) {
            this.face = face;
            this.size = size;
        }

        void add(int c) {
            Typeface typeface = face.of(c);
            if (typeface != null) {
                thousandths += typeface.width(c) + (typeface == before ? typeface.kerning(previous, c) : 0);
                letters++;
            }
            before = typeface;
            previous = c;
        }

        float width() {
            return thousandths * size / 1000;
        }

        int letters() {
            return letters;
        }
    }

    /**
     * Breaks a text into lines no wider than {@code width}, at spaces where it can be, at most {@code most}; what does
     * not fit ends in an ellipsis. Line breaks of the text are kept.
     */
    public static List<String> lines(Face face, float size, String text, float width, int most) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            String rest = printable(face, paragraph);
            while (!rest.isEmpty()) {
                if (lines.size() == most) {
                    lines.set(most - 1, cut(face, size, lines.get(most - 1) + " " + rest, width));
                    return lines;
                }
                int end = fitting(face, size, rest, width);
                lines.add(rest.substring(0, end).replaceFirst("[ ·]+$", ""));
                rest = rest.substring(end).stripLeading();
            }
        }
        return lines;
    }

    /** How much of {@code text} fits: up to the last space, or within a word that is wider than the line. */
    private static int fitting(Face face, float size, String text, float width) {
        Measure measure = new Measure(face, size);
        int space = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == ' ') {
                space = i;
            }
            measure.add(c);
            if (measure.width() > width && c != ' ') {
                return space > 0 ? space : Math.max(i, Character.charCount(c));
            }
            i += Character.charCount(c);
        }
        return text.length();
    }

    /** The text itself or as much of it as fits before an ellipsis. */
    static String cut(Face face, float size, String text, float width) {
        float ellipsis = width(face, size, ELLIPSIS);
        Measure measure = new Measure(face, size);
        int whole = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            measure.add(c);
            i += Character.charCount(c);
            if (measure.width() > width) {
                return text.substring(0, whole).stripTrailing() + ELLIPSIS;
            }
            if (measure.width() + ellipsis <= width) {
                whole = i;
            }
        }
        return text;
    }

    /** Sets one printable line; {@code x, y} is where its baseline starts on the left. */
    void set(PdfCanvas canvas, Face face, float size, float tracking, String line, float x, float y) {
        String seen = ArabicForms.needed(line) ? ArabicForms.visual(line, ArabicForms.rightToLeft(line)) : line;
        canvas.beginText();
        canvas.setCharacterSpacing(tracking);
        canvas.moveText(x, y);
        Run run = new Run(canvas, size);
        for (int i = 0; i < seen.length(); ) {
            int c = seen.codePointAt(i);
            i += Character.charCount(c);
            Typeface typeface = face.of(c);
            if (typeface != null) {
                run.add(typeface, c);
            }
        }
        run.flush();
        canvas.endText();
    }

    private PdfFont font(Typeface typeface) {
        return fonts.computeIfAbsent(typeface, t -> {
            PdfFont font =
                    PdfFontFactory.createFont(t.program(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
            font.setSubset(true);
            return font;
        });
    }

    /** Letters of one font, with the kerning between them. */
    private final class Run {

        private final PdfCanvas canvas;
        private final float size;
        private final StringBuilder text = new StringBuilder();
        private final PdfArray shown = new PdfArray();
        private @Nullable Typeface typeface;
        private int previous;

        Run(PdfCanvas canvas, float size) {
            this.canvas = canvas;
            this.size = size;
        }

        void add(Typeface next, int c) {
            if (next != typeface) {
                flush();
                typeface = next;
            } else {
                int kerning = next.kerning(previous, c);
                if (kerning != 0) {
                    flushText();
                    shown.add(new PdfNumber(-kerning));
                }
            }
            text.appendCodePoint(c);
            previous = c;
        }

        private void flushText() {
            if (typeface != null && !text.isEmpty()) {
                shown.add(new PdfString(font(typeface).convertToBytes(text.toString())).setHexWriting(true));
                text.setLength(0);
            }
        }

        void flush() {
            flushText();
            if (typeface != null && !shown.isEmpty()) {
                canvas.setFontAndSize(font(typeface), size);
                canvas.showText(shown);
                shown.clear();
            }
        }
    }
}
