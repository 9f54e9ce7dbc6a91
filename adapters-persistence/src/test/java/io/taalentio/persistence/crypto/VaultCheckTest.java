package io.taalentio.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class VaultCheckTest {

    @Inject
    Sql sql;

    @Inject
    Vault vault;

    @TempDir
    Path elsewhere;

    @Test
    void a_start_with_other_keys_than_the_databases_is_refused() {
        assertThatCode(() -> new VaultCheck(sql, vault).check()).doesNotThrowAnyException();
        assertThatThrownBy(() -> new VaultCheck(sql, new Vault(elsewhere)).check())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("taalentio.keys-dir");
    }
}
