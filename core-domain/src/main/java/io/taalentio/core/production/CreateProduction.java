package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.code.CompanyInitials;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A production office opens its company; a producer who does so owns it. */
@UseCase
public class CreateProduction {

    /** @param initials three letters; null for those that follow from the name */
    public record Command(String name, @Nullable String initials, CompanyRecord about) {}

    private final Productions productions;
    private final ProductionMembers members;
    private final CompanyRules rules;
    private final ActivityLog activities;
    private final Ids ids;
    private final Clock clock;

    public CreateProduction(
            Productions productions,
            ProductionMembers members,
            CompanyRules rules,
            ActivityLog activities,
            Ids ids,
            Clock clock) {
        this.productions = productions;
        this.members = members;
        this.rules = rules;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws InvalidValue naming every refused field
     * @throws Conflict {@code production-exists}
     */
    public Production create(Command command, Actor actor) {
        actor.require(Permission.MANAGE_PRODUCTIONS);
        UUID creator = actor.accountId();
        if (creator == null) {
            throw new Forbidden("forbidden");
        }
        Instant now = clock.instant();
        String name = rules.name(command.name());
        Production production = new Production(
                ids.next(),
                name,
                initials(command.initials(), name),
                null,
                rules.checked(command.about()),
                null,
                true,
                creator,
                now,
                now,
                0);
        productions.add(production);
        if (!actor.may(Permission.MANAGE_EVERY_PRODUCTION)) {
            members.put(production.id(), creator, MemberRole.OWNER, creator, now);
        }
        activities.record(Activity.of(actor, "production-created", "production", production.id()));
        return production;
    }

    /** The letters given, or those of the rule. */
    static CompanyInitials initials(@Nullable String given, String name) {
        if (given == null || given.isBlank()) {
            return CompanyInitials.of(name);
        }
        String letters = given.strip().toUpperCase(Locale.ROOT);
        if (!letters.matches("[A-Z]{3}")) {
            throw new InvalidValue("initials", "invalid-initials");
        }
        return new CompanyInitials(letters);
    }
}
