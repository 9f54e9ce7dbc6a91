package io.taalentio.api.world;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.taalentio.core.kernel.PhoneNumber;
import io.taalentio.core.world.PhoneNumbers;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** Telephone numbers by the numbering plans that libphonenumber knows. */
@Singleton
class LibPhoneNumbers implements PhoneNumbers {

    private static final int LONGEST = 40;

    /**
     * What a number is.
     *
     * @param national as people of its country write it: {@code 77 123 45 67}
     * @param type {@code MOBILE}, {@code FIXED_LINE}, … as libphonenumber names it
     */
    record Reading(PhoneNumber number, String national, String type) {}

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    @Override
    public Optional<PhoneNumber> parse(String text, String region) {
        return read(text, region).map(Reading::number);
    }

    Optional<Reading> read(String text, String region) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Phonenumber.PhoneNumber number;
        try {
            number = plans.parse(text, region.toUpperCase(Locale.ROOT));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
        if (!plans.isValidNumber(number) || !number.getExtension().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reading(
                new PhoneNumber(plans.format(number, PhoneNumberFormat.E164)),
                plans.format(number, PhoneNumberFormat.NATIONAL),
                plans.getNumberType(number).name()));
    }
}
