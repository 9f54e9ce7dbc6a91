package io.taalentio.persistence.search;

import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.search.Listing;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** What lists are ordered by in the index, and where somebody stands in each order. */
final class Orders {

    private Orders() {}

    static Sort of(Listing listing) {
        boolean down = listing.descending();
        SortField byId = new SortField(IndexFields.ID_HIGH, SortField.Type.LONG, down);
        SortField byRest = new SortField(IndexFields.ID_LOW, SortField.Type.LONG, down);
        return switch (listing.sort()) {
            case NAME -> new Sort(new SortField(IndexFields.NAME_ORDER, SortField.Type.STRING, down), byId, byRest);
            case CODE -> new Sort(new SortField(IndexFields.CODE_ORDER, SortField.Type.STRING, down), byId, byRest);
            case COMPLETENESS ->
                new Sort(new SortField(IndexFields.COMPLETENESS, SortField.Type.LONG, down), byId, byRest);
            case CREATED_AT ->
                new Sort(
                        new SortField(IndexFields.CREATED, SortField.Type.LONG, down),
                        new SortField(IndexFields.ID_HIGH, SortField.Type.LONG, !down),
                        new SortField(IndexFields.ID_LOW, SortField.Type.LONG, !down));
            case RELEVANCE -> throw new IllegalStateException("the best match first is put in order by BestFirst");
        };
    }

    /** What the index orders somebody by: a text or a number, before both halves of the id. */
    static Object key(Listing.After after, Listing.Sort sort) {
        return switch (sort) {
            case NAME -> IndexDocuments.nameOrder(after.value());
            case CODE -> IdentificationCode.normalise(after.value());
            case COMPLETENESS -> after.points();
            case RELEVANCE, CREATED_AT -> IndexDocuments.micros(after.place().registeredAt());
        };
    }

    static long high(Listing.After after) {
        return after.id().getMostSignificantBits() ^ Long.MIN_VALUE;
    }

    static long low(Listing.After after) {
        return after.id().getLeastSignificantBits() ^ Long.MIN_VALUE;
    }

    /** Somebody's place in an order of Lucene, behind that person in whatever segment. */
    static FieldDoc behind(Listing.After after, Listing.Sort sort) {
        Object key = key(after, sort);
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {
            key instanceof String text ? new BytesRef(text) : key, high(after), low(after)
        });
    }
}
