package io.taalentio.persistence.nametracking;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.nametracking.NameKeys;
import io.taalentio.core.nametracking.PersonName;
import io.taalentio.core.nametracking.WatchedName;
import io.taalentio.core.nametracking.WatchedNames;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WatchedNameRows implements WatchedNames {

    private static final String COLUMNS = """
             n.id, n.full_name, n.fuzzy, n.description, n.notification_email, n.active, n.created_by, n.created_at,
            n.updated_at, n.version, n.scan_state, n.scan_candidates, n.scan_checked, n.scan_after, n.scan_finished_at""";

    private static final String OVERVIEW = "select" + COLUMNS + """
            , h.open, h.confirmed, h.false_positives
            from name_tracking n left join lateral (
                select count(*) filter (where status in ('NEW', 'NOTIFIED', 'NOTIFY_FAILED')) as open,
                    count(*) filter (where status = 'CONFIRMED') as confirmed,
                    count(*) filter (where status = 'FALSE_POSITIVE') as false_positives
                from name_tracking_match m where m.tracking_id = n.id) h on true""";

    /** Held by whoever adds an entry; shared by checks, so that an entry is seen by each check or by its own scan. */
    private static final String LOCK = "(hashtext('taalentio.name_tracking'))";

    private final Sql sql;

    WatchedNameRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(WatchedName name) {
        PersonName taken = name.name();
        sql.later("select pg_advisory_xact_lock" + LOCK);
        int added = sql.update(
                """
                insert into name_tracking
                    (id, full_name, normalized, keys, keys_version, fuzzy, description, notification_email, active,
                     created_by, created_at, updated_at, scan_state, scan_asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)
                on conflict (normalized) do nothing""",
                name.id(),
                name.fullName(),
                taken.normalized(),
                NameKeys.sought(taken).all(),
                NameKeys.VERSION,
                name.fuzzy(),
                name.description(),
                address(name),
                name.active(),
                name.createdBy(),
                name.createdAt(),
                name.updatedAt(),
                name.createdAt());
        if (added == 0) {
            throw new Conflict("already-watched");
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void save(WatchedName name) {
        sql.later("select pg_advisory_xact_lock" + LOCK);
        int saved = sql.update(
                """
                update name_tracking set fuzzy = ?, description = ?, notification_email = ?, active = ?, updated_at = ?,
                    version = version + 1
                where id = ? and version = ?""",
                name.fuzzy(),
                name.description(),
                address(name),
                name.active(),
                name.updatedAt(),
                name.id(),
                name.version());
        if (saved == 0) {
            throw new Conflict("conflict-version");
        }
    }

    @Override
    public boolean remove(UUID id) {
        return sql.update("delete from name_tracking where id = ?", id) == 1;
    }

    @Override
    public Optional<WatchedName> find(UUID id) {
        return sql.one("select" + COLUMNS + " from name_tracking n where n.id = ?", WatchedNameRows::name, id);
    }

    @Override
    public Optional<Overview> overview(UUID id) {
        return sql.one(OVERVIEW + " where n.id = ?", WatchedNameRows::overview, id);
    }

    @Override
    public Page<Overview> page(@Nullable String text, @Nullable Boolean active, int page, int size) {
        StringBuilder where = new StringBuilder(" where true");
        List<@Nullable Object> values = new ArrayList<>();
        if (text != null && !text.isBlank()) {
            where.append(" and fold(n.full_name) like fold(like_pattern('%', ?, '%'))");
            values.add(text.strip());
        }
        if (active != null) {
            where.append(" and n.active = ?");
            values.add(active);
        }
        long total = sql.one("select count(*) from name_tracking n" + where, row -> row.getLong(1), values.toArray())
                .orElse(0L);
        values.add(size);
        values.add((long) page * size);
        List<Overview> found = sql.list(
                OVERVIEW + where + " order by n.created_at desc, n.id limit ? offset ?",
                WatchedNameRows::overview,
                values.toArray());
        return new Page<>(found, total, true, page, size);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<WatchedName> filedUnder(Set<String> keys) {
        sql.update("select pg_advisory_xact_lock_shared" + LOCK);
        return sql.list(
                "select" + COLUMNS + " from name_tracking n where n.active and n.keys && ?",
                WatchedNameRows::name,
                keys);
    }

    @Override
    public void fileAnew() {
        List<WatchedName> old = sql.list(
                "select" + COLUMNS + " from name_tracking n where n.keys_version <> ? for update",
                WatchedNameRows::name,
                NameKeys.VERSION);
        for (WatchedName name : old) {
            PersonName taken = name.name();
            sql.update(
                    "update name_tracking set keys = ?, normalized = ?, keys_version = ?, scan_state = 'WAITING'"
                            + " where id = ?",
                    NameKeys.sought(taken).all(),
                    taken.normalized(),
                    NameKeys.VERSION,
                    name.id());
        }
    }

    @Override
    public void askScan(@Nullable UUID id, Instant now) {
        sql.update("""
                update name_tracking
                set scan_state = 'WAITING', scan_asked_at = ?, scan_candidates = 0, scan_checked = 0, scan_after = null,
                    scan_finished_at = null
                where active and (?::uuid is null or id = ?)""", now, id, id);
    }

    @Override
    public Optional<Scanned> claimScan() {
        return sql.one(
                "select" + COLUMNS + " from name_tracking n where n.active and n.scan_state <> 'DONE'"
                        + " order by n.scan_asked_at limit 1 for no key update skip locked",
                row -> new Scanned(name(row), scan(row)));
    }

    @Override
    public void saveScan(UUID id, Scan scan) {
        sql.update("""
                update name_tracking set scan_state = ?, scan_candidates = ?, scan_checked = ?, scan_after = ?,
                    scan_finished_at = ?
                where id = ?""", scan.state(), scan.candidates(), scan.checked(), scan.after(), scan.finishedAt(), id);
    }

    @Override
    public Progress progress() {
        return sql.one(
                        """
                        select count(*), count(*) filter (where scan_state = 'DONE'),
                            coalesce(sum(scan_candidates), 0), coalesce(sum(scan_checked), 0),
                            (select count(*) from name_check)
                        from name_tracking where active""",
                        row -> new Progress(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .orElseThrow();
    }

    private static @Nullable String address(WatchedName name) {
        Email email = name.notificationEmail();
        return email == null ? null : email.value();
    }

    private static Overview overview(ResultSet row) throws SQLException {
        return new Overview(
                name(row), scan(row), row.getLong("open"), row.getLong("confirmed"), row.getLong("false_positives"));
    }

    private static WatchedName name(ResultSet row) throws SQLException {
        return new WatchedName(
                row.getObject("id", UUID.class),
                row.getString("full_name"),
                row.getBoolean("fuzzy"),
                row.getString("description"),
                Email.parse(row.getString("notification_email")).orElse(null),
                row.getBoolean("active"),
                row.getObject("created_by", UUID.class),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                row.getInt("version"));
    }

    private static Scan scan(ResultSet row) throws SQLException {
        return new Scan(
                ScanState.valueOf(row.getString("scan_state")),
                row.getLong("scan_candidates"),
                row.getLong("scan_checked"),
                row.getObject("scan_after", UUID.class),
                Sql.instantOrNull(row, "scan_finished_at"));
    }
}
