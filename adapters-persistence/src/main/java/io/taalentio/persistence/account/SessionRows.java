package io.taalentio.persistence.account;

import io.taalentio.core.access.Role;
import io.taalentio.core.account.LiveSession;
import io.taalentio.core.account.Session;
import io.taalentio.core.account.SessionKind;
import io.taalentio.core.account.Sessions;
import io.taalentio.core.account.TokenHash;
import io.taalentio.core.kernel.Language;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SessionRows implements Sessions {

    private static final String COLUMNS =
            " id, account_id, kind, family, token_hash, address, user_agent, created_at, last_seen_at, expires_at ";

    private static final String LIVE =
            "select s.id, s.family, s.account_id, a.roles, a.language, s.last_seen_at, s.expires_at,"
                    + " a.second_factor_asked, array(select g.profile_id from guardianship g"
                    + " left join talent_profile t on t.id = g.profile_id"
                    + " left join cinema_profile c on c.id = g.profile_id"
                    + " where g.account_id = a.id and g.accepted_at is not null and g.ended_at is null"
                    + " and coalesce(t.birth_date, c.birth_date) + interval '18 years' > ?) as wards from session s"
                    + " join account a on a.id = s.account_id"
                    + " where s.ended_at is null and a.status = 'ACTIVE' and s.expires_at > ? and ";

    private final Sql sql;

    SessionRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Session session) {
        sql.update(
                "insert into session (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                session.id(),
                session.accountId(),
                session.kind(),
                session.family(),
                session.tokenHash().bytes(),
                session.address(),
                session.userAgent(),
                session.createdAt(),
                session.lastSeenAt(),
                session.expiresAt());
    }

    @Override
    public Optional<LiveSession> live(TokenHash token, SessionKind kind, Instant now) {
        return sql.one(
                LIVE + "s.token_hash = ? and s.kind = ?", SessionRows::live, today(now), now, token.bytes(), kind);
    }

    @Override
    public Optional<LiveSession> liveFamily(UUID family, Instant now) {
        return sql.one(LIVE + "s.family = ?", SessionRows::live, today(now), now, family);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    @Override
    public Optional<Session> rotate(TokenHash refreshToken, Instant now) {
        return sql.one(
                "update session set ended_at = ? where token_hash = ? and kind = 'REFRESH' and ended_at is null"
                        + " and expires_at > ? returning" + COLUMNS,
                SessionRows::session,
                now,
                refreshToken.bytes(),
                now);
    }

    @Override
    public Optional<Session> findRefresh(TokenHash refreshToken) {
        return sql.one(
                "select" + COLUMNS + "from session where token_hash = ? and kind = 'REFRESH'",
                SessionRows::session,
                refreshToken.bytes());
    }

    @Override
    public void seen(UUID sessionId, Instant at) {
        sql.update("update session set last_seen_at = ? where id = ? and last_seen_at < ?", at, sessionId, at);
    }

    @Override
    public void confirmed(UUID family, Instant at) {
        sql.update("update session set confirmed_at = ? where family = ? and ended_at is null", at, family);
    }

    @Override
    public boolean openedBy(UUID sessionId, UUID identityId) {
        return sql.update(
                        "update session set identity_id = i.id"
                                + " from (select id from account_identity where id = ? for key share) i"
                                + " where session.id = ?",
                        identityId,
                        sessionId)
                == 1;
    }

    @Override
    public boolean confirmedSince(UUID family, Instant since) {
        return sql.any(
                "select 1 from session where family = ? and ended_at is null"
                        + " and greatest(case when identity_id is null then created_at end, confirmed_at) > ? limit 1",
                family,
                since);
    }

    @Override
    public List<Session> of(UUID accountId, Instant now) {
        return sql.list(
                "select" + COLUMNS + "from session where account_id = ? and ended_at is null and expires_at > ?"
                        + " order by last_seen_at desc",
                SessionRows::session,
                accountId,
                now);
    }

    @Override
    public boolean endFamily(UUID accountId, UUID family, Instant now) {
        return sql.update(
                        "update session set ended_at = ? where account_id = ? and family = ? and ended_at is null",
                        now,
                        accountId,
                        family)
                > 0;
    }

    @Override
    public void endAll(UUID accountId, @Nullable UUID butFamily, Instant now) {
        sql.update(
                "update session set ended_at = ? where account_id = ? and family is distinct from ?::uuid"
                        + " and ended_at is null",
                now,
                accountId,
                butFamily);
    }

    @Override
    public boolean cameFrom(UUID accountId, String address, Instant since) {
        return sql.any(
                "select 1 from session where account_id = ? and address = ? and last_seen_at > ? limit 1",
                accountId,
                address,
                since);
    }

    @Override
    public boolean any(UUID accountId) {
        return sql.any("select 1 from session where account_id = ? limit 1", accountId);
    }

    @Override
    public boolean usedAgent(UUID accountId, String userAgent, Instant since) {
        return sql.any(
                "select 1 from session where account_id = ? and user_agent = ? and last_seen_at > ? limit 1",
                accountId,
                userAgent,
                since);
    }

    @Override
    public void forget(UUID sessionId) {
        sql.update("delete from session where id = ?", sessionId);
    }

    @Override
    public void purge(Instant before) {
        sql.update("delete from session where least(coalesce(ended_at, expires_at), expires_at) < ?", before);
    }

    private static LiveSession live(ResultSet row) throws SQLException {
        return new LiveSession(
                row.getObject("id", UUID.class),
                row.getObject("family", UUID.class),
                row.getObject("account_id", UUID.class),
                Sql.texts(row, "roles").stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                Language.valueOf(row.getString("language")),
                Sql.instant(row, "last_seen_at"),
                Sql.instant(row, "expires_at"),
                Sql.instantOrNull(row, "second_factor_asked"),
                Set.of((UUID[]) row.getArray("wards").getArray()),
                null);
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                SessionKind.valueOf(row.getString("kind")),
                row.getObject("family", UUID.class),
                TokenHash.of(row.getBytes("token_hash")),
                row.getString("address"),
                row.getString("user_agent"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "last_seen_at"),
                Sql.instant(row, "expires_at"));
    }
}
