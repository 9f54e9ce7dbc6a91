package io.taalentio.core.search;

import io.taalentio.core.code.IdentificationCode;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** How a request names a profile: by its id or by its code, a former one too. */
public sealed interface ProfileRef {

    record ById(UUID id) implements ProfileRef {}

    /** @param code as {@link IdentificationCode#normalise} leaves it */
    record ByCode(String code) implements ProfileRef {}

    Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Empty when the text is neither. */
    static Optional<ProfileRef> parse(String text) {
        if (UUID_SHAPE.matcher(text).matches()) {
            return Optional.of(new ById(UUID.fromString(text)));
        }
        String code = IdentificationCode.normalise(text);
        return code.length() == 10 || code.length() == 11 ? Optional.of(new ByCode(code)) : Optional.empty();
    }
}
