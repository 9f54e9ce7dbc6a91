package io.taalentio.persistence.profile;

import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.ConsentKind;
import io.taalentio.core.profile.ConsentLedger;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class ConsentRows implements ConsentLedger {

    private final Sql sql;
    private final Ids ids;

    ConsentRows(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    @Override
    public void write(
            ProfileKind kind,
            UUID profile,
            Set<ConsentKind> what,
            Step step,
            String version,
            Language language,
            String address,
            Instant at) {
        List<ConsentKind> kinds = what.stream().sorted().toList();
        sql.later(
                """
                insert into consent (id, profile_kind, profile_id, kind, step, version, words, at, address)
                select v.id, ?, ?, v.kind, ?, ?, v.words, ?, ?
                from (select unnest(?::uuid[]) as id, unnest(?) as kind, unnest(?) as words) v""",
                kind,
                profile,
                step,
                version,
                at,
                address,
                kinds.stream().map(k -> ids.next()).toList(),
                kinds,
                kinds.stream().map(k -> k.words().in(language)).toList());
    }
}
