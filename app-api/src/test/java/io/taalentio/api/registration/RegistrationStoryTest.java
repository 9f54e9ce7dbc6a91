package io.taalentio.api.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.safety.Api;
import io.taalentio.safety.Api.Answer;
import io.taalentio.safety.Api.Held;
import io.taalentio.safety.People;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both registrations from the first request to the code, as a browser makes them. */
@QuarkusTest
class RegistrationStoryTest {

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    AgroalDataSource database;

    @Inject
    MailDirectory mails;

    @SuppressWarnings("NullAway.Init")
    private Api api;

    @SuppressWarnings("NullAway.Init")
    private People people;

    @BeforeEach
    void a_browser() {
        api = new Api(base).with("Accept-Language", "fr");
        people = new People(database, mails);
    }

    @Test
    void a_talent_registers_step_by_step_and_gets_a_code() throws SQLException {
        String email = People.freshEmail();
        Answer opened = api.post("/api/v1/registrations/talent", Map.of());
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).endsWith(opened.text("draftId"));
        Held draft = new Held(ProfileKind.TALENT, UUID.fromString(opened.text("draftId")), opened.text("resumeToken"));
        String path = "/api/v1/registrations/talent/" + draft.id();

        JsonNode full = Api.JSON.valueToTree(SampleForms.talent("Awa", "Diop", email, People.freshPhone()));
        ObjectNode typed = Api.JSON.createObjectNode();
        int version = opened.body().path("version").asInt();
        for (String section : List.of("identity", "contact", "location", "experience", "languages", "talents")) {
            typed.set(section, full.get(section));
            Answer saved = api.put(
                    path,
                    Map.of("step", section, "content", typed, "version", version),
                    "X-Resume-Token",
                    draft.token());
            assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
            version = saved.body().path("version").asInt();
        }

        Answer refused = api.submit(draft);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body().findValuesAsText("field"))
                .containsExactlyInAnyOrder("consent.terms", "consent.privacy");
        assertThat(refused.body().path("errors").get(0).path("message").asText())
                .isEqualTo("Votre accord est nécessaire pour continuer.");

        Answer onAnotherPhone = api.get(path, "X-Resume-Token", draft.token());
        assertThat(onAnotherPhone.text("step")).isEqualTo("talents");
        assertThat(onAnotherPhone.body().path("content")).isEqualTo(typed);

        typed.set("consent", full.get("consent"));
        typed.set("availability", full.get("availability"));
        typed.set("documents", full.get("documents"));
        api.put(path, Map.of("step", "end", "content", typed), "X-Resume-Token", draft.token());
        Answer submitted =
                api.submit(draft, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        String code = submitted.text("code");
        assertThat(code).matches("SNF\\d{4}CAS");
        assertThat(submitted.text("profileUrl")).endsWith("/profile/view/" + code);
        assertThat(submitted.text("qrUrl")).isEqualTo("/api/v1/profiles/" + code + "/qr.svg");

        assertThat(api.submit(draft).body()).as("again: the same answer").isEqualTo(submitted.body());
        assertThat(api.get(path, "X-Resume-Token", draft.token()).body().path("submitted"))
                .isEqualTo(submitted.body());
        assertThat(api.put(path, Map.of("content", typed), "X-Resume-Token", draft.token())
                        .status())
                .isEqualTo(409);

        Answer page = api.get("/api/v1/public/profiles/" + code);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("displayName")).isEqualTo("Awa D.");

        assertThat(people.mailsTo(email)).containsExactlyInAnyOrder("talent_registration", "login_credentials");
        assertThat(people.activities(code)).contains("talent-registered");
    }

    @Test
    void a_draft_begun_twice_under_one_key_is_one_draft_and_its_token_is_nowhere_in_the_clear() throws SQLException {
        String key = UUID.randomUUID().toString();
        Answer first = api.post("/api/v1/registrations/talent", Map.of("step", "identity"), "Idempotency-Key", key);
        Answer again = api.post("/api/v1/registrations/talent", Map.of("step", "identity"), "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));

        String token = first.text("resumeToken");
        assertThat(token).hasSizeGreaterThan(40);
        try (Connection connection = database.getConnection();
                PreparedStatement kept = connection.prepareStatement(
                        "select g::text, encode(g.answer_enc, 'escape') from given_answer g where key = ?")) {
            kept.setString(1, key);
            try (ResultSet row = kept.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(2)).isNotBlank().doesNotContain(token).doesNotContain("resumeToken");
                assertThat(row.getString(1)).doesNotContain(token);
                assertThat(row.next()).isFalse();
            }
        }
    }

    @Test
    void a_cinema_talent_registers_and_gets_a_code_of_the_other_series() throws SQLException {
        String email = People.freshEmail();
        Held draft = api.draft(
                ProfileKind.CINEMA, SampleForms.cinema("Salma", "El Idrissi", email, People.freshMoroccanPhone()));
        Answer submitted = api.submit(draft);
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        assertThat(submitted.text("code")).matches("MACAS\\d{5}F");
        assertThat(submitted.text("qrUrl")).isEqualTo("/api/v1/cinema/talents/" + submitted.text("code") + "/qr.svg");
        assertThat(submitted.text("profileUrl")).endsWith("/cinema/profile/" + submitted.text("code"));
        assertThat(api.get("/api/v1/public/cinema/" + submitted.text("code")).status())
                .isEqualTo(200);
        assertThat(people.mailsTo(email)).containsExactlyInAnyOrder("cinema_talent_registration", "login_credentials");
    }

    @Test
    void every_refused_field_of_an_empty_form_is_named() {
        Answer talent = api.submit(api.draft(ProfileKind.TALENT, null));
        assertThat(talent.status()).isEqualTo(422);
        assertThat(talent.body().findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "identity.firstName",
                        "identity.lastName",
                        "identity.gender",
                        "contact.email",
                        "contact.phone",
                        "location.originCountry",
                        "location.nationality",
                        "location.residenceCountry",
                        "location.residenceCity",
                        "consent.terms",
                        "consent.privacy");
        Answer cinema = api.submit(api.draft(ProfileKind.CINEMA, null));
        assertThat(cinema.body().findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "identity.firstName",
                        "identity.lastName",
                        "identity.birthDate",
                        "identity.gender",
                        "identity.documentType",
                        "identity.documentNumber",
                        "identity.email",
                        "identity.phone",
                        "origins.nationality",
                        "residence.country",
                        "residence.city",
                        "types.talentTypes",
                        "consent.terms",
                        "consent.privacy");
    }

    @Test
    void an_email_that_has_an_account_gets_the_same_answer_and_another_mail() throws SQLException {
        String email = People.freshEmail();
        Answer first = api.submit(
                api.draft(ProfileKind.TALENT, SampleForms.talent("Coumba", "Gueye", email, People.freshPhone())));
        Answer cinema = api.submit(api.draft(
                ProfileKind.CINEMA, SampleForms.cinema("Coumba", "Gueye", email, People.freshMoroccanPhone())));
        Answer again = api.submit(
                api.draft(ProfileKind.TALENT, SampleForms.talent("Coumba", "Gueye", email, People.freshPhone())));
        assertThat(List.of(first.status(), cinema.status(), again.status())).containsOnly(201);
        assertThat(names(again.body())).isEqualTo(names(first.body())).isEqualTo(names(cinema.body()));
        assertThat(people.accounts(email)).isOne();
        assertThat(people.mailsTo(email))
                .containsExactlyInAnyOrder(
                        "talent_registration",
                        "login_credentials",
                        "cinema_talent_registration",
                        "attach_profile",
                        "talent_registration",
                        "already_registered");
        assertThat(people.evidence(again.text("code"))).containsExactlyInAnyOrder("EMAIL", "NAME_AND_BIRTH_DATE");
    }

    @Test
    void a_family_that_shares_a_phone_registers_without_hindrance_and_staff_are_told() throws SQLException {
        String phone = People.freshPhone();
        List<String> codes = new ArrayList<>();
        for (String name : List.of("Binta", "Ousmane", "Khady")) {
            Answer answer = api.submit(api.draft(
                    ProfileKind.TALENT,
                    SampleForms.born(
                            SampleForms.talent(name, "Sarr", People.freshEmail(), phone),
                            "19" + (80 + codes.size()) + "-05-05")));
            assertThat(answer.status()).isEqualTo(201);
            codes.add(answer.text("code"));
        }
        assertThat(people.evidence(codes.get(0))).isEmpty();
        assertThat(people.evidence(codes.get(2))).containsExactly("PHONE", "PHONE");
    }

    @Test
    void a_minor_needs_a_guardian_with_a_signed_consent_and_stays_unlisted() throws SQLException {
        String email = People.freshEmail();
        Held draft = api.draft(
                ProfileKind.TALENT,
                SampleForms.born(SampleForms.talent("Aminata", "Fall", email, People.freshPhone()), "2013-06-01"));
        Answer refused = api.submit(draft);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().findValuesAsText("field"))
                .containsExactlyInAnyOrder("guardian.name", "guardian.phone", "guardian.consent");
        assertThat(refused.body().findValuesAsText("code")).contains("guardian-required");

        String path = "/api/v1/registrations/talent/" + draft.id();
        Answer consent = api.upload(
                path + "/files/guardianConsent",
                "accord.pdf",
                "application/pdf",
                People.pdf(),
                "X-Resume-Token",
                draft.token());
        assertThat(consent.status()).as(consent.toString()).isEqualTo(200);
        UUID file = UUID.fromString(consent.text("fileId"));
        JsonNode stored = api.get(path, "X-Resume-Token", draft.token()).body();
        assertThat(stored.path("content").path("guardian").path("consent").asText())
                .as("the file stands in the draft by itself")
                .isEqualTo(file.toString());

        ObjectNode content = stored.path("content").deepCopy();
        content.set("guardian", Api.JSON.valueToTree(SampleForms.guardian(file)));
        api.put(path, Map.of("step", "guardian", "content", content), "X-Resume-Token", draft.token());
        Answer submitted = api.submit(draft);
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        assertThat(people.visibility(submitted.text("code"))).isEqualTo("UNLISTED");
        assertThat(api.get("/api/v1/public/profiles/" + submitted.text("code")).status())
                .as("minors are never in anonymous pages")
                .isEqualTo(404);
    }

    @Test
    void photos_are_taken_shown_and_removed_while_the_form_is_filled_in() throws Exception {
        Held draft = api.draft(
                ProfileKind.CINEMA,
                SampleForms.cinema("Nora", "Benali", People.freshEmail(), People.freshMoroccanPhone()));
        String path = "/api/v1/registrations/cinema/" + draft.id();
        String[] token = {"X-Resume-Token", draft.token()};
        Answer photo = api.upload(path + "/files/photo", "moi.jpg", "image/jpeg", People.jpeg(800, 600), token);
        assertThat(photo.status()).as(photo.toString()).isEqualTo(200);
        assertThat(photo.body().path("width").asInt()).isPositive();
        Answer first = api.upload(path + "/files/gallery", "a.jpg", "image/jpeg", People.jpeg(400, 300), token);
        Answer second = api.upload(path + "/files/gallery", "b.jpg", "image/jpeg", People.jpeg(401, 300), token);
        assertThat(second.status()).isEqualTo(200);
        Answer seen = api.get(path + "/files/" + photo.text("fileId"), token);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(api.get(path + "/files/" + photo.text("fileId")).status())
                .as("not without the token")
                .isEqualTo(404);
        assertThat(api.upload(path + "/files/cv", "cv.pdf", "application/pdf", People.pdf(), token)
                        .status())
                .as("a cinema form has no CV")
                .isEqualTo(404);
        assertThat(api.upload(path + "/files/photo", "moi.exe", "image/jpeg", new byte[] {'M', 'Z', 1, 2}, token)
                        .status())
                .isEqualTo(415);

        Answer submitted = api.submit(draft);
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(201);
        JsonNode page =
                api.get("/api/v1/public/cinema/" + submitted.text("code")).body();
        assertThat(page.path("photoUrl").asText()).contains(photo.text("fileId"));
        assertThat(page.path("gallery").toString()).contains(first.text("fileId"), second.text("fileId"));
    }

    @Test
    void the_file_of_another_draft_is_not_taken() throws Exception {
        Held other = api.draft(ProfileKind.TALENT, null);
        Answer photo = api.upload(
                "/api/v1/registrations/talent/" + other.id() + "/files/photo",
                "a.jpg",
                "image/jpeg",
                People.jpeg(300, 300),
                "X-Resume-Token",
                other.token());
        ObjectNode content =
                Api.JSON.valueToTree(SampleForms.talent("Awa", "Diop", People.freshEmail(), People.freshPhone()));
        content.putObject("documents").put("photo", photo.text("fileId"));
        Answer refused = api.submit(api.draft(ProfileKind.TALENT, content));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").get(0).path("code").asText()).isEqualTo("unknown-file");
    }

    @Test
    void the_link_that_continues_a_draft_is_mailed() throws SQLException {
        Held draft = api.draft(ProfileKind.TALENT, null);
        String email = People.freshEmail();
        Answer sent = api.post(
                "/api/v1/registrations/talent/" + draft.id() + "/resume-link",
                Map.of("email", email),
                "X-Resume-Token",
                draft.token());
        assertThat(sent.status()).isEqualTo(202);
        assertThat(people.link(email, "resume_registration"))
                .endsWith("/register/talent#resume=" + draft.id() + "." + draft.token());
        assertThat(people.language(email)).isEqualTo(Language.FR);
        assertThat(api.post(
                                "/api/v1/registrations/talent/" + draft.id() + "/resume-link",
                                Map.of("email", "nobody"),
                                "X-Resume-Token",
                                draft.token())
                        .body()
                        .findValuesAsText("code"))
                .contains("invalid-email");
    }

    @Test
    void a_draft_is_closed_to_whoever_lacks_its_token() {
        Held draft = api.draft(ProfileKind.TALENT, null);
        String path = "/api/v1/registrations/talent/" + draft.id();
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.get(path, "X-Resume-Token", "guess").status()).isEqualTo(404);
        assertThat(api.put(path, Map.of("content", Map.of()), "X-Resume-Token", "guess")
                        .status())
                .isEqualTo(404);
        assertThat(api.submit(new Held(ProfileKind.TALENT, draft.id(), "guess")).status())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/registrations/cinema/" + draft.id(), "X-Resume-Token", draft.token())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void unknown_wrong_typed_and_forbidden_fields_are_refused() {
        Held draft = api.draft(ProfileKind.TALENT, null);
        String path = "/api/v1/registrations/talent/" + draft.id();
        for (String body : List.of(
                "{\"content\":{\"identity\":{\"firstname\":\"Awa\"}}}",
                "{\"content\":{\"identity\":{\"firstName\":7}}}",
                "{\"content\":{\"code\":\"SNF0001DAK\"}}",
                "{\"content\":{\"verified\":true}}",
                "{\"content\":{\"location\":{\"residenceCity\":\"2553604\"}}}",
                "{\"content\":{\"talents\":\"STAGE.acting\"}}",
                "{\"content\":{\"socials\":{\"myspace\":\"awa\"}}}",
                "{\"content\":{},\"submitted\":true}",
                "{\"content\":{},\"ownerId\":\"" + draft.id() + "\"}",
                "{\"content\":{\"identity\":{\"firstName\":\"A\\u0000wa\"}}}",
                "[]",
                "{")) {
            assertThat(api.put(path, body, "X-Resume-Token", draft.token()).status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(api.post("/api/v1/registrations/talent", "{\"id\":\"" + draft.id() + "\"}")
                        .status())
                .isEqualTo(400);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
