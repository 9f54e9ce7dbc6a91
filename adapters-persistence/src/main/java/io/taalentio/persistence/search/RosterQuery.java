package io.taalentio.persistence.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a {@link Roster} is asked: conditions that must all hold. A null is no condition. */
final class RosterQuery {

    /** What is known of a person as one number; a text is numbered as it is met. */
    enum Fact {
        COUNTRY(true, "p.residence_country", "p.residence_country"),
        NATIONALITY(true, "p.nationality", "p.nationality"),
        GENDER(true, "p.gender", "p.gender"),
        CITY(false, "p.residence_city", "p.residence_city"),
        EXPERIENCE(false, "p.years_experience", "p.years_experience"),
        VERIFIED(false, "(p.verified_at is not null)::int", "(p.verified_at is not null)::int"),
        AVAILABILITY(true, "p.availability", "null"),
        WORK_MODE(true, "p.work_mode", "null"),
        HAS_CV(false, "(p.cv_id is not null)::int", "null::int"),
        HAS_PORTFOLIO(false, "p.has_portfolio::int", "null::int"),
        /** Days since 1970. */
        BIRTH(false, "null::int", "p.birth_date - date '1970-01-01'"),
        HEIGHT(false, "null::int", "p.height_cm"),
        EYES(true, "null", "p.eye_color"),
        HAIR(true, "null", "p.hair_color"),
        HAIR_TYPE(true, "null", "p.hair_type"),
        SKIN(true, "null", "p.skin_tone"),
        BUILD(true, "null", "p.build");

        final boolean text;
        final String talentSql;
        final String cinemaSql;

        Fact(boolean text, String talentSql, String cinemaSql) {
            this.text = text;
            this.talentSql = talentSql;
            this.cinemaSql = cinemaSql;
        }
    }

    /** What a person has several of; in SQL the keys with commas between. */
    enum Keys {
        LANGUAGES("array_to_string(p.languages, ',')", "array_to_string(p.languages, ',')"),
        /** Keys of the catalogue. */
        TALENTS(
                "array_to_string(array(select talent from profile_talent where profile_id = p.id), ',')",
                "array_to_string(p.skills, ',')"),
        TYPES("null", "array_to_string(p.talent_types, ',')");

        final String talentSql;
        final String cinemaSql;

        Keys(String talentSql, String cinemaSql) {
            this.talentSql = talentSql;
            this.cinemaSql = cinemaSql;
        }
    }

    sealed interface Condition {}

    record Is(Fact fact, String value) implements Condition {}

    record Between(Fact fact, int least, int most) implements Condition {}

    record AnyOf(Keys keys, List<String> wanted) implements Condition {}

    final List<Condition> conditions = new ArrayList<>();
    /** Microseconds since 1970, the first one still wanted and the first one no longer wanted. */
    long createdFrom = Long.MIN_VALUE;

    long createdBefore = Long.MAX_VALUE;

    RosterQuery is(Fact fact, @Nullable String value) {
        return value == null ? this : and(new Is(fact, value));
    }

    RosterQuery is(Fact fact, @Nullable Integer value) {
        return between(fact, value, value);
    }

    RosterQuery is(Fact fact, @Nullable Boolean value) {
        return value == null ? this : is(fact, (Integer) (value ? 1 : 0));
    }

    /** Whoever gives no such number is not wanted, unless neither end is set. */
    RosterQuery between(Fact fact, @Nullable Integer least, @Nullable Integer most) {
        return least == null && most == null
                ? this
                : and(new Between(
                        fact, least == null ? Roster.NOT_GIVEN + 1 : least, most == null ? Integer.MAX_VALUE : most));
    }

    RosterQuery anyOf(Keys keys, List<String> wanted) {
        return wanted.isEmpty() ? this : and(new AnyOf(keys, List.copyOf(wanted)));
    }

    RosterQuery created(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null) {
            createdFrom = micros(first);
        }
        if (last != null) {
            createdBefore = micros(last.plusDays(1));
        }
        return this;
    }

    private RosterQuery and(Condition condition) {
        conditions.add(condition);
        return this;
    }

    private static long micros(LocalDate day) {
        return TimeUnit.SECONDS.toMicros(day.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
    }
}
