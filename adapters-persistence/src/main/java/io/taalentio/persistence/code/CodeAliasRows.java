package io.taalentio.persistence.code;

import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.code.CinemaCode;
import io.taalentio.core.code.CodeAliases;
import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.code.TalentCode;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CodeAliasRows implements CodeAliases {

    private final Sql sql;
    private final Clock clock;

    CodeAliasRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void keep(IdentificationCode former, UUID profileId, String reason) {
        String kind =
                switch (former) {
                    case TalentCode talent -> "TALENT";
                    case CinemaCode cinema -> "CINEMA";
                    case AssignmentCode assignment ->
                        throw new IllegalArgumentException("assignment codes are not reissued");
                };
        sql.update(
                "insert into code_alias (old_code, kind, profile_id, reason, created_at) values (?, ?, ?, ?, ?)",
                former.value(),
                kind,
                profileId,
                reason,
                clock.instant());
    }

    @Override
    public Optional<UUID> profileOf(String formerCode) {
        return sql.one(
                "select profile_id from code_alias where old_code = ?",
                row -> row.getObject(1, UUID.class),
                formerCode);
    }
}
