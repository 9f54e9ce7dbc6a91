package io.taalentio.core.talent;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks the talent form. */
@Managed
public class TalentForm {

    static final int TALENTS_MAX = 50;
    static final int RATES_MAX = 5;

    private final FormRules rules;

    public TalentForm(FormRules rules) {
        this.rules = rules;
    }

    /** Refuses what a draft cannot keep: texts too long and keys nobody knows. */
    public void checkDraft(TalentContent content) {
        read(content, rules.whileTyping());
    }

    /**
     * The checked form.
     *
     * @param owner draft or profile its files belong to
     * @throws io.taalentio.core.kernel.InvalidValue naming every refused field
     */
    public TalentSheet check(TalentContent content, UUID owner) {
        return requireNonNull(read(content, rules.complete(owner, content.fileIds())));
    }

    /** Checks a list of talents that replaces a profile's. */
    public List<String> checkTalents(List<@Nullable String> talents, UUID owner) {
        Answers answers = rules.complete(owner, List.of());
        List<String> checked = answers.talents(talents, TALENTS_MAX, "talents").stream()
                .sorted()
                .toList();
        answers.throwIfAny();
        return checked;
    }

    private static @Nullable TalentSheet read(TalentContent form, Answers a) {
        TalentContent.Identity identity = orElse(form.identity(), TalentContent.Identity.EMPTY);
        String firstName = a.requiredName(identity.firstName(), "identity.firstName");
        String lastName = a.requiredName(identity.lastName(), "identity.lastName");
        LocalDate birthDate = a.birthDate(identity.birthDate(), "identity.birthDate");
        Gender gender = a.requiredGender(identity.gender(), "identity.gender");
        String passport = a.documentNumber(identity.passportNumber(), "identity.passportNumber");
        String residenceCard = a.documentNumber(identity.residenceCard(), "identity.residenceCard");
        Person person = firstName == null || lastName == null || gender == null
                ? null
                : new Person(firstName, lastName, birthDate, gender);

        TalentContent.Location location = orElse(form.location(), TalentContent.Location.EMPTY);
        String origin = a.places().requiredCountry(location.originCountry(), "location.originCountry");
        String nationality = a.places().requiredCountry(location.nationality(), "location.nationality");
        Residence residence = a.places()
                .residence(
                        location.residenceCountry(),
                        location.residenceCity(),
                        location.residenceCityOther(),
                        "location.residenceCountry",
                        "location.residenceCity",
                        "location.residenceCityOther");
        String home = residence == null ? null : residence.country();

        TalentContent.ContactEntry contact = orElse(form.contact(), TalentContent.ContactEntry.EMPTY);
        Email email = a.requiredEmail(contact.email(), "contact.email");
        a.required(contact.phone(), "contact.phone");
        String phoneCountry = a.places().country(contact.phoneCountry(), "contact.phoneCountry");
        PhoneNumber phone = a.phone(contact.phone(), phoneCountry, home, "contact.phone");
        String whatsappCountry = a.places().country(contact.whatsappCountry(), "contact.whatsappCountry");
        PhoneNumber whatsapp = a.phone(contact.whatsapp(), whatsappCountry, home, "contact.whatsapp");
        String address = a.text(contact.address(), Answers.ADDRESS_MAX, "contact.address");

        TalentContent.Experience experience = orElse(form.experience(), TalentContent.Experience.EMPTY);
        Integer years = a.experience(experience.yearsExperience(), "experience.yearsExperience");
        String bio = a.text(experience.bio(), Answers.TEXT_MAX, "experience.bio");
        String education = a.text(experience.education(), Answers.TEXT_MAX, "experience.education");

        List<LanguageSkill> languages = a.languages(form.languages(), "languages");
        TalentContent.Availability availability = orElse(form.availability(), TalentContent.Availability.EMPTY);
        String available = a.key(Lists.AVAILABILITY, availability.availability(), "availability.availability");
        List<Rate> rates = rates(availability.rates(), home, a);
        String workMode = a.key(
                Lists.WORK_MODE,
                orElse(form.workMode(), TalentContent.WorkMode.EMPTY).workMode(),
                "workMode.workMode");
        List<String> talents = a.talents(form.talents(), TALENTS_MAX, "talents").stream()
                .sorted()
                .toList();

        TalentContent.Documents documents = orElse(form.documents(), TalentContent.Documents.EMPTY);
        UUID photo = a.files().one(documents.photo(), FileKind.PHOTO, "documents.photo");
        UUID cv = a.files().one(documents.cv(), FileKind.CV, "documents.cv");
        String portfolio = a.url(documents.portfolioUrl(), "documents.portfolioUrl");
        String website = a.url(documents.website(), "documents.website");
        Map<String, String> socials =
                a.socials(form.socials() == null ? Map.of() : form.socials().byNetwork(), "socials");
        Guardian guardian = a.guardian(form.guardian(), person, home);
        a.consent(form.consent());

        a.throwIfAny();
        return a.complete()
                ? new TalentSheet(
                        requireNonNull(person),
                        passport,
                        residenceCard,
                        new Contact(
                                requireNonNull(email),
                                requireNonNull(phone),
                                phoneCountry,
                                whatsapp,
                                whatsappCountry,
                                address),
                        requireNonNull(origin),
                        requireNonNull(nationality),
                        requireNonNull(residence),
                        years,
                        bio,
                        education,
                        languages,
                        available,
                        rates,
                        workMode,
                        talents,
                        photo,
                        cv,
                        portfolio,
                        website,
                        socials,
                        guardian)
                : null;
    }

    private static List<Rate> rates(
            @Nullable List<TalentContent.@Nullable RateEntry> typed, @Nullable String home, Answers a) {
        String field = "availability.rates";
        if (typed == null || !a.atMost(typed, RATES_MAX, field)) {
            return List.of();
        }
        List<Rate> rates = new ArrayList<>();
        Set<String> units = new HashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            String path = field + "[" + i + "]";
            TalentContent.RateEntry entry = typed.get(i);
            if (entry == null) {
                a.refuse(path, "required");
                continue;
            }
            a.required(entry.unit(), path + ".unit");
            a.required(entry.amount(), path + ".amount");
            String unit = a.key(Lists.RATE_UNIT, entry.unit(), path + ".unit");
            BigDecimal amount = a.amount(entry.amount(), path + ".amount");
            String currency = a.currency(entry.currency(), path + ".currency");
            if (currency == null
                    && (entry.currency() == null || entry.currency().isBlank())) {
                currency = a.places().currencyOf(home);
            }
            if (unit != null && !units.add(unit)) {
                a.refuse(path + ".unit", "duplicate-entry");
            } else if (unit != null && amount != null && currency != null) {
                rates.add(new Rate(unit, amount, currency));
            }
        }
        return rates;
    }

    private static <T> T orElse(@Nullable T section, T empty) {
        return section == null ? empty : section;
    }
}
