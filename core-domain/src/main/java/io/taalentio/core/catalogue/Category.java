package io.taalentio.core.catalogue;

import io.taalentio.core.kernel.Label;
import java.util.List;

/** A group of talents, in the order the forms show them. */
public record Category(String key, Label name, String emoji, Tag tag, List<Talent> talents) {

    /** Which profile a category is for. */
    public enum Tag {
        /** Trades of a general talent profile. */
        GENERAL,
        /** Skills of a cinema profile. */
        CINEMA
    }

    public Category {
        talents = List.copyOf(talents);
    }
}
