package io.taalentio.persistence.crypto;

import java.util.List;
import java.util.UUID;

/** Which columns hold blind indexes, and how they are made anew from what is sealed beside them. */
public interface BlindIndexes {

    /**
     * A column, named {@code …_bidx}.
     *
     * @param source sealed column of the same row that holds what is indexed
     * @param several whether the column is of type {@code bytea[]}
     */
    record Column(String table, String name, String source, boolean several, Index index) {}

    /** Makes the blind indexes of what is sealed in a row, with the newest key; none when nothing is to be found by. */
    @FunctionalInterface
    interface Index {
        List<byte[]> of(UUID row, byte[] sealed);
    }

    /** Every such column of the schema. */
    List<Column> columns();
}
