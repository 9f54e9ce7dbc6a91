package io.taalentio.core.statistics;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.production.ProductionAccess;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever reads attendance looks at the hours in numbers, of the projects whose days they may read. */
@Managed
public class ReadHours {

    private final WorkedHours hours;
    private final ProductionAccess access;

    public ReadHours(WorkedHours hours, ProductionAccess access) {
        this.hours = hours;
        this.access = access;
    }

    /**
     * @param from first working day, null for no first
     * @param to last working day, null for no last
     * @param production of this company only; of one the actor may not know of there are no hours
     * @throws InvalidValue {@code ends-before-it-starts} on {@code to}
     */
    public HoursFigures read(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable UUID production, Actor actor) {
        actor.require(Permission.READ_ATTENDANCE);
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidValue("to", "ends-before-it-starts");
        }
        return hours.count(new WorkedHours.Filter(access.projectsOf(actor), from, to, production));
    }
}
