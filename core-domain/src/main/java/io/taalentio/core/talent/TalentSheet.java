package io.taalentio.core.talent;

import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.code.CodeScope;
import io.taalentio.core.code.TalentCode;
import io.taalentio.core.profile.Completeness;
import io.taalentio.core.profile.ConsentEntry;
import io.taalentio.core.profile.Contact;
import io.taalentio.core.profile.FileSlot;
import io.taalentio.core.profile.Guardian;
import io.taalentio.core.profile.LanguageEntry;
import io.taalentio.core.profile.LanguageSkill;
import io.taalentio.core.profile.Person;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileSheet;
import io.taalentio.core.profile.Residence;
import io.taalentio.core.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A talent form that was checked: what a talent profile says of its person.
 *
 * @param originCountry ISO 3166-1 alpha-2
 * @param nationality ISO 3166-1 alpha-2 of the country
 * @param yearsExperience first year of the bracket
 * @param talents keys of the catalogue
 * @param socials user name or address by network
 * @param guardian present exactly for a minor
 */
public record TalentSheet(
        Person person,
        @Nullable String passportNumber,
        @Nullable String residenceCard,
        Contact contact,
        String originCountry,
        String nationality,
        Residence residence,
        @Nullable Integer yearsExperience,
        @Nullable String bio,
        @Nullable String education,
        List<LanguageSkill> languages,
        @Nullable String availability,
        List<Rate> rates,
        @Nullable String workMode,
        List<String> talents,
        @Nullable UUID photo,
        @Nullable UUID cv,
        @Nullable String portfolioUrl,
        @Nullable String website,
        Map<String, String> socials,
        @Nullable Guardian guardian)
        implements ProfileSheet<TalentProfile> {

    public TalentSheet {
        languages = List.copyOf(languages);
        rates = List.copyOf(rates);
        talents = List.copyOf(talents);
        socials = Map.copyOf(socials);
    }

    /** Points of section 7.4 of the product reference, portfolio and networks weighed so that the sum is 100. */
    @Override
    public Completeness completeness() {
        return new Completeness.Tally()
                .item("name", 5, true)
                .item("email", 5, true)
                .item("phone", 5, true)
                .item("birthDate", 5, person.birthDate() != null)
                .item("country", 5, true)
                .item("city", 5, true)
                .item("bio", 10, bio != null)
                .item("talents", 15, !talents.isEmpty())
                .item("photo", 10, photo != null)
                .item("cv", 20, cv != null)
                .item("portfolio", 5, portfolioUrl != null)
                .partly("networks", 10, Math.min(10, 2 * socials.size()))
                .total();
    }

    @Override
    public ProfileKind kind() {
        return ProfileKind.TALENT;
    }

    @Override
    public List<UUID> files(FileSlot slot) {
        return switch (slot) {
            case PHOTO -> Stream.ofNullable(photo).toList();
            case CV -> Stream.ofNullable(cv).toList();
            case ID_PHOTO, GALLERY, GUARDIAN_CONSENT -> throw noPlace(slot);
        };
    }

    /** The same answers with a file in its place. */
    public TalentSheet withFile(FileSlot slot, UUID file) {
        return switch (slot) {
            case PHOTO -> withFiles(file, cv);
            case CV -> withFiles(photo, file);
            case ID_PHOTO, GALLERY, GUARDIAN_CONSENT -> throw noPlace(slot);
        };
    }

    /** The same answers without a file, wherever it stood. */
    public TalentSheet withoutFile(UUID file) {
        return withFiles(file.equals(photo) ? null : photo, file.equals(cv) ? null : cv);
    }

    private static IllegalArgumentException noPlace(FileSlot slot) {
        return new IllegalArgumentException("a submitted talent profile has no place " + slot.tag());
    }

    @Override
    public CodeScope codeScope() {
        return CodeScope.talents(originCountry);
    }

    /** A code for the person as the answers are now. */
    TalentCode draw(CodeIssuer codes, World world) {
        return codes.forTalent(originCountry, person.gender(), residence.cityCode(world));
    }

    @Override
    public TalentProfile submitted(UUID id, @Nullable UUID accountId, CodeIssuer codes, World world, Instant now) {
        return TalentProfile.submitted(id, draw(codes, world), accountId, this, now);
    }

    public TalentSheet withFiles(@Nullable UUID newPhoto, @Nullable UUID newCv) {
        return with(newPhoto, newCv, talents);
    }

    public TalentSheet withTalents(List<String> newTalents) {
        return with(photo, cv, newTalents);
    }

    private TalentSheet with(@Nullable UUID newPhoto, @Nullable UUID newCv, List<String> newTalents) {
        return new TalentSheet(
                person,
                passportNumber,
                residenceCard,
                contact,
                originCountry,
                nationality,
                residence,
                yearsExperience,
                bio,
                education,
                languages,
                availability,
                rates,
                workMode,
                newTalents,
                newPhoto,
                newCv,
                portfolioUrl,
                website,
                socials,
                guardian);
    }

    /** The form as it would have to be typed to say this. */
    public TalentContent content(World world) {
        return new TalentContent(
                new TalentContent.Identity(
                        person.firstName(),
                        person.lastName(),
                        person.birthDate() == null ? null : person.birthDate().toString(),
                        person.gender().name(),
                        passportNumber,
                        residenceCard),
                new TalentContent.ContactEntry(
                        contact.email().value(),
                        contact.phone().e164(),
                        contact.phoneCountry(),
                        contact.whatsapp() == null ? null : contact.whatsapp().e164(),
                        contact.whatsappCountry(),
                        contact.address()),
                new TalentContent.Location(
                        originCountry,
                        nationality,
                        residence.country(),
                        residence.formCity(world),
                        residence.otherCity()),
                new TalentContent.Experience(yearsExperience, bio, education),
                languages.stream()
                        .<@Nullable LanguageEntry>map(LanguageSkill::entry)
                        .toList(),
                new TalentContent.Availability(
                        availability,
                        rates.stream()
                                .<TalentContent.@Nullable RateEntry>map(
                                        r -> new TalentContent.RateEntry(r.unit(), r.amount(), r.currency()))
                                .toList()),
                new TalentContent.WorkMode(workMode),
                talents.stream().<@Nullable String>map(t -> t).toList(),
                new TalentContent.Documents(photo, cv, portfolioUrl, website),
                TalentContent.Socials.of(socials),
                guardian == null ? null : guardian.entry(),
                ConsentEntry.GIVEN);
    }
}
