package io.taalentio.core.registration;

import io.taalentio.core.account.TokenHash;
import io.taalentio.core.profile.ProfileContent;
import io.taalentio.core.profile.ProfileKind;
import java.util.UUID;

/**
 * What opens one draft: its id, its form and the hash of its resume token.
 *
 * @param form the class of its content, {@code TalentContent} or {@code CinemaContent}
 */
public record DraftKey<C extends ProfileContent>(UUID id, ProfileKind kind, Class<C> form, TokenHash token) {

    public static <C extends ProfileContent> DraftKey<C> of(UUID id, C emptyForm, Class<C> form, String resumeToken) {
        return new DraftKey<>(id, emptyForm.kind(), form, TokenHash.of(resumeToken));
    }
}
