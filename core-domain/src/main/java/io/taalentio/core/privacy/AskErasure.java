package io.taalentio.core.privacy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.RecentPassword;
import io.taalentio.core.guardian.Ward;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody wants to leave. Their profiles are hidden at once; after {@link #UNDO} everything is erased, unless they
 * change their mind.
 */
@UseCase
public class AskErasure {

    /** How long a wish can be taken back. */
    public static final Duration UNDO = Duration.ofDays(30);

    /**
     * A wish that is noted.
     *
     * @param dueAt until when it can be undone
     */
    public record Asked(Instant askedAt, Instant dueAt) {}

    private final RecentPassword recentPassword;
    private final Accounts accounts;
    private final ProfileErasures profiles;
    private final AnsweredWards wards;
    private final ErasureWishes wishes;

    AskErasure(
            RecentPassword recentPassword,
            Accounts accounts,
            ProfileErasures profiles,
            AnsweredWards wards,
            ErasureWishes wishes) {
        this.recentPassword = recentPassword;
        this.accounts = accounts;
        this.profiles = profiles;
        this.wards = wards;
        this.wishes = wishes;
    }

    /**
     * @param session family of the session that asks
     * @throws Forbidden {@code password-needed} when the password was last given too long ago
     * @throws Conflict {@code last-admin} when the house would lose its last administrator
     */
    public Asked ask(UUID session, Actor actor) {
        UUID id = actor.accountId();
        Account account = id == null ? null : accounts.find(id).orElse(null);
        if (account == null) {
            throw new Forbidden("forbidden");
        }
        return note(account, session, actor);
    }

    /**
     * The same for a minor, asked by the guardian who answers for them; a profile that belongs to no account is erased as
     * one whose erasure the house was asked for.
     *
     * @param ward the bond between the two
     * @throws io.taalentio.core.kernel.NotFound {@code not-found} when the actor does not answer for such a minor
     * @throws Forbidden as {@link #ask}
     */
    public Asked askFor(UUID ward, UUID session, Actor actor) {
        Ward minor = wards.of(ward, actor);
        UUID account = minor.account();
        if (account != null) {
            return note(accounts.find(account).orElseThrow(() -> new Forbidden("forbidden")), session, actor);
        }
        recentPassword.require(session);
        ProfileErasures.ProfileErasure erasure = profiles.profile(
                        minor.profile().toString())
                .map(profile -> wishes.note(profile, null, actor))
                .orElseThrow(() -> new NotFound("not-found"));
        return new Asked(erasure.askedAt(), erasure.dueAt());
    }

    private Asked note(Account account, UUID session, Actor actor) {
        recentPassword.require(session);
        keepAnAdmin(accounts, account);
        Erasures.Erasure erasure = wishes.note(account, actor);
        return new Asked(erasure.askedAt(), erasure.dueAt());
    }

    /** @throws Conflict {@code last-admin} */
    static void keepAnAdmin(Accounts accounts, Account account) {
        if (account.administers() && accounts.lockActiveAdmins().stream().allMatch(account.id()::equals)) {
            throw new Conflict("last-admin");
        }
    }
}
