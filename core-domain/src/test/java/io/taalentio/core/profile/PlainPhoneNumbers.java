package io.taalentio.core.profile;

import io.taalentio.core.kernel.PhoneNumber;
import io.taalentio.core.world.Country;
import io.taalentio.core.world.PhoneNumbers;
import io.taalentio.core.world.World;
import java.util.Optional;

/** Telephone numbers for tests: a calling code or that of the region, then eight to ten digits. */
public final class PlainPhoneNumbers implements PhoneNumbers {

    private final World world;

    public PlainPhoneNumbers(World world) {
        this.world = world;
    }

    @Override
    public Optional<PhoneNumber> parse(String text, String region) {
        String digits = text.replaceAll("[ .()-]", "");
        if (digits.matches("\\+\\d{10,13}")) {
            return Optional.of(new PhoneNumber(digits));
        }
        String national = digits.startsWith("0") ? digits.substring(1) : digits;
        return national.matches("\\d{8,10}")
                ? world.country(region).map(Country::callingCode).map(code -> new PhoneNumber("+" + code + national))
                : Optional.empty();
    }
}
