package io.taalentio.api.boot;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Refuses to serve people from elsewhere with settings that are unsafe for them, and says how to mend each. */
@ApplicationScoped
class SafeStart {

    /** Set by {@link Main} when the database is the house's own. */
    static final String EMBEDDED = "taalentio.database.embedded";

    private static final Logger LOG = Logger.getLogger(SafeStart.class);

    private final Config config;
    private final DataSource database;

    SafeStart(Config config, DataSource database) {
        this.config = config;
        this.database = database;
    }

    void check(@Observes @Priority(5) StartupEvent started) {
        UnsafeSettings settings = new UnsafeSettings(
                key -> config.getOptionalValue(key, String.class).orElse(null));
        if (LaunchMode.current() == LaunchMode.TEST || !settings.serves()) {
            return;
        }
        boolean embedded = Boolean.getBoolean(EMBEDDED);
        Path stored =
                Path.of(config.getValue("taalentio.data-dir", String.class)).resolve("files");
        List<UnsafeSettings.Finding> found =
                settings.find(ask(), LaunchMode.current() == LaunchMode.DEVELOPMENT, embedded, open(stored));
        if (!found.isEmpty()) {
            String report = found.stream()
                    .map(f -> "\n  - " + f.what() + "\n    mend: " + f.mend() + "\n    or accept it knowingly:"
                            + " taalentio.accept-unsafe=" + f.name())
                    .collect(Collectors.joining());
            LOG.error("This instance is reached from elsewhere and is not safe to start:" + report);
            throw new IllegalStateException("unsafe settings: "
                    + found.stream().map(UnsafeSettings.Finding::name).collect(Collectors.joining(", ")));
        }
    }

    UnsafeSettings.Database ask() {
        String rights = """
                select r.rolsuper, has_schema_privilege('public', 'create'),
                    has_table_privilege('activity_log', 'update') or has_table_privilege('activity_log', 'delete'),
                    current_setting('fsync') = 'on', current_setting('full_page_writes') = 'on',
                    current_setting('synchronous_commit') <> 'off'
                from pg_roles r where r.rolname = current_user""";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(rights)) {
            row.next();
            return new UnsafeSettings.Database(
                    row.getBoolean(1),
                    row.getBoolean(2),
                    row.getBoolean(3),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    row.getBoolean(6));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say what its role may do", e);
        }
    }

    private static boolean open(Path folder) {
        try {
            if (!Files.exists(folder)
                    || !folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                return false;
            }
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(folder);
            return rights.contains(PosixFilePermission.OTHERS_READ)
                    || rights.contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException e) {
            LOG.warnf("the rights of %s cannot be read: %s", folder, e.getMessage());
            return false;
        }
    }
}
