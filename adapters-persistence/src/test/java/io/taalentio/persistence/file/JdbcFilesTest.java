package io.taalentio.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.FileType;
import io.taalentio.core.file.FileVariant;
import io.taalentio.core.file.Files;
import io.taalentio.core.file.FilesContract;
import io.taalentio.core.file.StoredFile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JdbcFilesTest extends FilesContract {

    @Inject
    Files files;

    @Inject
    DataSource database;

    @Override
    protected Files files() {
        return files;
    }

    @Override
    protected void inTransaction(Runnable step) {
        QuarkusTransaction.requiringNew().run(step);
    }

    @Override
    protected UUID draft() {
        UUID id = UUID.randomUUID();
        try (Connection c = database.getConnection();
                PreparedStatement s = c.prepareStatement(
                        "insert into registration_draft (id, kind, token_hash,"
                                + " content_enc, step, created_at, updated_at, expires_at) values (?, 'TALENT',"
                                + " decode(repeat('00', 32), 'hex'), '', 'identity', now(), now(), now() + interval '7 days')")) {
            s.setObject(1, id);
            s.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_upload_of_a_content_waits_for_its_purge() throws Exception {
        String key = "a".repeat(64);
        StoredFile file = new StoredFile(
                UUID.randomUUID(),
                null,
                FileKind.CV,
                "cv.pdf",
                Instant.now(),
                List.of(new StoredFile.Blob(FileVariant.ORIGINAL, key, FileType.PDF, 1, null, null)));
        CountDownLatch sweeping = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> purge = CompletableFuture.runAsync(() -> inTransaction(() -> files.ifUnused(key, () -> {
            sweeping.countDown();
            try {
                assertThat(go.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        })));
        assertThat(sweeping.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> add = CompletableFuture.runAsync(() -> inTransaction(() -> files.add(file)));
        Thread.sleep(300);
        assertThat(add).isNotDone();
        go.countDown();
        purge.get(10, TimeUnit.SECONDS);
        add.get(10, TimeUnit.SECONDS);
        assertThat(files.find(file.id())).isPresent();
    }
}
