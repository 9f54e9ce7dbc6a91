package io.taalentio.core.code;

import java.util.Optional;

/** Bytes and small numbers in capitals and digits (the alphabet of RFC 4648, without padding). */
final class Base32 {

    private static final String SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String write(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * 8 + 4) / 5);
        int held = 0;
        int bits = 0;
        for (byte b : bytes) {
            held = (held << 8) | (b & 0xFF);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(SYMBOLS.charAt((held >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(SYMBOLS.charAt((held << (5 - bits)) & 31));
        }
        return text.toString();
    }

    /** Exactly {@code length} bytes, or empty: a wrong symbol, a wrong length, or left-over bits that are not zero. */
    static Optional<byte[]> read(String text, int length) {
        if (text.length() != (length * 8 + 4) / 5) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            int symbol = SYMBOLS.indexOf(text.charAt(i));
            if (symbol < 0) {
                return Optional.empty();
            }
            held = ((held << 5) | symbol) & 0xFFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return (held & ((1 << bits) - 1)) == 0 ? Optional.of(bytes) : Optional.empty();
    }

    /** A number in {@code places} symbols, the highest first. */
    static String number(int number, int places) {
        StringBuilder text = new StringBuilder(places);
        for (int i = places - 1; i >= 0; i--) {
            text.append(SYMBOLS.charAt((number >> (5 * i)) & 31));
        }
        return text.toString();
    }

    /** The number written by {@link #number(int, int)}, or -1. */
    static int number(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int symbol = SYMBOLS.indexOf(text.charAt(i));
            if (symbol < 0) {
                return -1;
            }
            number = (number << 5) | symbol;
        }
        return number;
    }
}
