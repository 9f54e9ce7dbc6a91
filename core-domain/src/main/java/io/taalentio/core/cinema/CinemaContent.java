package io.taalentio.core.cinema;

import io.taalentio.core.profile.ConsentEntry;
import io.taalentio.core.profile.FileSlot;
import io.taalentio.core.profile.GuardianEntry;
import io.taalentio.core.profile.LanguageEntry;
import io.taalentio.core.profile.ProfileContent;
import io.taalentio.core.profile.ProfileKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cinema form as it was typed, in the nine sections of the product reference, section 7.2. */
public record CinemaContent(
        @Nullable CinemaIdentity identity,
        @Nullable Origins origins,
        @Nullable Home residence,
        @Nullable List<@Nullable LanguageEntry> languages,
        @Nullable Physical physical,
        @Nullable Types types,
        @Nullable List<@Nullable String> skills,
        @Nullable CinemaSocials socials,
        @Nullable Media media,
        @Nullable GuardianEntry guardian,
        @Nullable ConsentEntry consent)
        implements ProfileContent {

    public static final CinemaContent EMPTY =
            new CinemaContent(null, null, null, null, null, null, null, null, null, null, null);

    /** @param birthDate {@code yyyy-MM-dd} */
    public record CinemaIdentity(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String birthDate,
            @Nullable String gender,
            @Nullable String documentType,
            @Nullable String documentNumber,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String phoneCountry,
            @Nullable String whatsapp,
            @Nullable String whatsappCountry,
            @Nullable String website) {

        static final CinemaIdentity EMPTY =
                new CinemaIdentity(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * @param appearances keys of their list; kept only with {@code appearanceConsent}
     * @param nationality ISO 3166-1 alpha-2 of the country
     */
    public record Origins(
            @Nullable List<@Nullable String> appearances,
            @Nullable Boolean appearanceConsent,
            @Nullable String originCountry,
            @Nullable String nationality) {

        static final Origins EMPTY = new Origins(null, null, null, null);
    }

    /**
     * @param city id of a city, or of the country's "not listed" entry
     * @param cityOther name of the city when it is not listed
     */
    public record Home(
            @Nullable String country,
            @Nullable Integer city,
            @Nullable String cityOther) {

        static final Home EMPTY = new Home(null, null, null);
    }

    /** @param shoeSize European size */
    public record Physical(
            @Nullable String eyeColor,
            @Nullable String hairColor,
            @Nullable String hairType,
            @Nullable Integer heightCm,
            @Nullable String skinTone,
            @Nullable String build,
            @Nullable Integer weightKg,
            @Nullable Integer shoeSize) {

        static final Physical EMPTY = new Physical(null, null, null, null, null, null, null, null);
    }

    /**
     * @param yearsExperience first year of a bracket of the list {@code experience}
     * @param licences keys of their list; what follows is of lists, too
     */
    public record Types(
            @Nullable List<@Nullable String> talentTypes,
            @Nullable Integer yearsExperience,
            @Nullable String availability,
            @Nullable List<@Nullable String> licences,
            @Nullable List<@Nullable String> instruments,
            @Nullable List<@Nullable String> dances,
            @Nullable List<@Nullable String> stunts) {

        static final Types EMPTY = new Types(null, null, null, null, null, null, null);
    }

    /** User names or page addresses. */
    public record CinemaSocials(
            @Nullable String facebook,
            @Nullable String instagram,
            @Nullable String tiktok,
            @Nullable String snapchat,
            @Nullable String youtube,
            @Nullable String x,
            @Nullable String linkedin,
            @Nullable String telegram,
            @Nullable String imdb,
            @Nullable String threads) {

        static CinemaSocials of(Map<String, String> given) {
            return new CinemaSocials(
                    given.get("facebook"),
                    given.get("instagram"),
                    given.get("tiktok"),
                    given.get("snapchat"),
                    given.get("youtube"),
                    given.get("x"),
                    given.get("linkedin"),
                    given.get("telegram"),
                    given.get("imdb"),
                    given.get("threads"));
        }

        Map<String, String> byNetwork() {
            Map<String, String> given = new LinkedHashMap<>();
            put(given, "facebook", facebook);
            put(given, "instagram", instagram);
            put(given, "tiktok", tiktok);
            put(given, "snapchat", snapchat);
            put(given, "youtube", youtube);
            put(given, "x", x);
            put(given, "linkedin", linkedin);
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

    /**
     * @param photo id of an uploaded file
     * @param gallery ids of uploaded files in the order they are shown
     */
    public record Media(
            @Nullable UUID photo,
            @Nullable UUID idPhoto,
            @Nullable List<@Nullable UUID> gallery,
            @Nullable List<@Nullable CreditEntry> credits) {

        static final Media EMPTY = new Media(null, null, null, null);
    }

    /** @param kind key of the list {@code creditKind} */
    public record CreditEntry(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String kind,
            @Nullable String role) {}

    @Override
    public ProfileKind kind() {
        return ProfileKind.CINEMA;
    }

    @Override
    public List<UUID> fileIds() {
        List<UUID> ids = new ArrayList<>();
        if (media != null) {
            add(ids, media.photo());
            add(ids, media.idPhoto());
            if (media.gallery() != null) {
                media.gallery().forEach(id -> add(ids, id));
            }
        }
        if (guardian != null) {
            add(ids, guardian.consent());
        }
        return ids;
    }

    @Override
    public CinemaContent withFile(FileSlot slot, UUID file) {
        Media m = media == null ? Media.EMPTY : media;
        return switch (slot) {
            case PHOTO -> with(new Media(file, m.idPhoto(), m.gallery(), m.credits()), guardian);
            case ID_PHOTO -> with(new Media(m.photo(), file, m.gallery(), m.credits()), guardian);
            case GALLERY -> {
                List<@Nullable UUID> gallery = new ArrayList<>();
                if (m.gallery() != null) {
                    gallery.addAll(m.gallery());
                }
                gallery.add(file);
                yield with(new Media(m.photo(), m.idPhoto(), gallery, m.credits()), guardian);
            }
            case GUARDIAN_CONSENT -> with(media, GuardianEntry.withConsent(guardian, file));
            case CV -> throw new IllegalArgumentException("a cinema form has no cv");
        };
    }

    @Override
    public CinemaContent withoutFile(UUID file) {
        Media m = null;
        if (media != null) {
            List<@Nullable UUID> gallery = null;
            if (media.gallery() != null) {
                gallery = new ArrayList<>(media.gallery());
                gallery.removeIf(file::equals);
            }
            m = new Media(
                    file.equals(media.photo()) ? null : media.photo(),
                    file.equals(media.idPhoto()) ? null : media.idPhoto(),
                    gallery,
                    media.credits());
        }
        return with(
                m,
                guardian != null && file.equals(guardian.consent())
                        ? GuardianEntry.withConsent(guardian, null)
                        : guardian);
    }

    private CinemaContent with(@Nullable Media newMedia, @Nullable GuardianEntry newGuardian) {
        return new CinemaContent(
                identity,
                origins,
                residence,
                languages,
                physical,
                types,
                skills,
                socials,
                newMedia,
                newGuardian,
                consent);
    }

    private static void add(List<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
