package io.taalentio.persistence.export;

import io.taalentio.core.export.ColumnSet;
import io.taalentio.core.export.ColumnSets;
import io.taalentio.core.export.ExportColumn;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ColumnSetRows implements ColumnSets {

    private final Sql sql;

    ColumnSetRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ColumnSet> of(UUID owner, ProfileKind kind) {
        return sql.list(
                "select id, name, columns, created_at from export_column_set where account_id = ? and kind = ?"
                        + " order by lower(name)",
                row -> new ColumnSet(
                        row.getObject("id", UUID.class),
                        owner,
                        kind,
                        row.getString("name"),
                        Sql.texts(row, "columns").stream()
                                .map(ExportColumn::find)
                                .flatMap(Optional::stream)
                                .toList(),
                        Sql.instant(row, "created_at")),
                owner,
                kind);
    }

    @Override
    public int count(UUID owner) {
        return sql.one("select count(*) from export_column_set where account_id = ?", row -> row.getInt(1), owner)
                .orElse(0);
    }

    @Override
    public void add(ColumnSet set) {
        boolean added =
                sql.update("""
                        insert into export_column_set (id, account_id, kind, name, columns, created_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (account_id, kind, lower(name)) do nothing""", set.id(), set.owner(), set.kind(), set.name(), set.columns(), set.createdAt()) == 1;
        if (!added) {
            throw new Conflict("name-taken");
        }
    }

    @Override
    public boolean remove(UUID id, UUID owner) {
        return sql.update("delete from export_column_set where id = ? and account_id = ?", id, owner) == 1;
    }
}
