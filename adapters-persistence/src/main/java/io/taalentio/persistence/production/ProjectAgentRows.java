package io.taalentio.persistence.production;

import io.taalentio.core.kernel.Email;
import io.taalentio.core.production.ProjectAgents;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProjectAgentRows implements ProjectAgents {

    private final Sql sql;

    ProjectAgentRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean names(UUID projectId, UUID accountId) {
        return sql.one(
                        "select true from project_agent where project_id = ? and account_id = ?",
                        row -> row.getBoolean(1),
                        projectId,
                        accountId)
                .isPresent();
    }

    @Override
    public List<Agent> of(UUID projectId) {
        return sql.list(
                """
                select n.account_id, a.first_name, a.last_name, a.email, 'PRESENCE' = any (a.roles) as agent, n.named_at
                from project_agent n join account a on a.id = n.account_id
                where n.project_id = ?
                order by fold(a.last_name), fold(a.first_name), n.account_id""",
                row -> new Agent(
                        row.getObject("account_id", UUID.class),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        new Email(row.getString("email")),
                        row.getBoolean("agent"),
                        Sql.instant(row, "named_at")),
                projectId);
    }

    @Override
    public boolean add(UUID projectId, UUID accountId, UUID by, Instant at) {
        return sql.update(
                        "insert into project_agent (project_id, account_id, named_by, named_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        projectId,
                        accountId,
                        by,
                        at)
                == 1;
    }

    @Override
    public boolean remove(UUID projectId, UUID accountId) {
        return sql.update("delete from project_agent where project_id = ? and account_id = ?", projectId, accountId)
                == 1;
    }
}
