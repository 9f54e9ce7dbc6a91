package io.taalentio.core.profile;

import java.util.List;
import java.util.UUID;

/**
 * The answers of one registration form as they were typed, section by section, checked for nothing yet. A section or an
 * answer that was not given is null. The same shape travels to and from the browser and is kept in a draft.
 */
public interface ProfileContent {

    ProfileKind kind();

    /** Every file the answers refer to. */
    List<UUID> fileIds();

    /** The same answers with an uploaded file in its place; a gallery grows, any other place is taken over. */
    ProfileContent withFile(FileSlot slot, UUID file);

    /** The same answers without a file, wherever it stood. */
    ProfileContent withoutFile(UUID file);
}
