package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.taalentio.api.account.Browser;
import io.taalentio.core.access.Role;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.safety.Api.Answer;
import io.taalentio.safety.Markup.Tag;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/**
 * Figure B6 on the server's side: forty scripts in every text field of both registrations, and what is then read as JSON,
 * as the head of the public page, as mail and as PDF. The browser's side is a story of its own (web-ui/e2e).
 */
@QuarkusTest
class StoredScriptTest {

    private static final List<String> SCRIPTS = List.of(
            "<script>alert(1)</script>",
            "\"><script>alert(1)</script>",
            "'><script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "</title><script>alert(1)</script>",
            "</textarea><script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><img src=x onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<svg/onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<body onload=alert(1)>",
            "<iframe src=javascript:alert(1)>",
            "<iframe srcdoc='<script>alert(1)</script>'>",
            "<a href=javascript:alert(1)>x</a>",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:msgbox(1)",
            "\" onmouseover=\"alert(1)",
            "' onmouseover='alert(1)",
            "\" autofocus onfocus=alert(1) x=\"",
            "<details open ontoggle=alert(1)>",
            "<video><source onerror=alert(1)>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<style>@import'javascript:alert(1)'</style>",
            "<link rel=stylesheet href=//evil.example/x.css>",
            "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
            "<base href=//evil.example/>",
            "<object data=javascript:alert(1)>",
            "<embed src=javascript:alert(1)>",
            "<form action=javascript:alert(1)><input type=submit>",
            "<!--><script>alert(1)</script>-->",
            "]]><script>alert(1)</script>",
            "{{constructor.constructor('alert(1)')()}}",
            "${alert(1)}{alert(1)}{#if}{config:property('x')}",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
            "%3Cscript%3Ealert(1)%3C/script%3E");

    @Inject
    AgroalDataSource database;

    @Inject
    MailDirectory mailDirectory;

    @Inject
    io.taalentio.api.account.People accounts;

    private record Person(String code, String email) {}

    @Test
    void no_script_in_any_field_is_let_out_as_one() throws Exception {
        assertThat(SCRIPTS).hasSize(40).doesNotHaveDuplicates();
        Api api = new Api(URI.create(RestAssured.baseURI + ":" + RestAssured.port)).with("Accept-Language", "en");
        Browser admin = Browser.of(accounts.active(Role.ADMIN).email().value());
        List<String> executed = new ArrayList<>();
        Set<String> takenByTalent = new TreeSet<>();
        Set<String> takenByCinema = new TreeSet<>();
        int people = 0;
        for (ProfileKind kind : ProfileKind.values()) {
            Set<String> fields = kind == ProfileKind.TALENT ? takenByTalent : takenByCinema;
            Set<String> innocentPage = new HashSet<>();
            Set<String> innocentMail = new HashSet<>();
            for (String script : withInnocent()) {
                boolean innocent = script.startsWith("Innocent");
                Person person = register(api, kind, script, innocent ? new TreeSet<>() : fields);
                people++;
                String where = kind + " " + script + ": ";
                json(where, kind, person, admin, executed);
                page(where, kind, person, innocent, innocentPage, executed);
                mails(where, person, admin, innocent, innocentMail, executed);
                pdf(where, kind, person, executed);
            }
        }
        Figures.reached(
                "B6",
                "40 stored scripts × every text field × JSON, page head, mails, PDF: 0 executable",
                people + " registrations; fields that took a script: " + takenByTalent + " of a talent, "
                        + takenByCinema
                        + " of a cinema talent, every other field refused it; " + executed.size() + " executable "
                        + executed.stream().limit(5).toList(),
                executed.isEmpty()
                        && takenByTalent.containsAll(
                                Set.of("contact.address", "experience.bio", "location.residenceCityOther"))
                        && takenByCinema.containsAll(Set.of("media.credits[0].title", "residence.cityOther")));
    }

    private static List<String> withInnocent() {
        List<String> all = new ArrayList<>(List.of("Innocent"));
        all.addAll(SCRIPTS);
        return all;
    }

    // --- registering ------------------------------------------------------------------------------------------------

    /** Puts the script in every text field at once, then takes it out of those where the form refuses it. */
    private Person register(Api api, ProfileKind kind, String script, Set<String> fields) throws SQLException {
        String email = People.freshEmail();
        ObjectNode form = Api.JSON.valueToTree(
                kind == ProfileKind.TALENT
                        ? SampleForms.talent("Nafi", "Cisse", email, People.freshPhone())
                        : SampleForms.cinema("Nafi", "Cisse", email, People.freshMoroccanPhone()));
        addEmptyFields(kind, form, api);
        Map<String, String> places = new TreeMap<>();
        collect(form, "", places);
        Set<String> hostile = new TreeSet<>(places.keySet());
        hostile.remove("identity.email");
        hostile.remove("contact.email");
        for (int attempt = 0; attempt < 12; attempt++) {
            JsonNode filled = fill(form, "", hostile, script);
            Answer opened = api.post("/api/v1/registrations/" + kind.tag(), Map.of("content", filled));
            Answer answer = opened.status() != 201
                    ? opened
                    : api.post(
                            "/api/v1/registrations/" + kind.tag() + "/" + opened.text("draftId") + "/submit",
                            null,
                            "X-Resume-Token",
                            opened.text("resumeToken"));
            if (answer.status() == 201) {
                fields.addAll(hostile);
                show(kind, answer.text("code"));
                return new Person(answer.text("code"), email);
            }
            assertThat(answer.status()).as(script + " " + answer).isIn(400, 422);
            int before = hostile.size();
            for (JsonNode error : answer.body().path("errors")) {
                String field = error.path("field").asText().replaceFirst("^content\\.", "");
                hostile.removeIf(h -> h.equals(field) || h.startsWith(field + ".") || h.startsWith(field + "["));
            }
            assertThat(hostile.size()).as("refused without a field: " + answer).isLessThan(before);
        }
        throw new AssertionError("no way to register with " + script);
    }

    /** Fields that the sample leaves out take text too. */
    private static void addEmptyFields(ProfileKind kind, ObjectNode form, Api api) {
        JsonNode cities = api.get("/api/v1/cities?country=MA&limit=1").body();
        int notListed = cities.get(cities.size() - 1).path("id").asInt();
        if (kind == ProfileKind.TALENT) {
            form.withObject("/location").put("residenceCity", notListed).put("residenceCityOther", "Oued Zem");
        } else {
            form.withObject("/residence").put("city", notListed).put("cityOther", "Oued Zem");
        }
        ObjectNode socials = form.withObject("/socials");
        List<String> networks = kind == ProfileKind.TALENT
                ? List.of(
                        "linkedin",
                        "instagram",
                        "x",
                        "facebook",
                        "tiktok",
                        "youtube",
                        "github",
                        "behance",
                        "dribbble",
                        "pinterest",
                        "snapchat",
                        "telegram",
                        "imdb",
                        "threads")
                : List.of("instagram", "facebook", "tiktok", "youtube", "imdb");
        networks.forEach(network -> socials.putIfAbsent(network, TextNode.valueOf("awa")));
        if (kind == ProfileKind.TALENT) {
            form.withObject("/documents").put("website", "https://awa.example");
            form.withObject("/identity").put("residenceCard", "RC1234");
            form.withObject("/availability").withArray("rates").removeAll();
        }
    }

    private static void collect(JsonNode node, String path, Map<String, String> places) {
        if (node.isObject()) {
            node.properties()
                    .forEach(p -> collect(p.getValue(), path.isEmpty() ? p.getKey() : path + "." + p.getKey(), places));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "[" + i + "]", places);
            }
        } else if (node.isTextual()) {
            places.put(path, node.asText());
        }
    }

    private static JsonNode fill(JsonNode node, String path, Set<String> hostile, String script) {
        if (node.isObject()) {
            ObjectNode filled = Api.JSON.createObjectNode();
            node.properties()
                    .forEach(p -> filled.set(
                            p.getKey(),
                            fill(
                                    p.getValue(),
                                    path.isEmpty() ? p.getKey() : path + "." + p.getKey(),
                                    hostile,
                                    script)));
            return filled;
        }
        if (node.isArray()) {
            ArrayNode filled = Api.JSON.createArrayNode();
            for (int i = 0; i < node.size(); i++) {
                filled.add(fill(node.get(i), path + "[" + i + "]", hostile, script));
            }
            return filled;
        }
        return hostile.contains(path) ? TextNode.valueOf(script) : node;
    }

    /** Shows as much of the person as can be shown. */
    private void show(ProfileKind kind, String code) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("update " + kind.tag()
                        + "_profile set visibility = 'PUBLIC', full_name_public = true where code = ?")) {
            statement.setString(1, code);
            assertThat(statement.executeUpdate()).isOne();
        }
    }

    // --- reading ----------------------------------------------------------------------------------------------------

    private static void json(String where, ProfileKind kind, Person person, Browser admin, List<String> executed) {
        String staff = kind == ProfileKind.TALENT ? "/api/v1/profiles/" : "/api/v1/cinema/talents/";
        String visitors = kind == ProfileKind.TALENT ? "/api/v1/public/profiles/" : "/api/v1/public/cinema/";
        for (String path : List.of(
                visitors + person.code(),
                staff + person.code(),
                staff + person.code() + "/contact",
                staff + person.code() + "/identity",
                staff.substring(0, staff.length() - 1) + "?code=" + person.code())) {
            Response answer = admin.request().get(path);
            assertThat(answer.statusCode()).as(where + path).isEqualTo(200);
            // What a browser takes for JSON and nothing else runs nothing.
            if (!answer.contentType().startsWith("application/json")
                    || !"nosniff".equals(answer.header("X-Content-Type-Options"))) {
                executed.add(where + path + " is " + answer.contentType());
            }
            links(where + path, Api.JSON.valueToTree(answer.jsonPath().get()), executed);
        }
    }

    /** Whatever a page may make a link of goes to a web page. */
    private static void links(String where, JsonNode node, List<String> executed) {
        Map<String, String> texts = new TreeMap<>();
        collect(node, "", texts);
        texts.forEach((field, text) -> {
            boolean link = field.toLowerCase(Locale.ROOT).matches(".*(url|website|links?\\..*|socials\\..*)");
            if (link && Markup.runs(text)) {
                executed.add(where + " " + field + " = " + text);
            }
        });
    }

    private static void page(
            String where,
            ProfileKind kind,
            Person person,
            boolean innocent,
            Set<String> innocentTags,
            List<String> executed)
            throws IOException {
        String path = kind == ProfileKind.TALENT ? "/profile/view/" : "/cinema/profile/";
        Response answer = RestAssured.given().header("Accept", "text/html").get(path + person.code());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy")).doesNotContain("unsafe");
        judge(where + "page", answer.asString(), innocent, innocentTags, executed);
        for (String data : Markup.contents(answer.asString(), "script", "application/ld+json")) {
            if (data.contains("<") || Api.JSON.readTree(data).isMissingNode()) {
                executed.add(where + "JSON-LD " + data);
            }
        }
    }

    private void mails(
            String where,
            Person person,
            Browser admin,
            boolean innocent,
            Set<String> innocentTags,
            List<String> executed)
            throws SQLException {
        List<String> mails = texts("select id::text from mail_outbox where recipient = ?::citext", person.email());
        assertThat(mails).isNotEmpty();
        for (String id : mails) {
            Response mail = admin.request().get("/api/v1/admin/email-logs/" + id);
            assertThat(mail.statusCode()).isEqualTo(200);
            judge(where + "mail", mail.jsonPath().getString("html"), innocent, innocentTags, executed);
            String subject = mail.jsonPath().getString("subject");
            if (subject.chars().anyMatch(Character::isISOControl)) {
                executed.add(where + "subject " + subject);
            }
            for (String link : mail.jsonPath().getList("links", String.class)) {
                if (!link.startsWith("http")) {
                    executed.add(where + "link in mail " + link);
                }
            }
        }
    }

    /** A hostile document has no tag, no attribute and no address that an innocent one has not. */
    private static void judge(
            String where, String html, boolean innocent, Set<String> innocentTags, List<String> executed) {
        for (Tag tag : Markup.tags(html)) {
            Set<String> shape = new TreeSet<>();
            tag.attributes().keySet().forEach(name -> shape.add(tag.name() + "@" + name));
            shape.add(tag.name());
            if (innocent) {
                innocentTags.addAll(shape);
                continue;
            }
            for (String part : shape) {
                boolean alike = innocentTags.contains(part);
                if (!alike) {
                    executed.add(where + " " + part);
                }
            }
            tag.attributes().forEach((name, value) -> {
                if (name.startsWith("on") || (Set.of("href", "src", "action").contains(name) && Markup.runs(value))) {
                    executed.add(where + " " + name + "=" + value);
                }
            });
        }
    }

    private static void pdf(String where, ProfileKind kind, Person person, List<String> executed) throws IOException {
        String path = kind == ProfileKind.TALENT ? "/api/v1/profiles/" : "/api/v1/cinema/talents/";
        Response answer = RestAssured.given().get(path + person.code() + "/card.pdf");
        assertThat(answer.statusCode()).as(where + "card").isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(answer.asByteArray())) {
            walk(document.getDocument().getTrailer(), new HashSet<>(), where + "card", executed);
        }
    }

    private static void walk(COSBase node, Set<COSBase> seen, String where, List<String> executed) {
        COSBase here = node instanceof COSObject reference ? reference.getObject() : node;
        if (here == null || !seen.add(here)) {
            return;
        }
        if (here instanceof COSDictionary dictionary) {
            for (COSName name : dictionary.keySet()) {
                if (Set.of("JS", "JavaScript", "Launch", "OpenAction", "AA", "EmbeddedFiles")
                        .contains(name.getName())) {
                    executed.add(where + " /" + name.getName());
                }
                walk(dictionary.getItem(name), seen, where, executed);
            }
            String address = dictionary.getString(COSName.URI);
            if (address != null && !address.matches("(https?|mailto|tel):.*")) {
                executed.add(where + " link " + address);
            }
        } else if (here instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                walk(array.get(i), seen, where, executed);
            }
        }
    }

    private List<String> texts(String sql, String parameter) throws SQLException {
        return new People(database, mailDirectory).texts(sql, parameter);
    }
}
