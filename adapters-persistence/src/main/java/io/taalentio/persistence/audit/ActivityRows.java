package io.taalentio.persistence.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.core.account.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

@ApplicationScoped
class ActivityRows implements ActivityLog {

    private static final int USER_AGENT_MAX = 400;

    private final DataSource database;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    ActivityRows(DataSource database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(Activity activity) {
        Actor actor = activity.actor();
        String agent = actor.userAgent();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into activity_log
                            (id, at, account_id, action, category, resource_id, facts, address, user_agent)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")) {
            insert.setObject(1, ids.next());
            insert.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setObject(3, actor.accountId());
            insert.setString(4, activity.action());
            insert.setString(5, activity.category());
            insert.setString(6, activity.resourceId());
            insert.setString(7, json.writeValueAsString(activity.facts()));
            insert.setString(8, actor.address());
            insert.setString(
                    9, agent == null || agent.length() <= USER_AGENT_MAX ? agent : agent.substring(0, USER_AGENT_MAX));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot record " + activity.action(), e);
        }
    }
}
