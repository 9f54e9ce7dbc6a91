package io.taalentio.core.profile;

import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Gender;
import io.taalentio.core.kernel.PhoneNumber;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.world.Languages;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers of one form, one method per sort of answer, and gathers every refusal under the path of its field.
 * Each method gives the value in its typed, tidied form, or null when it is absent or was refused. Codes are those of
 * {@code messages.json}.
 */
public final class Answers {

    public static final int NAME_MAX = 100;
    public static final int TEXT_MAX = 4000;
    public static final int ADDRESS_MAX = 300;
    public static final int URL_MAX = 300;
    public static final int SOCIAL_MAX = 200;
    public static final int DOCUMENT_NUMBER_MAX = 50;
    public static final int CITY_MAX = 100;
    private static final int EMAIL_MAX = 254;
    private static final int PHONE_MAX = 40;
    private static final int DATE_MAX = 10;
    private static final int LANGUAGES_MAX = 30;
    private static final int LANGUAGE_NAME_MAX = 60;
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private static final DateTimeFormatter ISO_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .,'’ʼʻ‘´`·\\-‐‑–]*");
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./\\-]*");
    private static final Pattern HANDLE = Pattern.compile("@?[\\p{L}\\p{N}][\\p{L}\\p{N}._\\-]{0,99}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final FormRules rules;
    private final boolean complete;
    private final Violations violations = new Violations();
    private final PlaceAnswers places;
    private final FileAnswers files;

    Answers(FormRules rules, boolean complete, Map<UUID, StoredFile> files) {
        this.rules = rules;
        this.complete = complete;
        this.places = new PlaceAnswers(this, rules.world(), violations);
        this.files = new FileAnswers(this, files, violations);
    }

    /** False while a draft is being typed: then nothing is required and formats are not looked at. */
    public boolean complete() {
        return complete;
    }

    /** For countries and cities. */
    public PlaceAnswers places() {
        return places;
    }

    /** For uploads. */
    public FileAnswers files() {
        return files;
    }

    public LocalDate today() {
        return rules.today();
    }

    /** Refuses the form if any answer was refused. */
    public void throwIfAny() {
        violations.throwIfAny();
    }

    /** Adds a refusal of the caller's own. */
    public void refuse(String field, String code) {
        violations.add(field, code);
    }

    /** One line of text, spaces tidied. */
    public @Nullable String line(@Nullable String typed, int max, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return fits(text, max, field) && clean(text, field) ? text : null;
    }

    /** Text of several lines, as it was written. */
    public @Nullable String text(@Nullable String typed, int max, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = LINE_BREAK
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll("\n")
                .strip();
        return fits(text, max, field) && clean(text.replace("\n", "").replace("\t", ""), field) ? text : null;
    }

    /** A first, last or guardian's name: letters of any script, spaces, hyphens and apostrophes. */
    public @Nullable String name(@Nullable String typed, String field) {
        String name = line(typed, NAME_MAX, field);
        if (name != null && complete && !NAME.matcher(name).matches()) {
            violations.add(field, "invalid-name");
            return null;
        }
        return name;
    }

    public @Nullable String requiredName(@Nullable String typed, String field) {
        required(typed, field);
        return name(typed, field);
    }

    /** Notes the absence of a required answer; a draft in the making may lack it. */
    public void required(@Nullable Object value, String field) {
        if (complete) {
            violations.required(value, field);
        }
    }

    public @Nullable LocalDate birthDate(@Nullable String typed, String field) {
        String text = line(typed, DATE_MAX, field);
        if (text == null || !complete) {
            return null;
        }
        LocalDate date;
        try {
            date = LocalDate.parse(text, ISO_DATE);
        } catch (DateTimeException notADate) {
            violations.add(field, "invalid-date");
            return null;
        }
        if (date.isAfter(today())) {
            violations.add(field, "date-in-future");
            return null;
        }
        if (date.isBefore(OLDEST)) {
            violations.add(field, "date-too-old");
            return null;
        }
        return date;
    }

    public @Nullable Gender requiredGender(@Nullable String typed, String field) {
        required(typed, field);
        String key = key(Lists.GENDER, typed, field);
        return key == null ? null : Gender.valueOf(key);
    }

    /** A key of a closed list. */
    public @Nullable String key(String list, @Nullable String typed, String field) {
        return known(typed, field, key -> rules.lists().has(list, key));
    }

    /** Keys of a closed list, each once. */
    public List<String> keys(String list, @Nullable List<@Nullable String> typed, int max, String field) {
        return several(typed, max, field, key -> rules.lists().has(list, key));
    }

    /** Talents of the catalogue, each once. */
    public List<String> talents(@Nullable List<@Nullable String> typed, int max, String field) {
        return several(typed, max, field, rules.catalogue()::knowsTalent);
    }

    /** Talents of the catalogue's cinema categories, each once. */
    public List<String> cinemaSkills(@Nullable List<@Nullable String> typed, int max, String field) {
        return several(typed, max, field, rules.catalogue()::isCinemaSkill);
    }

    /** The first year of an experience bracket. */
    public @Nullable Integer experience(@Nullable Integer typed, String field) {
        if (typed == null) {
            return null;
        }
        if (!rules.lists().has(Lists.EXPERIENCE, typed.toString())) {
            violations.add(field, "unknown-value");
            return null;
        }
        return typed;
    }

    public @Nullable Integer number(@Nullable Integer typed, int min, int max, String field) {
        if (typed == null || !complete) {
            return null;
        }
        if (typed < min || typed > max) {
            violations.add(field, "out-of-range", Map.of("min", min, "max", max));
            return null;
        }
        return typed;
    }

    /** An amount of money, above zero and at most a thousand million. */
    public @Nullable BigDecimal amount(@Nullable BigDecimal typed, String field) {
        if (typed == null || !complete) {
            return null;
        }
        BigDecimal most = BigDecimal.valueOf(1_000_000_000);
        if (typed.signum() <= 0 || typed.compareTo(most) > 0) {
            violations.add(field, "out-of-range", Map.of("min", 1, "max", 1_000_000_000));
            return null;
        }
        if (typed.stripTrailingZeros().scale() > 2) {
            violations.add(field, "invalid-number");
            return null;
        }
        return typed;
    }

    public @Nullable String currency(@Nullable String typed, String field) {
        return known(typed, field, rules.currencies()::has);
    }

    public @Nullable Email email(@Nullable String typed, String field) {
        String text = line(typed, EMAIL_MAX, field);
        if (text == null || !complete) {
            return null;
        }
        Optional<Email> email = Email.parse(text);
        if (email.isEmpty()) {
            violations.add(field, "invalid-email");
        }
        return email.orElse(null);
    }

    public @Nullable Email requiredEmail(@Nullable String typed, String field) {
        required(typed, field);
        return email(typed, field);
    }

    /**
     * A telephone number as people write it.
     *
     * @param region the country chosen beside it, else {@code elseRegion} is assumed
     */
    public @Nullable PhoneNumber phone(
            @Nullable String typed, @Nullable String region, @Nullable String elseRegion, String field) {
        String text = line(typed, PHONE_MAX, field);
        if (text == null || !complete) {
            return null;
        }
        String assumed = region != null ? region : elseRegion;
        Optional<PhoneNumber> phone = rules.phoneNumbers().parse(text, assumed == null ? "ZZ" : assumed);
        if (phone.isEmpty()) {
            violations.add(field, "invalid-phone");
        }
        return phone.orElse(null);
    }

    public @Nullable String documentNumber(@Nullable String typed, String field) {
        String text = line(typed, DOCUMENT_NUMBER_MAX, field);
        if (text != null && complete && !DOCUMENT_NUMBER.matcher(text).matches()) {
            violations.add(field, "invalid-document-number");
            return null;
        }
        return text;
    }

    /** A page on the web, http or https. */
    public @Nullable String url(@Nullable String typed, String field) {
        String text = line(typed, URL_MAX, field);
        if (text == null || !complete) {
            return text;
        }
        if (WebAddress.host(text).isEmpty()) {
            violations.add(field, "invalid-url");
            return null;
        }
        return text;
    }

    /** A user name of a social network or the address of a page on it. */
    public Map<String, String> socials(Map<String, String> typed, String section) {
        Map<String, String> accepted = new LinkedHashMap<>();
        for (Lists.Entry network : rules.lists().entries(Lists.SOCIAL_NETWORK)) {
            String field = section + "." + network.key();
            String text = line(typed.get(network.key()), SOCIAL_MAX, field);
            if (text == null) {
                continue;
            }
            if (complete && !HANDLE.matcher(text).matches() && !WebAddress.leadsTo(hosts(network), text)) {
                violations.add(field, "invalid-social");
            } else {
                accepted.put(network.key(), text);
            }
        }
        return accepted;
    }

    public List<LanguageSkill> languages(@Nullable List<@Nullable LanguageEntry> typed, String field) {
        if (typed == null) {
            return List.of();
        }
        if (typed.size() > LANGUAGES_MAX) {
            violations.add(field, "too-many", Map.of("max", LANGUAGES_MAX));
            return List.of();
        }
        List<LanguageSkill> skills = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            String path = field + "[" + i + "]";
            LanguageEntry entry = typed.get(i);
            if (entry == null) {
                violations.add(path, "required");
                continue;
            }
            required(entry.code(), path + ".code");
            String code = known(entry.code(), path + ".code", rules.languages()::has);
            String level = key(Lists.LANGUAGE_LEVEL, entry.level(), path + ".level");
            if (code != null && !seen.add(code)) {
                violations.add(path + ".code", "duplicate-entry");
            } else if (code != null && code.equals(Languages.UNLISTED)) {
                required(entry.name(), path + ".name");
                String name = line(entry.name(), LANGUAGE_NAME_MAX, path + ".name");
                if (name != null) {
                    skills.add(new LanguageSkill(code, level, name));
                }
            } else if (code != null) {
                skills.add(new LanguageSkill(code, level, null));
            }
        }
        return skills;
    }

    /** The guardian of a minor; of nobody else is one kept. */
    public @Nullable Guardian guardian(
            @Nullable GuardianEntry typed, @Nullable Person person, @Nullable String elseRegion) {
        GuardianEntry entry = typed == null ? new GuardianEntry(null, null, null, null, null) : typed;
        boolean needed = person != null && person.minor(today());
        if (complete && !needed) {
            return null;
        }
        String name = name(entry.name(), "guardian.name");
        String phoneCountry = places.country(entry.phoneCountry(), "guardian.phoneCountry");
        PhoneNumber phone = phone(entry.phone(), phoneCountry, elseRegion, "guardian.phone");
        Email email = email(entry.email(), "guardian.email");
        if (!complete) {
            return null;
        }
        needed(entry.name(), "guardian.name");
        needed(entry.phone(), "guardian.phone");
        needed(entry.consent(), "guardian.consent");
        UUID consent = files.one(entry.consent(), FileKind.CONSENT, "guardian.consent");
        return name == null || phone == null || consent == null
                ? null
                : new Guardian(name, phone, phoneCountry, email, consent);
    }

    /** Both boxes must be ticked before a form is submitted. */
    public void consent(@Nullable ConsentEntry entry) {
        if (complete) {
            violations.check(entry != null && Boolean.TRUE.equals(entry.terms()), "consent.terms", "consent-required");
            violations.check(
                    entry != null && Boolean.TRUE.equals(entry.privacy()), "consent.privacy", "consent-required");
        }
    }

    /** Whether a list holds at most {@code max} entries; refuses it otherwise. */
    public boolean atMost(@Nullable Collection<?> entries, int max, String field) {
        if (entries != null && entries.size() > max) {
            violations.add(field, "too-many", Map.of("max", max));
            return false;
        }
        return true;
    }

    private void needed(@Nullable Object value, String field) {
        violations.check(
                value != null && !(value instanceof String text && text.isBlank()), field, "guardian-required");
    }

    private List<String> several(
            @Nullable List<@Nullable String> typed, int max, String field, Predicate<String> known) {
        if (typed == null || !atMost(typed, max, field)) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String path = field + "[" + i + "]";
            required(typed.get(i), path);
            String key = known(typed.get(i), path, known);
            if (key != null && keys.contains(key)) {
                violations.add(path, "duplicate-entry");
            } else if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    private @Nullable String known(@Nullable String typed, String field, Predicate<String> known) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!known.test(typed)) {
            violations.add(field, "unknown-value");
            return null;
        }
        return typed;
    }

    private boolean fits(String text, int max, String field) {
        if (text.codePointCount(0, text.length()) <= max) {
            return true;
        }
        violations.maxLength(text, max, field);
        return false;
    }

    /** No control characters and none that turn the writing direction: they hide what a text says. */
    private boolean clean(String text, String field) {
        boolean clean = text.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2066 && c <= 0x2069)
                        || c == 0xFFFD);
        violations.check(clean, field, "invalid-text");
        return clean;
    }

    private static List<?> hosts(Lists.Entry network) {
        return network.details().get("hosts") instanceof List<?> hosts ? hosts : List.of();
    }
}
