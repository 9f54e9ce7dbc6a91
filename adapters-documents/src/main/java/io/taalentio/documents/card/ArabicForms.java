package io.taalentio.documents.card;

import java.text.Bidi;

/**
 * Joins Arabic letters and puts lines of mixed direction in the order they are seen, for a PDF writer that places
 * letters as they come. Letters become the presentation forms of Unicode, lam and alef one sign.
 */
final class ArabicForms {

    /** Letters from U+0621 on: isolated form in U+FE70–FEFF, and whether they also join to the next letter. */
    private static final int FIRST = 0x0621;

    private static final int[] ISOLATED = {
        0xFE80, 0xFE81, 0xFE83, 0xFE85, 0xFE87, 0xFE89, 0xFE8D, 0xFE8F, 0xFE93, 0xFE95, 0xFE99, 0xFE9D, 0xFEA1, 0xFEA5,
        0xFEA9, 0xFEAB, 0xFEAD, 0xFEAF, 0xFEB1, 0xFEB5, 0xFEB9, 0xFEBD, 0xFEC1, 0xFEC5, 0xFEC9, 0xFECD, 0, 0, 0, 0, 0,
        0x0640, 0xFED1, 0xFED5, 0xFED9, 0xFEDD, 0xFEE1, 0xFEE5, 0xFEE9, 0xFEED, 0xFEEF, 0xFEF1
    };

    /** Those that join only to the letter before: hamza none at all. */
    private static final String RIGHT_ONLY = "آأؤإاةدذرزوى";

    private static final char HAMZA = 'ء';
    private static final char LAM = 'ل';
    private static final char TATWEEL = 'ـ';

    private ArabicForms() {}

    static boolean needed(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** Letters in their joined forms, still in the order they are read. */
    static String joined(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int isolated = isolated(c);
            if (isolated == 0 || c == TATWEEL) {
                out.append(c);
                continue;
            }
            boolean before = joinsOn(text, i);
            if (c == LAM) {
                int alef = next(text, i);
                int ligature = alef < 0 ? 0 : lamAlef(text.charAt(alef));
                if (ligature != 0) {
                    out.append((char) (ligature + (before ? 1 : 0)));
                    out.append(text, i + 1, alef);
                    i = alef;
                    continue;
                }
            }
            boolean after = joinsAfter(c) && next(text, i) >= 0 && accepts(text.charAt(next(text, i)));
            out.append((char) (isolated + form(c, before, after)));
        }
        return out.toString();
    }

    /** 0 alone, 1 at the end of a word, 2 at its start, 3 inside. */
    private static int form(char c, boolean before, boolean after) {
        if (c == HAMZA) {
            return 0;
        }
        return after ? (before ? 3 : 2) : before ? 1 : 0;
    }

    private static int isolated(char c) {
        return c >= FIRST && c < FIRST + ISOLATED.length ? ISOLATED[c - FIRST] : 0;
    }

    private static int lamAlef(char alef) {
        return switch (alef) {
            case 'آ' -> 0xFEF5;
            case 'أ' -> 0xFEF7;
            case 'إ' -> 0xFEF9;
            case 'ا' -> 0xFEFB;
            default -> 0;
        };
    }

    private static boolean joinsAfter(char c) {
        return c != HAMZA && RIGHT_ONLY.indexOf(c) < 0;
    }

    private static boolean accepts(char c) {
        return isolated(c) != 0 && c != HAMZA;
    }

    /** Whether the letter before, marks skipped, joins to the one at {@code i}. */
    private static boolean joinsOn(String text, int i) {
        if (!accepts(text.charAt(i))) {
            return false;
        }
        for (int j = i - 1; j >= 0; j--) {
            char c = text.charAt(j);
            if (!mark(c)) {
                return isolated(c) != 0 && joinsAfter(c);
            }
        }
        return false;
    }

    private static int next(String text, int i) {
        for (int j = i + 1; j < text.length(); j++) {
            if (!mark(text.charAt(j))) {
                return j;
            }
        }
        return -1;
    }

    private static boolean mark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** A line in the order it is seen from left to right. */
    static String visual(String line, boolean rightToLeft) {
        Bidi bidi = new Bidi(line, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        if (bidi.isLeftToRight()) {
            return line;
        }
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        String[] parts = new String[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String part = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            parts[i] = levels[i] % 2 == 0 ? part : reversed(part);
        }
        Bidi.reorderVisually(levels, 0, parts, 0, runs);
        return String.join("", parts);
    }

    private static String reversed(String part) {
        StringBuilder out = new StringBuilder(part.length());
        int end = part.length();
        while (end > 0) {
            int start = end;
            do {
                start = part.offsetByCodePoints(start, -1);
            } while (start > 0 && Character.getType(part.codePointAt(start)) == Character.NON_SPACING_MARK);
            part.substring(start, end).codePoints().map(ArabicForms::mirrored).forEach(out::appendCodePoint);
            end = start;
        }
        return out.toString();
    }

    private static int mirrored(int c) {
        return switch (c) {
            case '(' -> ')';
            case ')' -> '(';
            case '[' -> ']';
            case ']' -> '[';
            case '«' -> '»';
            case '»' -> '«';
            case '<' -> '>';
            case '>' -> '<';
            default -> c;
        };
    }

    /** Whether a paragraph starts in a language written from right to left. */
    static boolean rightToLeft(String text) {
        return needed(text) && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
