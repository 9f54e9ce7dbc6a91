package io.taalentio.api.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperatorKeyTest {

    private static final String LIMITED = "/api/v1/public/profiles/KMF0001MOR";

    @ConfigProperty(name = "taalentio.data-dir")
    Path dataDir;

    @Test
    void who_runs_the_house_is_not_counted_as_a_visitor() throws IOException {
        Path file = dataDir.resolve("operator-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String key = Files.readString(file).strip();
        assertThat(given().header("X-Operator-Key", key).get(LIMITED).header("RateLimit-Limit"))
                .isNull();
        assertThat(given().header("X-Operator-Key", key.replace(key.charAt(0), 'x'))
                        .get(LIMITED)
                        .header("RateLimit-Limit"))
                .isNotNull();
        assertThat(given().get(LIMITED).header("RateLimit-Limit")).isNotNull();
    }
}
