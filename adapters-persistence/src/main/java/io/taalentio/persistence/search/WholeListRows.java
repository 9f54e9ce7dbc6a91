package io.taalentio.persistence.search;

import io.taalentio.core.search.StaffFilter;
import io.taalentio.core.search.WholeList;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class WholeListRows implements WholeList {

    private static final String ORDER = " order by created_at desc, id limit ?";

    private final ListedPeople people;

    WholeListRows(ListedPeople people) {
        this.people = people;
    }

    @Override
    public long count(StaffFilter filter, LocalDate today) {
        return people.ask(filter, today, "select count(*) from people", List.of(), row -> row.getLong(1))
                .getFirst();
    }

    @Override
    public List<Place> next(StaffFilter filter, LocalDate today, @Nullable Place after, int most) {
        if (after == null) {
            return places(filter, today, "select id, created_at from people" + ORDER, List.of(most));
        }
        OffsetDateTime at = after.registeredAt().atOffset(ZoneOffset.UTC);
        return places(
                filter,
                today,
                "select id, created_at from people where created_at <= ? and (created_at < ? or id > ?)" + ORDER,
                List.of(at, at, after.id(), most));
    }

    private List<Place> places(StaffFilter filter, LocalDate today, String sql, List<Object> values) {
        return people.ask(
                filter,
                today,
                sql,
                values,
                row -> new Place(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    @Override
    public List<UUID> among(StaffFilter filter, LocalDate today, List<UUID> chosen) {
        Set<UUID> found = new HashSet<>(people.ask(
                filter,
                today,
                "select id from people where id = any(?)",
                List.of((Object) chosen.toArray(UUID[]::new)),
                row -> row.getObject(1, UUID.class)));
        return chosen.stream().filter(found::contains).toList();
    }
}
