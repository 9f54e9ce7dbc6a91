package io.taalentio.api.file;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.taalentio.api.account.Browser;
import io.taalentio.core.access.Role;
import io.taalentio.core.file.FileStore;
import io.taalentio.core.file.PurgeFiles;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.safety.Api;
import io.taalentio.safety.Api.Held;
import io.taalentio.safety.People;
import io.taalentio.safety.RegisteredPeople;
import io.taalentio.safety.RegisteredPeople.Registered;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is handed which picture, document and card, over HTTP. */
@QuarkusTest
class FilesAndPrintsTest {

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    AgroalDataSource database;

    @Inject
    MailDirectory mails;

    @Inject
    io.taalentio.api.account.People accounts;

    @Inject
    Links links;

    @Inject
    PurgeFiles purge;

    @Inject
    FileStore store;

    private int visitors;

    @SuppressWarnings("NullAway.Init")
    private Api api;

    @SuppressWarnings("NullAway.Init")
    private People people;

    @SuppressWarnings("NullAway.Init")
    private RegisteredPeople registered;

    @BeforeEach
    void a_browser() {
        api = new Api(base).with("Accept-Language", "fr").with("X-Forwarded-For", "10.9.1.1");
        people = new People(database, mails);
        registered = new RegisteredPeople(api);
    }

    /** A visitor at an address of his own, so that nobody's look-ups count as another's. */
    private RequestSpecification visitor() {
        return given().header("X-Forwarded-For", "10.8.0." + ++visitors).header("Accept-Language", "fr");
    }

    private RequestSpecification staff(Role role) {
        return Browser.of(accounts.active(role).email().value()).request();
    }

    private void set(String code, String visibility) throws SQLException {
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement("update talent_profile set visibility = ? where code = ?")) {
            s.setString(1, visibility);
            s.setString(2, code);
            assertThat(s.executeUpdate()).isOne();
        }
    }

    private static String text(Response answer) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(answer.asByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String scanned(BufferedImage image) throws Exception {
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void a_photo_on_a_public_page_is_everybodys_and_kept_by_browsers() throws Exception {
        Registered awa = registered.talent();
        Response photo = visitor().get("/api/v1/files/" + awa.photo() + "/photo");
        assertThat(photo.statusCode()).isEqualTo(200);
        assertThat(photo.contentType()).isEqualTo("image/jpeg");
        assertThat(photo.header("Cache-Control")).contains("public").contains("immutable");
        assertThat(photo.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(photo.header("Content-Security-Policy")).contains("sandbox");
        assertThat(ImageIO.read(new ByteArrayInputStream(photo.asByteArray())).getHeight())
                .isEqualTo(1200);
        Response thumb = visitor().get("/api/v1/files/" + awa.photo() + "/thumb");
        assertThat(ImageIO.read(new ByteArrayInputStream(thumb.asByteArray())).getHeight())
                .isEqualTo(320);
        visitor()
                .header("If-None-Match", thumb.header("ETag"))
                .get("/api/v1/files/" + awa.photo() + "/thumb")
                .then()
                .statusCode(304);
        for (String variant : new String[] {"original", "card", "PHOTO", "x"}) {
            visitor().get("/api/v1/files/" + awa.photo() + "/" + variant).then().statusCode(404);
        }
        visitor().get("/api/v1/files/" + UUID.randomUUID() + "/photo").then().statusCode(404);
    }

    @Test
    void a_photo_of_a_hidden_profile_is_for_staff_and_its_owner() throws Exception {
        Registered awa = registered.talent();
        set(awa.code(), "STAFF_ONLY");
        String path = "/api/v1/files/" + awa.photo() + "/thumb";
        visitor().get(path).then().statusCode(404);
        staff(Role.TALENT).get(path).then().statusCode(404);
        Response seen = staff(Role.RECRUITER).get(path);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.header("Cache-Control")).startsWith("private");
    }

    @Test
    void a_cv_is_saved_under_a_name_of_ours_and_its_reading_is_recorded() throws Exception {
        Registered awa = registered.talent();
        String path = "/api/v1/profiles/" + awa.code() + "/cv";
        visitor().get(path).then().statusCode(401);
        staff(Role.TALENT).get(path).then().statusCode(404);
        staff(Role.PRODUCER).get(path).then().statusCode(403);
        assertThat(people.activities(awa.code())).doesNotContain("cv-read");
        Response cv = staff(Role.RECRUITER).get(path);
        assertThat(cv.statusCode()).isEqualTo(200);
        assertThat(cv.contentType()).isEqualTo("application/pdf");
        assertThat(cv.header("Content-Disposition")).isEqualTo("attachment; filename=\"CV_" + awa.code() + ".pdf\"");
        assertThat(cv.header("Cache-Control")).contains("no-store");
        assertThat(cv.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(cv.header("Content-Security-Policy")).contains("sandbox");
        assertThat(cv.asByteArray()).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(people.activities(awa.code())).contains("cv-read");
    }

    @Test
    void a_photo_of_a_document_is_for_administrators_and_never_among_the_files() throws Exception {
        Registered salma = registered.cinema();
        String path = "/api/v1/cinema/talents/" + salma.code() + "/id-photo";
        visitor().get(path).then().statusCode(401);
        staff(Role.RECRUITER).get(path).then().statusCode(403);
        staff(Role.ADMIN)
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"ID_PHOTO_" + salma.code() + ".jpg\"");
        assertThat(people.activities(salma.code())).contains("id-photo-seen");
        String id = people.texts("select id_photo_id::text from cinema_profile where code = ?", salma.code())
                .getFirst();
        staff(Role.ADMIN).get("/api/v1/files/" + id + "/photo").then().statusCode(404);
        staff(Role.ADMIN).get("/api/v1/files/" + id + "/original").then().statusCode(404);
    }

    @Test
    void visitors_print_the_public_card_and_its_code_leads_to_the_page() throws Exception {
        Registered awa = registered.talent();
        Response card = visitor().get("/api/v1/profiles/" + awa.code() + "/card.pdf");
        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.contentType()).isEqualTo("application/pdf");
        assertThat(card.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"taalentio_" + awa.code() + ".pdf\"");
        assertThat(text(card))
                .contains("Ɓintou Ɗ.", awa.code(), "Casablanca, Maroc")
                .doesNotContain("Ɗiallo", "@example.com", "+221");
        assertThat(card.asByteArray().length).isLessThan(120 * 1024);
        try (PDDocument pdf = Loader.loadPDF(card.asByteArray())) {
            assertThat(scanned(new PDFRenderer(pdf).renderImageWithDPI(0, 150)))
                    .isEqualTo(links.talentPage(awa.code()));
        }
        visitor()
                .header("If-None-Match", card.header("ETag"))
                .get("/api/v1/profiles/" + awa.code() + "/card.pdf")
                .then()
                .statusCode(304);
        set(awa.code(), "STAFF_ONLY");
        visitor().get("/api/v1/profiles/" + awa.code() + "/card.pdf").then().statusCode(404);
        assertThat(people.activities(awa.code())).doesNotContain("card-printed");
    }

    @Test
    void staff_print_the_full_card_and_that_is_recorded() throws Exception {
        Registered awa = registered.talent();
        RequestSpecification recruiter = staff(Role.RECRUITER);
        Response card = recruiter.get("/api/v1/profiles/" + awa.code() + "/card.pdf");
        assertThat(card.header("Cache-Control")).contains("no-store");
        assertThat(text(card)).contains("Ɓintou", "Ɗiallo", awa.email(), "+221", "USAGE INTERNE");
        assertThat(people.activities(awa.code())).contains("card-printed", "contact-revealed");

        Response byProducer = staff(Role.PRODUCER).get("/api/v1/profiles/" + awa.code() + "/card.pdf");
        assertThat(text(byProducer)).contains("Ɗiallo").doesNotContain(awa.email(), "+221");

        Response toHandOut = staff(Role.RECRUITER)
                .queryParam("audience", "public")
                .get("/api/v1/profiles/" + awa.code() + "/card.pdf");
        assertThat(text(toHandOut)).doesNotContain("Ɗiallo", "INTERNE");
        visitor()
                .queryParam("audience", "everybody")
                .get("/api/v1/profiles/" + awa.code() + "/card.pdf")
                .then()
                .statusCode(400);
    }

    @Test
    void a_cinema_sheet_is_printed_too() throws Exception {
        Registered salma = registered.cinema();
        Response sheet = visitor().get("/api/v1/cinema/talents/" + salma.code() + "/card.pdf");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(text(sheet)).contains("Salma E.", salma.code()).doesNotContain("Idrissi", salma.email());
        Response full = staff(Role.RECRUITER).get("/api/v1/cinema/talents/" + salma.code() + "/card.pdf");
        assertThat(text(full)).contains("El Idrissi", salma.email());
        assertThat(people.activities(salma.code())).contains("card-printed");
        visitor().get("/api/v1/profiles/" + salma.code() + "/card.pdf").then().statusCode(404);
    }

    @Test
    void a_qr_code_is_drawn_for_any_code_and_tells_nothing() throws Exception {
        Response svg = visitor().get("/api/v1/profiles/snf-9999-dak/qr.svg");
        assertThat(svg.statusCode()).isEqualTo(200);
        assertThat(svg.contentType()).startsWith("image/svg+xml");
        assertThat(svg.header("Content-Security-Policy")).contains("sandbox");
        Response png = visitor().queryParam("size", 300).get("/api/v1/cinema/talents/SNDAK99999F/qr.png");
        assertThat(png.header("Cache-Control")).contains("public");
        assertThat(scanned(ImageIO.read(new ByteArrayInputStream(png.asByteArray()))))
                .isEqualTo(links.cinemaPage("SNDAK99999F"));
        visitor()
                .header("If-None-Match", png.header("ETag"))
                .queryParam("size", 300)
                .get("/api/v1/cinema/talents/SNDAK99999F/qr.png")
                .then()
                .statusCode(304);
        visitor()
                .queryParam("size", 63)
                .get("/api/v1/profiles/SNF0001DAK/qr.png")
                .then()
                .statusCode(422);
        visitor()
                .queryParam("size", 5000)
                .get("/api/v1/profiles/SNF0001DAK/qr.png")
                .then()
                .statusCode(422);
        visitor().get("/api/v1/profiles/SNDAK99999F/qr.svg").then().statusCode(404);
        visitor().get("/api/v1/profiles/nonsense/qr.svg").then().statusCode(404);
        visitor()
                .get("/api/v1/profiles/" + UUID.randomUUID() + "/qr.svg")
                .then()
                .statusCode(404);
    }

    @Test
    void what_a_profile_holds_survives_the_purge_and_what_it_gave_up_does_not() throws Exception {
        Registered awa = registered.talent();
        Held open = api.draft(ProfileKind.TALENT, null);
        UUID underWay = registered.upload(open, "photo", "b.jpg", People.jpeg(333, 444));
        Held abandoned = api.draft(ProfileKind.TALENT, null);
        UUID lost = registered.upload(abandoned, "photo", "c.jpg", People.jpeg(222, 555));
        try (Connection c = database.getConnection();
                PreparedStatement age =
                        c.prepareStatement("update stored_file set created_at = now() - interval '9 days'");
                PreparedStatement expire = c.prepareStatement(
                        "update registration_draft set expires_at = now() - interval '2 days' where id = ?")) {
            age.executeUpdate();
            expire.setObject(1, abandoned.id());
            expire.executeUpdate();
        }
        purge.purge();
        assertThat(people.texts("select id::text from stored_file"))
                .contains(awa.photo().toString(), underWay.toString())
                .doesNotContain(lost.toString());
        for (String key : people.texts(
                "select b.storage_key from stored_file_blob b where b.file_id = ?::uuid",
                awa.photo().toString())) {
            assertThat(store.holds(key)).isTrue();
        }
    }
}
