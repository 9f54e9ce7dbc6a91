package io.taalentio.persistence.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.core.audit.Book;
import io.taalentio.core.audit.CutLog;
import io.taalentio.core.audit.LineDigest;
import io.taalentio.core.audit.Seal;
import io.taalentio.core.audit.SealedLog;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class SealedLogRows implements SealedLog {

    /** Every column of a line, as text: what a digest is made of. */
    private static final String LINE = """
            select l.id, l.book, (extract(epoch from l.at) * 1000000)::bigint::text as at, l.account_id, l.action,
                l.category, l.resource_id, l.facts::text as facts, l.address, l.user_agent, l.severity, l.outcome
            from activity_log l""";

    private static final String SEAL =
            "select book, number, sealed_at, entries, digests, previous, hash from audit_seal";

    private final Sql sql;
    private final ObjectMapper json = new ObjectMapper();

    SealedLogRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean claim() {
        return sql.one("select pg_try_advisory_xact_lock(hashtext('taalentio.seal'))", row -> row.getBoolean(1))
                .orElse(false);
    }

    @Override
    public List<Line> takeWaiting(int most) {
        Set<UUID> taken = Set.copyOf(sql.list("""
                delete from activity_unsealed
                where ctid = any(array(select ctid from activity_unsealed limit ?))
                returning entry_id""", row -> row.getObject(1, UUID.class), most));
        Map<UUID, Line> lines = lines(taken);
        return taken.stream()
                .map(id -> lines.getOrDefault(id, new Line(id, Book.SECURITY, LineDigest.ZERO)))
                .sorted(Comparator.comparing(l -> l.id().toString()))
                .toList();
    }

    @Override
    public Optional<Seal> last(Book book) {
        return sql.one(SEAL + " where book = ? order by number desc limit 1", SealedLogRows::seal, book);
    }

    @Override
    public void append(Seal seal) {
        sql.update(
                """
                insert into audit_seal (book, number, sealed_at, entries, digests, previous, hash)
                values (?, ?, ?, ?::uuid[], ?, ?, ?)""",
                seal.book(),
                seal.number(),
                seal.at(),
                seal.entries(),
                seal.digests().stream().map(LineDigest::bytes).toList(),
                seal.previous().bytes(),
                seal.hash().bytes());
    }

    @Override
    public List<Seal> from(Book book, long number, int most) {
        return sql.list(
                SEAL + " where book = ? and number >= ? order by number limit ?",
                SealedLogRows::seal,
                book,
                number,
                most);
    }

    @Override
    public Map<UUID, Line> lines(Collection<UUID> ids) {
        Map<UUID, Line> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(LINE + " where l.id = any(?::uuid[])", SealedLogRows::line, ids)
                    .forEach(l -> found.put(l.id(), l));
        }
        return found;
    }

    @Override
    public List<UUID> strangers(Book book, int most) {
        return sql.list("""
                select l.id from activity_log l
                where l.book = ?
                    and not exists (select from activity_unsealed u where u.entry_id = l.id)
                    and not exists (select from (select unnest(entries) as id from audit_seal) s where s.id = l.id)
                order by l.at limit ?""", row -> row.getObject(1, UUID.class), book, most);
    }

    @Override
    public long waiting() {
        return sql.one("select count(*) from activity_unsealed", row -> row.getLong(1))
                .orElse(0L);
    }

    @Override
    public Optional<Seal> lastBefore(Book book, Instant before) {
        // A line is never younger than its seal.
        return sql.one(SEAL + """
                 where book = ? and sealed_at < least(?, now() - interval '30 days')
                    and number < (select max(number) from audit_seal where book = ?)
                order by number desc limit 1""", SealedLogRows::seal, book, before, book);
    }

    @Override
    public long cut(Book book, long upTo) {
        return sql.one("select cut_log(?, ?)", row -> row.getLong(1), book, upTo)
                .orElseThrow();
    }

    @Override
    public List<Cut> cuts(Book book) {
        List<Cut> found = new ArrayList<>();
        sql.list(
                        "select facts::text from activity_log where resource_id = ? and action = ? order by at desc",
                        row -> row.getString(1),
                        book.name(),
                        CutLog.ACTION)
                .forEach(facts -> cut(book, facts).ifPresent(found::add));
        return found;
    }

    /** What the line says; nothing when it was written by somebody who did not know how. */
    private Optional<Cut> cut(Book book, String facts) {
        try {
            JsonNode said = json.readTree(facts);
            return Optional.of(new Cut(
                    book,
                    said.path(CutLog.UP_TO).asLong(),
                    LineDigest.ofHex(said.path(CutLog.HASH).asText()),
                    LineDigest.ofHex(said.path(CutLog.PROOF).asText())));
        } catch (JsonProcessingException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                Book.valueOf(row.getString("book")),
                LineDigest.of(
                        row.getString("id"),
                        row.getString("book"),
                        row.getString("at"),
                        row.getString("account_id"),
                        row.getString("action"),
                        row.getString("category"),
                        row.getString("resource_id"),
                        row.getString("facts"),
                        row.getString("address"),
                        row.getString("user_agent"),
                        row.getString("severity"),
                        row.getString("outcome")));
    }

    private static Seal seal(ResultSet row) throws SQLException {
        List<LineDigest> digests = new ArrayList<>();
        Array stored = row.getArray("digests");
        for (byte[] digest : (byte[][]) stored.getArray()) {
            digests.add(new LineDigest(digest));
        }
        return new Seal(
                Book.valueOf(row.getString("book")),
                row.getLong("number"),
                Sql.instant(row, "sealed_at"),
                List.of((UUID[]) row.getArray("entries").getArray()),
                digests,
                new LineDigest(row.getBytes("previous")),
                new LineDigest(row.getBytes("hash")));
    }
}
