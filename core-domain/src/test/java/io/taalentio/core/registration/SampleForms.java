package io.taalentio.core.registration;

import io.taalentio.core.cinema.CinemaContent;
import io.taalentio.core.profile.ConsentEntry;
import io.taalentio.core.profile.GuardianEntry;
import io.taalentio.core.profile.LanguageEntry;
import io.taalentio.core.talent.TalentContent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Forms that are filled in well, to be spoilt one answer at a time. */
public final class SampleForms {

    /** GeoNames ids. */
    public static final int CASABLANCA = 2553604;

    public static final int RABAT = 2538475;
    public static final int DAKAR = 2253354;

    private SampleForms() {}

    /** Every section of the talent form, without files. */
    public static TalentContent talent(String firstName, String lastName, String email, String phone) {
        return new TalentContent(
                new TalentContent.Identity(firstName, lastName, "1998-03-02", "F", "A1234567", null),
                new TalentContent.ContactEntry(email, phone, "SN", null, null, "12 rue Félix Faure\nDakar"),
                new TalentContent.Location("SN", "SN", "MA", CASABLANCA, null),
                new TalentContent.Experience(4, "Comédienne et danseuse.", "Conservatoire de Dakar"),
                list(
                        new LanguageEntry("fr", "FLUENT"),
                        new LanguageEntry("wo", "NATIVE"),
                        new LanguageEntry("en", null)),
                new TalentContent.Availability(
                        "FLEXIBLE", list(new TalentContent.RateEntry("DAY", new BigDecimal("1500"), null))),
                new TalentContent.WorkMode("ON_SITE"),
                list("STAGE.acting", "C_ARTS.dance"),
                new TalentContent.Documents(null, null, "https://awa.example/portfolio", null),
                socials("awa.diop", "https://www.linkedin.com/in/awa-diop"),
                null,
                ConsentEntry.GIVEN);
    }

    public static TalentContent talent() {
        return talent("Awa", "Diop", "awa.diop@example.com", "+221771234567");
    }

    private static TalentContent.Socials socials(@Nullable String instagram, @Nullable String linkedin) {
        return new TalentContent.Socials(
                linkedin, instagram, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Only what the talent form requires. */
    public static TalentContent leastTalent(String email, String phone) {
        return new TalentContent(
                new TalentContent.Identity("Moussa", "Ba", null, "M", null, null),
                new TalentContent.ContactEntry(email, phone, null, null, null, null),
                new TalentContent.Location("SN", "SN", "SN", DAKAR, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ConsentEntry.GIVEN);
    }

    /** Every section of the cinema form, without files. */
    public static CinemaContent cinema(String firstName, String lastName, String email, String phone) {
        return new CinemaContent(
                new CinemaContent.CinemaIdentity(
                        firstName,
                        lastName,
                        "1991-07-14",
                        "F",
                        "PASSPORT",
                        "AB 123456",
                        email,
                        phone,
                        "MA",
                        null,
                        null,
                        "https://salma.example"),
                new CinemaContent.Origins(list("AMAZIGH", "ARAB"), true, "MA", "MA"),
                new CinemaContent.Home("MA", CASABLANCA, null),
                list(new LanguageEntry("ar", "NATIVE"), new LanguageEntry("mis", "FLUENT", "Ghomara")),
                new CinemaContent.Physical("BROWN_DARK", "BLACK", "CURLY", 168, "MATTE", "ATHLETIC", 58, 39),
                new CinemaContent.Types(
                        list("LEAD", "STUNT"),
                        6,
                        "FLEXIBLE",
                        list("CAR", "MOTORBIKE"),
                        list("KORA"),
                        list("SALSA"),
                        list("HORSE", "FIRE")),
                list("C_SPORT.horse-riding", "C_ARTS.dance"),
                new CinemaContent.CinemaSocials(
                        null,
                        "@salma",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "https://www.imdb.com/name/nm0000001/",
                        null),
                new CinemaContent.Media(
                        null,
                        null,
                        null,
                        list(
                                new CinemaContent.CreditEntry("Atlas", 2021, "FILM", "Tamazight"),
                                new CinemaContent.CreditEntry("Le Port", null, "SERIES", null))),
                null,
                ConsentEntry.GIVEN);
    }

    /** Only what the cinema form requires. */
    public static CinemaContent leastCinema(String email, String phone) {
        return new CinemaContent(
                new CinemaContent.CinemaIdentity(
                        "Omar", "Tazi", "1985-01-01", "M", "NATIONAL_ID", "BE77", email, phone, "MA", null, null, null),
                new CinemaContent.Origins(null, null, null, "MA"),
                new CinemaContent.Home("MA", RABAT, null),
                null,
                null,
                new CinemaContent.Types(list("EXTRA"), null, null, null, null, null, null),
                null,
                null,
                null,
                null,
                ConsentEntry.GIVEN);
    }

    public static CinemaContent cinema() {
        return cinema("Salma", "El Idrissi", "salma@example.com", "0612345678");
    }

    public static GuardianEntry guardian(@Nullable UUID consent) {
        return new GuardianEntry("Fatou Diop", "+221770000001", null, "fatou@example.com", consent);
    }

    public static TalentContent with(TalentContent form, TalentContent.Identity identity) {
        return new TalentContent(
                identity,
                form.contact(),
                form.location(),
                form.experience(),
                form.languages(),
                form.availability(),
                form.workMode(),
                form.talents(),
                form.documents(),
                form.socials(),
                form.guardian(),
                form.consent());
    }

    public static TalentContent with(TalentContent form, TalentContent.ContactEntry contact) {
        return new TalentContent(
                form.identity(),
                contact,
                form.location(),
                form.experience(),
                form.languages(),
                form.availability(),
                form.workMode(),
                form.talents(),
                form.documents(),
                form.socials(),
                form.guardian(),
                form.consent());
    }

    public static TalentContent with(TalentContent form, TalentContent.Location location) {
        return new TalentContent(
                form.identity(),
                form.contact(),
                location,
                form.experience(),
                form.languages(),
                form.availability(),
                form.workMode(),
                form.talents(),
                form.documents(),
                form.socials(),
                form.guardian(),
                form.consent());
    }

    public static TalentContent with(TalentContent form, @Nullable GuardianEntry guardian) {
        return new TalentContent(
                form.identity(),
                form.contact(),
                form.location(),
                form.experience(),
                form.languages(),
                form.availability(),
                form.workMode(),
                form.talents(),
                form.documents(),
                form.socials(),
                guardian,
                form.consent());
    }

    /** A birth date in the talent form. */
    public static TalentContent born(TalentContent form, @Nullable String birthDate) {
        TalentContent.Identity i = form.identity();
        return i == null
                ? form
                : with(
                        form,
                        new TalentContent.Identity(
                                i.firstName(),
                                i.lastName(),
                                birthDate,
                                i.gender(),
                                i.passportNumber(),
                                i.residenceCard()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> List<@Nullable T> list(@Nullable T... entries) {
        return Arrays.asList(entries);
    }
}
