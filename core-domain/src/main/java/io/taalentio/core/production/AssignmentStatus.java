package io.taalentio.core.production;

/** Where an assignment stands (product reference, section 5). */
public enum AssignmentStatus {
    ASSIGNED,
    /** The selection mail is out. */
    NOTIFIED,
    /** The talent said yes. */
    CONFIRMED,
    /** The talent said no. */
    DECLINED,
    /** Taken off the project, with a reason. */
    REMOVED,
    /** The project was completed with this talent on it. */
    COMPLETED;

    /** Whether the person is on the project: told or not, but neither gone nor through. */
    public boolean open() {
        return this == ASSIGNED || this == NOTIFIED || this == CONFIRMED;
    }
}
