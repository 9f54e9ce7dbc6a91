package io.taalentio.persistence.search;

import io.taalentio.core.profile.ProfileKind;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Chooses by {@code taalentio.search.index} where the indexes are kept: in a folder of each node, or in OpenSearch. */
@ApplicationScoped
class IndexHomes {

    private final Path folder;
    private final String prefix;
    private final int shards;
    private final @Nullable SearchCluster cluster;

    IndexHomes(
            @ConfigProperty(name = "taalentio.data-dir") Path dataDir,
            @ConfigProperty(name = "taalentio.search.index", defaultValue = "lucene") String index,
            @ConfigProperty(name = "taalentio.search.opensearch.url") Optional<URI> address,
            @ConfigProperty(name = "taalentio.search.opensearch.user") Optional<String> user,
            @ConfigProperty(name = "taalentio.search.opensearch.password") Optional<String> password,
            @ConfigProperty(name = "taalentio.search.opensearch.prefix", defaultValue = "taalentio") String prefix,
            @ConfigProperty(name = "taalentio.search.opensearch.shards", defaultValue = "1") int shards) {
        this.folder = dataDir.resolve("search-index");
        this.prefix = prefix;
        this.shards = shards;
        this.cluster = switch (index) {
            case "lucene" -> null;
            case "opensearch" ->
                new SearchCluster(
                        address.orElseThrow(() -> new IllegalStateException("taalentio.search.index is opensearch,"
                                + " therefore taalentio.search.opensearch.url must be set")),
                        user.orElse(null),
                        password.orElse(null));
            default ->
                throw new IllegalStateException(
                        "taalentio.search.index is " + index + "; it must be lucene or opensearch");
        };
    }

    IndexHome of(ProfileKind kind) {
        return cluster == null
                ? new IndexFolders(folder.resolve(kind.name().toLowerCase(Locale.ROOT)))
                : new ClusterHome(cluster, kind, prefix, shards);
    }

    @PreDestroy
    void close() {
        if (cluster != null) {
            cluster.close();
        }
    }
}
