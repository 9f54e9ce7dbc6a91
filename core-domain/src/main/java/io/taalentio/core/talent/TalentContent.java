package io.taalentio.core.talent;

import io.taalentio.core.profile.ConsentEntry;
import io.taalentio.core.profile.FileSlot;
import io.taalentio.core.profile.GuardianEntry;
import io.taalentio.core.profile.LanguageEntry;
import io.taalentio.core.profile.ProfileContent;
import io.taalentio.core.profile.ProfileKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The talent form as it was typed, in the ten sections of the product reference, section 7.1. */
public record TalentContent(
        @Nullable Identity identity,
        @Nullable ContactEntry contact,
        @Nullable Location location,
        @Nullable Experience experience,
        @Nullable List<@Nullable LanguageEntry> languages,
        @Nullable Availability availability,
        @Nullable WorkMode workMode,
        @Nullable List<@Nullable String> talents,
        @Nullable Documents documents,
        @Nullable Socials socials,
        @Nullable GuardianEntry guardian,
        @Nullable ConsentEntry consent)
        implements ProfileContent {

    public static final TalentContent EMPTY =
            new TalentContent(null, null, null, null, null, null, null, null, null, null, null, null);

    /** @param birthDate {@code yyyy-MM-dd} */
    public record Identity(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String birthDate,
            @Nullable String gender,
            @Nullable String passportNumber,
            @Nullable String residenceCard) {

        static final Identity EMPTY = new Identity(null, null, null, null, null, null);
    }

    /** @param phoneCountry ISO 3166-1 alpha-2 of the country chosen beside the number */
    public record ContactEntry(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String phoneCountry,
            @Nullable String whatsapp,
            @Nullable String whatsappCountry,
            @Nullable String address) {

        static final ContactEntry EMPTY = new ContactEntry(null, null, null, null, null, null);
    }

    /**
     * @param residenceCity id of a city, or of the country's "not listed" entry
     * @param residenceCityOther name of the city when it is not listed
     */
    public record Location(
            @Nullable String originCountry,
            @Nullable String nationality,
            @Nullable String residenceCountry,
            @Nullable Integer residenceCity,
            @Nullable String residenceCityOther) {

        static final Location EMPTY = new Location(null, null, null, null, null);
    }

    /** @param yearsExperience first year of a bracket of the list {@code experience} */
    public record Experience(
            @Nullable Integer yearsExperience,
            @Nullable String bio,
            @Nullable String education) {

        static final Experience EMPTY = new Experience(null, null, null);
    }

    public record Availability(
            @Nullable String availability, @Nullable List<@Nullable RateEntry> rates) {

        static final Availability EMPTY = new Availability(null, null);
    }

    /** @param currency ISO 4217; the residence country's when it is left out */
    public record RateEntry(
            @Nullable String unit,
            @Nullable BigDecimal amount,
            @Nullable String currency) {}

    public record WorkMode(@Nullable String workMode) {

        static final WorkMode EMPTY = new WorkMode(null);
    }

    /** @param photo id of an uploaded file */
    public record Documents(
            @Nullable UUID photo,
            @Nullable UUID cv,
            @Nullable String portfolioUrl,
            @Nullable String website) {

        static final Documents EMPTY = new Documents(null, null, null, null);
    }

    /** User names or page addresses. */
    public record Socials(
            @Nullable String linkedin,
            @Nullable String instagram,
            @Nullable String x,
            @Nullable String facebook,
            @Nullable String tiktok,
            @Nullable String youtube,
            @Nullable String github,
            @Nullable String behance,
            @Nullable String dribbble,
            @Nullable String pinterest,
            @Nullable String snapchat,
            @Nullable String telegram,
            @Nullable String imdb,
            @Nullable String threads) {

        static Socials of(Map<String, String> given) {
            return new Socials(
                    given.get("linkedin"),
                    given.get("instagram"),
                    given.get("x"),
                    given.get("facebook"),
                    given.get("tiktok"),
                    given.get("youtube"),
                    given.get("github"),
                    given.get("behance"),
                    given.get("dribbble"),
                    given.get("pinterest"),
                    given.get("snapchat"),
                    given.get("telegram"),
                    given.get("imdb"),
                    given.get("threads"));
        }

        Map<String, String> byNetwork() {
            Map<String, String> given = new LinkedHashMap<>();
            put(given, "linkedin", linkedin);
            put(given, "instagram", instagram);
            put(given, "x", x);
            put(given, "facebook", facebook);
            put(given, "tiktok", tiktok);
            put(given, "youtube", youtube);
            put(given, "github", github);
            put(given, "behance", behance);
            put(given, "dribbble", dribbble);
            put(given, "pinterest", pinterest);
            put(given, "snapchat", snapchat);
            put(given, "telegram", telegram);
            put(given, "imdb", imdb);
            put(given, "threads", threads);
            return given;
        }

        private static void put(Map<String, String> given, String network, @Nullable String typed) {
            if (typed != null) {
                given.put(network, typed);
            }
        }
    }

    @Override
    public ProfileKind kind() {
        return ProfileKind.TALENT;
    }

    @Override
    public List<UUID> fileIds() {
        List<UUID> ids = new ArrayList<>();
        if (documents != null) {
            add(ids, documents.photo());
            add(ids, documents.cv());
        }
        if (guardian != null) {
            add(ids, guardian.consent());
        }
        return ids;
    }

    @Override
    public TalentContent withFile(FileSlot slot, UUID file) {
        Documents d = documents == null ? Documents.EMPTY : documents;
        return switch (slot) {
            case PHOTO -> with(new Documents(file, d.cv(), d.portfolioUrl(), d.website()), guardian);
            case CV -> with(new Documents(d.photo(), file, d.portfolioUrl(), d.website()), guardian);
            case GUARDIAN_CONSENT -> with(documents, GuardianEntry.withConsent(guardian, file));
            case ID_PHOTO, GALLERY -> throw new IllegalArgumentException("a talent form has no " + slot.tag());
        };
    }

    @Override
    public TalentContent withoutFile(UUID file) {
        Documents d = documents == null
                ? null
                : new Documents(
                        file.equals(documents.photo()) ? null : documents.photo(),
                        file.equals(documents.cv()) ? null : documents.cv(),
                        documents.portfolioUrl(),
                        documents.website());
        return with(
                d,
                guardian != null && file.equals(guardian.consent())
                        ? GuardianEntry.withConsent(guardian, null)
                        : guardian);
    }

    private TalentContent with(@Nullable Documents newDocuments, @Nullable GuardianEntry newGuardian) {
        return new TalentContent(
                identity,
                contact,
                location,
                experience,
                languages,
                availability,
                workMode,
                talents,
                newDocuments,
                socials,
                newGuardian,
                consent);
    }

    private static void add(List<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
