package io.taalentio.persistence.code;

import io.taalentio.core.code.CodeCounters;
import io.taalentio.core.code.CodeScope;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CodeCounterRows implements CodeCounters {

    private final Sql sql;

    CodeCounterRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public long next(CodeScope scope) {
        return sql.one(
                        "insert into code_counter as c (scope, last) values (?, 1)"
                                + " on conflict (scope) do update set last = c.last + 1 returning last",
                        row -> row.getLong(1),
                        scope.value())
                .orElseThrow(() -> new IllegalStateException("no rank of " + scope.value()));
    }
}
