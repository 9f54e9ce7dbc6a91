package io.taalentio.persistence.search;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.persistence.search.SearchCluster.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of one kind of profiles in OpenSearch. All nodes ask by one name, {@code taalentio-cinema-1}; it leads to
 * the index that answers. A new one is filled under a name of its own, until the name is turned to it in one step. The
 * number is the layout's, so that nodes of two versions do not take each other's index for a broken one.
 */
final class ClusterHome implements IndexHome {

    private final SearchCluster cluster;
    private final ProfileKind kind;
    private final int shards;
    private final String alias;

    /**
     * @param prefix what the names of this house's indexes begin with
     * @param shards parts a new index is cut into
     */
    ClusterHome(SearchCluster cluster, ProfileKind kind, String prefix, int shards) {
        this.cluster = cluster;
        this.kind = kind;
        this.shards = shards;
        this.alias = prefix + "-" + kind.name().toLowerCase(Locale.ROOT) + "-" + IndexFields.LAYOUT;
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public @Nullable Opened existing(String origin) {
        if (cluster.get("_alias/" + alias).missing()) {
            return null;
        }
        ClusterIndex index = new ClusterIndex(cluster, kind, origin, alias, true);
        return index.position() == ClusterIndex.NOWHERE ? null : new InCluster(index, alias);
    }

    @Override
    public Opened empty(String origin) {
        int last = all().keySet().stream()
                .mapToInt(name -> Integer.parseInt(name.substring(alias.length() + 1)))
                .max()
                .orElse(0);
        String name = alias + "-" + (last + 1);
        cluster.change("PUT", name, ClusterDocuments.layout(kind, shards)).expected();
        return new InCluster(new ClusterIndex(cluster, kind, origin, name, false), name);
    }

    /** The indexes there are, each with whether it answers; their names end with a number each. */
    private Map<String, Boolean> all() {
        Map<String, Boolean> all = new TreeMap<>();
        Answer answer = cluster.get(alias + "-*/_alias");
        if (!answer.missing()) {
            answer.expected()
                    .properties()
                    .forEach(index -> all.put(
                            index.getKey(), index.getValue().path("aliases").has(alias)));
        }
        return all;
    }

    private final class InCluster implements Opened {

        private final ClusterIndex index;
        private final String name;

        InCluster(ClusterIndex index, String name) {
            this.index = index;
            this.name = name;
        }

        @Override
        public StoredIndex index() {
            return index;
        }

        /**
         * What led to another index leads here from now on; whatever nobody will ask any more is deleted after that, so
         * that no question meets an index that is about to go.
         */
        @Override
        public void publish() {
            Map<String, Boolean> others = all();
            others.remove(name);
            List<Object> steps = new ArrayList<>();
            steps.add(Map.of("add", Map.of("index", name, "alias", alias)));
            others.forEach((other, answers) -> {
                if (answers) {
                    steps.add(Map.of("remove", Map.of("index", other, "alias", alias)));
                }
            });
            cluster.change("POST", "_aliases", Map.of("actions", steps)).expected();
            index.answersBy(alias);
            others.keySet().forEach(other -> cluster.change("DELETE", other, null));
        }

        /** Only what does not answer: what does is deleted by the one that takes its place. */
        @Override
        public void drop() {
            if (!index.answers()) {
                cluster.change("DELETE", name, null);
            }
        }
    }
}
