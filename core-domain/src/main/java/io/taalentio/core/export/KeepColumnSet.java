package io.taalentio.core.export;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.profile.ProfileKind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Somebody keeps a choice of columns under a name. */
@UseCase
public class KeepColumnSet {

    private static final int LONGEST_NAME = 80;
    private static final int MOST = 50;

    private final ColumnSets sets;
    private final Ids ids;
    private final Clock clock;

    public KeepColumnSet(ColumnSets sets, Ids ids, Clock clock) {
        this.sets = sets;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws io.taalentio.core.kernel.InvalidValue on {@code name} or {@code columns}
     * @throws Conflict {@code name-taken}, {@code too-many}
     */
    public ColumnSet keep(ProfileKind kind, String name, List<ExportColumn> columns, Actor actor) {
        actor.require(Permission.EXPORT_LISTS);
        Violations violations = new Violations();
        violations.required(name, "name");
        violations.maxLength(name, LONGEST_NAME, "name");
        violations.check(!columns.isEmpty(), "columns", "required");
        violations.check(columns.stream().allMatch(c -> c.of(kind)), "columns", "unknown-value");
        violations.check(columns.stream().distinct().count() == columns.size(), "columns", "duplicate-entry");
        violations.throwIfAny();
        UUID owner = Objects.requireNonNull(actor.accountId());
        if (sets.count(owner) >= MOST) {
            throw new Conflict("too-many", Map.of("max", MOST));
        }
        ColumnSet set = new ColumnSet(ids.next(), owner, kind, name.strip(), columns, clock.instant());
        sets.add(set);
        return set;
    }
}
