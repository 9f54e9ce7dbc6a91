package io.taalentio.persistence.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a profile's table and where each value comes from, said once for insert and update.
 *
 * @param <P> the profile
 */
public final class ProfileTable<P> {

    /** What a profile puts into a column. */
    @FunctionalInterface
    public interface Value<P> {
        @Nullable
        Object of(P profile);
    }

    /**
     * A column.
     *
     * @param placeholder {@code ?}, or one with a cast
     * @param fixed set by the insert and never again
     */
    public record Column<P>(String name, String placeholder, boolean fixed, Value<P> value) {

        public static <P> Column<P> of(String name, Value<P> value) {
            return new Column<>(name, "?", false, value);
        }

        public static <P> Column<P> fixed(String name, Value<P> value) {
            return new Column<>(name, "?", true, value);
        }

        public static <P> Column<P> json(String name, Value<P> value) {
            return new Column<>(name, "?::jsonb", false, value);
        }
    }

    private final String name;
    private final List<Column<P>> all;
    private final List<Column<P>> changing;
    private final String insert;
    private final String update;

    /** @param columns without {@code version}, with {@code id} */
    public ProfileTable(String name, List<Column<P>> columns) {
        this.name = name;
        this.all = List.copyOf(columns);
        this.changing = all.stream().filter(c -> !c.fixed()).toList();
        this.insert = "insert into " + name + " ("
                + String.join(", ", all.stream().map(Column::name).toList()) + ") values ("
                + String.join(", ", all.stream().map(Column::placeholder).toList()) + ")";
        this.update = "update " + name + " set "
                + String.join(
                        ", ",
                        changing.stream()
                                .map(c -> c.name() + " = " + c.placeholder())
                                .toList())
                + ", version = version + 1 where id = ? and version = ?";
    }

    public String name() {
        return name;
    }

    public String insert() {
        return insert;
    }

    public @Nullable Object[] insertValues(P profile) {
        return all.stream().map(c -> c.value().of(profile)).toArray();
    }

    /** Changes the row with the id and the version given last. */
    public String update() {
        return update;
    }

    public @Nullable Object[] updateValues(P profile, Object id, int version) {
        @Nullable Object[] values = new Object[changing.size() + 2];
        for (int i = 0; i < changing.size(); i++) {
            values[i] = changing.get(i).value().of(profile);
        }
        values[changing.size()] = id;
        values[changing.size() + 1] = version;
        return values;
    }
}
