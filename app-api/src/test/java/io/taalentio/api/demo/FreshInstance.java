package io.taalentio.api.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.taalentio.api.cinema.FakeOmdb;
import io.taalentio.persistence.testing.PostgresResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A house nobody has entered yet: an empty database and an empty data folder of its own. */
public final class FreshInstance implements QuarkusTestProfile {

    /** Where the instance keeps its secrets. */
    static final String DATA_DIR = "taalentio.data-dir";

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            return Map.of(
                    DATA_DIR,
                    Files.createTempDirectory(Files.createDirectories(Path.of("target")), "fresh")
                            .toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgresResource.class), new TestResourceEntry(FakeOmdb.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
