package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.code.CompanyInitials;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the company changes its record. Its letters may change until the first assignment; projects that exist by
 * then are numbered anew under the new ones.
 */
@UseCase
public class ChangeProduction {

    /**
     * What to change; null leaves it as it is.
     *
     * @param initials empty for those that follow from the name
     * @param about replaces the whole descriptive part
     */
    public record Change(
            @Nullable String name,
            @Nullable String initials,
            @Nullable CompanyRecord about) {}

    private final Productions productions;
    private final Projects projects;
    private final ProductionAccess access;
    private final CompanyRules rules;
    private final CodeIssuer codes;
    private final ActivityLog activities;
    private final Clock clock;

    public ChangeProduction(
            Productions productions,
            Projects projects,
            ProductionAccess access,
            CompanyRules rules,
            CodeIssuer codes,
            ActivityLog activities,
            Clock clock) {
        this.productions = productions;
        this.projects = projects;
        this.access = access;
        this.rules = rules;
        this.codes = codes;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * @param expectedVersion the version the change was made on
     * @throws NotFound {@code not-found}
     * @throws Forbidden to viewers
     * @throws InvalidValue naming every refused field
     * @throws Conflict {@code conflict-version}, {@code production-exists}, {@code codes-issued}
     */
    public void change(UUID id, int expectedVersion, Change change, Actor actor) {
        Production stored = access.toChange(id, MemberRole.EDITOR, actor);
        if (stored.version() != expectedVersion) {
            throw new Conflict("conflict-version", Map.of("version", stored.version()));
        }
        Instant now = clock.instant();
        String name = change.name() == null ? stored.name() : rules.name(change.name());
        String wanted = change.initials();
        CompanyInitials initials = wanted == null ? stored.initials() : CreateProduction.initials(wanted, name);
        CompanyRecord given = change.about();
        CompanyRecord about = given == null ? stored.about() : rules.checked(given);
        if (!initials.equals(stored.initials())) {
            if (productions.codesIssued(id)) {
                throw new Conflict("codes-issued");
            }
            for (Project project : projects.lockAllOf(id)) {
                projects.save(project.withPrefix(codes.forProject(project.codeCountry(), initials), now));
            }
        }
        productions.save(stored.saying(name, initials, about, now));
        activities.record(Activity.of(actor, "production-changed", "production", id));
    }
}
