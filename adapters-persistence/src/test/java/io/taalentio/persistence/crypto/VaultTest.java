package io.taalentio.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final UUID ROW = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final byte[] PHONE = "+221771234567".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path dir;

    @Test
    void what_was_sealed_opens_at_its_own_place_only() {
        Vault vault = new Vault(dir.resolve("keys"));
        byte[] sealed = vault.seal("talent_profile", "contact_enc", ROW, PHONE);

        assertThat(vault.open("talent_profile", "contact_enc", ROW, sealed)).isEqualTo(PHONE);
        assertThatThrownBy(() -> vault.open("talent_profile", "contact_enc", UUID.randomUUID(), sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open("talent_profile", "identity_enc", ROW, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open("cinema_profile", "contact_enc", ROW, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_single_flipped_bit_is_refused() {
        Vault vault = new Vault(dir);
        byte[] sealed = vault.seal("t", "c", ROW, PHONE);
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> vault.open("t", "c", ROW, altered)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void the_plain_value_is_not_in_the_sealed_one_and_sealing_twice_differs() {
        Vault vault = new Vault(dir);
        byte[] once = vault.seal("t", "c", ROW, PHONE);
        byte[] again = vault.seal("t", "c", ROW, PHONE);

        assertThat(once).isNotEqualTo(again);
        assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain("771234567");
    }

    @Test
    void text_and_json_survive_the_round_trip() {
        Vault vault = new Vault(dir);
        byte[] text = vault.sealText("t", "c", ROW, "Ɓintou Ŋgom");
        byte[] json = vault.sealJson("t", "c", ROW, Map.of("link", "https://example.org/#x"));

        assertThat(vault.openText("t", "c", ROW, text)).isEqualTo("Ɓintou Ŋgom");
        assertThat(vault.openJson("t", "c", ROW, json, new TypeReference<Map<String, String>>() {}))
                .isEqualTo(Map.of("link", "https://example.org/#x"));
        assertThat(vault.sealTextOrNull("t", "c", ROW, null)).isNull();
        assertThat(vault.openTextOrNull("t", "c", ROW, null)).isNull();
    }

    @Test
    void a_blind_index_is_equal_for_equal_values_of_one_purpose_also_after_a_restart() {
        byte[] index = new Vault(dir).blindIndex("phone", "+221771234567");

        assertThat(index).hasSize(36);
        assertThat(new Vault(dir).blindIndex("phone", "+221771234567")).isEqualTo(index);
        assertThat(new Vault(dir).blindIndex("phone", "+221771234568")).isNotEqualTo(index);
        assertThat(new Vault(dir).blindIndex("identity", "+221771234567")).isNotEqualTo(index);
        assertThat(new Vault(dir.resolve("other")).blindIndex("phone", "+221771234567"))
                .isNotEqualTo(index);
    }

    @Test
    void sealed_values_open_after_a_restart() {
        byte[] sealed = new Vault(dir).seal("t", "c", ROW, PHONE);
        assertThat(new Vault(dir).open("t", "c", ROW, sealed)).isEqualTo(PHONE);
    }

    @Test
    void logs_sealed_before_they_had_a_key_of_their_own_stay_provable() throws IOException {
        Path keys = dir.resolve("keys");
        byte[] index = new Vault(keys).blindIndex("audit-seal", "aa");
        Files.delete(keys.resolve("log.json"));
        byte[] once = Arrays.copyOfRange(index, 4, 36);
        assertThat(new Vault(keys).signature("audit-seal", "aa"))
                .as("what the only key of that version made of it")
                .isEqualTo(once);
        assertThat(new Vault(keys).signature("audit-seal", "aa")).isEqualTo(once);
    }

    @Test
    void key_files_are_for_their_owner_only_and_refused_otherwise() throws IOException {
        Path keys = dir.resolve("keys");
        Vault first = new Vault(keys);
        assertThat(first.blindIndex("phone", "x")).hasSize(36);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        for (String name : List.of("columns.json", "index.json", "log.json")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve(name))))
                    .isEqualTo("rw-------");
        }
        Files.setPosixFilePermissions(keys.resolve("columns.json"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> new Vault(keys))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void nodes_that_start_at_once_end_with_the_same_keys() throws Exception {
        Path keys = dir.resolve("keys");
        List<Callable<String>> nodes = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            nodes.add(() -> java.util.HexFormat.of().formatHex(new Vault(keys).blindIndex("phone", "x")));
        }
        Set<String> seen = new HashSet<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(16)) {
            for (Future<String> index : pool.invokeAll(nodes)) {
                seen.add(index.get());
            }
        }
        assertThat(seen).hasSize(1);
        try (var files = Files.list(keys)) {
            assertThat(files.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("columns.json", "index.json", "log.json");
        }
    }
}
