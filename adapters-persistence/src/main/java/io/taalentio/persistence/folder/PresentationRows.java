package io.taalentio.persistence.folder;

import io.taalentio.core.account.TokenHash;
import io.taalentio.core.folder.Presentation;
import io.taalentio.core.folder.PresentationField;
import io.taalentio.core.folder.Presentations;
import io.taalentio.core.folder.Vote;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PresentationRows implements Presentations {

    private static final String SELECT = """
            select p.id, p.folder_id, p.made_by, p.title, p.message, p.password_hash, p.fields, p.may_vote, p.created_at,
                p.expires_at, p.revoked_at, v.opens, v.last_opened
            from presentation p cross join lateral (select count(*) as opens, max(opened_at) as last_opened
                from presentation_visit where presentation_id = p.id) v
            """;

    private static final String BALLOT = """
            select coalesce(i.talent_id, i.cinema_id) as person, v.presentation_id, v.name, b.vote, b.comment, b.voted_at
            from presentation_vote b join presentation_visit v on v.id = b.visit_id
                join folder_person i on i.id = b.folder_person_id
            """;

    private final Sql sql;

    PresentationRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Presentation made, TokenHash token) {
        sql.update(
                """
                insert into presentation (id, folder_id, made_by, title, message, token_hash, password_hash, fields,
                    may_vote, created_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                made.id(),
                made.folder(),
                made.madeBy(),
                made.title(),
                made.message(),
                token.bytes(),
                made.passwordHash(),
                made.fields(),
                made.mayVote(),
                made.createdAt(),
                made.expiresAt());
    }

    @Override
    public List<Presentation> of(UUID folder) {
        return sql.list(
                SELECT + "where p.folder_id = ? order by p.created_at desc, p.id",
                PresentationRows::presentation,
                folder);
    }

    @Override
    public int open(UUID folder, Instant now) {
        // Whoever makes one waits for whoever makes one already, so that none is counted too few.
        sql.any("select from folder where id = ? for update", folder);
        return sql.one(
                        "select count(*) from presentation where folder_id = ? and revoked_at is null and expires_at > ?",
                        row -> row.getInt(1),
                        folder,
                        now)
                .orElse(0);
    }

    @Override
    public Optional<Presentation> find(TokenHash token) {
        return sql.one(SELECT + "where p.token_hash = ?", PresentationRows::presentation, (Object) token.bytes());
    }

    private static Presentation presentation(ResultSet row) throws SQLException {
        Set<PresentationField> fields = EnumSet.noneOf(PresentationField.class);
        for (String field : Sql.texts(row, "fields")) {
            fields.add(PresentationField.valueOf(field));
        }
        return new Presentation(
                row.getObject("id", UUID.class),
                row.getObject("folder_id", UUID.class),
                row.getObject("made_by", UUID.class),
                row.getString("title"),
                row.getString("message"),
                row.getString("password_hash"),
                fields,
                row.getBoolean("may_vote"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "expires_at"),
                Sql.instantOrNull(row, "revoked_at"),
                row.getLong("opens"),
                Sql.instantOrNull(row, "last_opened"));
    }

    @Override
    public boolean revoke(UUID id, UUID folder, Instant now) {
        return sql.update(
                        "update presentation set revoked_at = ? where id = ? and folder_id = ? and revoked_at is null",
                        now,
                        id,
                        folder)
                == 1;
    }

    @Override
    public void visited(UUID visit, UUID presentation, TokenHash token, Instant now) {
        sql.update(
                "insert into presentation_visit (id, presentation_id, token_hash, opened_at) values (?, ?, ?, ?)",
                visit,
                presentation,
                token.bytes(),
                now);
    }

    @Override
    public Optional<UUID> visit(UUID presentation, TokenHash token) {
        return sql.one(
                "select id from presentation_visit where token_hash = ? and presentation_id = ?",
                row -> row.getObject(1, UUID.class),
                token.bytes(),
                presentation);
    }

    @Override
    public boolean vote(
            UUID visit, UUID person, String name, @Nullable Vote vote, @Nullable String comment, Instant now) {
        Optional<UUID> place = sql.one("""
                select i.id from folder_person i
                    join presentation p on p.folder_id = i.folder_id
                    join presentation_visit v on v.presentation_id = p.id
                where v.id = ? and coalesce(i.talent_id, i.cinema_id) = ? for share of i""", row -> row.getObject(1, UUID.class), visit, person);
        if (place.isEmpty()) {
            return false;
        }
        sql.update("update presentation_visit set name = ? where id = ?", name, visit);
        if (vote == null && comment == null) {
            sql.update("delete from presentation_vote where visit_id = ? and folder_person_id = ?", visit, place.get());
        } else {
            sql.update("""
                    insert into presentation_vote (visit_id, folder_person_id, vote, comment, voted_at)
                    values (?, ?, ?, ?, ?)
                    on conflict (visit_id, folder_person_id) do update
                        set vote = excluded.vote, comment = excluded.comment, voted_at = excluded.voted_at""", visit, place.get(), vote, comment, now);
        }
        return true;
    }

    @Override
    public List<Ballot> ballots(UUID folder, Set<ProfileKind> kinds) {
        return sql.list(
                BALLOT + """
                    left join talent_profile t on t.id = i.talent_id and t.status = 'ACTIVE' and t.deleted_at is null
                    left join cinema_profile c on c.id = i.cinema_id and c.status = 'ACTIVE' and c.deleted_at is null
                where i.folder_id = ? and (t.id is not null and ? or c.id is not null and ?)
                order by b.voted_at desc, b.visit_id""",
                PresentationRows::ballot,
                folder,
                kinds.contains(ProfileKind.TALENT),
                kinds.contains(ProfileKind.CINEMA));
    }

    @Override
    public List<Ballot> ballotsOf(UUID visit) {
        return sql.list(BALLOT + "where b.visit_id = ?", PresentationRows::ballot, visit);
    }

    private static Ballot ballot(ResultSet row) throws SQLException {
        String vote = row.getString("vote");
        return new Ballot(
                row.getObject("person", UUID.class),
                row.getObject("presentation_id", UUID.class),
                row.getString("name"),
                vote == null ? null : Vote.valueOf(vote),
                row.getString("comment"),
                Sql.instant(row, "voted_at"));
    }
}
