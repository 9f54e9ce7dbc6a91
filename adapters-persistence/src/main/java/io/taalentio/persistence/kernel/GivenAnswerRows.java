package io.taalentio.persistence.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.core.kernel.GivenAnswers;
import io.taalentio.core.kernel.Refused;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class GivenAnswerRows implements GivenAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    private final Sql sql;
    private final ObjectMapper json;

    GivenAnswerRows(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<Answer> claim(String scope, String key, byte[] request, Instant now) {
        int claimed = sql.update("""
                insert into given_answer as g (scope, key, request_hash, claimed_at) values (?, ?, ?, ?)
                on conflict (scope, key) do update
                set request_hash = excluded.request_hash, claimed_at = excluded.claimed_at,
                    status = null, headers = null, body = null
                where g.claimed_at < ?
                """, scope, key, request, now, now.minus(KEPT));
        if (claimed == 1) {
            return Optional.empty();
        }
        return Optional.of(sql.one(
                        "select request_hash, status, headers::text, body from given_answer where scope = ? and key = ?",
                        row -> {
                            if (!Arrays.equals(row.getBytes("request_hash"), request)) {
                                throw new Refused("idempotency-key-reused");
                            }
                            return read(row);
                        },
                        scope,
                        key)
                .orElseThrow(() -> new Refused("busy")));
    }

    @Override
    public void keep(String scope, String key, Answer answer) {
        try {
            sql.update(
                    "update given_answer set status = ?, headers = ?::jsonb, body = ? where scope = ? and key = ?",
                    answer.status(),
                    json.writeValueAsString(answer.headers()),
                    answer.body(),
                    scope,
                    key);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int forgetBefore(Instant limit) {
        return sql.update("delete from given_answer where claimed_at < ?", limit);
    }

    private Answer read(ResultSet row) throws SQLException {
        try {
            Map<String, String> headers =
                    json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {});
            return new Answer(row.getInt("status"), headers, row.getString("body"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
