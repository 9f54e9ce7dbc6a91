package io.taalentio.persistence.code;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.code.BadgeKey;
import io.taalentio.core.code.BadgeKeys;
import io.taalentio.core.code.BadgeRevocations;
import io.taalentio.core.code.CheckBadge;
import io.taalentio.core.code.SignBadge;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Links;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BadgeRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @Inject
    BadgeKeys keys;

    @Inject
    BadgeRevocations revocations;

    @Inject
    Sql sql;

    @Inject
    Vault vault;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Test
    void nodes_that_start_at_once_make_one_key_and_read_it_alike() throws Exception {
        sql.update("delete from badge_key");
        List<Callable<String>> starts = IntStream.range(0, 8)
                .<Callable<String>>mapToObj(i -> () -> keys.signing().keyId())
                .toList();
        try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
            for (Future<String> start : nodes.invokeAll(starts)) {
                assertThat(start.get()).isEqualTo(keys.all().getFirst().keyId());
            }
        }
        assertThat(keys.all()).hasSize(1);

        BadgeKeyRows otherNode = new BadgeKeyRows(sql, vault, ids, new Random(1), clock);
        BadgeKey there = otherNode.all().getFirst();
        byte[] secret = there.privateKey().getEncoded();
        assertThat(secret).isEqualTo(keys.signing().privateKey().getEncoded());
        assertThat(there.rawPublicKey()).hasSize(32);
        byte[] stored = sql.one("select private_enc from badge_key", row -> row.getBytes(1))
                .orElseThrow();
        assertThat(new String(stored, ISO_8859_1))
                .doesNotContain(new String(secret, secret.length - 32, 32, ISO_8859_1));
    }

    @Test
    void a_revoked_badge_is_refused_at_once_and_never_comes_back_to_life() {
        AssignmentCode code = new AssignmentCode("SN", "BDG", 3, 7);
        Links links = new Links(URI.create("https://taalentio.example.org"));
        SignBadge signer = new SignBadge(keys, revocations, links);
        CheckBadge check = new CheckBadge(keys, revocations);
        String lost = signer.sign(code);
        assertThat(check.check(lost)).isInstanceOf(CheckBadge.Answer.Genuine.class);

        int next = QuarkusTransaction.requiringNew().call(() -> revocations.revoke(code, 1, "lost", null, NOW));
        assertThat(next).isEqualTo(2);
        assertThat(check.check(lost)).isInstanceOf(CheckBadge.Answer.Revoked.class);
        assertThat(check.check(signer.sign(code))).isInstanceOf(CheckBadge.Answer.Genuine.class);

        QuarkusTransaction.requiringNew().call(() -> revocations.revoke(code, 5, "stolen", null, NOW));
        assertThat(QuarkusTransaction.requiringNew().call(() -> revocations.revoke(code, 2, "lost", null, NOW)))
                .isEqualTo(6);
        assertThat(revocations.revokedThrough(code)).isEqualTo(5);
    }

    @Test
    void a_revoked_key_leaves_its_place_to_a_new_one() {
        AssignmentCode code = new AssignmentCode("SN", "BDG", 3, 8);
        SignBadge signer = new SignBadge(keys, revocations, new Links(URI.create("https://taalentio.example.org")));
        CheckBadge check = new CheckBadge(keys, revocations);
        String before = signer.sign(code);
        String kid = keys.signing().keyId();
        sql.update("update badge_key set revoked_at = now() where kid = ?", kid);

        assertThat(keys.signing().keyId()).isNotEqualTo(kid);
        assertThat(check.check(before)).isInstanceOf(CheckBadge.Answer.Revoked.class);
        assertThat(check.check(signer.sign(code))).isInstanceOf(CheckBadge.Answer.Genuine.class);
    }
}
