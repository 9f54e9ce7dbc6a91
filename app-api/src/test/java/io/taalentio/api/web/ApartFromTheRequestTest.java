package io.taalentio.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApartFromTheRequestTest {

    @Inject
    ManagedExecutor executor;

    @Inject
    TransactionManager transactions;

    @Test
    void what_is_done_in_the_background_has_no_part_in_the_transaction_that_began_it() throws Exception {
        int[] status = QuarkusTransaction.requiringNew().call(() -> new int[] {
            transactions.getStatus(), executor.submit(transactions::getStatus).get(10, TimeUnit.SECONDS)
        });
        assertThat(status).containsExactly(Status.STATUS_ACTIVE, Status.STATUS_NO_TRANSACTION);
    }
}
