package io.taalentio.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A house that runs took the migrations released so far ({@code db/released-migrations.txt}): they stay to the letter, and
 * new ones come after them. Otherwise its next start would be refused.
 */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    @Test
    void released_migrations_stay_as_they_are_and_new_ones_come_after_them() throws IOException {
        Map<String, String> released = new TreeMap<>();
        for (String line : released()) {
            released.put(line.substring(65), line.substring(0, 64));
        }
        int last = released.keySet().stream()
                .mapToInt(MigrationsTest::version)
                .max()
                .orElseThrow();
        Map<String, String> there = there();
        assertThat(there).containsAllEntriesOf(released);
        assertThat(there.keySet().stream().filter(name -> !released.containsKey(name)))
                .allMatch(name -> version(name) > last, "comes after version " + last);
    }

    private static List<String> released() throws IOException {
        try (InputStream list = MigrationsTest.class.getResourceAsStream("/db/released-migrations.txt")) {
            assertThat(list).isNotNull();
            return new String(list.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static Map<String, String> there() throws IOException {
        Map<String, String> there = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("V")) {
                    there.put(name, hash(Files.readAllBytes(file)));
                }
            }
        }
        return there;
    }

    private static int version(String name) {
        return Integer.parseInt(name.substring(1, name.indexOf('_')));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
