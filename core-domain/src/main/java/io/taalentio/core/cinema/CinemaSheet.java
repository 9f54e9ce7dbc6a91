package io.taalentio.core.cinema;

import io.taalentio.core.code.CinemaCode;
import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.code.CodeScope;
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
 * A cinema form that was checked: what a cinema profile says of its person.
 *
 * @param person with a birth date
 * @param contact without a postal address
 * @param appearances sensitive: given with explicit consent only, for staff's eyes, never public nor exported
 * @param originCountry ISO 3166-1 alpha-2
 * @param nationality ISO 3166-1 alpha-2 of the country
 * @param talentTypes keys of their list, at least one
 * @param skills keys of the catalogue's cinema categories
 * @param idPhoto photo of the identity document, private
 * @param guardian present exactly for a minor
 */
public record CinemaSheet(
        Person person,
        String documentType,
        String documentNumber,
        Contact contact,
        @Nullable String website,
        List<String> appearances,
        @Nullable String originCountry,
        String nationality,
        Residence residence,
        List<LanguageSkill> languages,
        Traits traits,
        List<String> talentTypes,
        @Nullable Integer yearsExperience,
        Practice practice,
        List<String> skills,
        Map<String, String> socials,
        @Nullable UUID photo,
        @Nullable UUID idPhoto,
        List<UUID> gallery,
        List<Credit> credits,
        @Nullable Guardian guardian)
        implements ProfileSheet<CinemaProfile> {

    public CinemaSheet {
        appearances = List.copyOf(appearances);
        languages = List.copyOf(languages);
        talentTypes = List.copyOf(talentTypes);
        skills = List.copyOf(skills);
        socials = Map.copyOf(socials);
        gallery = List.copyOf(gallery);
        credits = List.copyOf(credits);
    }

    /** The country whose series the code is drawn from: of origin, or of residence where that is not known. */
    public String codeCountry() {
        return originCountry == null ? residence.country() : originCountry;
    }

    /**
     * Points of section 7.4 of the product reference in the terms of a cinema profile: gallery and credits stand where a
     * talent profile has its CV, the website for the portfolio, the traits for the words about oneself.
     */
    @Override
    public Completeness completeness() {
        return new Completeness.Tally()
                .item("name", 5, true)
                .item("email", 5, true)
                .item("phone", 5, true)
                .item("birthDate", 5, true)
                .item("country", 5, true)
                .item("city", 5, true)
                .item("traits", 10, traits.described())
                .item("skills", 15, !skills.isEmpty())
                .item("photo", 10, photo != null)
                .item("gallery", 10, !gallery.isEmpty())
                .item("credits", 10, !credits.isEmpty())
                .item("website", 5, website != null)
                .partly("networks", 10, Math.min(10, 2 * socials.size()))
                .total();
    }

    @Override
    public ProfileKind kind() {
        return ProfileKind.CINEMA;
    }

    @Override
    public List<UUID> files(FileSlot slot) {
        return switch (slot) {
            case PHOTO -> Stream.ofNullable(photo).toList();
            case ID_PHOTO -> Stream.ofNullable(idPhoto).toList();
            case GALLERY -> gallery;
            case CV, GUARDIAN_CONSENT -> throw noPlace(slot);
        };
    }

    /** The same answers with a file in its place; the gallery grows. */
    public CinemaSheet withFile(FileSlot slot, UUID file) {
        return switch (slot) {
            case PHOTO -> withFiles(file, idPhoto, gallery);
            case ID_PHOTO -> withFiles(photo, file, gallery);
            case GALLERY ->
                withFiles(
                        photo,
                        idPhoto,
                        Stream.concat(gallery.stream(), Stream.of(file)).toList());
            case CV, GUARDIAN_CONSENT -> throw noPlace(slot);
        };
    }

    /** The same answers without a file, wherever it stood. */
    public CinemaSheet withoutFile(UUID file) {
        return withFiles(
                file.equals(photo) ? null : photo,
                file.equals(idPhoto) ? null : idPhoto,
                gallery.stream().filter(picture -> !picture.equals(file)).toList());
    }

    private static IllegalArgumentException noPlace(FileSlot slot) {
        return new IllegalArgumentException("a submitted cinema profile has no place " + slot.tag());
    }

    @Override
    public CodeScope codeScope() {
        return CodeScope.cinemaTalents(codeCountry());
    }

    /** A code for the person as the answers are now. */
    CinemaCode draw(CodeIssuer codes, World world) {
        return codes.forCinemaTalent(codeCountry(), residence.cityCode(world), person.gender());
    }

    @Override
    public CinemaProfile submitted(UUID id, @Nullable UUID accountId, CodeIssuer codes, World world, Instant now) {
        return CinemaProfile.submitted(id, draw(codes, world), accountId, this, now);
    }

    public CinemaSheet withFiles(@Nullable UUID newPhoto, @Nullable UUID newIdPhoto, List<UUID> newGallery) {
        return with(newPhoto, newIdPhoto, newGallery, credits);
    }

    public CinemaSheet withCredits(List<Credit> newCredits) {
        return with(photo, idPhoto, gallery, newCredits);
    }

    private CinemaSheet with(
            @Nullable UUID newPhoto, @Nullable UUID newIdPhoto, List<UUID> newGallery, List<Credit> newCredits) {
        return new CinemaSheet(
                person,
                documentType,
                documentNumber,
                contact,
                website,
                appearances,
                originCountry,
                nationality,
                residence,
                languages,
                traits,
                talentTypes,
                yearsExperience,
                practice,
                skills,
                socials,
                newPhoto,
                newIdPhoto,
                newGallery,
                newCredits,
                guardian);
    }

    private static List<@Nullable String> typed(List<String> keys) {
        return keys.stream().<@Nullable String>map(key -> key).toList();
    }

    /** The form as it would have to be typed to say this. */
    public CinemaContent content(World world) {
        return new CinemaContent(
                new CinemaContent.CinemaIdentity(
                        person.firstName(),
                        person.lastName(),
                        person.birthDate() == null ? null : person.birthDate().toString(),
                        person.gender().name(),
                        documentType,
                        documentNumber,
                        contact.email().value(),
                        contact.phone().e164(),
                        contact.phoneCountry(),
                        contact.whatsapp() == null ? null : contact.whatsapp().e164(),
                        contact.whatsappCountry(),
                        website),
                new CinemaContent.Origins(typed(appearances), !appearances.isEmpty(), originCountry, nationality),
                new CinemaContent.Home(residence.country(), residence.formCity(world), residence.otherCity()),
                languages.stream()
                        .<@Nullable LanguageEntry>map(LanguageSkill::entry)
                        .toList(),
                new CinemaContent.Physical(
                        traits.eyeColor(),
                        traits.hairColor(),
                        traits.hairType(),
                        traits.heightCm(),
                        traits.skinTone(),
                        traits.build(),
                        traits.weightKg(),
                        traits.shoeSize()),
                new CinemaContent.Types(
                        typed(talentTypes),
                        yearsExperience,
                        practice.availability(),
                        typed(practice.licences()),
                        typed(practice.instruments()),
                        typed(practice.dances()),
                        typed(practice.stunts())),
                typed(skills),
                CinemaContent.CinemaSocials.of(socials),
                new CinemaContent.Media(
                        photo,
                        idPhoto,
                        gallery.stream().<@Nullable UUID>map(id -> id).toList(),
                        credits.stream()
                                .<CinemaContent.@Nullable CreditEntry>map(
                                        c -> new CinemaContent.CreditEntry(c.title(), c.year(), c.kind(), c.role()))
                                .toList()),
                guardian == null ? null : guardian.entry(),
                ConsentEntry.GIVEN);
    }
}
