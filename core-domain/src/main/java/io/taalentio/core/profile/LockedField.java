package io.taalentio.core.profile;

import io.taalentio.core.kernel.Conflict;
import java.util.List;
import java.util.Map;

/** The owner tried to change what only the house may change: name, e-mail, birth date, gender, identity document. */
public final class LockedField extends Conflict {

    /** @param fields paths in the content, {@code identity.firstName} */
    public LockedField(List<String> fields) {
        super("locked-field", Map.of("fields", List.copyOf(fields)));
    }
}
