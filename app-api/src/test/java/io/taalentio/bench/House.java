package io.taalentio.bench;

import java.io.IOException;
import java.io.Reader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The packaged application with its embedded database, as {@code ./taalentio run} starts it, on a folder of its own. */
final class House implements AutoCloseable {

    private final Path root;
    private final Path data;
    private final int port;
    private final Path log;
    private Process process;

    private House(Path root, Path data, int port, Path log, Process process) {
        this.root = root;
        this.data = data;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** @param root of the repository, where the script is */
    static House start(Path root, Path data) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path log = data.resolveSibling(data.getFileName() + ".log");
        House house = new House(root, data, port, log, spawn(root, data, port, log));
        house.awaitAnswer();
        return house;
    }

    private static Process spawn(Path root, Path data, int port, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        root.resolve("taalentio").toString(),
                        "run",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString()))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Map<String, String> environment = builder.environment();
        environment.put("TAALENTIO_HTTP_HOST", "127.0.0.1");
        environment.put("TAALENTIO_BASE_URL", "http://localhost:" + port);
        environment.put("TAALENTIO_PUBLIC_LOOKUPS_PER_MINUTE", "0");
        environment.put("TAALENTIO_REGISTRATIONS_PER_HOUR", "0");
        environment.put("TAALENTIO_API_REQUESTS_PER_MINUTE", "0");
        environment.put("TAALENTIO_MAIL_REQUESTS_PER_HOUR", "0");
        return builder.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    long pid() {
        return process.pid();
    }

    Path data() {
        return data;
    }

    /** Stops the application in order and starts it again; seconds from its start to its first answer. */
    double restart() throws IOException, InterruptedException {
        stop();
        long begin = System.nanoTime();
        process = spawn(root, data, port, log);
        awaitAnswer();
        return (System.nanoTime() - begin) / 1e9;
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(url().resolve("/health/ready"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            while (System.nanoTime() < end) {
                try {
                    if (http.send(question, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (ConnectException notYet) {
                    if (!process.isAlive()) {
                        throw new IOException("the application ended; see " + log, notYet);
                    }
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IOException("the application does not answer; see " + log);
    }

    private Properties access() throws IOException {
        Properties access = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("postgres/access.properties"))) {
            access.load(reader);
        }
        return access;
    }

    /** As the role that owns the schema. */
    Connection database() throws IOException, SQLException {
        Properties access = access();
        return DriverManager.getConnection(
                access.getProperty("url") + "?reWriteBatchedInserts=true",
                access.getProperty("owner"),
                access.getProperty("owner-password"));
    }

    /** Runs one of PostgreSQL's own programs against the database; its words line by line. */
    List<String> postgres(List<String> command, Consumer<String> failure) throws IOException, InterruptedException {
        Properties access = access();
        URI url = URI.create(access.getProperty("url").substring("jdbc:".length()));
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(
                "-h",
                url.getHost(),
                "-p",
                Integer.toString(url.getPort()),
                "-U",
                access.getProperty("owner"),
                url.getPath().substring(1)));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", access.getProperty("owner-password"));
        Process running = builder.start();
        List<String> words = running.inputReader().lines().toList();
        if (running.waitFor() != 0) {
            failure.accept(String.join("\n", words));
        }
        return words;
    }

    /** Resident memory of the application's Java machine in megabytes. */
    long residentMegabytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }

    /** Processor time used so far, in seconds: by the application, by its database, by this program. */
    record Cpu(double application, double database, double load) {

        /** What was used since {@code earlier}, for each of {@code answers}, in microseconds. */
        Cpu since(Cpu earlier, long answers) {
            double each = 1e6 / Math.max(1, answers);
            return new Cpu(
                    (application - earlier.application) * each,
                    (database - earlier.database) * each,
                    (load - earlier.load) * each);
        }
    }

    Cpu cpu() throws IOException {
        String postmaster = Files.readAllLines(cluster().resolve("postmaster.pid"))
                .getFirst()
                .strip();
        double database = seconds(Path.of("/proc", postmaster, "stat"), postmaster, false);
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path one : processes) {
                database += seconds(one.resolve("stat"), postmaster, true);
            }
        }
        String own = Long.toString(pid());
        return new Cpu(
                seconds(Path.of("/proc", own, "stat"), own, false),
                database,
                seconds(Path.of("/proc/self/stat"), "", false));
    }

    private Path cluster() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(
                data.resolve("postgres"), one -> Files.exists(one.resolve("postmaster.pid")))) {
            return found.iterator().next();
        }
    }

    /** Seconds of processor time of one process; 0 when it is gone or, if only children count, is none of {@code parent}. */
    private static double seconds(Path stat, String parent, boolean onlyChildren) {
        String line;
        try {
            line = Files.readString(stat);
        } catch (IOException gone) {
            return 0;
        }
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        if (onlyChildren && !fields[1].equals(parent)) {
            return 0;
        }
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    private void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
