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

    /** Only development has the page of the design system's parts. */
    @Test
    void every_page_of_the_application_is_answered_by_its_address() throws IOException {
        List<String> pages;
        try (Stream<Path> files = Files.walk(ROUTES)) {
            pages = files.filter(file -> file.toString().endsWith(".tsx"))
                    .map(file -> "/" + ROUTES.relativize(file).toString().replace('\\', '/'))
                    .filter(route -> !route.equals("/__root.tsx"))
                    .map(route -> route.replaceFirst("\\.tsx$", "")
                            .replaceFirst("/index$", "")
                            .replaceAll("\\$\\w+", "MAM0001RAB"))
                    .map(route -> route.isEmpty() ? "/" : route)
                    .toList();
        }
        assertThat(pages)
                .hasSizeGreaterThan(30)
                .allSatisfy(page -> assertThat(SpaRoutes.known(page)).as(page).isTrue());
        assertThat(SpaRoutes.known("/nowhere")).isFalse();
    }
}
