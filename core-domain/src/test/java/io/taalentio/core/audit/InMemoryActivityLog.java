package io.taalentio.core.audit;

import java.util.ArrayList;
import java.util.List;

/** Activities for tests, in the order they were recorded. */
public final class InMemoryActivityLog implements ActivityLog {

    private final List<Activity> recorded = new ArrayList<>();

    @Override
    public void record(Activity activity) {
        recorded.add(activity);
    }

    public List<Activity> all() {
        return List.copyOf(recorded);
    }

    public List<String> actions() {
        return recorded.stream().map(Activity::action).toList();
    }
}
