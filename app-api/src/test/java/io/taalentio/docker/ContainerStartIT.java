package io.taalentio.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The image's entry point, on the same packaged application and without an engine: rehearse, serve, health, stop. */
class ContainerStartIT {

    private static final Path ENTRY_POINT =
            Path.of("..", "docker", "entrypoint.sh").toAbsolutePath().normalize();
    private static final Path APPLICATION = Path.of("target", "quarkus-app").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void what_the_rehearsal_kept_starts_the_container_and_its_health_is_told() throws Exception {
        int port = freePort();
        Process rehearsal = begin("rehearse", port, "").start();
        assertThat(rehearsal.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(rehearsal.exitValue()).as(said("rehearse")).isZero();
        assertThat(folder.resolve("kept").resolve("app.aot")).isNotEmptyFile();
        assertThat(folder.resolve("data"))
                .as("the rehearsal uses a folder of its own")
                .isEmptyDirectory();
        assertThat(health(port)).as("nobody answers yet").isNotZero();

        // AOTMode=on: a Java machine that cannot use what was kept does not start at all.
        Process application = begin("serve", port, "-XX:AOTMode=on").start();
        try {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> !application.isAlive() || health(port) == 0);
            assertThat(application.isAlive()).as(said("serve")).isTrue();
        } finally {
            application.destroy();
            assertThat(application.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(health(port)).isNotZero();
    }

    private ProcessBuilder begin(String verb, int port, String javaOptions) throws IOException {
        Path kept = Files.createDirectories(folder.resolve("kept"));
        Path data = Files.createDirectories(folder.resolve("data"));
        ProcessBuilder builder = new ProcessBuilder("sh", ENTRY_POINT.toString(), verb)
                .redirectErrorStream(true)
                .redirectOutput(log(verb).toFile());
        builder.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (old, ours) -> ours + ":" + old);
        builder.environment().put("TAALENTIO_HOME", APPLICATION.toString());
        builder.environment().put("TAALENTIO_REHEARSED", kept.toString());
        builder.environment().put("TAALENTIO_DATA_DIR", data.toString());
        builder.environment().put("TAALENTIO_HTTP_HOST", "127.0.0.1");
        builder.environment().put("TAALENTIO_HTTP_PORT", Integer.toString(port));
        builder.environment().put("JAVA_OPTS", javaOptions);
        return builder;
    }

    private int health(int port) throws IOException, InterruptedException {
        return begin("health", port, "").start().waitFor();
    }

    private Path log(String verb) {
        return folder.resolve(verb + ".log");
    }

    private String said(String verb) throws IOException {
        return Files.readString(log(verb));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
