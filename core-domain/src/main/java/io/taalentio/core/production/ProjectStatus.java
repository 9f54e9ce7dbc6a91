package io.taalentio.core.production;

import org.jspecify.annotations.Nullable;

/** Where a project stands (product reference, section 5): forward step by step, one step back with a reason. */
public enum ProjectStatus {
    PREPARATION,
    SHOOTING,
    POST_PRODUCTION,
    COMPLETED;

    /** The step forward; null from the last. */
    public @Nullable ProjectStatus next() {
        return switch (this) {
            case PREPARATION -> SHOOTING;
            case SHOOTING -> POST_PRODUCTION;
            case POST_PRODUCTION -> COMPLETED;
            case COMPLETED -> null;
        };
    }

    boolean stepsForwardTo(ProjectStatus to) {
        return next() == to;
    }

    boolean stepsBackTo(ProjectStatus to) {
        return to.next() == this;
    }
}
