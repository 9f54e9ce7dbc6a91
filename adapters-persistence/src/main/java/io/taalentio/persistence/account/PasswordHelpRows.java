package io.taalentio.persistence.account;

import io.taalentio.core.account.PasswordHelpRequests;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PasswordHelpRows implements PasswordHelpRequests {

    private static final String TABLE = "password_help";
    private static final String IDENTIFIER = "identifier_enc";

    private final Sql sql;
    private final Vault vault;

    PasswordHelpRows(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    public void add(Request request) {
        sql.update(
                "insert into password_help (id, identifier_enc, address, created_at) values (?, ?, ?, ?)",
                request.id(),
                vault.sealText(TABLE, IDENTIFIER, request.id(), request.identifier()),
                request.address(),
                request.createdAt());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Request> take(int max) {
        return sql.list(
                """
                delete from password_help where id in
                    (select id from password_help order by created_at limit ? for update skip locked)
                returning id, identifier_enc, address, created_at""",
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Request(
                            id,
                            vault.openText(TABLE, IDENTIFIER, id, row.getBytes("identifier_enc")),
                            row.getString("address"),
                            Sql.instant(row, "created_at"));
                },
                max);
    }
}
