package io.taalentio.core.search;

import java.util.List;

/**
 * What was made of a typed text: criteria, and what remains as words to look for ({@link SearchQuery#text}).
 *
 * @param pieces which words became which criterion, in the order they were typed
 */
public record Understood(SearchQuery query, List<Piece> pieces) {

    public Understood {
        pieces = List.copyOf(pieces);
    }

    /** @param words as typed */
    public record Piece(SearchField field, String words) {}
}
