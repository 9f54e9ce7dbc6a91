package io.taalentio.persistence.talent;

import io.taalentio.core.code.TalentCode;
import io.taalentio.core.kernel.Gender;
import io.taalentio.core.profile.Consent;
import io.taalentio.core.profile.Person;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Residence;
import io.taalentio.core.profile.Standing;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.talent.Rate;
import io.taalentio.core.talent.TalentProfile;
import io.taalentio.core.talent.TalentSheet;
import io.taalentio.persistence.profile.ProfileTable;
import io.taalentio.persistence.profile.ProfileTable.Column;
import io.taalentio.persistence.profile.SealedParts;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a talent profile lies in its row. */
@ApplicationScoped
class TalentRow {

    private static final String TABLE = "talent_profile";

    static final String SELECT = """
            select p.*, (select coalesce(array_agg(t.talent order by t.talent), '{}')
                         from profile_talent t where t.profile_id = p.id) as talents
            from talent_profile p""";

    /** The descriptive tail of a profile. */
    private record Details(
            @Nullable String bio,
            @Nullable String education,
            @Nullable String portfolioUrl,
            @Nullable String website,
            @Nullable List<Rate> rates,
            @Nullable Map<String, String> languageLevels,
            @Nullable String otherLanguage,
            String termsVersion,
            String privacyVersion,
            String consentAt) {}

    private final SealedParts sealed;
    private final ProfileTable<TalentProfile> table;

    TalentRow(SealedParts sealed) {
        this.sealed = sealed;
        this.table = new ProfileTable<>(
                TABLE,
                List.of(
                        Column.fixed("id", TalentProfile::id),
                        Column.of("code", p -> p.code().value()),
                        Column.of("account_id", TalentProfile::accountId),
                        Column.of("status", p -> p.standing().status()),
                        Column.of("visibility", p -> p.standing().visibility()),
                        Column.of("full_name_public", p -> p.standing().fullNamePublic()),
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
                        Column.of("availability", p -> p.sheet().availability()),
                        Column.of("work_mode", p -> p.sheet().workMode()),
                        Column.of("years_experience", p -> p.sheet().yearsExperience()),
                        Column.of(
                                "languages",
                                p -> SealedParts.languageCodes(p.sheet().languages())),
                        Column.of("photo_id", p -> p.sheet().photo()),
                        Column.of("cv_id", p -> p.sheet().cv()),
                        Column.of("has_portfolio", p -> p.sheet().portfolioUrl() != null),
                        Column.of(
                                "contact_enc",
                                p -> sealed.sealContact(TABLE, p.id(), p.sheet().contact())),
                        Column.of(
                                "phone_bidx",
                                p -> sealed.phoneIndex(p.sheet().contact().phone())),
                        Column.of(
                                "identity_enc",
                                p -> sealed.sealTexts(TABLE, "identity_enc", p.id(), identity(p.sheet()))),
                        Column.of(
                                "identity_bidx",
                                p -> sealed.identityIndex(p.sheet().passportNumber())),
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
                        Column.of("verified_at", TalentProfile::verifiedAt),
                        Column.fixed("created_at", TalentProfile::createdAt),
                        Column.of("updated_at", TalentProfile::updatedAt)));
    }

    ProfileTable<TalentProfile> table() {
        return table;
    }

    TalentProfile read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Details details = SealedParts.readJson(row.getString("details"), Details.class);
        Map<String, String> identity = sealed.openTexts(TABLE, "identity_enc", id, row.getBytes("identity_enc"));
        TalentSheet sheet = new TalentSheet(
                new Person(
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getObject("birth_date", LocalDate.class),
                        Gender.valueOf(row.getString("gender"))),
                identity.get("passportNumber"),
                identity.get("residenceCard"),
                sealed.openContact(TABLE, id, row.getString("email"), row.getBytes("contact_enc")),
                row.getString("origin_country"),
                row.getString("nationality"),
                new Residence(
                        row.getString("residence_country"),
                        row.getObject("residence_city", Integer.class),
                        row.getString("residence_city_other")),
                row.getObject("years_experience", Integer.class),
                details.bio(),
                details.education(),
                SealedParts.languages(Sql.texts(row, "languages"), details.languageLevels(), details.otherLanguage()),
                row.getString("availability"),
                details.rates() == null ? List.of() : details.rates(),
                row.getString("work_mode"),
                Sql.texts(row, "talents"),
                row.getObject("photo_id", UUID.class),
                row.getObject("cv_id", UUID.class),
                details.portfolioUrl(),
                details.website(),
                sealed.openTexts(TABLE, "socials_enc", id, row.getBytes("socials_enc")),
                sealed.openGuardian(TABLE, id, row.getBytes("guardian_enc")));
        String code = row.getString("code");
        return new TalentProfile(
                id,
                TalentCode.parse(code).orElseThrow(() -> new IllegalStateException("not a talent code: " + code)),
                row.getObject("account_id", UUID.class),
                new Standing(
                        ProfileStatus.valueOf(row.getString("status")),
                        Visibility.valueOf(row.getString("visibility")),
                        row.getBoolean("full_name_public")),
                sheet,
                new Consent(details.termsVersion(), details.privacyVersion(), Instant.parse(details.consentAt())),
                Sql.instantOrNull(row, "verified_at"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                row.getInt("version"));
    }

    private static Map<String, String> identity(TalentSheet sheet) {
        Map<String, String> identity = new LinkedHashMap<>();
        String passport = sheet.passportNumber();
        if (passport != null) {
            identity.put("passportNumber", passport);
        }
        String card = sheet.residenceCard();
        if (card != null) {
            identity.put("residenceCard", card);
        }
        return identity;
    }

    private static Details details(TalentProfile p) {
        TalentSheet sheet = p.sheet();
        return new Details(
                sheet.bio(),
                sheet.education(),
                sheet.portfolioUrl(),
                sheet.website(),
                sheet.rates().isEmpty() ? null : sheet.rates(),
                SealedParts.languageLevels(sheet.languages()),
                SealedParts.otherLanguage(sheet.languages()),
                p.consent().termsVersion(),
                p.consent().privacyVersion(),
                p.consent().at().toString());
    }
}
