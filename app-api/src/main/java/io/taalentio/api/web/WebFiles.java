package io.taalentio.api.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The built files of the single-page application, kept in memory as they travel: brotli, gzip and plain. */
@Singleton
class WebFiles {

    private static final String APPLICATION = "META-INF/resources";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("gz", "application/gzip"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("woff2", "font/woff2"));
    private static final Set<String> PACKED_ALREADY = Set.of("gz", "png", "jpg", "webp", "avif", "woff2");

    /** What is larger is asked for once in a while (the source archive) and read anew each time. */
    private static final int LARGEST_KEPT = 1 << 20;

    private final ConcurrentMap<String, WebFile> files = new ConcurrentHashMap<>();

    /** @param path as in the address: {@code /assets/index-4f2a.js} */
    Optional<WebFile> find(String path) {
        return find(APPLICATION, path);
    }

    Optional<WebFile> find(String folder, String path) {
        WebFile known = files.get(folder + path);
        if (known != null) {
            return Optional.of(known);
        }
        int dot = path.lastIndexOf('.');
        String type = dot < path.lastIndexOf('/') ? null : TYPES.get(path.substring(dot + 1));
        if (type == null || path.contains("..") || path.contains("//") || path.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        byte[] plain = read(folder + path);
        if (plain == null) {
            return Optional.empty();
        }
        boolean pack = plain.length > 512 && !PACKED_ALREADY.contains(path.substring(dot + 1));
        WebFile file = new WebFile(
                type,
                '"' + tag(plain) + '"',
                plain,
                pack ? gzip(plain) : null,
                pack ? read(folder + path + ".br") : null);
        if (plain.length <= LARGEST_KEPT) {
            files.put(folder + path, file);
        }
        return Optional.of(file);
    }

    private static byte @Nullable [] read(String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String tag(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One file in the encodings it can be sent in. */
    static final class WebFile {

        private final String type;
        private final String tag;
        private final byte[] plain;
        private final byte @Nullable [] gzip;
        private final byte @Nullable [] brotli;

        WebFile(String type, String tag, byte[] plain, byte @Nullable [] gzip, byte @Nullable [] brotli) {
            this.type = type;
            this.tag = tag;
            this.plain = plain;
            this.gzip = gzip;
            this.brotli = brotli;
        }

        String text() {
            return new String(plain, StandardCharsets.UTF_8);
        }

        void send(HttpServerRequest request) {
            HttpServerResponse response = request.response();
            response.putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CONTENT_TYPE, type);
            if (gzip != null) {
                response.putHeader(HttpHeaders.VARY, "Accept-Encoding");
            }
            if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatusCode(304).end();
                return;
            }
            String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
            if (brotli != null && accepted != null && accepted.contains("br")) {
                body(request, brotli, "br");
            } else if (gzip != null && accepted != null && accepted.contains("gzip")) {
                body(request, gzip, "gzip");
            } else {
                body(request, plain, "identity");
            }
        }

        /** An encoding set here keeps the server from compressing the body a second time. */
        private static void body(HttpServerRequest request, byte[] bytes, String encoding) {
            request.response().putHeader(HttpHeaders.CONTENT_ENCODING, encoding);
            request.response().putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length));
            if (request.method().equals(HttpMethod.HEAD)) {
                request.response().end();
            } else {
                request.response().end(Buffer.buffer(bytes));
            }
        }
    }
}
