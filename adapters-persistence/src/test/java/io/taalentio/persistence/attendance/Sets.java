package io.taalentio.persistence.attendance;

import io.taalentio.core.attendance.GatePeople;
import io.taalentio.core.attendance.OnProject;
import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.code.RankNotation;
import io.taalentio.core.production.Project;
import io.taalentio.core.production.Projects;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Projects with people on them, for tests. */
@ApplicationScoped
class Sets {

    private static final AtomicInteger PROJECTS = new AtomicInteger();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Sql sql;
    private final Projects projects;
    private final GatePeople people;

    Sets(Sql sql, Projects projects, GatePeople people) {
        this.sql = sql;
        this.projects = projects;
        this.people = people;
    }

    UUID account() {
        UUID id = UUID.randomUUID();
        sql.update(
                "insert into account (id, email, first_name, last_name, language, status, roles, created_at, updated_at)"
                        + " values (?, ?, 'Awa', 'Ndiaye', 'FR', 'ACTIVE', array['PRESENCE'], now(), now())",
                id,
                id + "@example.org");
        return id;
    }

    /** A project in Dakar, open, cut over at 04:00. */
    Project project() {
        UUID id = UUID.randomUUID();
        sql.update(
                "insert into project (id, code_prefix, name, production_type, status, time_zone, created_by, created_at,"
                        + " updated_at) values (?, ?::char(8), 'Le Baobab', 'FILM', 'SHOOTING', 'Africa/Dakar', ?, now(), now())",
                id,
                "SNGTE" + RankNotation.PROJECT.write(PROJECTS.incrementAndGet()),
                account());
        return projects.find(id).orElseThrow();
    }

    UUID person() {
        int n = PEOPLE.incrementAndGet();
        UUID id = UUID.randomUUID();
        sql.update(
                "insert into cinema_profile (id, code, status, first_name, last_name, email, gender, birth_date,"
                        + " nationality, talent_types, residence_country, residence_city_other, completeness, visibility,"
                        + " created_at, updated_at) values (?, ?, 'ACTIVE', ?, 'Diop', ?, 'F', '1990-01-01', 'SN',"
                        + " array['EXTRA'], 'SN', 'Dakar', 50, 'UNLISTED', now(), now())",
                id,
                "SNGTE" + String.format(Locale.ROOT, "%05d", n) + "F",
                "Fatou " + n,
                id + "@example.org");
        return id;
    }

    OnProject assign(Project project, UUID person) {
        UUID id = UUID.randomUUID();
        int rank = sql.one(
                        "select count(*) + 1 from assignment where project_id = ?", row -> row.getInt(1), project.id())
                .orElseThrow();
        String code = project.prefix().value() + RankNotation.ASSIGNMENT.write(rank);
        sql.update(
                "insert into assignment (id, project_id, cinema_profile_id, code, talent_type, assigned_at)"
                        + " values (?, ?, ?, ?::char(11), 'EXTRA', now())",
                id,
                project.id(),
                person,
                code);
        return people.byAssignment(AssignmentCode.parse(code).orElseThrow()).orElseThrow();
    }

    List<OnProject> crowd(Project project, int size) {
        List<OnProject> crowd = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            crowd.add(assign(project, person()));
        }
        return crowd;
    }
}
