package io.taalentio.core.audit;

import io.taalentio.core.access.Actor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One act of one person.
 *
 * @param action kebab-case verb: {@code talent-registered}, {@code contact-revealed}, {@code signed-in}
 * @param category feature name: {@code talent}, {@code account}
 * @param resourceId id or code of what was acted upon
 * @param facts further detail without secrets
 */
public record Activity(
        Actor actor,
        String action,
        String category,
        @Nullable String resourceId,
        Map<String, Object> facts) {

    public Activity {
        facts = Map.copyOf(facts);
    }

    public static Activity of(Actor actor, String action, String category, @Nullable Object resourceId) {
        return new Activity(actor, action, category, resourceId == null ? null : resourceId.toString(), Map.of());
    }
}
