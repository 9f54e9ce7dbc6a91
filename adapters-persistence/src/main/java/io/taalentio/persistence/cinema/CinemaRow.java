package io.taalentio.persistence.cinema;

import com.fasterxml.jackson.core.type.TypeReference;
import io.taalentio.core.cinema.CinemaProfile;
import io.taalentio.core.cinema.CinemaSheet;
import io.taalentio.core.cinema.Credit;
import io.taalentio.core.cinema.Practice;
import io.taalentio.core.cinema.Traits;
import io.taalentio.core.code.CinemaCode;
import io.taalentio.core.kernel.Gender;
import io.taalentio.core.profile.Consent;
import io.taalentio.core.profile.Person;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Residence;
import io.taalentio.core.profile.Standing;
import io.taalentio.core.profile.Visibility;
import io.taalentio.persistence.profile.ProfileTable;
import io.taalentio.persistence.profile.ProfileTable.Column;
import io.taalentio.persistence.profile.SealedParts;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a cinema profile lies in its row. */
@ApplicationScoped
class CinemaRow {

    private static final String TABLE = "cinema_profile";
    private static final TypeReference<List<Credit>> CREDITS = new TypeReference<>() {};

    static final String SELECT = """
            select p.*,
                (select coalesce(array_agg(g.file_id order by g.sort), '{}')
                 from cinema_gallery g where g.profile_id = p.id) as gallery,
                (select coalesce(jsonb_agg(jsonb_build_object(
                     'title', c.title, 'year', c.year, 'kind', c.kind, 'role', c.role) order by c.sort), '[]')
                 from credit_item c where c.profile_id = p.id) as credits
            from cinema_profile p""";

    /** The descriptive tail of a profile. */
    private record Details(
            @Nullable String website,
            @Nullable Map<String, String> languageLevels,
            @Nullable String otherLanguage,
            String termsVersion,
            String privacyVersion,
            String consentAt) {}

    private record Identity(String documentType, String documentNumber) {}

    private record Measurements(
            @Nullable Integer weightKg, @Nullable Integer shoeSize) {}

    private final SealedParts sealed;
    private final ProfileTable<CinemaProfile> table;

    CinemaRow(SealedParts sealed) {
        this.sealed = sealed;
        this.table = new ProfileTable<>(
                TABLE,
                List.of(
                        Column.fixed("id", CinemaProfile::id),
                        Column.of("code", p -> p.code().value()),
                        Column.of("account_id", CinemaProfile::accountId),
                        Column.of("status", p -> p.standing().status()),
                        Column.of("visibility", p -> p.standing().visibility()),
                        Column.of("full_name_public", p -> p.standing().fullNamePublic()),
                        Column.of("traits_public", CinemaProfile::traitsPublic),
                        Column.of("first_name", p -> p.sheet().person().firstName()),
                        Column.of("last_name", p -> p.sheet().person().lastName()),
                        Column.of("birth_date", p -> p.sheet().person().birthDate()),
                        Column.of("gender", p -> p.sheet().person().gender()),
                        Column.of("email", p -> p.sheet().contact().email().value()),
                        Column.of("origin_country", p -> p.sheet().originCountry()),
                        Column.of("nationality", p -> p.sheet().nationality()),
                        Column.of(
                                "residence_country", p -> p.sheet().residence().country()),
                        Column.of("residence_city", p -> p.sheet().residence().city()),
                        Column.of(
                                "residence_city_other",
                                p -> p.sheet().residence().otherCity()),
                        Column.of("eye_color", p -> p.sheet().traits().eyeColor()),
                        Column.of("hair_color", p -> p.sheet().traits().hairColor()),
                        Column.of("hair_type", p -> p.sheet().traits().hairType()),
                        Column.of("height_cm", p -> p.sheet().traits().heightCm()),
                        Column.of("skin_tone", p -> p.sheet().traits().skinTone()),
                        Column.of("build", p -> p.sheet().traits().build()),
                        Column.of("talent_types", p -> p.sheet().talentTypes()),
                        Column.of("years_experience", p -> p.sheet().yearsExperience()),
                        Column.of("licences", p -> p.sheet().practice().licences()),
                        Column.of("instruments", p -> p.sheet().practice().instruments()),
                        Column.of("dances", p -> p.sheet().practice().dances()),
                        Column.of("stunts", p -> p.sheet().practice().stunts()),
                        Column.of("availability", p -> p.sheet().practice().availability()),
                        Column.of("skills", p -> p.sheet().skills()),
                        Column.of(
                                "languages",
                                p -> SealedParts.languageCodes(p.sheet().languages())),
                        Column.of("photo_id", p -> p.sheet().photo()),
                        Column.of("id_photo_id", p -> p.sheet().idPhoto()),
                        Column.of(
                                "contact_enc",
                                p -> sealed.sealContact(TABLE, p.id(), p.sheet().contact())),
                        Column.of(
                                "phone_bidx",
                                p -> sealed.phoneIndex(p.sheet().contact().phone())),
                        Column.of(
                                "identity_enc",
                                p -> sealed.seal(
                                        TABLE,
                                        "identity_enc",
                                        p.id(),
                                        new Identity(
                                                p.sheet().documentType(),
                                                p.sheet().documentNumber()))),
                        Column.of(
                                "identity_bidx",
                                p -> sealed.identityIndex(p.sheet().documentNumber())),
                        Column.of(
                                "appearance_enc",
                                p -> sealed.sealAppearances(
                                        TABLE, p.id(), p.sheet().appearances(), p.updatedAt())),
                        Column.of(
                                "appearance_bidx",
                                p -> sealed.appearanceIndex(p.sheet().appearances())),
                        Column.of("measurements_enc", this::measurements),
                        Column.of(
                                "socials_enc",
                                p -> sealed.sealTexts(
                                        TABLE, "socials_enc", p.id(), p.sheet().socials())),
                        Column.of(
                                "guardian_enc",
                                p -> sealed.sealGuardian(
                                        TABLE, p.id(), p.sheet().guardian())),
                        Column.json("details", p -> SealedParts.json(details(p))),
                        Column.of("completeness", p -> p.sheet().completeness().points()),
                        Column.of("verified_at", CinemaProfile::verifiedAt),
                        Column.fixed("created_at", CinemaProfile::createdAt),
                        Column.of("updated_at", CinemaProfile::updatedAt)));
    }

    ProfileTable<CinemaProfile> table() {
        return table;
    }

    CinemaProfile read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Details details = SealedParts.readJson(row.getString("details"), Details.class);
        Identity identity = sealed.open(TABLE, "identity_enc", id, row.getBytes("identity_enc"), Identity.class);
        byte[] measured = row.getBytes("measurements_enc");
        Measurements measurements = measured == null
                ? new Measurements(null, null)
                : sealed.open(TABLE, "measurements_enc", id, measured, Measurements.class);
        CinemaSheet sheet = new CinemaSheet(
                new Person(
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getObject("birth_date", LocalDate.class),
                        Gender.valueOf(row.getString("gender"))),
                identity.documentType(),
                identity.documentNumber(),
                sealed.openContact(TABLE, id, row.getString("email"), row.getBytes("contact_enc")),
                details.website(),
                sealed.openAppearances(TABLE, id, row.getBytes("appearance_enc")),
                row.getString("origin_country"),
                row.getString("nationality"),
                new Residence(
                        row.getString("residence_country"),
                        row.getObject("residence_city", Integer.class),
                        row.getString("residence_city_other")),
                SealedParts.languages(Sql.texts(row, "languages"), details.languageLevels(), details.otherLanguage()),
                new Traits(
                        row.getString("eye_color"),
                        row.getString("hair_color"),
                        row.getString("hair_type"),
                        row.getObject("height_cm", Integer.class),
                        row.getString("skin_tone"),
                        row.getString("build"),
                        measurements.weightKg(),
                        measurements.shoeSize()),
                Sql.texts(row, "talent_types"),
                row.getObject("years_experience", Integer.class),
                new Practice(
                        Sql.texts(row, "licences"),
                        Sql.texts(row, "instruments"),
                        Sql.texts(row, "dances"),
                        Sql.texts(row, "stunts"),
                        row.getString("availability")),
                Sql.texts(row, "skills"),
                sealed.openTexts(TABLE, "socials_enc", id, row.getBytes("socials_enc")),
                row.getObject("photo_id", UUID.class),
                row.getObject("id_photo_id", UUID.class),
                List.of((UUID[]) row.getArray("gallery").getArray()),
                SealedParts.readJson(row.getString("credits"), CREDITS),
                sealed.openGuardian(TABLE, id, row.getBytes("guardian_enc")));
        String code = row.getString("code");
        return new CinemaProfile(
                id,
                CinemaCode.parse(code).orElseThrow(() -> new IllegalStateException("not a cinema code: " + code)),
                row.getObject("account_id", UUID.class),
                new Standing(
                        ProfileStatus.valueOf(row.getString("status")),
                        Visibility.valueOf(row.getString("visibility")),
                        row.getBoolean("full_name_public")),
                row.getBoolean("traits_public"),
                sheet,
                new Consent(details.termsVersion(), details.privacyVersion(), Instant.parse(details.consentAt())),
                Sql.instantOrNull(row, "verified_at"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                row.getInt("version"));
    }

    private byte @Nullable [] measurements(CinemaProfile p) {
        Traits traits = p.sheet().traits();
        return traits.weightKg() == null && traits.shoeSize() == null
                ? null
                : sealed.seal(
                        TABLE, "measurements_enc", p.id(), new Measurements(traits.weightKg(), traits.shoeSize()));
    }

    private static Details details(CinemaProfile p) {
        return new Details(
                p.sheet().website(),
                SealedParts.languageLevels(p.sheet().languages()),
                SealedParts.otherLanguage(p.sheet().languages()),
                p.consent().termsVersion(),
                p.consent().privacyVersion(),
                p.consent().at().toString());
    }
}
