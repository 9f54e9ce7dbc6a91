package io.taalentio.core.world;

import io.taalentio.core.kernel.PhoneNumber;
import java.util.Optional;

/** Reads telephone numbers as people write them. */
public interface PhoneNumbers {

    /**
     * The number in {@code text}, written nationally or internationally.
     *
     * @param region ISO 3166-1 alpha-2 of the country assumed when no calling code is written
     * @return empty when it is not a valid number of its country
     */
    Optional<PhoneNumber> parse(String text, String region);
}
