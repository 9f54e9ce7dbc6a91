package io.taalentio.persistence.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Act;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.audit.Acts;
import io.taalentio.core.kernel.Ids;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

@ApplicationScoped
class ActivityRows implements ActivityLog {

    private static final int USER_AGENT_MAX = 400;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    ActivityRows(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void record(Activity activity) {
        record(ids.next(), activity);
    }

    @Override
    public void record(UUID id, Activity activity) {
        Actor actor = activity.actor();
        String agent = actor.userAgent();
        Act act = Acts.of(activity.action());
        sql.later(
                """
                insert into activity_log
                    (id, at, account_id, action, category, resource_id, facts, address, user_agent, book, severity,
                     outcome)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""",
                id,
                clock.instant(),
                actor.accountId(),
                activity.action(),
                activity.category(),
                activity.resourceId(),
                facts(activity),
                actor.address(),
                agent == null || agent.length() <= USER_AGENT_MAX ? agent : agent.substring(0, USER_AGENT_MAX),
                act.book(),
                act.severity(),
                act.outcome());
    }

    private String facts(Activity activity) {
        try {
            return json.writeValueAsString(activity.facts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot record " + activity.action(), e);
        }
    }
}
