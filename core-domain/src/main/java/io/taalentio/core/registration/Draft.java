package io.taalentio.core.registration;

import io.taalentio.core.account.TokenHash;
import io.taalentio.core.profile.ProfileContent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A registration in the making, kept so that nothing typed is lost. It becomes the profile of the same id.
 *
 * @param token whoever presents its secret may read and change the draft
 * @param step section the person was in, as the browser names it
 * @param content empty once it was submitted
 * @param expiresAt seven days after the last change
 * @param version counts changes
 */
public record Draft<C extends ProfileContent>(
        UUID id,
        TokenHash token,
        String step,
        C content,
        boolean submitted,
        Instant createdAt,
        Instant updatedAt,
        Instant expiresAt,
        int version) {

    public static final Duration LIFE = Duration.ofDays(7);
    public static final int STEP_MAX = 40;

    static <C extends ProfileContent> Draft<C> begun(UUID id, TokenHash token, String step, C content, Instant now) {
        return new Draft<>(id, token, step, content, false, now, now, now.plus(LIFE), 0);
    }
}
