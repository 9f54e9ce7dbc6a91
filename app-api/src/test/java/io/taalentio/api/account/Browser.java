package io.taalentio.api.account;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A browser with one cookie, at one network address, that repeats its CSRF token as the SPA does. */
public final class Browser {

    private final String address;
    private String cookie = "";
    private String csrf = "";

    public Browser(String address) {
        this.address = address;
    }

    /** A browser in which somebody of the tests is signed in. */
    public static Browser of(String identifier) {
        Browser browser = new Browser("10.1.1.1");
        browser.signIn(identifier, People.PASSWORD).then().statusCode(200);
        return browser;
    }

    /** A browser in which somebody just chose a password, by the link mailed to them after their registration. */
    public static Browser activated(String address, String link) {
        Browser browser = new Browser(address);
        browser.keep(browser.request()
                        .body(Map.of("token", link.substring(link.indexOf('#') + 1), "password", People.PASSWORD))
                        .post("/api/v1/auth/activate"))
                .then()
                .statusCode(200);
        return browser;
    }

    public Response signIn(String identifier, String password) {
        return keep(request()
                .body(Map.of("identifier", identifier, "password", password))
                .post("/api/v1/auth/login"));
    }

    /** Sends the request as who is signed in. */
    public RequestSpecification request() {
        RequestSpecification request = given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", address)
                .header("User-Agent", "Test browser");
        if (!cookie.isEmpty()) {
            request.cookie("session", cookie);
        }
        if (!csrf.isEmpty()) {
            request.header("X-CSRF-Token", csrf);
        }
        return request;
    }

    /** Takes over the cookie and the CSRF token of an answer. */
    public Response keep(Response response) {
        String given = response.getCookie("session");
        if (given != null) {
            cookie = given;
            String token = response.statusCode() == 200 ? response.path("csrfToken") : null;
            csrf = token == null ? "" : token;
        }
        return response;
    }

    public String cookie() {
        return cookie;
    }

    public String csrf() {
        return csrf;
    }
}
