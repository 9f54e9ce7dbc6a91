package io.taalentio.persistence.kernel;

import io.taalentio.core.kernel.GivenAnswers;
import io.taalentio.core.kernel.Refused;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class GivenAnswerRows implements GivenAnswers {

    private static final String TABLE = "given_answer";
    private static final String ANSWER = "answer_enc";
    private static final Duration KEPT = Duration.ofHours(24);

    private final Sql sql;
    private final Vault vault;

    GivenAnswerRows(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public Optional<Answer> claim(String scope, String key, byte[] request, Instant now) {
        int claimed = sql.update("""
                insert into given_answer as g (scope, key, request_hash, claimed_at) values (?, ?, ?, ?)
                on conflict (scope, key) do update
                set request_hash = excluded.request_hash, claimed_at = excluded.claimed_at,
                    answer_enc = null
                where g.claimed_at < ?
                """, scope, key, request, now, now.minus(KEPT));
        if (claimed == 1) {
            return Optional.empty();
        }
        return Optional.of(sql.one(
                        "select request_hash, answer_enc from given_answer where scope = ? and key = ?",
                        row -> {
                            if (!Arrays.equals(row.getBytes("request_hash"), request)) {
                                throw new Refused("idempotency-key-reused");
                            }
                            return vault.openJson(TABLE, ANSWER, row(scope, key), row.getBytes(ANSWER), Answer.class);
                        },
                        scope,
                        key)
                .orElseThrow(() -> new Refused("busy")));
    }

    @Override
    public void keep(String scope, String key, Answer answer) {
        sql.update(
                "update given_answer set answer_enc = ? where scope = ? and key = ?",
                vault.sealJson(TABLE, ANSWER, row(scope, key), answer),
                scope,
                key);
    }

    @Override
    public int forgetBefore(Instant limit) {
        return sql.update("delete from given_answer where claimed_at < ?", limit);
    }

    /** The row's name for sealing: rows of this table have a key of two texts instead of an id. */
    private static UUID row(String scope, String key) {
        try {
            ByteBuffer hash = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest((scope + '\0' + key).getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
