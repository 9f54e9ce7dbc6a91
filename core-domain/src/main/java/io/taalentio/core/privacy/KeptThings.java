package io.taalentio.core.privacy;

import java.time.Instant;

/** What the house keeps for a time only. Each call removes what is older, a part at a time, and says how much it was. */
public interface KeptThings {

    /** Mails sent, given up or kept before. */
    int removeMails(Instant before);

    int removeNotifications(Instant before);
}
