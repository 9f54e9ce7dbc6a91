package io.taalentio.persistence.search;

import io.taalentio.core.search.Listing;

/** The {@code order by} of a staff list, spelt so that the indexes of the lists deliver it. */
final class Order {

    private Order() {}

    static String of(Listing listing) {
        String direction = listing.descending() ? " desc" : "";
        // These two indexes run downwards with the id upwards; read backwards they do the reverse.
        String against = listing.descending() ? ", p.id" : ", p.id desc";
        return switch (listing.sort()) {
            case CREATED_AT -> "p.created_at" + direction + against;
            case COMPLETENESS -> "p.completeness" + direction + against;
            case NAME -> "fold(p.last_name || ' ' || p.first_name)" + direction + ", p.id" + direction;
            case CODE -> "p.code" + direction;
        };
    }
}
