package io.taalentio.persistence.search;

import io.taalentio.core.nametracking.NameKeys;
import io.taalentio.core.nametracking.PersonName;
import io.taalentio.core.search.IndexedProfile;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Lays a profile out as {@link IndexFields} says. */
final class IndexDocuments {

    private static final int LONGEST_START = 12;
    private static final int PART = 3;

    private IndexDocuments() {}

    static Term byId(UUID id) {
        return new Term(IndexFields.ID, new BytesRef(bytes(id)));
    }

    static Document of(IndexedProfile profile) {
        Document document = new Document();
        UUID id = profile.id();
        document.add(new StringField(IndexFields.ID, new BytesRef(bytes(id)), Field.Store.NO));
        number(document, IndexFields.ID_HIGH, id.getMostSignificantBits() ^ Long.MIN_VALUE);
        number(document, IndexFields.ID_LOW, id.getLeastSignificantBits() ^ Long.MIN_VALUE);
        number(document, IndexFields.CREATED, micros(profile.createdAt()));
        number(document, IndexFields.COMPLETENESS, profile.completeness());
        if (profile.birthDate() != null) {
            number(document, IndexFields.BIRTH, profile.birthDate().toEpochDay());
        }
        if (profile.heightCm() != null) {
            number(document, IndexFields.HEIGHT_CM, profile.heightCm());
        }
        name(document, profile);
        codes(document, profile);
        key(document, IndexFields.EMAIL, profile.email().toLowerCase(Locale.ROOT));
        if (profile.phone() != null) {
            key(document, IndexFields.PHONE, profile.phone());
        }
        profile.keys().forEach((field, keys) -> new HashSet<>(keys)
                .forEach(value -> key(document, IndexFields.keys(field), value)));
        for (String words : profile.words()) {
            document.add(new TextField(IndexFields.WORDS_FR, words, Field.Store.NO));
            document.add(new TextField(IndexFields.WORDS_EN, words, Field.Store.NO));
        }
        String about = profile.description();
        if (about != null && !about.isBlank()) {
            document.add(new TextField(IndexFields.ABOUT_FR, about, Field.Store.YES));
            document.add(new TextField(IndexFields.ABOUT_EN, about, Field.Store.NO));
        }
        return document;
    }

    /** What somebody wrote, and nothing else. */
    static Document written(UUID id, String about) {
        Document document = new Document();
        document.add(new StringField(IndexFields.ID, new BytesRef(bytes(id)), Field.Store.NO));
        document.add(new TextField(IndexFields.ABOUT_FR, about, Field.Store.YES));
        return document;
    }

    private static void name(Document document, IndexedProfile profile) {
        PersonName name = PersonName.of(profile.firstName() + " " + profile.lastName());
        document.add(new SortedDocValuesField(
                IndexFields.NAME_ORDER, new BytesRef(nameOrder(profile.lastName() + " " + profile.firstName()))));
        Set<String> starts = new HashSet<>();
        Set<String> parts = new HashSet<>();
        for (String token : new HashSet<>(name.tokens())) {
            key(document, IndexFields.NAME, token);
            starts.addAll(starts(token));
            parts.addAll(parts(token));
        }
        starts.forEach(start -> key(document, IndexFields.NAME_START, start));
        parts.forEach(part -> key(document, IndexFields.NAME_PART, part));
        NameKeys.spoken(name).forEach(sound -> key(document, IndexFields.NAME_SOUND, sound));
    }

    /** Where a last and a first name stand among others. */
    static String nameOrder(String name) {
        return String.join(" ", PersonName.of(name).tokens());
    }

    private static void codes(Document document, IndexedProfile profile) {
        document.add(new SortedDocValuesField(IndexFields.CODE_ORDER, new BytesRef(profile.code())));
        key(document, IndexFields.CODE, profile.code());
        profile.formerCodes().forEach(code -> key(document, IndexFields.CODE, code));
        key(document, IndexFields.CODE_START, profile.code());
    }

    /** Beginnings of a word, from one letter to twelve; the whole word is found as such. */
    static List<String> starts(String word) {
        int length = Math.min(LONGEST_START, word.length());
        return IntStream.rangeClosed(1, length)
                .mapToObj(end -> word.substring(0, end))
                .toList();
    }

    static List<String> parts(String word) {
        return IntStream.rangeClosed(0, word.length() - PART)
                .mapToObj(from -> word.substring(from, from + PART))
                .toList();
    }

    static long micros(Instant instant) {
        return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + instant.getNano() / 1_000;
    }

    private static void number(Document document, String field, long value) {
        document.add(new NumericDocValuesField(field, value));
    }

    private static void key(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
