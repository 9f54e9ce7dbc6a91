package io.taalentio.api.boot;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * A start on an empty folder that answers some requests of its own and ends, asked for by
 * {@code -Dtaalentio.rehearsal=true}. With {@code -XX:AOTCacheOutput} the Java machine keeps what it learnt on the way
 * (JEP 514 and 515), and later starts take less than half the time. Its database is its own even where one is configured.
 */
public final class Rehearsal implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(Rehearsal.class);
    private static final int ROUNDS = 5;

    /** What a first visitor and a returning office ask for; none writes anything. */
    private static final List<String> PARTS = List.of(
            "/health/ready",
            "/",
            "/login",
            "/register/talent",
            "/register/cinema",
            "/api/v1/setup",
            "/api/v1/auth/csrf",
            "/api/v1/countries",
            "/api/v1/enums",
            "/api/v1/languages",
            "/api/v1/talents",
            "/api/v1/cities?country=SN&q=Dak",
            "/api/v1/profiles",
            "/api/v1/public/profiles/SNF0001DAK",
            "/api/v1/public/cinema/SNDAK00001F",
            "/profile/view/SNF0001DAK",
            "/robots.txt");

    /** Made by Quarkus. */
    public Rehearsal() {}

    static boolean wanted() {
        return Boolean.getBoolean("taalentio.rehearsal");
    }

    /** An empty folder and a free port of this machine only, whatever the host has set for the real start. */
    static void prepare() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty("taalentio.http.port", Integer.toString(socket.getLocalPort()));
        }
        System.setProperty("taalentio.http.host", "127.0.0.1");
        System.setProperty(
                "taalentio.data-dir",
                Files.createTempDirectory("taalentio-rehearsal").toString());
        System.setProperty("taalentio.public-lookups-per-minute", "0");
    }

    /** Removes the folder, once nothing runs on it any more. */
    static void leave(Path folder) {
        try {
            PostgresBinaries.delete(folder);
        } catch (IOException e) {
            LOG.warn("the folder of the rehearsal stays: " + folder, e);
        }
    }

    @Override
    public int run(String... args) throws InterruptedException {
        URI base = URI.create("http://127.0.0.1:" + System.getProperty("taalentio.http.port"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String part : PARTS) {
                    int status = client.send(
                                    HttpRequest.newBuilder(base.resolve(part))
                                            .timeout(Duration.ofSeconds(30))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode();
                    if (status >= 500) {
                        LOG.error("the rehearsal was answered with " + status + ": " + part);
                        return 1;
                    }
                }
            }
        } catch (IOException e) {
            LOG.error("the rehearsal was not answered", e);
            return 1;
        }
        return 0;
    }
}
