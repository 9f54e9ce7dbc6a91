package io.taalentio.persistence.privacy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one table holds of a person and what becomes of it.
 *
 * <p>{@link #where} finds the person's rows by {@code :account}, {@code :profiles}, {@code :codes} and
 * {@code :emails}.
 *
 * @param where null for a table that says nothing of anybody, or whose rows cannot be found by person
 * @param erase what is set when the person is erased; null to delete the rows, empty to keep them
 * @param reason why the table is not in the copy, or is kept when the person is erased; null when neither is so
 * @param omitted columns that are not in the copy, and why
 * @param kept columns that stay when the person is erased, and why
 */
record PersonalTable(
        String name,
        @Nullable String where,
        @Nullable String erase,
        @Nullable String reason,
        boolean copied,
        Map<String, String> omitted,
        Map<String, String> kept) {

    /** A table that is about nobody, or whose rows lead to nobody. */
    static PersonalTable nobody(String name, String reason) {
        return new PersonalTable(name, null, "", reason, false, Map.of(), Map.of());
    }

    /** Rows of the person that are in the copy and deleted. */
    static PersonalTable deleted(String name, String where) {
        return new PersonalTable(name, where, null, null, true, Map.of(), Map.of());
    }

    /** Rows of the person that are deleted but not in the copy. */
    static PersonalTable deletedOnly(String name, String where, String reason) {
        return new PersonalTable(name, where, null, reason, false, Map.of(), Map.of());
    }

    /** Rows of the person that stay. */
    static PersonalTable kept(String name, String where, String reason) {
        return new PersonalTable(name, where, "", reason, true, Map.of(), Map.of());
    }

    /** Rows of the person that stay without what says something of them. */
    static PersonalTable emptied(String name, String where, String erase) {
        return new PersonalTable(name, where, erase, null, true, Map.of(), Map.of());
    }

    PersonalTable omit(String column, String why) {
        return new PersonalTable(name, where, erase, reason, copied, with(omitted, column, why), kept);
    }

    PersonalTable keep(String why, String... columns) {
        Map<String, String> more = kept;
        for (String column : columns) {
            more = with(more, column, why);
        }
        return new PersonalTable(name, where, erase, reason, copied, omitted, more);
    }

    private static Map<String, String> with(Map<String, String> map, String name, String why) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, why);
        return Map.copyOf(more);
    }
}
