package io.taalentio.persistence.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.registration.Drafts;
import io.taalentio.core.registration.DraftsContract;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftRowsTest extends DraftsContract {

    @Inject
    Drafts drafts;

    @Inject
    Sql sql;

    @Override
    protected Drafts drafts() {
        return drafts;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    @Test
    void what_was_typed_is_not_readable_in_the_database() {
        a_draft_is_read_back_as_it_was_typed();
        assertThat(sql.list("select content_enc from registration_draft", row -> row.getBytes(1)))
                .isNotEmpty()
                .allSatisfy(content -> assertThat(new String(content, StandardCharsets.ISO_8859_1))
                        .doesNotContain("Diop", "221771234567"));
    }
}
