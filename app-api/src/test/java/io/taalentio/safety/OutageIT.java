package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database is away for eight seconds, its port closed or its answers swallowed: the application says so quickly, keeps
 * its pages, and is back with it.
 */
class OutageIT {

    private static final int CLIENTS = 16;
    private static final String PASSWORD = "test";

    private record Answer(long atMillis, int status, long tookMillis, boolean retryAfter) {}

    @TempDir
    Path folder;

    /** How the database leaves and comes back. */
    private interface Fault {

        void begin() throws Exception;

        void end() throws Exception;
    }

    @Test
    void a_database_that_is_gone_is_said_at_once_and_missed_no_longer_than_needed() throws Exception {
        int port = freePort();
        EmbeddedPostgres[] database = {start(port)};
        roles(database[0]);
        try {
            suffer("gone", port, new Fault() {
                @Override
                public void begin() throws IOException {
                    database[0].close();
                }

                @Override
                public void end() throws IOException {
                    database[0] = start(port);
                }
            });
        } finally {
            database[0].close();
        }
    }

    @Test
    void a_database_that_hangs_is_said_at_once_and_missed_no_longer_than_needed() throws Exception {
        int port = freePort();
        try (EmbeddedPostgres database = start(port);
                Wire wire = new Wire(port)) {
            roles(database);
            suffer("silent", wire.port(), new Fault() {
                @Override
                public void begin() {
                    wire.swallow();
                }

                @Override
                public void end() {
                    wire.mend();
                }
            });
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void suffer(String how, int port, Fault fault) throws Exception {
        Map<String, String> settings = Map.of(
                "TAALENTIO_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + port + "/taalentio",
                "TAALENTIO_DATABASE_USER",
                "taalentio_app",
                "TAALENTIO_DATABASE_PASSWORD",
                PASSWORD,
                "TAALENTIO_DATABASE_OWNER",
                "taalentio_owner",
                "TAALENTIO_DATABASE_OWNER_PASSWORD",
                PASSWORD);
        try (RunningApplication application = new RunningApplication(folder, settings)) {
            Queue<Answer> answers = new ConcurrentLinkedQueue<>();
            AtomicBoolean going = new AtomicBoolean(true);
            long begin = System.nanoTime();
            try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
                for (int i = 0; i < CLIENTS; i++) {
                    clients.execute(() -> ask(application, begin, answers, going));
                }
                TimeUnit.SECONDS.sleep(3);
                long leaving = millis(begin);
                fault.begin();
                long gone = millis(begin);
                TimeUnit.SECONDS.sleep(4);
                List<Integer> meanwhile = List.of(
                        application.status("/health/live"),
                        application.status("/health/ready"),
                        application.status("/"));
                TimeUnit.SECONDS.sleep(4);
                long returning = millis(begin);
                fault.end();
                long back = millis(begin);
                TimeUnit.SECONDS.sleep(7);
                going.set(false);
                clients.shutdown();
                judge(how, new ArrayList<>(answers), leaving, gone, returning, back, meanwhile);
            }
            assertThat(application.status("/health/ready")).isEqualTo(200);
        }
    }

    /** Every answer from the moment of the fault on counts, those that were being worked out then included. */
    private static void judge(
            String how,
            List<Answer> answers,
            long leaving,
            long gone,
            long returning,
            long back,
            List<Integer> meanwhile)
            throws IOException {
        List<Answer> before = answers.stream()
                .filter(a -> a.atMillis() + a.tookMillis() < leaving)
                .toList();
        assertThat(statuses(before).keySet()).isSubsetOf(200, 404).isNotEmpty();
        List<Answer> during = answers.stream()
                .filter(a -> a.atMillis() + a.tookMillis() > gone && a.atMillis() < returning)
                .toList();
        // While a server stops in order it may still answer; what it does not answer is 503.
        boolean said = during.stream()
                .filter(a -> a.atMillis() > gone + 500)
                .filter(a -> a.atMillis() + a.tookMillis() < returning)
                .allMatch(a -> a.status() == 503 && a.retryAfter());
        boolean onlySo = during.stream().allMatch(a -> a.status() == 503 || a.status() == 404 || a.status() == 200);
        double p99 = Figures.p99(during.stream().mapToDouble(Answer::tookMillis).toArray());
        long backAfter = answers.stream()
                .filter(a -> a.atMillis() > back && a.status() != 503)
                .mapToLong(a -> a.atMillis() + a.tookMillis() - back)
                .min()
                .orElse(Long.MAX_VALUE);
        List<Answer> after =
                answers.stream().filter(a -> a.atMillis() > back + 5_000).toList();
        assertThat(statuses(after).keySet())
                .as("after it is back")
                .isSubsetOf(200, 404)
                .isNotEmpty();
        Figures.reached(
                "E2",
                "database " + how
                        + " for 8 s: 503 + Retry-After, p99 ≤ 2.5 s, readiness down, liveness up, SPA served, back ≤ 5 s",
                String.format(
                        Locale.ROOT,
                        "%s, p99 %.0f ms, slowest %d ms; live, ready, page: %s; back after %d ms",
                        statuses(during),
                        p99,
                        during.stream().mapToLong(Answer::tookMillis).max().orElse(0),
                        meanwhile,
                        backAfter),
                said && onlySo && p99 <= 2_500 && meanwhile.equals(List.of(200, 503, 200)) && backAfter <= 5_000);
    }

    private static Map<Integer, Long> statuses(List<Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
    }

    /** Looks up codes that nobody has: each answer needs the database. */
    private static void ask(RunningApplication application, long begin, Queue<Answer> answers, AtomicBoolean going) {
        int number = 1;
        while (going.get()) {
            long at = millis(begin);
            HttpRequest request = HttpRequest.newBuilder(
                            application.url("/api/v1/public/profiles/SNF%04dDAK".formatted(number++ % 9000 + 1)))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            try {
                HttpResponse<Void> answer = application.client().send(request, HttpResponse.BodyHandlers.discarding());
                answers.add(new Answer(
                        at,
                        answer.statusCode(),
                        millis(begin) - at,
                        answer.headers().firstValue("Retry-After").isPresent()));
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (IOException e) {
                answers.add(new Answer(at, 0, millis(begin) - at, false));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static long millis(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static void roles(EmbeddedPostgres database) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role taalentio_owner login password '" + PASSWORD + "'");
            statement.execute("create role taalentio_app login password '" + PASSWORD + "'");
            statement.execute("create database taalentio owner taalentio_owner");
        }
    }
}
