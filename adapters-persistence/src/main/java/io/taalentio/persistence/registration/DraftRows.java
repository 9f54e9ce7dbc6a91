package io.taalentio.persistence.registration;

import io.taalentio.core.profile.ProfileContent;
import io.taalentio.core.registration.Draft;
import io.taalentio.core.registration.DraftKey;
import io.taalentio.core.registration.Drafts;
import io.taalentio.persistence.profile.SealedParts;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DraftRows implements Drafts {

    private static final String TABLE = "registration_draft";
    private static final String CONTENT = "content_enc";
    private static final byte[] EMPTIED = {};

    private final Sql sql;
    private final SealedParts sealed;

    DraftRows(Sql sql, SealedParts sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    @Override
    public void add(Draft<?> draft) {
        sql.update(
                """
                insert into registration_draft
                    (id, kind, token_hash, content_enc, step, created_at, updated_at, expires_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                draft.id(),
                draft.content().kind(),
                draft.token().bytes(),
                sealed.seal(TABLE, CONTENT, draft.id(), draft.content()),
                draft.step(),
                draft.createdAt(),
                draft.updatedAt(),
                draft.expiresAt(),
                draft.version());
    }

    @Override
    public <C extends ProfileContent> Optional<Draft<C>> find(DraftKey<C> key) {
        return sql.one(
                """
                select content_enc, step, submitted_as, created_at, updated_at, expires_at, version
                from registration_draft where id = ? and kind = ? and token_hash = ?""",
                row -> {
                    byte[] content = row.getBytes(CONTENT);
                    return new Draft<>(
                            key.id(),
                            key.token(),
                            row.getString("step"),
                            content.length == 0
                                    ? SealedParts.readJson("{}", key.form())
                                    : sealed.open(TABLE, CONTENT, key.id(), content, key.form()),
                            row.getObject("submitted_as") != null,
                            Sql.instant(row, "created_at"),
                            Sql.instant(row, "updated_at"),
                            Sql.instant(row, "expires_at"),
                            row.getInt("version"));
                },
                key.id(),
                key.kind(),
                key.token().bytes());
    }

    @Override
    public <C extends ProfileContent> OptionalInt save(
            DraftKey<C> key,
            String step,
            C content,
            @Nullable Integer expectedVersion,
            Instant now,
            Instant expiresAt) {
        return sql.one(
                        """
                        update registration_draft
                        set step = ?, content_enc = ?, updated_at = ?, expires_at = ?, version = version + 1
                        where id = ? and kind = ? and token_hash = ? and submitted_as is null and expires_at > ?
                          and version = coalesce(?::int, version)
                        returning version""",
                        row -> row.getInt(1),
                        step,
                        sealed.seal(TABLE, CONTENT, key.id(), content),
                        now,
                        expiresAt,
                        key.id(),
                        key.kind(),
                        key.token().bytes(),
                        now,
                        expectedVersion)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    @Override
    public boolean close(UUID id, Instant now) {
        return sql.update("""
                        update registration_draft
                        set submitted_as = id, content_enc = ?, updated_at = ?, version = version + 1
                        where id = ? and submitted_as is null""", EMPTIED, now, id) == 1;
    }

    @Override
    public int purge(Instant now) {
        return sql.update("delete from registration_draft where expires_at <= ?", now);
    }
}
