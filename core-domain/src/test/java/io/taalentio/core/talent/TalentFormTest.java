package io.taalentio.core.talent;

import static io.taalentio.core.registration.SampleForms.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.taalentio.core.file.FileKind;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.Completeness.Item;
import io.taalentio.core.profile.ConsentEntry;
import io.taalentio.core.profile.GuardianEntry;
import io.taalentio.core.profile.LanguageEntry;
import io.taalentio.core.registration.RegistrationHouse;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.registration.SampleProfiles;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TalentFormTest {

    private final RegistrationHouse house = new RegistrationHouse();
    private final UUID owner = UUID.randomUUID();

    private List<String> refusals(TalentContent form) {
        InvalidValue refused = catchThrowableOfType(InvalidValue.class, () -> house.talentForm.check(form, owner));
        return refused == null
                ? List.of()
                : refused.errors().stream().map(e -> e.field() + " " + e.code()).toList();
    }

    private static TalentContent named(String firstName) {
        return SampleForms.with(
                SampleForms.talent(), new TalentContent.Identity(firstName, "Diop", null, "F", null, null));
    }

    private static TalentContent reached(String email, String phone, @Nullable String country) {
        return SampleForms.with(
                SampleForms.talent(), new TalentContent.ContactEntry(email, phone, country, null, null, null));
    }

    private static TalentContent living(TalentContent.Location location) {
        return SampleForms.with(SampleForms.talent(), location);
    }

    @Test
    void a_good_form_says_the_same_when_it_is_shown_again() {
        TalentSheet sheet = house.talentForm.check(SampleForms.talent(), owner);
        TalentContent shown = sheet.content(SampleProfiles.WORLD);
        assertThat(house.talentForm.check(shown, owner)).isEqualTo(sheet);
        assertThat(sheet.rates()).containsExactly(new Rate("DAY", new BigDecimal("1500"), "MAD"));
    }

    @Test
    void the_least_form_passes() {
        assertThat(refusals(SampleForms.leastTalent("m@example.com", "771234567")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Awa", "Jean-Pierre", "N'Dèye", "O’Neil", "Ɗan Asabe", "محمد", "Ame Ɛdɔ", "ንጉሥ", "Ngũgĩ wa"})
    void names_of_the_continent_are_names(String name) {
        assertThat(refusals(named(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>Awa</b>", "Awa7", "Awa\u202eawA", "@wa", "Awa;", "=cmd()", "-", "😀"})
    void what_is_no_name_is_refused(String name) {
        assertThat(refusals(named(name)))
                .isSubsetOf("identity.firstName invalid-name", "identity.firstName invalid-text")
                .isNotEmpty();
    }

    @Test
    void a_name_has_at_most_a_hundred_characters() {
        assertThat(refusals(named("é".repeat(100)))).isEmpty();
        assertThat(refusals(named("é".repeat(101)))).containsExactly("identity.firstName too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, date-in-future",
        "1899-12-31, date-too-old",
        "2001-02-30, invalid-date",
        "30/01/2001, invalid-date",
        "2001-1-3, invalid-date",
        "+2001-01-03, too-long",
    })
    void a_birth_date_is_a_day_that_was(String typed, String code) {
        assertThat(refusals(SampleForms.born(SampleForms.talent(), typed)))
                .containsExactly("identity.birthDate " + code);
    }

    @Test
    void a_phone_is_read_with_the_country_beside_it_or_the_one_of_residence() {
        assertThat(phone(reached("a@example.com", "77 123 45 67", "SN"))).isEqualTo("+221771234567");
        assertThat(phone(reached("a@example.com", "0612 34 56 78", null)))
                .as("residence is Morocco")
                .isEqualTo("+212612345678");
        assertThat(refusals(reached("a@example.com", "12", "SN"))).containsExactly("contact.phone invalid-phone");
        assertThat(refusals(reached("a@example.com", "77 123 45 67", "XX")))
                .contains("contact.phoneCountry unknown-country");
    }

    private String phone(TalentContent form) {
        return house.talentForm.check(form, owner).contact().phone().e164();
    }

    @Test
    void an_email_is_one() {
        assertThat(refusals(reached("awa@", "+221771234567", null))).containsExactly("contact.email invalid-email");
        assertThat(house.talentForm
                        .check(reached(" Awa@Example.COM ", "+221771234567", null), owner)
                        .contact()
                        .email()
                        .value())
                .isEqualTo("awa@example.com");
    }

    @Test
    void a_city_is_one_of_the_country_or_named_when_it_is_not_listed() {
        assertThat(refusals(living(new TalentContent.Location("SN", "SN", "SN", SampleForms.CASABLANCA, null))))
                .containsExactly("location.residenceCity unknown-city");
        int notListed = SampleProfiles.WORLD.cityNotListed("SN").id();
        assertThat(refusals(living(new TalentContent.Location("SN", "SN", "SN", notListed, " "))))
                .containsExactly("location.residenceCityOther required");
        assertThat(refusals(living(new TalentContent.Location("SN", "SN", "SN", notListed, "Keur Massar"))))
                .isEmpty();
        assertThat(refusals(living(new TalentContent.Location("sn", "SN", "SN", SampleForms.DAKAR, null))))
                .containsExactly("location.originCountry unknown-country");
    }

    @Test
    void lists_take_known_keys_once_and_not_without_end() {
        TalentContent form = new TalentContent(
                SampleForms.talent().identity(),
                SampleForms.talent().contact(),
                SampleForms.talent().location(),
                new TalentContent.Experience(3, "x".repeat(4001), null),
                list(
                        new LanguageEntry("fr", "PERFECT"),
                        new LanguageEntry("fr", null),
                        new LanguageEntry(null, null),
                        null,
                        new LanguageEntry("mis", null),
                        new LanguageEntry("mis", null, "Bassari")),
                new TalentContent.Availability(
                        "SOMETIMES",
                        list(
                                new TalentContent.RateEntry("DAY", new BigDecimal("-1"), "MAD"),
                                new TalentContent.RateEntry("DAY", new BigDecimal("10.123"), "XYZ"))),
                new TalentContent.WorkMode("MOON"),
                list("STAGE.acting", "STAGE.acting", "STAGE.flying", null),
                null,
                null,
                null,
                ConsentEntry.GIVEN);
        assertThat(refusals(form))
                .containsExactlyInAnyOrder(
                        "experience.yearsExperience unknown-value",
                        "experience.bio too-long",
                        "languages[0].level unknown-value",
                        "languages[1].code duplicate-entry",
                        "languages[2].code required",
                        "languages[3] required",
                        "languages[4].name required",
                        "languages[5].code duplicate-entry",
                        "availability.availability unknown-value",
                        "availability.rates[0].amount out-of-range",
                        "availability.rates[1].amount invalid-number",
                        "availability.rates[1].currency unknown-value",
                        "availability.rates[1].unit duplicate-entry",
                        "workMode.workMode unknown-value",
                        "talents[1] duplicate-entry",
                        "talents[2] unknown-value",
                        "talents[3] required");
        assertThat(house.talentForm.checkTalents(list("C_ARTS.dance", "STAGE.acting"), owner))
                .containsExactly("C_ARTS.dance", "STAGE.acting");
    }

    @ParameterizedTest
    @CsvSource({
        "https://awa.example/a?b=c, true",
        "http://awa.example, true",
        "javascript:alert(1), false",
        "https://user:pass@awa.example, false",
        "//awa.example, false",
        "ftp://awa.example, false",
        "awa.example, false",
        "https://localhost, false",
        "'https://awa.example/\"><script>', false",
    })
    void an_address_on_the_web_is_http_to_a_host(String url, boolean good) {
        TalentContent form = withDocuments(new TalentContent.Documents(null, null, url, null));
        assertThat(refusals(form)).isEqualTo(good ? List.of() : List.of("documents.portfolioUrl invalid-url"));
    }

    @ParameterizedTest
    @CsvSource({
        "awa.diop, true",
        "@awa_diop, true",
        "https://www.instagram.com/awa.diop/, true",
        "instagram.com/awa, true",
        "https://evil.example/awa, false",
        "https://instagram.com.evil.example/awa, false",
        "javascript:alert(1), false",
        "awa diop, false",
    })
    void a_social_account_is_a_name_or_a_page_of_its_network(String typed, boolean good) {
        TalentContent.Socials socials = new TalentContent.Socials(
                null, typed, null, null, null, null, null, null, null, null, null, null, null, null);
        TalentContent base = SampleForms.talent();
        TalentContent form = new TalentContent(
                base.identity(),
                base.contact(),
                base.location(),
                null,
                null,
                null,
                null,
                null,
                null,
                socials,
                null,
                base.consent());
        assertThat(refusals(form)).isEqualTo(good ? List.of() : List.of("socials.instagram invalid-social"));
    }

    @Test
    void files_are_those_of_the_draft_and_of_the_right_kind() {
        UUID photo = house.file(FileKind.PHOTO, owner);
        UUID cv = house.file(FileKind.CV, owner);
        UUID foreign = house.file(FileKind.CV, UUID.randomUUID());
        assertThat(refusals(withDocuments(new TalentContent.Documents(photo, cv, null, null))))
                .isEmpty();
        assertThat(refusals(withDocuments(new TalentContent.Documents(cv, foreign, null, null))))
                .containsExactly("documents.photo unknown-file", "documents.cv unknown-file");
    }

    @Test
    void somebody_under_eighteen_needs_a_guardian_with_a_consent() {
        TalentContent minor = SampleForms.born(SampleForms.talent(), "2008-11-21");
        assertThat(refusals(minor))
                .containsExactly(
                        "guardian.name guardian-required",
                        "guardian.phone guardian-required",
                        "guardian.consent guardian-required");
        UUID consent = house.file(FileKind.CONSENT, owner);
        assertThat(refusals(SampleForms.with(minor, SampleForms.guardian(consent))))
                .isEmpty();
        assertThat(refusals(SampleForms.with(minor, SampleForms.guardian(house.file(FileKind.CV, owner)))))
                .containsExactly("guardian.consent unknown-file");
        assertThat(refusals(SampleForms.with(minor, new GuardianEntry("Fatou", "12", null, "fatou@", consent))))
                .containsExactly("guardian.phone invalid-phone", "guardian.email invalid-email");
        assertThat(refusals(SampleForms.born(SampleForms.talent(), "2008-11-20")))
                .as("eighteen today")
                .isEmpty();
    }

    @Test
    void of_an_adult_no_guardian_is_kept() {
        assertThat(house.talentForm
                        .check(SampleForms.with(SampleForms.talent(), SampleForms.guardian(null)), owner)
                        .guardian())
                .isNull();
    }

    @Test
    void text_with_hidden_characters_is_refused() {
        TalentContent base = SampleForms.talent();
        TalentContent form = new TalentContent(
                base.identity(),
                base.contact(),
                base.location(),
                new TalentContent.Experience(null, "une\nligne\tet \u0007", "ok\r\nok"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                base.consent());
        assertThat(refusals(form)).containsExactly("experience.bio invalid-text");
    }

    @Test
    void every_code_of_a_refusal_has_its_words() throws Exception {
        String words =
                new String(Language.class.getResourceAsStream("messages.json").readAllBytes(), StandardCharsets.UTF_8);
        for (String code : List.of(
                "required",
                "too-long",
                "too-many",
                "duplicate-entry",
                "unknown-value",
                "unknown-country",
                "unknown-city",
                "unknown-file",
                "invalid-name",
                "invalid-text",
                "invalid-date",
                "date-in-future",
                "date-too-old",
                "invalid-email",
                "invalid-phone",
                "invalid-url",
                "invalid-social",
                "invalid-number",
                "invalid-document-number",
                "out-of-range",
                "guardian-required",
                "consent-required",
                "minor-not-public",
                "locked-field",
                "already-submitted",
                "already-attached",
                "code-space-exhausted",
                "conflict-version",
                "invalid-state",
                "token-expired")) {
            assertThat(words).contains("\"" + code + "\":");
        }
    }

    @Test
    void a_full_profile_is_worth_exactly_a_hundred_points_and_an_empty_one_says_what_is_missing() {
        TalentSheet full = SampleProfiles.sheet(SampleForms.talent()).withFiles(UUID.randomUUID(), UUID.randomUUID());
        assertThat(full.completeness().missing()).containsExactly(new Item("networks", 6));
        assertThat(full.completeness().points()).isEqualTo(94);
        TalentSheet least = SampleProfiles.sheet(SampleForms.leastTalent("m@example.com", "771234567"));
        assertThat(least.completeness().points()).isEqualTo(25);
        List<Item> missing = new ArrayList<>(least.completeness().missing());
        assertThat(missing.stream().mapToInt(Item::points).sum()).isEqualTo(75);
        assertThat(missing)
                .extracting(Item::key)
                .containsExactly("birthDate", "bio", "talents", "photo", "cv", "portfolio", "networks");
    }

    private TalentContent withDocuments(TalentContent.Documents documents) {
        TalentContent base = SampleForms.talent();
        return new TalentContent(
                base.identity(),
                base.contact(),
                base.location(),
                null,
                null,
                null,
                null,
                null,
                documents,
                null,
                null,
                base.consent());
    }

    @Test
    void a_list_has_an_end() {
        assertThat(refusals(new TalentContent(
                        SampleForms.talent().identity(),
                        SampleForms.talent().contact(),
                        SampleForms.talent().location(),
                        null,
                        null,
                        null,
                        null,
                        Collections.nCopies(51, "STAGE.acting"),
                        null,
                        null,
                        null,
                        new ConsentEntry(true, false))))
                .containsExactly("talents too-many", "consent.privacy consent-required");
    }
}
