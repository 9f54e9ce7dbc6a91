package io.taalentio.core.cinema;

import static java.util.Objects.requireNonNull;

import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Gender;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.PhoneNumber;
import io.taalentio.core.profile.Answers;
import io.taalentio.core.profile.Contact;
import io.taalentio.core.profile.FormRules;
import io.taalentio.core.profile.Guardian;
import io.taalentio.core.profile.LanguageSkill;
import io.taalentio.core.profile.Person;
import io.taalentio.core.profile.Residence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks the cinema form. */
@Managed
public class CinemaForm {

    static final int SKILLS_MAX = 61;
    static final int CREDITS_MAX = 50;
    static final int CREDIT_TEXT_MAX = 200;
    private static final int FIRST_FILM = 1895;

    private final FormRules rules;

    public CinemaForm(FormRules rules) {
        this.rules = rules;
    }

    /** Refuses what a draft cannot keep: texts too long and keys nobody knows. */
    public void checkDraft(CinemaContent content) {
        read(content, rules.whileTyping());
    }

    /**
     * The checked form.
     *
     * @param owner draft or profile its files belong to
     * @throws io.taalentio.core.kernel.InvalidValue naming every refused field
     */
    public CinemaSheet check(CinemaContent content, UUID owner) {
        return requireNonNull(read(content, rules.complete(owner, content.fileIds())));
    }

    /** Checks a list of credits that replaces a profile's. */
    public List<Credit> checkCredits(List<CinemaContent.@Nullable CreditEntry> credits, UUID owner) {
        Answers answers = rules.complete(owner, List.of());
        List<Credit> checked = credits(credits, "credits", answers);
        answers.throwIfAny();
        return checked;
    }

    private static @Nullable CinemaSheet read(CinemaContent form, Answers a) {
        CinemaContent.CinemaIdentity identity = orElse(form.identity(), CinemaContent.CinemaIdentity.EMPTY);
        String firstName = a.requiredName(identity.firstName(), "identity.firstName");
        String lastName = a.requiredName(identity.lastName(), "identity.lastName");
        a.required(identity.birthDate(), "identity.birthDate");
        LocalDate birthDate = a.birthDate(identity.birthDate(), "identity.birthDate");
        Gender gender = a.requiredGender(identity.gender(), "identity.gender");
        a.required(identity.documentType(), "identity.documentType");
        String documentType = a.key(Lists.DOCUMENT_TYPE, identity.documentType(), "identity.documentType");
        a.required(identity.documentNumber(), "identity.documentNumber");
        String documentNumber = a.documentNumber(identity.documentNumber(), "identity.documentNumber");
        Email email = a.requiredEmail(identity.email(), "identity.email");
        Person person = firstName == null || lastName == null || birthDate == null || gender == null
                ? null
                : new Person(firstName, lastName, birthDate, gender);

        CinemaContent.Home home = orElse(form.residence(), CinemaContent.Home.EMPTY);
        Residence residence = a.places()
                .residence(
                        home.country(),
                        home.city(),
                        home.cityOther(),
                        "residence.country",
                        "residence.city",
                        "residence.cityOther");
        String region = residence == null ? null : residence.country();
        a.required(identity.phone(), "identity.phone");
        String phoneCountry = a.places().country(identity.phoneCountry(), "identity.phoneCountry");
        PhoneNumber phone = a.phone(identity.phone(), phoneCountry, region, "identity.phone");
        String whatsappCountry = a.places().country(identity.whatsappCountry(), "identity.whatsappCountry");
        PhoneNumber whatsapp = a.phone(identity.whatsapp(), whatsappCountry, region, "identity.whatsapp");
        String website = a.url(identity.website(), "identity.website");

        CinemaContent.Origins origins = orElse(form.origins(), CinemaContent.Origins.EMPTY);
        List<String> appearances = appearances(origins, a);
        String origin = a.places().country(origins.originCountry(), "origins.originCountry");
        String nationality = a.places().requiredCountry(origins.nationality(), "origins.nationality");

        List<LanguageSkill> languages = a.languages(form.languages(), "languages");
        Traits traits = traits(orElse(form.physical(), CinemaContent.Physical.EMPTY), a);

        CinemaContent.Types types = orElse(form.types(), CinemaContent.Types.EMPTY);
        if (types.talentTypes() == null || types.talentTypes().isEmpty()) {
            a.required(null, "types.talentTypes");
        }
        List<String> talentTypes = a.keys(Lists.TALENT_TYPE, types.talentTypes(), 13, "types.talentTypes");
        Integer years = a.experience(types.yearsExperience(), "types.yearsExperience");
        Practice practice = practice(types, a);
        List<String> skills = a.cinemaSkills(form.skills(), SKILLS_MAX, "skills");
        Map<String, String> socials =
                a.socials(form.socials() == null ? Map.of() : form.socials().byNetwork(), "socials");

        CinemaContent.Media media = orElse(form.media(), CinemaContent.Media.EMPTY);
        UUID photo = a.files().one(media.photo(), FileKind.PHOTO, "media.photo");
        UUID idPhoto = a.files().one(media.idPhoto(), FileKind.ID, "media.idPhoto");
        List<UUID> gallery = a.files().several(media.gallery(), FileKind.GALLERY, "media.gallery");
        List<Credit> credits = credits(media.credits(), "media.credits", a);
        Guardian guardian = a.guardian(form.guardian(), person, region);
        a.consent(form.consent());

        a.throwIfAny();
        return a.complete()
                ? new CinemaSheet(
                        requireNonNull(person),
                        requireNonNull(documentType),
                        requireNonNull(documentNumber),
                        new Contact(
                                requireNonNull(email),
                                requireNonNull(phone),
                                phoneCountry,
                                whatsapp,
                                whatsappCountry,
                                null),
                        website,
                        appearances,
                        origin,
                        requireNonNull(nationality),
                        requireNonNull(residence),
                        languages,
                        traits,
                        talentTypes,
                        years,
                        practice,
                        skills,
                        socials,
                        photo,
                        idPhoto,
                        gallery,
                        credits,
                        guardian)
                : null;
    }

    /** Appearance is kept with the person's explicit consent or not at all. */
    private static List<String> appearances(CinemaContent.Origins origins, Answers a) {
        List<String> appearances = a.keys(Lists.APPEARANCE, origins.appearances(), 15, "origins.appearances");
        if (a.complete() && !appearances.isEmpty() && !Boolean.TRUE.equals(origins.appearanceConsent())) {
            a.refuse("origins.appearanceConsent", "consent-required");
        }
        return appearances;
    }

    private static Practice practice(CinemaContent.Types types, Answers a) {
        return new Practice(
                a.keys(Lists.LICENCE, types.licences(), 8, "types.licences"),
                a.keys(Lists.INSTRUMENT, types.instruments(), 37, "types.instruments"),
                a.keys(Lists.DANCE, types.dances(), 19, "types.dances"),
                a.keys(Lists.STUNT, types.stunts(), 17, "types.stunts"),
                a.key(Lists.AVAILABILITY, types.availability(), "types.availability"));
    }

    private static Traits traits(CinemaContent.Physical physical, Answers a) {
        return new Traits(
                a.key(Lists.EYE_COLOR, physical.eyeColor(), "physical.eyeColor"),
                a.key(Lists.HAIR_COLOR, physical.hairColor(), "physical.hairColor"),
                a.key(Lists.HAIR_TYPE, physical.hairType(), "physical.hairType"),
                a.number(physical.heightCm(), 100, 250, "physical.heightCm"),
                a.key(Lists.SKIN_TONE, physical.skinTone(), "physical.skinTone"),
                a.key(Lists.BUILD, physical.build(), "physical.build"),
                a.number(physical.weightKg(), 20, 300, "physical.weightKg"),
                a.number(physical.shoeSize(), 15, 60, "physical.shoeSize"));
    }

    /** Credits as they stand in the form and in the list that replaces them. */
    private static List<Credit> credits(
            @Nullable List<CinemaContent.@Nullable CreditEntry> typed, String field, Answers a) {
        if (typed == null || !a.atMost(typed, CREDITS_MAX, field)) {
            return List.of();
        }
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String path = field + "[" + i + "]";
            CinemaContent.CreditEntry entry = typed.get(i);
            if (entry == null) {
                a.refuse(path, "required");
                continue;
            }
            a.required(entry.title(), path + ".title");
            a.required(entry.kind(), path + ".kind");
            String title = a.line(entry.title(), CREDIT_TEXT_MAX, path + ".title");
            String kind = a.key(Lists.CREDIT_KIND, entry.kind(), path + ".kind");
            Integer year = a.number(entry.year(), FIRST_FILM, a.today().getYear() + 2, path + ".year");
            String role = a.line(entry.role(), CREDIT_TEXT_MAX, path + ".role");
            if (title != null && kind != null) {
                credits.add(new Credit(title, year, kind, role));
            }
        }
        return credits;
    }

    private static <T> T orElse(@Nullable T section, T empty) {
        return section == null ? empty : section;
    }
}
