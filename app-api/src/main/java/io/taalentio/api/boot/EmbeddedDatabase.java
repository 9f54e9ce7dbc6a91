package io.taalentio.api.boot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The product's own PostgreSQL, for whoever has none: a real server on a folder of the data directory, with
 * {@code fsync} and {@code synchronous_commit} on, listening on the loopback address only.
 *
 * <p>A cluster appears in its folder complete or not at all. A server that a killed application left behind is stopped
 * in an orderly way before the next one starts, and a server that dies is started again while the application lives.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final long MAX_LOG = 10L * 1024 * 1024;

    private final Path home;
    private final Path cluster;
    private final Path binaries;
    private final FileChannel lockFile;
    private final FileLock lock;
    private DatabaseAccess access;
    private volatile Process server;
    private volatile boolean closing;

    /** Starts the server and returns once it answers. Nobody else may use {@code dataDirectory}'s server meanwhile. */
    static EmbeddedDatabase start(Path dataDirectory) throws IOException, InterruptedException {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        Files.createDirectories(directory);
        FileChannel lockFile = FileChannel.open(
                directory.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            LOG.debug("this process holds the lock", e);
        }
        if (lock == null) {
            lockFile.close();
            throw new IOException("another taalentio is running on " + directory
                    + "; stop it first, or give this one another folder (TAALENTIO_DATA_DIR)");
        }
        try {
            return new EmbeddedDatabase(directory, lockFile, lock);
        } catch (IOException | InterruptedException | RuntimeException e) {
            lockFile.close();
            throw e;
        }
    }

    private EmbeddedDatabase(Path directory, FileChannel lockFile, FileLock lock)
            throws IOException, InterruptedException {
        this.lockFile = lockFile;
        this.lock = lock;
        home = directory.resolve("postgres");
        cluster = home.resolve("cluster");
        binaries = PostgresBinaries.unpack(directory.resolve("runtime"));
        if (!Files.exists(home)) {
            make(directory);
        }
        stopLeftOver();
        Path accessFile = home.resolve("access.properties");
        access = DatabaseAccess.read(accessFile);
        if (!access.portIsFree()) {
            access = access.withFreePort();
            access.write(accessFile);
        }
        server = launch();
        Thread.ofVirtual().name("embedded-database-watch").start(this::watch);
    }

    DatabaseAccess access() {
        return access;
    }

    /** Process id of the server. */
    long pid() {
        return server.pid();
    }

    /** Stops the server once nobody is connected any more, after three seconds whoever is. */
    @Override
    public void close() {
        closing = true;
        try {
            Process running = server;
            running.destroy();
            if (!running.waitFor(3, TimeUnit.SECONDS)) {
                stop(running.toHandle());
            }
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            LOG.warn("the embedded database did not stop as it should", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // --- making a cluster -------------------------------------------------------------------------------------------

    /** Initialises the cluster aside, roles and database included, and moves it into place in one step. */
    private void make(Path directory) throws IOException, InterruptedException {
        LOG.info("making the embedded database; this happens once");
        Path draft = directory.resolve("postgres.new");
        PostgresBinaries.delete(draft);
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Privileges.current().own(draft);
        DatabaseAccess fresh = DatabaseAccess.make();
        Path draftCluster = draft.resolve("cluster");
        run(
                "",
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + draftCluster,
                "--username=postgres",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--auth=scram-sha-256",
                "--pwfile=" + superuserPassword(draft),
                "--no-instructions");
        run(
                String.join(
                        "\n",
                        "create role " + DatabaseAccess.OWNER + " login password '" + fresh.ownerPassword() + "'",
                        "create role " + DatabaseAccess.APPLICATION + " login password '" + fresh.applicationPassword()
                                + "'",
                        "create database " + DatabaseAccess.DATABASE + " owner " + DatabaseAccess.OWNER,
                        "revoke all on database " + DatabaseAccess.DATABASE + " from public",
                        "grant connect on database " + DatabaseAccess.DATABASE + " to " + DatabaseAccess.APPLICATION,
                        ""),
                binaries.resolve("bin/postgres").toString(),
                "--single",
                "-D",
                draftCluster.toString(),
                "postgres");
        fresh.write(draft.resolve("access.properties"));
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }

    /** initdb wants one; nobody keeps it, and the superuser is not used over the network. */
    private static Path superuserPassword(Path folder) throws IOException {
        Path file = folder.resolve("superuser-password");
        Files.writeString(file, DatabaseAccess.make().ownerPassword() + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Privileges.current().own(file);
        return file;
    }

    private static void run(String input, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(Privileges.current().prefix());
        line.addAll(List.of(command));
        Path output = Files.createTempFile("taalentio-postgres", ".log");
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            int status = process.waitFor();
            String said = Files.readString(output);
            if (status != 0 || said.contains("ERROR:") || said.contains("FATAL:")) {
                throw new IOException(Path.of(command[0]).getFileName() + " failed (" + status + "): " + said.strip());
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    // --- starting, watching, stopping -------------------------------------------------------------------------------

    private Process launch() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        for (int attempt = 1; ; attempt++) {
            Process process = spawn();
            if (awaitReady(process, deadline)) {
                return process;
            }
            // The children of a server that was killed may need a moment to see that it is gone.
            if (attempt == 40 || System.nanoTime() > deadline) {
                throw new IOException("the embedded PostgreSQL does not start; its own words are in "
                        + home.resolve("server.log") + ": " + lastWords());
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private Process spawn() throws IOException {
        Path log = home.resolve("server.log");
        if (Files.exists(log) && Files.size(log) > MAX_LOG) {
            Files.move(log, home.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> line = new ArrayList<>(Privileges.current().prefix());
        line.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", cluster.toString()));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "port=" + access.port(),
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=100",
                "shared_buffers=128MB",
                "effective_cache_size=1GB",
                "work_mem=8MB",
                "maintenance_work_mem=64MB",
                "max_wal_size=1GB",
                "checkpoint_timeout=15min",
                "random_page_cost=1.1",
                "max_wal_senders=0",
                "wal_level=minimal",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "lc_messages=C",
                "log_line_prefix=%m [%p] ")) {
            line.add("-c");
            line.add(setting);
        }
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .directory(home.toFile())
                .start();
    }

    /** Like pg_ctl, reads the server's state from its pid file; false when the process ended instead. */
    private boolean awaitReady(Process process, long deadline) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        boolean told = false;
        while (process.isAlive()) {
            List<String> pidFile = pidFile();
            if (pidFile.size() >= 8
                    && pidFile.get(0).strip().equals(Long.toString(process.pid()))
                    && pidFile.get(7).startsWith("ready")) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                stop(process.toHandle());
                return false;
            }
            if (!told && System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(3)) {
                told = true;
                LOG.info("the embedded database is recovering from an unclean stop; nothing acknowledged is lost");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return false;
    }

    private void watch() {
        while (!closing) {
            try {
                int status = server.waitFor();
                if (closing) {
                    return;
                }
                LOG.warnf("the embedded database ended unexpectedly (%d) and is started again", status);
                server = launch();
                LOG.info("the embedded database answers again");
            } catch (IOException e) {
                LOG.error("the embedded database could not be started again", e);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The server of an application that was killed: stopped, so that the next one runs with known settings. */
    private void stopLeftOver() throws IOException, InterruptedException {
        List<String> pidFile = pidFile();
        if (pidFile.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> left = parse(pidFile.get(0)).flatMap(ProcessHandle::of);
        if (left.isPresent() && servesCluster(left.get())) {
            LOG.info("stopping the database that an earlier run left behind");
            stop(left.get());
        }
        // We hold the lock and no server runs: whatever process has that number now is somebody else's.
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private boolean servesCluster(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        String line = process.info().commandLine().orElse("");
        if (line.isEmpty()) {
            try {
                line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            } catch (IOException unreadable) {
                LOG.debug("no command line of process " + process.pid(), unreadable);
            }
        }
        return line.contains(cluster.toString());
    }

    /** Fast shutdown first; when that takes too long, immediate: the next start recovers from the log. */
    private static void stop(ProcessHandle process) throws IOException, InterruptedException {
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            long deadline = System.nanoTime() + STOP.toNanos();
            while (process.isAlive() && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            if (!process.isAlive()) {
                return;
            }
        }
    }

    private List<String> pidFile() throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static Optional<Long> parse(String pid) {
        return pid.strip().matches("\\d{1,10}") ? Optional.of(Long.valueOf(pid.strip())) : Optional.empty();
    }

    private @Nullable String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("server.log"));
        return lines.isEmpty() ? null : String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }
}
