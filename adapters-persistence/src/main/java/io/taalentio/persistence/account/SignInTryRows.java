package io.taalentio.persistence.account;

import io.taalentio.core.account.SignInTries;
import io.taalentio.core.account.ThrottleState;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

@ApplicationScoped
class SignInTryRows implements SignInTries {

    private final Sql sql;

    SignInTryRows(Sql sql) {
        this.sql = sql;
    }

    /** The row is made first when absent, so that there is something to lock and the first two tries cannot pass unseen. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public ThrottleState lock(String key) {
        return sql.one("""
                        insert into sign_in_throttle (key, tries, last_try) values (?, 0, 'epoch')
                        on conflict (key) do update set key = excluded.key
                        returning tries, blocked_until, last_try""", SignInTryRows::state, key).orElseThrow();
    }

    @Override
    public ThrottleState read(String key) {
        return sql.one(
                        "select tries, blocked_until, last_try from sign_in_throttle where key = ?",
                        SignInTryRows::state,
                        key)
                .orElse(ThrottleState.FRESH);
    }

    @Override
    public void store(String key, ThrottleState state) {
        sql.update("""
                        insert into sign_in_throttle (key, tries, blocked_until, last_try) values (?, ?, ?, ?)
                        on conflict (key) do update set tries = excluded.tries, blocked_until = excluded.blocked_until,
                            last_try = excluded.last_try""", key, state.tries(), state.blockedUntil(), state.lastTry());
    }

    @Override
    public void forget(String key) {
        sql.update("delete from sign_in_throttle where key = ?", key);
    }

    @Override
    public void purge(Instant before) {
        sql.update("delete from sign_in_throttle where last_try < ?", before);
    }

    private static ThrottleState state(ResultSet row) throws SQLException {
        return new ThrottleState(
                row.getInt("tries"), Sql.instantOrNull(row, "blocked_until"), Sql.instant(row, "last_try"));
    }
}
