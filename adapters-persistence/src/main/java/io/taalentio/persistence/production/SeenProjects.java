package io.taalentio.persistence.production;

import io.taalentio.core.production.OwnProjects;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which rows of {@code project p} somebody sees. */
public final class SeenProjects {

    /** A condition with the five values of {@link #values}. */
    public static final String CONDITION = """
            (?::uuid is null
                or case when p.production_id is null then p.created_by = ?::uuid
                    else exists (select from production_member m
                        where m.production_id = p.production_id and m.account_id = ?::uuid) end
                or (?::boolean and exists (select from project_agent n
                        where n.project_id = p.id and n.account_id = ?::uuid)))
            """;

    private SeenProjects() {}

    /** @param own null for everybody's */
    public static List<@Nullable Object> values(@Nullable OwnProjects own) {
        UUID account = own == null ? null : own.account();
        return Arrays.asList(account, account, account, own != null && own.asAgent(), account);
    }
}
