package io.taalentio.persistence.account;

import io.taalentio.core.account.EmailChange;
import io.taalentio.core.account.EmailChanges;
import io.taalentio.core.kernel.Email;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EmailChangeRows implements EmailChanges {

    private static final String SELECT = "select id, account_id, email, asked_at from email_change where ";

    private final Sql sql;

    EmailChangeRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void keep(EmailChange change) {
        sql.update("""
                insert into email_change (id, account_id, email, asked_at) values (?, ?, ?::citext, ?)
                on conflict (account_id) do update set id = excluded.id, email = excluded.email,
                    asked_at = excluded.asked_at""", change.id(), change.accountId(), change.email().value(), change.askedAt());
    }

    @Override
    public Optional<EmailChange> find(UUID id) {
        return sql.one(SELECT + "id = ?", EmailChangeRows::read, id);
    }

    @Override
    public Optional<EmailChange> of(UUID accountId) {
        return sql.one(SELECT + "account_id = ?", EmailChangeRows::read, accountId);
    }

    @Override
    public void remove(UUID id) {
        sql.update("delete from email_change where id = ?", id);
    }

    @Override
    public void purge(Instant before) {
        sql.update("delete from email_change where asked_at < ?", before);
    }

    private static EmailChange read(ResultSet row) throws SQLException {
        return new EmailChange(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                new Email(row.getString("email")),
                Sql.instant(row, "asked_at"));
    }
}
