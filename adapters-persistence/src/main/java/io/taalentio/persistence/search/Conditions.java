package io.taalentio.persistence.search;

import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.PersonFilter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code where} of a staff list over the alias {@code p}: what is asked as text, the values beside it. */
final class Conditions {

    private static final Pattern CODE_START = Pattern.compile("[A-Z]{2}[0-9A-Z]{0,9}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** More words than anybody's name has; the rest would only cost time. */
    private static final int MOST_WORDS = 6;

    private final StringBuilder sql = new StringBuilder("p.deleted_at is null and p.status = 'ACTIVE'");
    private final List<Object> values = new ArrayList<>();

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }

    /** Adds {@code condition}, whose question marks stand for {@code arguments}. */
    Conditions and(String condition, Object... arguments) {
        sql.append(" and ").append(condition);
        values.addAll(Arrays.asList(arguments));
        return this;
    }

    Conditions equal(String column, @Nullable Object value) {
        return value == null ? this : and(column + " = ?", value);
    }

    Conditions atLeast(String column, @Nullable Integer value) {
        return value == null ? this : and(column + " >= ?", value);
    }

    Conditions atMost(String column, @Nullable Integer value) {
        return value == null ? this : and(column + " <= ?", value);
    }

    Conditions present(String column, @Nullable Boolean wanted) {
        return wanted == null ? this : and(column + (wanted ? " is not null" : " is null"));
    }

    Conditions overlaps(String arrayColumn, List<String> keys) {
        return keys.isEmpty() ? this : and(arrayColumn + " && ?::text[]", (Object) keys.toArray(String[]::new));
    }

    Conditions person(PersonFilter filter, ProfileKind kind) {
        text(filter.text());
        if (filter.name() != null) {
            List<Object> words = new ArrayList<>();
            String condition = nameHolds(filter.name(), words);
            if (!words.isEmpty()) {
                and(condition, words.toArray());
            }
        }
        if (filter.code() != null) {
            String code = IdentificationCode.normalise(filter.code());
            and(
                    "(p.code = ? or p.id = (select profile_id from code_alias where old_code = ? and kind = '" + kind
                            + "'))",
                    code,
                    code);
        }
        equal("p.residence_country", filter.country());
        equal("p.nationality", filter.nationality());
        equal("p.residence_city", filter.city());
        equal("p.gender", filter.gender());
        if (filter.language() != null) {
            and("p.languages @> array[?::text]", filter.language());
        }
        experience(filter.experience());
        present("p.verified_at", filter.verified());
        if (filter.duplicates() != null) {
            and("p.id " + (filter.duplicates() ? "in" : "not in")
                    + " (select profile_id from duplicate_flag where kind = '"
                    + kind + "' and status = 'OPEN' union all select other_id from duplicate_flag where kind = '" + kind
                    + "' and status = 'OPEN')");
        }
        LocalDate from = filter.createdFrom();
        if (from != null) {
            and("p.created_at >= ?", startOf(from));
        }
        LocalDate to = filter.createdTo();
        if (to != null) {
            and("p.created_at < ?", startOf(to.plusDays(1)));
        }
        return this;
    }

    /** Name, start of an e-mail address or start of a code, whichever fits. */
    private void text(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return;
        }
        List<Object> arguments = new ArrayList<>();
        List<String> ways = new ArrayList<>();
        String name = nameHolds(typed, arguments);
        if (!arguments.isEmpty()) {
            ways.add("(" + name + ")");
        }
        String stripped = typed.strip();
        if (!BLANKS.matcher(stripped).find()) {
            ways.add("lower(p.email::text) like like_pattern('', ?, '%')");
            arguments.add(stripped.toLowerCase(Locale.ROOT));
        }
        String code = IdentificationCode.normalise(stripped);
        if (CODE_START.matcher(code).matches()) {
            ways.add("p.code like like_pattern('', ?, '%')");
            arguments.add(code);
        }
        and("(" + String.join(" or ", ways) + ")", arguments.toArray());
    }

    /** Every word somewhere in the name. */
    private static String nameHolds(String typed, List<Object> words) {
        List<String> conditions = new ArrayList<>();
        for (String word : BLANKS.split(typed.strip(), -1)) {
            if (!word.isEmpty() && conditions.size() < MOST_WORDS) {
                conditions.add("p.search_name like like_pattern('%', fold(?), '%')");
                words.add(word);
            }
        }
        return String.join(" and ", conditions);
    }

    /** The brackets of the list {@code experience}: 0–1, 2–3, 4–5, 6–10, 11 and more. */
    private void experience(@Nullable Integer firstYear) {
        if (firstYear == null) {
            return;
        }
        int lastYear =
                switch (firstYear) {
                    case 0, 2, 4 -> firstYear + 1;
                    case 6 -> 10;
                    default -> Short.MAX_VALUE;
                };
        and("p.years_experience between ? and ?", firstYear, lastYear);
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
