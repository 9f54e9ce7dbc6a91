package io.taalentio.core.production;

import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.PhoneNumber;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.profile.WebAddress;
import io.taalentio.core.world.PhoneNumbers;
import io.taalentio.core.world.World;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a company's record may hold. Texts come out trimmed, empty ones as absent, the telephone number in E.164. */
@Managed
public class CompanyRules {

    static final int NAME_MAX = 200;

    private static final int LONG_TEXT = 4000;
    private static final int SHORT_TEXT = 200;
    private static final int ENTRIES = 30;
    private static final int MANY = 1_000_000;
    private static final int FIRST_YEAR = 1850;

    /** Hosts of the networks a company may name. */
    private static final Map<String, List<String>> NETWORKS = Map.of(
            "facebook", List.of("facebook.com", "fb.com"),
            "instagram", List.of("instagram.com"),
            "linkedin", List.of("linkedin.com"),
            "twitter", List.of("twitter.com", "x.com"));

    private final World world;
    private final PhoneNumbers phoneNumbers;
    private final Lists lists;
    private final Clock clock;

    public CompanyRules(World world, PhoneNumbers phoneNumbers, Lists lists, Clock clock) {
        this.world = world;
        this.phoneNumbers = phoneNumbers;
        this.lists = lists;
        this.clock = clock;
    }

    /** @throws InvalidValue naming {@code name} */
    String name(@Nullable String given) {
        String name = given == null ? "" : given.strip().replaceAll("\\s+", " ");
        Violations violations = new Violations();
        violations.required(name, "name");
        violations.maxLength(name, NAME_MAX, "name");
        violations.throwIfAny();
        return name;
    }

    /** @throws InvalidValue naming every refused field, each under {@code about.} */
    CompanyRecord checked(CompanyRecord given) {
        Violations violations = new Violations();
        String country = text(given.country(), 2, "country", violations);
        if (country != null && world.country(country).isEmpty()) {
            violations.add("about.country", "unknown-country");
        }
        for (String service : given.services()) {
            violations.check(lists.has(Lists.COMPANY_SERVICE, service), "about.services", "unknown-value");
        }
        number(given.foundedYear(), FIRST_YEAR, LocalDate.now(clock).getYear(), "foundedYear", violations);
        number(given.employeesCount(), 0, MANY, "employeesCount", violations);
        number(given.productionsCount(), 0, MANY, "productionsCount", violations);
        CompanyRecord checked = new CompanyRecord(
                text(given.description(), LONG_TEXT, "description", violations),
                texts(given.specializations(), "specializations", violations),
                text(given.address(), 500, "address", violations),
                text(given.city(), 100, "city", violations),
                country,
                text(given.postalCode(), 20, "postalCode", violations),
                phone(given.phone(), country, violations),
                email(given.email(), violations),
                website(given.website(), violations),
                socials(given.socials(), violations),
                given.foundedYear(),
                text(given.ceo(), SHORT_TEXT, "ceo", violations),
                given.employeesCount(),
                given.productionsCount(),
                texts(given.notableProductions(), "notableProductions", violations),
                texts(given.services(), "services", violations),
                text(given.equipment(), LONG_TEXT, "equipment", violations),
                text(given.studios(), LONG_TEXT, "studios", violations),
                texts(given.certifications(), "certifications", violations),
                texts(given.memberships(), "memberships", violations),
                texts(given.awards(), "awards", violations));
        violations.throwIfAny();
        return checked;
    }

    private static @Nullable String text(@Nullable String given, int max, String field, Violations violations) {
        String text = given == null || given.isBlank() ? null : given.strip();
        violations.maxLength(text, max, "about." + field);
        return text;
    }

    private static List<String> texts(List<String> given, String field, Violations violations) {
        if (given.size() > ENTRIES) {
            violations.add("about." + field, "too-many", Map.of("max", ENTRIES));
        }
        List<String> kept = new ArrayList<>();
        for (String entry : given) {
            String text = text(entry, SHORT_TEXT, field, violations);
            if (text != null && !kept.contains(text)) {
                kept.add(text);
            }
        }
        return kept;
    }

    private static void number(@Nullable Integer given, int min, int max, String field, Violations violations) {
        if (given != null && (given < min || given > max)) {
            violations.add("about." + field, "out-of-range", Map.of("min", min, "max", max));
        }
    }

    private @Nullable String phone(@Nullable String given, @Nullable String country, Violations violations) {
        if (given == null || given.isBlank()) {
            return null;
        }
        PhoneNumber number =
                phoneNumbers.parse(given, country == null ? "MA" : country).orElse(null);
        violations.check(number != null, "about.phone", "invalid-phone");
        return number == null ? null : number.e164();
    }

    private static @Nullable String email(@Nullable String given, Violations violations) {
        if (given == null || given.isBlank()) {
            return null;
        }
        Email email = Email.parse(given).orElse(null);
        violations.check(email != null, "about.email", "invalid-email");
        return email == null ? null : email.value();
    }

    private static @Nullable String website(@Nullable String given, Violations violations) {
        String text = text(given, 500, "website", violations);
        if (text != null) {
            violations.check(WebAddress.host(text).isPresent(), "about.website", "invalid-url");
        }
        return text;
    }

    private static Map<String, String> socials(Map<String, String> given, Violations violations) {
        Map<String, String> kept = new LinkedHashMap<>();
        given.forEach((network, address) -> {
            String field = "socials." + network;
            List<String> hosts = NETWORKS.get(network);
            String text = text(address, 500, field, violations);
            if (hosts == null) {
                violations.add("about.socials", "unknown-value");
            } else if (text != null) {
                String whole = text.toLowerCase(Locale.ROOT).startsWith("http") ? text : "https://" + text;
                violations.check(
                        WebAddress.host(whole).isPresent() && WebAddress.leadsTo(hosts, whole),
                        "about." + field,
                        "invalid-social");
                kept.put(network, whole);
            }
        });
        return kept;
    }
}
