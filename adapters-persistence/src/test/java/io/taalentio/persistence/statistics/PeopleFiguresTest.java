package io.taalentio.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.Criterion;
import io.taalentio.core.search.SearchField;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.statistics.Dimension;
import io.taalentio.core.statistics.Figures;
import io.taalentio.core.statistics.Figures.Slice;
import io.taalentio.core.statistics.PeopleFigures;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every figure is what a plain question to the database, written here a second time, says. */
@QuarkusTest
class PeopleFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final String LISTED = " p.deleted_at is null and p.status = 'ACTIVE' and p.residence_country = 'WS'";

    @Inject
    PeopleFigures figures;

    @Inject
    Sql sql;

    /** Three hundred people of Samoa of each kind, unevenly made; some are not on the lists. */
    @BeforeEach
    void settle() {
        for (ProfileKind kind : ProfileKind.values()) {
            boolean talent = kind == ProfileKind.TALENT;
            sql.update("""
                    insert into TABLE (id, code, status, first_name, last_name, email, gender, birth_date, origin_country,
                        nationality, residence_country, residence_city_other, completeness, visibility, created_at,
                        updated_at, deleted_at, years_experience, languages, verified_at, OWN)
                    select md5('KIND' || n)::uuid, CODE, case when n % 17 = 0 then 'HIDDEN' else 'ACTIVE' end, 'Lani',
                        'Tui' || n, 'ws' || n || '@example.org', (array['F','M','N','F'])[1 + n % 4],
                        BIRTH, 'WS', (array['WS','TO','FJ'])[1 + n % 3], 'WS', 'Apia', n % 101,
                        (array['PUBLIC','UNLISTED'])[1 + n % 2],
                        timestamptz '2026-11-25 10:00Z' - n * interval '31 hours', now(),
                        case when n % 23 = 0 then now() end, case when n % 5 > 0 then n % 14 end,
                        case when n % 3 = 0 then array['sm','en'] when n % 3 = 1 then array['en'] else '{}' end,
                        case when n % 6 = 0 then now() end, VALUES
                    from generate_series(1, 300) n on conflict do nothing""".replace("TABLE", table(kind))
                    .replace("KIND", kind.name())
                    .replace(
                            "CODE",
                            talent
                                    ? "'WS' || (array['F','M','N','F'])[1 + n % 4] || lpad(n::text, 4, '0') || 'VNL'"
                                    : "'WSVNL' || lpad(n::text, 5, '0') || (array['F','M','N','F'])[1 + n % 4]")
                    .replace(
                            "BIRTH",
                            (talent ? "case when n % 7 > 0 then " : "") + "date '1960-01-01' + n * 71"
                                    + (talent ? " end" : ""))
                    .replace("OWN", talent ? "availability, work_mode" : "talent_types, skills")
                    .replace(
                            "VALUES",
                            talent
                                    ? "(array['FULL_TIME','PART_TIME',null])[1 + n % 3], (array['REMOTE','ON_SITE'])[1 + n % 2]"
                                    : "case when n % 4 = 0 then array['LEAD','EXTRA'] else array['EXTRA'] end,"
                                            + " case when n % 9 = 0 then array['STAGE.acting'] else '{}' end"));
        }
        sql.update("insert into profile_talent select md5('TALENT' || n)::uuid, t from generate_series(1, 300) n,"
                + " unnest(array['STAGE.acting', 'STAGE.singing']) t where n % 2 = 0 or t = 'STAGE.acting' and n % 3 = 0"
                + " on conflict do nothing");
    }

    private static String table(ProfileKind kind) {
        return kind == ProfileKind.TALENT ? "talent_profile" : "cinema_profile";
    }

    private static SearchQuery samoa(ProfileKind kind, @Nullable String gender) {
        SearchQuery samoa = SearchQuery.everybody(kind).with(Criterion.Keys.of(SearchField.COUNTRY, "WS"));
        return gender == null ? samoa : samoa.with(Criterion.Keys.of(SearchField.GENDER, gender));
    }

    private Map<String, Long> asked(String key, String from, String where) {
        Map<String, Long> counts = new TreeMap<>();
        sql.list(
                        "select coalesce((" + key + ")::text, '?'), count(*) from " + from + " where" + LISTED + where
                                + " group by 1",
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(e -> counts.put(e.getKey(), e.getValue()));
        return counts;
    }

    private static Map<String, Long> told(Figures figures, Dimension dimension) {
        Map<String, Long> counts = new TreeMap<>();
        for (Slice slice : java.util.Objects.requireNonNull(figures.slices().get(dimension))) {
            counts.put(slice.key() == null ? "?" : slice.key(), slice.count());
        }
        return counts;
    }

    private static final String AGE = "extract(year from age(date '2026-11-25', p.birth_date))";

    private static Map<Dimension, String> keys(ProfileKind kind) {
        Map<Dimension, String> keys = new LinkedHashMap<>();
        keys.put(Dimension.GENDER, "p.gender");
        keys.put(Dimension.COUNTRY, "p.residence_country");
        keys.put(Dimension.CITY, "p.residence_city");
        keys.put(Dimension.NATIONALITY, "p.nationality");
        keys.put(Dimension.VISIBILITY, "p.visibility");
        keys.put(
                Dimension.AGE_BRACKET,
                "case when AGE < 18 then 'UNDER_18' when AGE <= 25 then '18_25' when AGE <= 35 then '26_35'"
                                .replace("AGE", AGE)
                        + " when AGE <= 50 then '36_50' when AGE > 50 then '51_PLUS' end".replace("AGE", AGE));
        keys.put(
                Dimension.COMPLETENESS,
                "case when p.completeness between 0 and 24 then 0 when p.completeness between 25 and 49 then 25"
                        + " when p.completeness between 50 and 74 then 50 else 75 end");
        keys.put(
                Dimension.EXPERIENCE,
                "case when p.years_experience in (0, 1) then 0 when p.years_experience in (2, 3) then 2"
                        + " when p.years_experience in (4, 5) then 4 when p.years_experience between 6 and 10 then 6"
                        + " when p.years_experience > 10 then 11 end");
        if (kind == ProfileKind.TALENT) {
            keys.put(Dimension.AVAILABILITY, "p.availability");
            keys.put(Dimension.WORK_MODE, "p.work_mode");
        }
        return keys;
    }

    @Test
    void every_figure_is_identical_to_sql_for_everybody_and_for_a_search() {
        for (ProfileKind kind : ProfileKind.values()) {
            for (String gender : List.of("", "F")) {
                SearchQuery filter = samoa(kind, gender.isEmpty() ? null : gender);
                String where = gender.isEmpty() ? "" : " and p.gender = 'F'";
                String people = table(kind) + " p";
                Figures read = figures.count(filter, Set.copyOf(Dimension.of(kind)), NOW);

                assertThat(read.total()).isGreaterThan(100);
                assertThat(Map.of("all", read.total())).isEqualTo(asked("'all'", people, where));
                assertThat(Map.of("x", read.newThisWeek()))
                        .isEqualTo(asked("'x'", people, where + " and p.created_at > timestamptz '2026-11-18 10:00Z'"));
                assertThat(Map.of("x", read.newThisMonth()))
                        .isEqualTo(asked("'x'", people, where + " and p.created_at > timestamptz '2026-10-26 10:00Z'"));
                assertThat(Map.of("x", read.verified()))
                        .isEqualTo(asked("'x'", people, where + " and p.verified_at is not null"));
                Map<String, Long> months = new TreeMap<>();
                for (Figures.Month month : read.growth()) {
                    months.put(month.month().toString(), month.count());
                }
                assertThat(months)
                        .isEqualTo(asked("to_char(p.created_at at time zone 'UTC', 'YYYY-MM')", people, where));
                assertThat(read.growth())
                        .isSortedAccordingTo((a, b) -> a.month().compareTo(b.month()));
                assertThat(read.growth().getLast().month()).isEqualTo(YearMonth.of(2026, 11));
                keys(kind).forEach((dimension, key) -> assertThat(told(read, dimension))
                        .as("%s of %s", dimension, kind)
                        .isEqualTo(asked(key, people, where)));
                assertThat(told(read, Dimension.LANGUAGE))
                        .isEqualTo(asked("l", people + ", unnest(p.languages) l", where));
                assertThat(told(read, Dimension.TALENT))
                        .isEqualTo(
                                kind == ProfileKind.TALENT
                                        ? asked(
                                                "t.talent",
                                                people + " join profile_talent t on t.profile_id = p.id",
                                                where)
                                        : asked("s", people + ", unnest(p.skills) s", where));
                if (kind == ProfileKind.CINEMA) {
                    assertThat(told(read, Dimension.TYPE))
                            .isEqualTo(asked("t", people + ", unnest(p.talent_types) t", where));
                }
                double average = sql.one(
                                "select avg(completeness) from " + people + " where" + LISTED + where,
                                row -> row.getDouble(1))
                        .orElseThrow();
                assertThat(read.averageCompleteness()).isEqualTo(average);
            }
        }
    }

    @Test
    void nobody_is_nobody_and_what_was_not_asked_for_is_not_told() {
        Figures none = figures.count(
                SearchQuery.everybody(ProfileKind.TALENT).with(Criterion.Keys.of(SearchField.COUNTRY, "NR")),
                Set.of(Dimension.GENDER),
                NOW);
        assertThat(none.total()).isZero();
        assertThat(none.averageAge()).isNull();
        assertThat(none.growth()).isEmpty();
        assertThat(none.slices()).containsOnlyKeys(Dimension.GENDER);
    }
}
