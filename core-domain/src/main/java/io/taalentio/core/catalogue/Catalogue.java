package io.taalentio.core.catalogue;

import io.taalentio.core.kernel.Label;
import java.util.List;
import java.util.Optional;

/** The talents a person can offer. Implementations answer from memory. */
public interface Catalogue {

    /** Active categories with their active talents, in display order. */
    List<Category> categories();

    /** The talent with this key, retired ones included, so that older profiles keep their words. */
    Optional<Talent> find(String key);

    /** Whether {@code key} is an active talent of either tag. */
    boolean knowsTalent(String key);

    /** Whether {@code key} is an active talent of the cinema tag. */
    boolean isCinemaSkill(String key);

    /** The name of a talent; the key itself in both languages when nobody knows it. */
    default Label talent(String key) {
        return find(key).map(Talent::name).orElseGet(() -> new Label(key, key));
    }
}
