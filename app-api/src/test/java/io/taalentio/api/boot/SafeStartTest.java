package io.taalentio.api.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SafeStartTest {

    @Inject
    SafeStart safeStart;

    @Test
    void the_application_has_no_more_rights_in_the_database_than_it_needs() {
        UnsafeSettings.Database database = safeStart.ask();
        assertThat(database.superuser()).isFalse();
        assertThat(database.changesSchema()).isFalse();
        assertThat(database.rewritesLog()).isFalse();
        assertThat(database.fullPageWrites()).isTrue();
    }
}
