package io.taalentio.core.code;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code printed on a card or a badge. It is a label, never a secret: alone it opens the public page and nothing else.
 * The three kinds never overlap: a talent code has ten characters; of the two with eleven, an assignment code ends in a
 * digit and a cinema code in a letter (product reference, section 2).
 */
public sealed interface IdentificationCode permits TalentCode, CinemaCode, AssignmentCode {

    /** The code as it is printed, without spaces or dashes. */
    String value();

    /** The code a person typed: spaces and dashes anywhere and small letters are forgiven. */
    static Optional<IdentificationCode> parse(@Nullable String typed) {
        String text = normalise(typed);
        return switch (text.length()) {
            case TalentCode.LENGTH -> TalentCode.read(text).map(code -> code);
            case CinemaCode.LENGTH ->
                Character.isDigit(text.charAt(text.length() - 1))
                        ? AssignmentCode.read(text).map(code -> code)
                        : CinemaCode.read(text).map(code -> code);
            default -> Optional.empty();
        };
    }

    /**
     * What was typed in capitals, without spaces and dashes; empty when nothing was. Only ASCII letters are raised, so
     * that no foreign letter turns into a valid one. A former code is looked up in this form.
     */
    static String normalise(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(typed.length());
        typed.codePoints().forEach(c -> {
            if (c >= 'a' && c <= 'z') {
                kept.append((char) (c - 32));
            } else if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.DASH_PUNCTUATION) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    /** @throws IllegalArgumentException unless {@code text} is {@code length} letters A to Z */
    static void requireLetters(String text, int length) {
        if (text.length() != length || !text.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new IllegalArgumentException("not " + length + " letters A to Z: " + text);
        }
    }
}
