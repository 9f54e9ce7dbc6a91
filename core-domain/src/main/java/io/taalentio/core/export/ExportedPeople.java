package io.taalentio.core.export;

import io.taalentio.core.profile.ProfileKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The people of a list, as they are taken out. */
public interface ExportedPeople {

    /**
     * Those of the given people who are still listed, in the order given, by one statement.
     *
     * @param reach whether to open how to reach them; of somebody under 18 on {@code today}, it is the guardian who is
     *     reached
     */
    List<ExportedPerson> read(ProfileKind kind, List<UUID> ids, boolean reach, LocalDate today);

    /** Ids of those who are on the list of that kind now, in the order given. */
    List<UUID> listed(ProfileKind kind, List<String> codesOrIds);
}
