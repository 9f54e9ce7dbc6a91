package io.taalentio.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taalentio.api.security.OperationTable.Operation;
import io.taalentio.core.access.Permission;
import io.taalentio.core.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** {@code docs/permissions.md} is the table of permissions and the API's description, in words. */
class PermissionsPageTest {

    private static final Path PAGE = Path.of("../docs/permissions.md");

    @Test
    void the_page_says_what_the_table_and_the_operations_say() throws IOException {
        String page = page();
        if (System.getProperty("permissions.write") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("who may do what has changed: run this test with -Dpermissions.write and look at the difference")
                .isEqualTo(page);
    }

    @Test
    void every_permission_opens_an_operation() {
        List<String> used = OperationTable.read().stream()
                .flatMap(Operation::permissions)
                .map(Permission::name)
                .distinct()
                .toList();
        assertThat(Stream.of(Permission.values()).map(Permission::name).filter(name -> !used.contains(name)))
                .isEmpty();
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Permissions

                Who may do what. This page is made from the one table of permissions (`core.access.Permission`) and the
                API's own description; a test fails when it no longer says what they say.

                Roles add up: who holds two may do what either may. What is one's own needs no role.

                ## What each role may do

                """);
        row(page, Stream.concat(Stream.of("Permission", "in words"), roles().map(PermissionsPageTest::word)));
        row(page, Stream.concat(Stream.of("---", "---"), roles().map(r -> ":-:")));
        for (Permission permission : Permission.values()) {
            row(
                    page,
                    Stream.concat(
                            Stream.of("`" + permission + "`", permission.says()),
                            roles().map(r -> permission.roles().contains(r) ? "✓" : "–")));
        }
        page.append("""

                ## What each operation asks for

                ✓ anything the operation reaches · own: what belongs to the account itself, which for another's answers
                as if it did not exist · – refused: 401 to visitors, 403 to accounts.

                """);
        Map<String, List<Operation>> byTag = OperationTable.read().stream()
                .collect(Collectors.groupingBy(Operation::tag, TreeMap::new, Collectors.toList()));
        byTag.forEach((tag, operations) -> {
            page.append("### ").append(tag).append("\n\n");
            row(page, Stream.concat(Stream.of("Operation", "does", "visitor"), roles().map(PermissionsPageTest::word)));
            row(page, Stream.concat(Stream.of("---", "---", ":-:"), roles().map(r -> ":-:")));
            operations.forEach(operation -> row(
                    page,
                    Stream.concat(
                            Stream.of(
                                    "`" + operation.name().replace("/api/v1", "") + "`",
                                    operation.summary(),
                                    operation.isPublic() ? "✓" : "–"),
                            roles().map(role -> cell(operation, role)))));
            page.append('\n');
        });
        page.append("""
                ## What each answer holds

                Fields that an answer does not list are never in it, whoever asks.

                """);
        JsonNode description = OperationTable.description();
        row(page, Stream.of("Answer", "Fields"));
        row(page, Stream.of("---", "---"));
        for (String path : List.of(
                "/api/v1/public/profiles/{code}",
                "/api/v1/public/cinema/{code}",
                "/api/v1/profiles/{ref}",
                "/api/v1/cinema/talents/{ref}",
                "/api/v1/profiles/{ref}/contact",
                "/api/v1/profiles/{ref}/identity",
                "/api/v1/cinema/talents/{ref}/identity")) {
            row(page, Stream.of("`GET " + path.replace("/api/v1", "") + "`", fields(description, path)));
        }
        return page.toString();
    }

    private static String cell(Operation operation, Role role) {
        return operation.opensTo(role) ? "✓" : operation.forOwner() ? "own" : "–";
    }

    private static String fields(JsonNode description, String path) {
        JsonNode schema = description
                .path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        String name = schema.path("$ref").asText().replaceAll(".*/", "");
        List<String> fields = new ArrayList<>();
        StreamSupport.stream(
                        description
                                .path("components")
                                .path("schemas")
                                .path(name)
                                .path("properties")
                                .properties()
                                .spliterator(),
                        false)
                .forEach(property -> fields.add(property.getKey()));
        assertThat(fields).as("fields of %s", path).isNotEmpty();
        return String.join(", ", fields);
    }

    private static Stream<Role> roles() {
        return Stream.of(Role.values());
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static void row(StringBuilder page, Stream<String> cells) {
        page.append(cells.collect(Collectors.joining(" | ", "| ", " |"))).append('\n');
    }
}
