package io.taalentio.core.code;

/**
 * How a rank is written inside a code: digits first and, once they are used up, a letter in the first place, so that
 * length, position and sort order stay (product reference, section 2.2). Letters are A to Z without I and O.
 */
public enum RankNotation {
    /** NNNN of a talent code: 0001–9999, then A000–ZZZZ. */
    TALENT(4, 0),
    /** NNNNN of a cinema code: 00001–99999, then A0000–ZZZZZ. */
    CINEMA(5, 0),
    /** SSS of a project: 001–999, then A00–ZZZ. */
    PROJECT(3, 0),
    /** NNN of an assignment: 001–999, then A00–ZZ9; its last place stays a digit, which tells it from a cinema code. */
    ASSIGNMENT(3, 1);

    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int BASE = SYMBOLS.length();
    private static final int LETTERS = BASE - 10;

    private final int length;
    private final int closingDigits;
    private final int decimalEnd;
    private final int block;

    RankNotation(int length, int closingDigits) {
        this.length = length;
        this.closingDigits = closingDigits;
        this.decimalEnd = power(10, length) - 1;
        this.block = power(34, length - 1 - closingDigits) * power(10, closingDigits);
    }

    /** The last rank that can be written; the first is 1. */
    public int capacity() {
        return decimalEnd + LETTERS * block;
    }

    /** The last rank written in digits only. */
    public int decimalEnd() {
        return decimalEnd;
    }

    public int length() {
        return length;
    }

    /** @throws IllegalArgumentException outside 1 to {@link #capacity()} */
    public String write(int rank) {
        if (rank < 1 || rank > capacity()) {
            throw new IllegalArgumentException("rank " + rank + " cannot be written in " + length + " places");
        }
        char[] places = new char[length];
        if (rank <= decimalEnd) {
            fill(places, 0, rank, 10);
            return new String(places);
        }
        int beyond = rank - decimalEnd - 1;
        places[0] = SYMBOLS.charAt(10 + beyond / block);
        int rest = beyond % block;
        if (closingDigits == 1) {
            places[length - 1] = SYMBOLS.charAt(rest % 10);
            rest /= 10;
        }
        for (int i = length - 1 - closingDigits; i > 0; i--) {
            places[i] = SYMBOLS.charAt(rest % BASE);
            rest /= BASE;
        }
        return new String(places);
    }

    /** The rank written in {@code text}, or 0 when it is none: zero itself, a wrong length or a wrong symbol. */
    public int read(CharSequence text) {
        if (text.length() != length) {
            return 0;
        }
        int first = SYMBOLS.indexOf(text.charAt(0));
        if (first < 0) {
            return 0;
        }
        if (first < 10) {
            return Math.max(0, number(text, 0, length, 10));
        }
        int middle = number(text, 1, length - closingDigits, BASE);
        int closing = number(text, length - closingDigits, length, 10);
        return middle < 0 || closing < 0
                ? 0
                : decimalEnd + 1 + (first - 10) * block + middle * power(10, closingDigits) + closing;
    }

    /** The number written in {@code from} to {@code to}, -1 when a symbol does not belong to the base. */
    private static int number(CharSequence text, int from, int to, int base) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = SYMBOLS.indexOf(text.charAt(i));
            if (digit < 0 || digit >= base) {
                return -1;
            }
            value = value * base + digit;
        }
        return value;
    }

    private static void fill(char[] places, int from, int value, int base) {
        int rest = value;
        for (int i = places.length - 1; i >= from; i--) {
            places[i] = SYMBOLS.charAt(rest % base);
            rest /= base;
        }
    }

    private static int power(int base, int exponent) {
        int result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }
}
