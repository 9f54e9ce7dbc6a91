package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.AccountStatus;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An owner settles who belongs to the company. A company that has an owner keeps one. */
@UseCase
public class SetMembers {

    private final ProductionMembers members;
    private final ProductionAccess access;
    private final Accounts accounts;
    private final ActivityLog activities;
    private final Clock clock;

    public SetMembers(
            ProductionMembers members,
            ProductionAccess access,
            Accounts accounts,
            ActivityLog activities,
            Clock clock) {
        this.members = members;
        this.access = access;
        this.accounts = accounts;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * Adds a producer or changes what they are.
     *
     * @param email of an active account with the role of producer
     * @throws InvalidValue {@code not-a-producer} on {@code email}
     * @throws Conflict {@code last-owner}
     * @throws NotFound when the actor may not know of the company
     * @throws Forbidden to who does not own it
     */
    public UUID put(UUID productionId, @Nullable String email, MemberRole role, Actor actor) {
        access.toChange(productionId, MemberRole.OWNER, actor);
        Account account = Email.parse(email)
                .flatMap(accounts::findByEmail)
                .filter(a -> a.status() != AccountStatus.DELETED && a.roles().contains(Role.PRODUCER))
                .orElseThrow(() -> new InvalidValue("email", "not-a-producer"));
        if (role != MemberRole.OWNER) {
            requireOtherOwner(productionId, account.id());
        }
        members.put(productionId, account.id(), role, actor.accountId(), clock.instant());
        record("production-member-set", productionId, account.id(), role.name(), actor);
        return account.id();
    }

    /**
     * @throws Conflict {@code last-owner}
     * @throws NotFound when there is no such member, or the actor may not know of the company
     * @throws Forbidden to who does not own it
     */
    public void remove(UUID productionId, UUID accountId, Actor actor) {
        access.toChange(productionId, MemberRole.OWNER, actor);
        requireOtherOwner(productionId, accountId);
        if (!members.remove(productionId, accountId)) {
            throw new NotFound("not-found");
        }
        record("production-member-removed", productionId, accountId, "NONE", actor);
    }

    private void requireOtherOwner(UUID productionId, UUID accountId) {
        boolean owns = members.roleOf(productionId, accountId)
                .filter(r -> r == MemberRole.OWNER)
                .isPresent();
        if (owns
                && members.of(productionId).stream()
                        .noneMatch(m ->
                                m.role() == MemberRole.OWNER && !m.accountId().equals(accountId))) {
            throw new Conflict("last-owner");
        }
    }

    private void record(String act, UUID productionId, UUID accountId, String role, Actor actor) {
        activities.record(new Activity(
                actor, act, "production", productionId.toString(), Map.of("account", accountId, "role", role)));
    }
}
