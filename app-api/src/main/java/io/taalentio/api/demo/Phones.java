package io.taalentio.api.demo;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Telephone numbers that are valid in their country and differ from person to person. */
final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {}

    /** In E.164, made of the country's example of a mobile number. */
    static String mobile(String country, int series, int number) {
        PhoneNumber example = NUMBERS.getExampleNumberForType(country, PhoneNumberType.MOBILE);
        if (example == null) {
            throw new IllegalStateException("no example of a mobile number of " + country);
        }
        long start = example.getNationalNumber() / 10_000 * 10_000 + (series * 3_000L + number * 37L) % 10_000;
        for (int i = 0; i < 10_000; i++) {
            PhoneNumber candidate =
                    new PhoneNumber().setCountryCode(example.getCountryCode()).setNationalNumber(start + i);
            if (example.hasItalianLeadingZero()) {
                candidate.setItalianLeadingZero(example.isItalianLeadingZero());
            }
            if (NUMBERS.isValidNumberForRegion(candidate, country)) {
                return NUMBERS.format(candidate, PhoneNumberFormat.E164);
            }
        }
        throw new IllegalStateException("no valid mobile number near " + start + " of " + country);
    }
}
