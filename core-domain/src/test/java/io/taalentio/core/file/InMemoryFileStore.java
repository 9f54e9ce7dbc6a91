package io.taalentio.core.file;

import io.taalentio.core.kernel.NotFound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The store of the tests. */
public final class InMemoryFileStore implements FileStore {

    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final Map<String, Instant> times = new ConcurrentHashMap<>();
    private final Clock clock;

    public InMemoryFileStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String put(Path content) {
        try {
            return put(java.nio.file.Files.readAllBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String put(byte[] content) {
        String key;
        try {
            key = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        contents.put(key, content.clone());
        times.put(key, clock.instant());
        return key;
    }

    @Override
    public boolean holds(String key) {
        return contents.containsKey(key);
    }

    @Override
    public InputStream open(String key) {
        byte[] content = contents.get(key);
        if (content == null) {
            throw new NotFound("not-found");
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public void delete(String key) {
        contents.remove(key);
    }

    @Override
    public void forEach(Consumer<Entry> visitor) {
        contents.forEach((key, content) ->
                visitor.accept(new Entry(key, content.length, times.getOrDefault(key, Instant.EPOCH))));
    }
}
