package io.taalentio.safety;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application as a process of its own, started as {@code ./taalentio run} does, on its own folder and port. */
final class RunningApplication implements AutoCloseable {

    private static final Pattern LIVE = Pattern.compile("^Total +\\d+ +(\\d+)");

    static {
        // Sooner than the application closes an idle connection: a request must not cross its end.
        System.setProperty("jdk.httpclient.keepalive.timeout", "4");
    }

    private final Path folder;
    private final int port;
    private final Map<String, String> settings;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private Process process;

    /** @param settings further environment, for instance the address of a database */
    RunningApplication(Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        this(folder, settings, true);
    }

    private RunningApplication(Path folder, Map<String, String> settings, boolean wait)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.settings = settings;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        process = launch();
        if (wait) {
            awaitReady(Duration.ofMinutes(2));
        }
    }

    /** One that has only begun to start; see {@link #awaitReady}. */
    static RunningApplication starting(Path folder, Map<String, String> settings)
            throws IOException, InterruptedException {
        return new RunningApplication(folder, settings, false);
    }

    /** Starts it again after its end, and returns once it is ready. */
    void restart() throws IOException, InterruptedException {
        process = launch();
        awaitReady(Duration.ofMinutes(2));
    }

    private Process launch() throws IOException {
        Path jar = Path.of(System.getProperty("taalentio.jar", "target/quarkus-app/quarkus-run.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException("package the application first: " + jar.toAbsolutePath());
        }
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xms48m",
                "-Xmx384m",
                "-Xss512k",
                "-XX:MaxDirectMemorySize=96m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toAbsolutePath().toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("application.log").toFile()));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().put("TAALENTIO_HTTP_HOST", "127.0.0.1");
        builder.environment().put("TAALENTIO_HTTP_PORT", Integer.toString(port));
        builder.environment().put("TAALENTIO_DATA_DIR", folder.resolve("data").toString());
        builder.environment().put("TAALENTIO_REGISTRATIONS_PER_HOUR", "0");
        builder.environment().put("TAALENTIO_API_REQUESTS_PER_MINUTE", "0");
        builder.environment().put("TAALENTIO_PUBLIC_LOOKUPS_PER_MINUTE", "0");
        builder.environment().putAll(settings);
        return builder.start();
    }

    void awaitReady(Duration atMost) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (status("/health/ready") != 200) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the application does not start: "
                        + String.join("\n", Files.readAllLines(folder.resolve("application.log"))));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Status of a GET; 0 when nobody answers. */
    int status(String path) throws InterruptedException {
        try {
            return client.send(
                            HttpRequest.newBuilder(url(path))
                                    .header("Accept", "text/html, application/json")
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    int port() {
        return port;
    }

    /** The text of a GET. */
    String text(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(url(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Passwords hashed since the process began. */
    double hashed() throws IOException, InterruptedException {
        return text("/metrics")
                .lines()
                .filter(line -> line.startsWith("taalentio_passwords_hashed_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Resident memory of the process in megabytes. */
    double residentMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        return 0;
    }

    /**
     * Megabytes that are really in use: what lives in the heap, counted in the same breath as a full collection that this
     * orders, and buffers beside it. What is resident depends on when the collector chose to run.
     */
    double liveMegabytes() throws IOException, InterruptedException {
        double heap = jcmd("GC.class_histogram").stream()
                .map(LIVE::matcher)
                .filter(Matcher::find)
                .mapToDouble(total -> Long.parseLong(total.group(1)) / 1024.0 / 1024)
                .sum();
        if (heap <= 0) {
            throw new IllegalStateException("the JVM does not say what lives in its heap");
        }
        double buffers = text("/metrics")
                .lines()
                .filter(line -> line.startsWith("jvm_buffer_memory_used_bytes"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        return heap + buffers / 1024 / 1024;
    }

    private List<String> jcmd(String order) throws IOException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        order)
                .redirectErrorStream(true)
                .start();
        return asked.inputReader().lines().toList();
    }

    HttpClient client() {
        return client;
    }

    /** Kill -9 of the application and of its database in one breath. */
    void killEverything() throws IOException, InterruptedException {
        long database = databasePid();
        signal("KILL", process.pid());
        signal("KILL", database);
        process.waitFor();
    }

    void killDatabase() throws IOException, InterruptedException {
        signal("KILL", databasePid());
    }

    void terminate() throws IOException, InterruptedException {
        signal("TERM", process.pid());
    }

    /** Waits for the end of the process; returns how long that took. */
    Duration awaitEnd() throws InterruptedException {
        long begin = System.nanoTime();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the application does not stop");
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** JDBC address of the embedded database as the owner of the schema. */
    String databaseUrl() throws IOException {
        Properties access = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("data/postgres/access.properties"))) {
            access.load(reader);
        }
        return access.getProperty("url") + "?user=" + access.getProperty("owner") + "&password="
                + access.getProperty("owner-password");
    }

    private long databasePid() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("data/postgres/cluster/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    List<String> log() throws IOException {
        return new ArrayList<>(Files.readAllLines(folder.resolve("application.log")));
    }

    @Override
    public void close() throws IOException {
        try {
            if (process.isAlive()) {
                terminate();
                awaitEnd();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
