package io.taalentio.api.boot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.kernel.Links;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartTest {

    @Inject
    Links links;

    @Test
    void the_application_starts_on_an_empty_database_and_says_it_is_ready() {
        given().get("/health/live").then().statusCode(200);
        given().get("/health/ready").then().statusCode(200);
        assertThat(links.talentPage("MACAS00001M")).endsWith("/profile/view/MACAS00001M");
    }
}
