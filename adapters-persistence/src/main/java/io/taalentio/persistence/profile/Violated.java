package io.taalentio.persistence.profile;

import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** Which unique constraint refused a statement. */
public final class Violated {

    private Violated() {}

    /** The name of the violated unique constraint, empty when something else went wrong. */
    public static Optional<String> unique(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof PSQLException refused
                    && PSQLState.UNIQUE_VIOLATION.getState().equals(refused.getSQLState())) {
                return Optional.ofNullable(refused.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
            }
        }
        return Optional.empty();
    }
}
