package io.taalentio.api.cinema;

import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as OMDb does over the wire, for one key. */
public final class FakeOmdb implements QuarkusTestResourceLifecycleManager {

    static final String KEY = "a1b2c3d4";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", FakeOmdb::answer);
            started.start();
            server = started;
            return Map.of(
                    "taalentio.movies.omdb-url",
                    "http://127.0.0.1:" + started.getAddress().getPort() + "/",
                    "taalentio.movies.omdb-key",
                    KEY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        Map<String, String> asked = query(exchange.getRequestURI());
        if (!KEY.equals(asked.get("apikey"))) {
            send(exchange, 401, "{\"Response\":\"False\",\"Error\":\"Invalid API key!\"}");
            return;
        }
        String title = asked.getOrDefault("s", "");
        String type = asked.getOrDefault("type", "");
        switch (title) {
            case "broken" -> send(exchange, 200, "<html>Service Unavailable</html>");
            case "endless" -> send(exchange, 200, "{\"Search\":\"" + "x".repeat(2 << 20) + "\"}");
            case "down" -> send(exchange, 522, "");
            case "a" -> send(exchange, 200, "{\"Response\":\"False\",\"Error\":\"Too many results.\"}");
            case "zzzz" -> send(exchange, 200, "{\"Response\":\"False\",\"Error\":\"Movie not found!\"}");
            default -> send(exchange, 200, page(title, type));
        }
    }

    private static String page(String title, String type) {
        StringBuilder entries = new StringBuilder();
        for (int i = 1; i <= 10; i++) {
            entries.append(entries.isEmpty() ? "" : ",")
                    .append("{\"Title\":")
                    .append(TextNode.valueOf(title + " " + i))
                    .append(",\"Year\":\"")
                    .append(type.equals("movie") ? "200" + i % 10 : "201" + i % 10 + "–")
                    .append("\",\"imdbID\":\"tt")
                    .append(type.equals("movie") ? "1" : "2")
                    .append(String.format("%06d", i))
                    .append("\",\"Type\":\"")
                    .append(type)
                    .append("\",\"Poster\":\"")
                    .append(i % 2 == 0 ? "N/A" : "https://m.media-amazon.com/images/M/" + i + ".jpg")
                    .append("\"}");
        }
        return "{\"Search\":[" + entries + "],\"totalResults\":\"42\",\"Response\":\"True\"}";
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> asked = new HashMap<>();
        for (String pair : String.valueOf(address.getRawQuery()).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                asked.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return asked;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }
}
