package io.taalentio.api.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    /** The programmes are unpacked once for all tests. */
    @BeforeEach
    void share() throws IOException {
        Path runtime = Path.of("target", "runtime").toAbsolutePath();
        Files.createDirectories(runtime);
        Files.createSymbolicLink(folder.resolve("runtime"), runtime);
    }

    @Test
    void it_is_a_real_server_that_keeps_what_it_acknowledged() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            DatabaseAccess access = database.access();
            owner(access, "create table kept (n int)", "grant select on kept to " + DatabaseAccess.APPLICATION);
            owner(access, "insert into kept values (1)");
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(value(access, "select current_setting('" + setting + "')"))
                        .as(setting)
                        .isEqualTo("on");
            }
            assertThat(value(access, "select lower('ÉŊƁ')")).isEqualTo("éŋɓ");
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).hasMessageContaining("another taalentio");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(value(database.access(), "select n::text from kept")).isEqualTo("1");
            assertThat(Files.getPosixFilePermissions(folder.resolve("postgres/access.properties")))
                    .hasSize(2);
        }
    }

    @Test
    void a_server_that_dies_is_started_again() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            owner(database.access(), "create table kept (n int)", "insert into kept values (1)");
            kill(database.pid());
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> assertThat(
                            value(ownerUrl(database.access()), "select n::text from kept"))
                    .isEqualTo("1"));
        }
    }

    @Test
    void a_server_left_behind_by_a_killed_application_does_not_stand_in_the_way() throws Exception {
        Process application = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long left;
        try (BufferedReader said = application.inputReader(StandardCharsets.UTF_8)) {
            left = Long.parseLong(said.readLine());
        }
        kill(application.pid());
        application.waitFor();
        assertThat(ProcessHandle.of(left)).get().matches(ProcessHandle::isAlive);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(database.pid()).isNotEqualTo(left);
            assertThat(value(ownerUrl(database.access()), "select n::text from kept"))
                    .isEqualTo("7");
        }
    }

    @Test
    void the_number_of_a_dead_server_that_now_belongs_to_another_process_is_no_obstacle() throws Exception {
        Path pidFile = folder.resolve("postgres/cluster/postmaster.pid");
        EmbeddedDatabase.start(folder).close();
        Files.writeString(
                pidFile, ProcessHandle.current().pid() + "\n" + folder + "\n1\n1\n\n127.0.0.1\n  1 1\nready   \n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(value(database.access(), "select 'up'")).isEqualTo("up");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void a_first_start_that_was_cut_off_is_begun_anew() throws Exception {
        Files.createDirectories(folder.resolve("postgres.new/cluster"));
        Files.writeString(folder.resolve("postgres.new/cluster/PG_VERSION"), "18");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(value(database.access(), "select 'up'")).isEqualTo("up");
        }
    }

    @Test
    void a_port_that_somebody_took_meanwhile_is_changed() throws Exception {
        EmbeddedDatabase first = EmbeddedDatabase.start(folder);
        int port = first.access().port();
        first.close();
        try (java.net.ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(database.access().port()).isNotEqualTo(taken.getLocalPort());
            assertThat(value(database.access(), "select 'up'")).isEqualTo("up");
        }
    }

    /** Stands in for an application that is killed with its database running. */
    static final class Killed {

        private Killed() {}

        public static void main(String... args) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]));
            owner(database.access(), "create table kept (n int)", "insert into kept values (7)");
            try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true)) {
                out.println(database.pid());
            }
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    private static void owner(DatabaseAccess access, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ownerUrl(access));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String ownerUrl(DatabaseAccess access) {
        return access.url() + "?user=" + DatabaseAccess.OWNER + "&password=" + access.ownerPassword();
    }

    private static String value(DatabaseAccess access, String sql) throws SQLException {
        return value(
                access.url() + "?user=" + DatabaseAccess.APPLICATION + "&password=" + access.applicationPassword(),
                sql);
    }

    private static String value(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void kill(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-KILL", Long.toString(pid)).start().waitFor();
    }
}
