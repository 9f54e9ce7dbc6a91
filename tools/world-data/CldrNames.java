// Names of countries, currencies and languages in French and English, from the CLDR data inside the JDK.
// Run by generate.mjs as a single source file: java CldrNames.java LANGUAGE_CODE...
// Writes tab-separated lines: kind, code, name_fr, name_en, then kind-specific columns.

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** ISO currencies that CLDR still lists although the country no longer pays with them. */
static String currencyOf(String iso2) {
    if (iso2.equals("SV")) {
        return "USD"; // the colón has not been issued since 2001
    }
    if (iso2.equals("XK")) {
        return "EUR";
    }
    Currency currency = Currency.getInstance(Locale.of("", iso2));
    return currency == null ? "" : currency.getCurrencyCode();
}

/** ISO 3166 has no entry for Kosovo; XKX is the user-assigned code in common use. */
static String iso3Of(String iso2) {
    return iso2.equals("XK") ? "XKX" : Locale.of("", iso2).getISO3Country();
}

void main(String[] languages) {
    if (Runtime.version().feature() < 25) {
        System.err.println("JDK 25 or newer is needed (older ones know fewer currencies), this is " + Runtime.version());
        System.exit(1);
    }
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Set<String> currencies = new TreeSet<>();
    Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK")).sorted().forEach(iso2 -> {
        Locale country = Locale.of("", iso2);
        String currency = currencyOf(iso2);
        if (!currency.isEmpty()) {
            currencies.add(currency);
        }
        out.println(String.join(
                "\t",
                "country",
                iso2,
                country.getDisplayCountry(Locale.FRENCH),
                country.getDisplayCountry(Locale.ENGLISH),
                iso3Of(iso2),
                currency));
    });
    for (String code : currencies) {
        Currency currency = Currency.getInstance(code);
        out.println(String.join(
                "\t",
                "currency",
                code,
                currency.getDisplayName(Locale.FRENCH),
                currency.getDisplayName(Locale.ENGLISH),
                Integer.toString(currency.getDefaultFractionDigits()),
                currency.getSymbol(Locale.FRENCH)));
    }
    for (String code : languages) {
        Locale language = Locale.of(code);
        out.println(String.join(
                "\t",
                "language",
                code,
                language.getDisplayLanguage(Locale.FRENCH),
                language.getDisplayLanguage(Locale.ENGLISH)));
    }
}
