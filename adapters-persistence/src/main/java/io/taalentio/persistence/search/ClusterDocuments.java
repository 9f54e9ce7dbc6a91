package io.taalentio.persistence.search;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.IndexedProfile;
import io.taalentio.core.search.SearchField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * Lays a profile out in a cluster: the very fields of {@link IndexDocuments}. Words are stemmed here, so that they are the
 * same in both indexes, and whatever version the cluster is of.
 */
final class ClusterDocuments {

    /** The note how far an index has been followed, kept beside the profiles. */
    static final String POSITION = "position";

    static final String ORIGIN = "origin";

    private final TextQueries texts;

    ClusterDocuments(TextQueries texts) {
        this.texts = texts;
    }

    Map<String, Object> of(IndexedProfile profile) {
        Map<String, Object> document = new HashMap<>();
        for (IndexableField field : IndexDocuments.of(profile)) {
            String name = field.name();
            Number number = field.numericValue();
            String text = field.stringValue();
            BytesRef bytes = field.binaryValue();
            if (number != null) {
                document.put(name, number);
            } else if (text == null) {
                // The id is the document's own.
                if (!name.equals(IndexFields.ID)) {
                    document.put(name, bytes.utf8ToString());
                }
            } else if (field.fieldType().tokenized()) {
                document.merge(name, String.join(" ", texts.stems(name, text)), (a, b) -> a + " " + b);
            } else {
                listed(document, name).add(text);
            }
        }
        String written = profile.description();
        if (written != null && !written.isBlank()) {
            document.put(IndexFields.WRITTEN, written);
        }
        return document;
    }

    @SuppressWarnings("unchecked") // only this method puts lists
    private static List<Object> listed(Map<String, Object> document, String name) {
        return (List<Object>) document.computeIfAbsent(name, n -> new ArrayList<>());
    }

    /**
     * What a new index is made of. It shows what is new when it is told to, so it need not look by itself; of a profile it
     * keeps only what passages are shown from.
     *
     * @param shards parts it is cut into
     */
    static Map<String, Object> layout(ProfileKind kind, int shards) {
        Map<String, Object> fields = new HashMap<>();
        for (String number :
                List.of(IndexFields.ID_HIGH, IndexFields.ID_LOW, IndexFields.CREATED, IndexFields.BIRTH, POSITION)) {
            fields.put(number, Map.of("type", "long"));
        }
        fields.put(IndexFields.HEIGHT_CM, Map.of("type", "integer"));
        fields.put(IndexFields.COMPLETENESS, Map.of("type", "integer"));
        for (String order : List.of(IndexFields.NAME_ORDER, IndexFields.CODE_ORDER)) {
            fields.put(order, Map.of("type", "keyword", "index", false));
        }
        for (String term : List.of(
                IndexFields.NAME,
                IndexFields.NAME_START,
                IndexFields.NAME_PART,
                IndexFields.NAME_SOUND,
                IndexFields.CODE,
                IndexFields.CODE_START,
                IndexFields.EMAIL,
                IndexFields.PHONE,
                ORIGIN)) {
            fields.put(term, Map.of("type", "keyword", "doc_values", false));
        }
        for (String words :
                List.of(IndexFields.WORDS_FR, IndexFields.WORDS_EN, IndexFields.ABOUT_FR, IndexFields.ABOUT_EN)) {
            fields.put(words, Map.of("type", "text", "analyzer", "whitespace", "index_options", "freqs"));
        }
        for (SearchField field : SearchField.fieldsOf(kind)) {
            if (field.counted()) {
                fields.put(IndexFields.keys(field), Map.of("type", "keyword"));
            }
        }
        fields.put(IndexFields.WRITTEN, Map.of("type", "keyword", "index", false, "doc_values", false));
        return Map.of(
                "settings",
                Map.of(
                        "index",
                        Map.of("number_of_shards", shards, "auto_expand_replicas", "0-1", "refresh_interval", "-1")),
                "mappings",
                Map.of(
                        "dynamic",
                        "strict",
                        "_source",
                        Map.of("includes", List.of(IndexFields.WRITTEN, POSITION, ORIGIN)),
                        "properties",
                        fields));
    }
}
