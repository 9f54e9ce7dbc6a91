package io.taalentio.persistence.mail;

import io.taalentio.core.kernel.Ids;
import io.taalentio.core.mail.Outbox;
import io.taalentio.core.mail.OutgoingMail;
import io.taalentio.persistence.crypto.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class OutboxRows implements Outbox {

    static final String TABLE = "mail_outbox";
    static final String VALUES = "values_enc";

    private final DataSource database;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    OutboxRows(DataSource database, Vault vault, Ids ids, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void queue(OutgoingMail mail) {
        UUID id = ids.next();
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into mail_outbox
                            (id, recipient, template, language, values_enc, profile_id, status, next_try, created_at)
                        values (?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?)""")) {
            insert.setObject(1, id);
            insert.setString(2, mail.to().value());
            insert.setString(3, mail.template());
            insert.setString(4, mail.language().name());
            insert.setBytes(5, vault.sealJson(TABLE, VALUES, id, mail.values()));
            insert.setObject(6, mail.profileId());
            insert.setObject(7, now);
            insert.setObject(8, now);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot queue a mail " + mail.template(), e);
        }
    }
}
