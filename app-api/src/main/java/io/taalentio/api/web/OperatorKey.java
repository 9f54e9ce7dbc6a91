package io.taalentio.api.web;

import io.quarkus.runtime.Startup;
import io.taalentio.api.boot.OperatorFiles;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Frees the house's own programs from the limits on visitors: a request that bears the content of
 * {@code <data-dir>/operator-key} is not counted. Besides that it asks
 * for a check of the logs, and opens nothing else.
 */
@Startup
@Singleton
public class OperatorKey {

    static final String HEADER = "X-Operator-Key";
    private static final String FILE = "operator-key";

    private final byte[] key;

    OperatorKey(OperatorFiles files, RandomGenerator random) {
        String text = files.read(FILE).filter(known -> known.length() == 64).orElseGet(() -> {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            String made = HexFormat.of().formatHex(bytes);
            files.write(FILE, made);
            return made;
        });
        this.key = text.getBytes(StandardCharsets.US_ASCII);
    }

    public boolean presentedBy(HttpServerRequest request) {
        String presented = request.getHeader(HEADER);
        return presented != null && MessageDigest.isEqual(key, presented.getBytes(StandardCharsets.UTF_8));
    }
}
