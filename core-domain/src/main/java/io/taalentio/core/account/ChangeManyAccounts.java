package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.DomainException;
import io.taalentio.core.kernel.Managed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One act of an administrator on many accounts: each is its own transaction, and each has its own result. */
@Managed
public class ChangeManyAccounts {

    public enum Act {
        SUSPEND,
        REACTIVATE,
        RESEND_ACTIVATION,
        END_SESSIONS
    }

    /** @param refusal why nothing was done to it; null when it was done */
    public record Result(UUID id, @Nullable DomainException refusal) {}

    private final SuspendAccount suspend;
    private final ReactivateAccount reactivate;
    private final ResendCredentials resend;
    private final EndSomebodysSessions endSessions;

    ChangeManyAccounts(
            SuspendAccount suspend,
            ReactivateAccount reactivate,
            ResendCredentials resend,
            EndSomebodysSessions endSessions) {
        this.suspend = suspend;
        this.reactivate = reactivate;
        this.resend = resend;
        this.endSessions = endSessions;
    }

    /** In the order of {@code ids}; an account named twice is acted upon once. */
    public List<Result> change(Act act, List<UUID> ids, Actor actor) {
        actor.require(Permission.MANAGE_USERS);
        return ids.stream().distinct().map(id -> one(act, id, actor)).toList();
    }

    private Result one(Act act, UUID id, Actor actor) {
        try {
            switch (act) {
                case SUSPEND -> suspend.suspend(id, actor);
                case REACTIVATE -> reactivate.reactivate(id, actor);
                case RESEND_ACTIVATION -> resend.resend(id, actor);
                case END_SESSIONS -> endSessions.end(id, null, actor);
            }
            return new Result(id, null);
        } catch (DomainException refusal) {
            return new Result(id, refusal);
        }
    }
}
