package io.taalentio.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpaRoutesTest {

    private static final Path ROUTES = Path.of("..", "web-ui", "src", "routes");

    @Test
    void every_route_of_the_application_is_known_to_the_server() throws IOException {
        List<String> paths;
        try (Stream<Path> files = Files.walk(ROUTES)) {
            paths = files.filter(Files::isRegularFile)
                    .map(f -> ROUTES.relativize(f).toString())
                    .filter(f -> f.endsWith(".tsx") && !f.startsWith("__"))
                    .map(f -> "/"
                            + f.replaceAll("\\.tsx$", "")
                                    .replaceAll("(^|/)index$", "")
                                    .replaceAll("\\$[a-z]+", "x"))
                    .toList();
        }
        assertThat(paths)
                .hasSizeGreaterThan(15)
                .allSatisfy(path -> assertThat(SpaRoutes.known(path)).as(path).isTrue());
    }

    @Test
    void other_addresses_are_no_pages() {
        assertThat(List.of("/wp-admin", "/staff", "/staff/talents/x", "/profile/view/a/b", "/.env", "/API/v1"))
                .noneMatch(SpaRoutes::known);
    }
}
