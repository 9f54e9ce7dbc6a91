package io.taalentio.persistence.file;

import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.FileType;
import io.taalentio.core.file.FileVariant;
import io.taalentio.core.file.Files;
import io.taalentio.core.file.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Files as rows, by plain SQL: they are written once and read by id. */
@ApplicationScoped
class JdbcFiles implements Files {

    /** Locks of contents live in their own space of advisory locks. */
    private static final String LOCK = "hashtextextended(key, 50)";

    private static final String COLUMNS = """
            select f.id, f.owner_id, f.kind, f.original_name, f.created_at,
                   b.variant, b.storage_key, b.type, b.size, b.width, b.height
            from stored_file f join stored_file_blob b on b.file_id = f.id
            """;

    private final DataSource database;

    JdbcFiles(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(StoredFile file) {
        try (Connection c = database.getConnection();
                PreparedStatement lock = c.prepareStatement(
                        "select pg_advisory_xact_lock_shared(" + LOCK + ") from unnest(?) key order by key");
                PreparedStatement row = c.prepareStatement(
                        "insert into stored_file (id, owner_id, kind, original_name, created_at) values (?, ?, ?, ?, ?)");
                PreparedStatement blobs = c.prepareStatement("insert into stored_file_blob"
                        + " (file_id, variant, storage_key, type, size, width, height) values (?, ?, ?, ?, ?, ?, ?)")) {
            lock.setArray(
                    1,
                    c.createArrayOf(
                            "text",
                            file.blobs().stream().map(StoredFile.Blob::key).toArray()));
            lock.execute();
            row.setObject(1, file.id());
            row.setObject(2, file.owner(), Types.OTHER);
            row.setString(3, file.kind().name());
            row.setString(4, file.originalName());
            row.setTimestamp(5, Timestamp.from(file.createdAt()));
            row.executeUpdate();
            for (StoredFile.Blob blob : file.blobs()) {
                blobs.setObject(1, file.id());
                blobs.setString(2, blob.variant().name());
                blobs.setString(3, blob.key());
                blobs.setString(4, blob.type().name());
                blobs.setLong(5, blob.size());
                blobs.setObject(6, blob.width(), Types.INTEGER);
                blobs.setObject(7, blob.height(), Types.INTEGER);
                blobs.addBatch();
            }
            blobs.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Optional<StoredFile> find(UUID id) {
        return select(COLUMNS + "where f.id = ?", s -> s.setObject(1, id)).stream()
                .findFirst();
    }

    @Override
    public List<StoredFile> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : select(COLUMNS + "where f.id = any (?)", s -> s.setArray(1, uuids(s, ids)));
    }

    @Override
    public List<StoredFile> ownedBy(UUID owner) {
        return select(COLUMNS + "where f.owner_id = ? order by f.created_at, f.id", s -> s.setObject(1, owner));
    }

    @Override
    public void handOver(Collection<UUID> ids, UUID owner) {
        update("update stored_file set owner_id = ? where id = any (?)", s -> {
            s.setObject(1, owner);
            s.setArray(2, uuids(s, ids));
        });
    }

    @Override
    public void remove(UUID id) {
        update("delete from stored_file where id = ?", s -> s.setObject(1, id));
    }

    /**
     * A draft holds what was sent for it while it is open; a profile holds its photo, CV, identity photo and gallery,
     * and the consent of a guardian by ownership alone, for nothing but its sealed part names it; a company holds its logo.
     */
    @Override
    public int removeUnclaimed(Instant before) {
        return update("""
                delete from stored_file f
                where f.created_at < ?
                  and not exists (select from registration_draft d
                                  where d.id = f.owner_id and d.submitted_as is null and d.expires_at > ?)
                  and not exists (select from talent_profile t where t.photo_id = f.id or t.cv_id = f.id)
                  and not exists (select from cinema_profile c where c.photo_id = f.id or c.id_photo_id = f.id)
                  and not exists (select from cinema_gallery g where g.file_id = f.id)
                  and not (f.kind = 'CONSENT'
                           and (exists (select from talent_profile t where t.id = f.owner_id)
                                or exists (select from cinema_profile c where c.id = f.owner_id)))
                  and not exists (select from production c where c.logo_id = f.id)
                  and not exists (select from badge_batch b where b.file_id = f.id)
                """, s -> {
            s.setTimestamp(1, Timestamp.from(before));
            s.setTimestamp(2, Timestamp.from(before));
        });
    }

    @Override
    public boolean ifUnused(String key, Runnable sweep) {
        try (Connection c = database.getConnection();
                PreparedStatement lock =
                        c.prepareStatement("select pg_advisory_xact_lock(" + LOCK + ") from (values (?)) v (key)");
                PreparedStatement used =
                        c.prepareStatement("select exists (select from stored_file_blob where storage_key = ?)")) {
            lock.setString(1, key);
            lock.execute();
            used.setString(1, key);
            try (ResultSet row = used.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    return false;
                }
            }
            sweep.run();
            return true;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<StoredFile> select(String sql, Binding binding) {
        try (Connection c = database.getConnection();
                PreparedStatement statement = c.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private int update(String sql, Binding binding) {
        try (Connection c = database.getConnection();
                PreparedStatement statement = c.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static java.sql.Array uuids(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }

    private static List<StoredFile> read(ResultSet rows) throws SQLException {
        Map<UUID, StoredFile> heads = new LinkedHashMap<>();
        Map<UUID, List<StoredFile.Blob>> blobs = new LinkedHashMap<>();
        while (rows.next()) {
            UUID id = rows.getObject("id", UUID.class);
            StoredFile.Blob blob = new StoredFile.Blob(
                    FileVariant.valueOf(rows.getString("variant")),
                    rows.getString("storage_key"),
                    FileType.valueOf(rows.getString("type")),
                    rows.getLong("size"),
                    number(rows, "width"),
                    number(rows, "height"));
            blobs.computeIfAbsent(id, k -> new ArrayList<>()).add(blob);
            if (!heads.containsKey(id)) {
                heads.put(
                        id,
                        new StoredFile(
                                id,
                                rows.getObject("owner_id", UUID.class),
                                FileKind.valueOf(rows.getString("kind")),
                                rows.getString("original_name"),
                                rows.getTimestamp("created_at").toInstant(),
                                List.of(blob)));
            }
        }
        List<StoredFile> files = new ArrayList<>();
        heads.forEach((id, head) -> {
            List<StoredFile.Blob> sizes = blobs.getOrDefault(id, List.of()).stream()
                    .sorted(Comparator.comparing(StoredFile.Blob::variant))
                    .toList();
            files.add(new StoredFile(id, head.owner(), head.kind(), head.originalName(), head.createdAt(), sizes));
        });
        return files;
    }

    private static @Nullable Integer number(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, Integer.class);
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("files cannot be read or written in the database", e);
    }
}
