package io.taalentio.core.production;

import io.taalentio.core.kernel.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days of a project in words. */
final class Dates {

    private Dates() {}

    /** {@code 12 janv. 2027}. */
    static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.of(language.tag()))
                .format(day);
    }

    /** Both days, one if they are the same or only one is known, empty for none. */
    static String range(@Nullable LocalDate from, @Nullable LocalDate to, Language language) {
        if (from != null && to != null && !from.equals(to)) {
            return day(from, language) + " – " + day(to, language);
        }
        LocalDate known = from == null ? to : from;
        return known == null ? "" : day(known, language);
    }
}
