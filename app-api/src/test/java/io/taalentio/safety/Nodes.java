package io.taalentio.safety;

import io.taalentio.api.boot.StandaloneDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Several processes of the packaged application on one database, begun at the same moment while it is still empty. */
final class Nodes implements AutoCloseable {

    static final String PASSWORD = "kora-balafon-djembe";
    private static final String HASH = hash();

    private final StandaloneDatabase database;
    private final List<RunningApplication> applications = new ArrayList<>();

    Nodes(Path folder, int count, Map<String, String> settings) throws IOException, InterruptedException {
        database = new StandaloneDatabase(folder.resolve("database"));
        Map<String, String> all = new HashMap<>(database.settings());
        all.put("TAALENTIO_KEYS_DIR", folder.resolve("keys").toString());
        all.put("TAALENTIO_TRUSTED_PROXIES", "127.0.0.1");
        all.put("TAALENTIO_MAIL_REQUESTS_PER_HOUR", "0");
        all.putAll(settings);
        for (int i = 0; i < count; i++) {
            applications.add(RunningApplication.starting(Files.createDirectories(folder.resolve("node" + i)), all));
        }
        for (RunningApplication application : applications) {
            application.awaitReady(Duration.ofMinutes(3));
        }
    }

    RunningApplication node(int number) {
        return applications.get(number % applications.size());
    }

    /** A client of that node, at an address of its own. */
    Api api(int number, String address) {
        return new Api(node(number).url("/"), node(number).client())
                .with("X-Forwarded-For", address)
                .with("Accept-Language", "en");
    }

    /** Passwords hashed by all of them. */
    double hashed() throws IOException, InterruptedException {
        double hashed = 0;
        for (RunningApplication application : applications) {
            hashed += application.hashed();
        }
        return hashed;
    }

    /** As the owner of the schema. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url());
    }

    List<String> texts(String sql, String... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** E-mails of new accounts, each with {@link #PASSWORD}. */
    List<String> accounts(int count, String status) throws SQLException {
        List<String> emails = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into account (id, email, password_hash, first_name, last_name, language, status, roles,
                            created_at, updated_at)
                        values (?, ?::citext, ?, 'Awa', 'Diop', 'EN', ?, '{TALENT}', now(), now())""")) {
            for (int i = 0; i < count; i++) {
                String email = "k" + UUID.randomUUID() + "@example.org";
                statement.setObject(1, UUID.randomUUID());
                statement.setString(2, email);
                statement.setString(3, HASH);
                statement.setString(4, status);
                statement.addBatch();
                emails.add(email);
            }
            statement.executeBatch();
        }
        return emails;
    }

    private static String hash() {
        byte[] salt = new byte[16];
        byte[] hash = new byte[32];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(19_456)
                .withIterations(2)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        generator.generateBytes(PASSWORD.getBytes(StandardCharsets.UTF_8), hash);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=19456,t=2,p=1$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    @Override
    public void close() throws IOException {
        try {
            for (RunningApplication application : applications) {
                application.close();
            }
        } finally {
            database.close();
        }
    }
}
