package io.taalentio.bench;

import io.taalentio.core.search.SearchQuery;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The same questions put to PostgreSQL with what it brings for them: full text and trigrams under GIN, indexes for what is
 * filtered by, one statement that finds, ranks, pages and counts eight fields.
 */
final class PlainSearch {

    private static final int CONNECTIONS = 8;

    private final Connection database;

    PlainSearch(Connection database) {
        this.database = database;
    }

    /** Lays the table out; it is no part of what is measured. */
    void prepare() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set maintenance_work_mem = '256MB'");
            statement.execute("drop table if exists bench_search");
            statement.execute("""
                    create table bench_search as
                    select p.id, p.created_at, p.gender, p.residence_country, p.talent_types, p.skills, p.languages,
                        p.height_cm, p.eye_color, p.hair_color, p.birth_date,
                        case when p.years_experience >= 11 then 11 when p.years_experience >= 6 then 6
                            else p.years_experience / 2 * 2 end as experience,
                        p.search_name as name,
                        to_tsvector('simple', p.search_name || ' ' || coalesce((select string_agg(fold(t.name_fr) || ' '
                            || fold(t.name_en), ' ') from talent t where t.key = any (p.skills)), '')) as said
                    from cinema_profile p where p.deleted_at is null and p.status = 'ACTIVE'""");
            for (String index : List.of(
                    "using gin (said)",
                    "using gin (name gin_trgm_ops)",
                    "using gin (talent_types, languages)",
                    "(residence_country, gender, height_cm)",
                    "(eye_color)",
                    "(created_at desc, id)")) {
                statement.execute("create index on bench_search " + index);
            }
            statement.execute("analyze bench_search");
        }
    }

    Pool pool(House house) throws IOException, SQLException {
        return new Pool(house);
    }

    /** Connections that search. */
    static final class Pool implements AutoCloseable {

        private final BlockingQueue<Connection> free = new ArrayBlockingQueue<>(CONNECTIONS);
        private final List<Connection> all = new ArrayList<>();

        private Pool(House house) throws IOException, SQLException {
            for (int i = 0; i < CONNECTIONS; i++) {
                Connection connection = house.database();
                all.add(connection);
                free.add(connection);
            }
        }

        void search(String address) throws SQLException, InterruptedException {
            Connection connection = free.take();
            try {
                ask(connection, SearchQuery.parameters(address));
            } finally {
                free.add(connection);
            }
        }

        private static void ask(Connection connection, Map<String, String> asked) throws SQLException {
            List<Object> values = new ArrayList<>();
            StringBuilder where = new StringBuilder("true");
            String rank = "0::real";
            for (Map.Entry<String, String> parameter : asked.entrySet()) {
                String value = parameter.getValue();
                switch (parameter.getKey()) {
                    case "q" -> {
                        where.append(" and (said @@ plainto_tsquery('simple', fold(?)) or name % fold(?))");
                        values.add(value);
                        values.add(value);
                        rank = "ts_rank(said, plainto_tsquery('simple', fold('" + value.replace("'", "''")
                                + "'))) + similarity(name, fold('" + value.replace("'", "''") + "'))";
                    }
                    case "country" -> equal(where, values, "residence_country", value);
                    case "gender" -> equal(where, values, "gender", value);
                    case "eyes" -> equal(where, values, "eye_color", value);
                    case "hair" -> equal(where, values, "hair_color", value);
                    case "type" -> array(where, values, "talent_types &&", value, connection);
                    case "language" -> array(where, values, "languages @>", value, connection);
                    case "experience" ->
                        where.append(" and experience in (").append(value).append(')');
                    case "heightMin" -> number(where, values, "height_cm >= ?", value);
                    case "heightMax" -> number(where, values, "height_cm <= ?", value);
                    case "ageMin" -> number(where, values, "birth_date <= current_date - ? * interval '1 year'", value);
                    case "ageMax" ->
                        number(where, values, "birth_date > current_date - (? + 1) * interval '1 year'", value);
                    default -> throw new IllegalArgumentException(parameter.getKey());
                }
            }
            String sql = "with found as materialized (select *, " + rank + " as rank from bench_search where " + where
                    + ") select (select count(*) from found), (select array_agg(id) from (select id from found order by"
                    + " rank desc, created_at desc limit 20) page)" + counts();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    row.getLong(1);
                }
            }
        }

        private static String counts() {
            StringBuilder counts = new StringBuilder();
            for (String field : List.of("gender", "residence_country", "eye_color", "hair_color", "experience")) {
                counts.append(", (select json_object_agg(coalesce(k::text, ''), n) from (select ")
                        .append(field)
                        .append(" as k, count(*) as n from found group by 1) c)");
            }
            for (String field : List.of("talent_types", "languages", "skills")) {
                counts.append(", (select json_object_agg(k, n) from (select unnest(")
                        .append(field)
                        .append(") as k, count(*) as n from found group by 1) c)");
            }
            return counts.toString();
        }

        private static void equal(StringBuilder where, List<Object> values, String column, String value) {
            where.append(" and ").append(column).append(" = ?");
            values.add(value);
        }

        private static void number(StringBuilder where, List<Object> values, String condition, String value) {
            where.append(" and ").append(condition);
            values.add(Integer.parseInt(value));
        }

        private static void array(
                StringBuilder where, List<Object> values, String condition, String joined, Connection connection)
                throws SQLException {
            where.append(" and ").append(condition).append(" ?");
            values.add(connection.createArrayOf("text", joined.split(",", -1)));
        }

        @Override
        public void close() throws SQLException {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }
}
