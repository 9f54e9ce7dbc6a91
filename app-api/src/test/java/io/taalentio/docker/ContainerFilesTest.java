package io.taalentio.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContainerFilesTest {

    private static final Path FOLDER = Path.of("..", "docker");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    @Test
    void the_compose_file_names_what_exists_and_nothing_else() throws IOException {
        JsonNode compose = new ObjectMapper(new YAMLFactory())
                .readTree(FOLDER.resolve("compose.yaml").toFile());
        JsonNode services = compose.path("services");
        assertThat(services.path("database").path("image").asText()).isEqualTo("postgres:18");
        assertThat(services.path("app")
                        .path("depends_on")
                        .path("database")
                        .path("condition")
                        .asText())
                .isEqualTo("service_healthy");
        Set<String> named = new TreeSet<>();
        compose.path("volumes").fieldNames().forEachRemaining(named::add);
        List<String> mounted = new ArrayList<>();
        services.forEach(service -> service.path("volumes").forEach(v -> mounted.add(v.asText())));
        assertThat(mounted).allSatisfy(mount -> {
            String source = mount.substring(0, mount.indexOf(':'));
            assertThat(source.startsWith("./") ? Files.exists(FOLDER.resolve(source)) : named.contains(source))
                    .as(mount)
                    .isTrue();
        });
        Path dockerfile = FOLDER.resolve(
                        services.path("app").path("build").path("context").asText())
                .resolve(services.path("app").path("build").path("dockerfile").asText());
        assertThat(dockerfile).exists();
        assertThat(services.path("app").path("read_only").asBoolean()).isTrue();
    }

    @Test
    void every_variable_that_must_be_set_is_in_the_example_and_every_setting_is_documented() throws IOException {
        String compose = Files.readString(FOLDER.resolve("compose.yaml"));
        List<String> example = Files.readAllLines(FOLDER.resolve(".env.example"));
        Matcher variable = VARIABLE.matcher(compose);
        while (variable.find()) {
            assertThat(example).anyMatch(line -> line.startsWith(variable.group(1) + "="));
        }
        String operations = Files.readString(Path.of("..", "docs", "operations.md"));
        Matcher setting = Pattern.compile("(?m)^ +TAALENTIO_([A-Z_]+):").matcher(compose);
        while (setting.find()) {
            String name = setting.group(1).replaceFirst("^DATABASE(_OWNER_PASSWORD|_PASSWORD)$", "DATABASE_URL");
            assertThat(operations).contains("TAALENTIO_" + name);
        }
    }

    @Test
    void the_image_runs_the_packaged_application_as_nobody_in_particular() throws IOException {
        String image = Files.readString(FOLDER.resolve("Dockerfile"));
        assertThat(image)
                .containsPattern("FROM eclipse-temurin:25-jre")
                .containsPattern("(?m)^USER 10001")
                .containsPattern("(?m)^HEALTHCHECK ")
                .contains("app-api/target/quarkus-app/")
                .contains("docker/entrypoint.sh");
        assertThat(Files.readString(FOLDER.resolve("entrypoint.sh"))).contains("quarkus-run.jar");
        assertThat(Files.isExecutable(FOLDER.resolve("entrypoint.sh"))).isTrue();
    }
}
