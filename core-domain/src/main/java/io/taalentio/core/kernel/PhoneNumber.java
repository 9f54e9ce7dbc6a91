package io.taalentio.core.kernel;

import java.util.regex.Pattern;

/** A telephone number in E.164: {@code +221771234567}. */
public record PhoneNumber(String e164) {

    private static final Pattern SHAPE = Pattern.compile("\\+[1-9]\\d{5,14}");

    /** @throws InvalidValue {@code invalid-phone} on the empty field path */
    public PhoneNumber {
        if (!SHAPE.matcher(e164).matches()) {
            throw new InvalidValue("", "invalid-phone");
        }
    }

    @Override
    public String toString() {
        return e164;
    }
}
