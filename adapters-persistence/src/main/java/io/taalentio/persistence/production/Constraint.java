package io.taalentio.persistence.production;

import io.taalentio.core.kernel.Conflict;
import java.util.Map;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the feature's constraints say when they refuse a statement. */
final class Constraint {

    private static final Map<String, String> CODES = Map.of(
            "production_name", "production-exists",
            "production_initials_stay", "codes-issued",
            "project_code_stays", "codes-issued",
            "assignment_open", "already-assigned");

    private Constraint() {}

    /** The conflict behind a failure; the failure itself when it is something else. */
    static RuntimeException conflict(RuntimeException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            ServerErrorMessage said = t instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
            String code = said == null ? null : CODES.get(String.valueOf(said.getConstraint()));
            if (code != null) {
                return new Conflict(code);
            }
        }
        return failure;
    }
}
