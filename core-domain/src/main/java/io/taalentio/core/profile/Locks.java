package io.taalentio.core.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Guards the fields an owner may not change (product reference, section 6.1). A locked field that is left out of an
 * edit keeps its value; one that was never answered may be answered once.
 */
public final class Locks {

    private final boolean inForce;
    private final List<String> changed = new ArrayList<>();

    /** @param inForce false for an administrator, who may change everything */
    public Locks(boolean inForce) {
        this.inForce = inForce;
    }

    /** The value the field has after the edit. */
    public <T> @Nullable T keep(String field, @Nullable T current, @Nullable T wanted) {
        if (!inForce) {
            return wanted;
        }
        boolean answered = wanted != null && !(wanted instanceof String text && text.isBlank());
        if (!answered) {
            return current;
        }
        if (current != null && !same(current, Objects.requireNonNull(wanted))) {
            changed.add(field);
        }
        return wanted;
    }

    /** @throws LockedField naming every locked field that would have changed */
    public void throwIfChanged() {
        if (!changed.isEmpty()) {
            throw new LockedField(changed);
        }
    }

    private static boolean same(Object current, Object wanted) {
        if (current instanceof String one && wanted instanceof String other) {
            return one.strip().equals(other.strip());
        }
        return current.equals(wanted);
    }
}
