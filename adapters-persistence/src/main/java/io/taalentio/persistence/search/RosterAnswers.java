package io.taalentio.persistence.search;

import io.taalentio.core.search.PersonFilter;
import io.taalentio.persistence.search.RosterQuery.Fact;
import io.taalentio.persistence.search.RosterQuery.Keys;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which questions a {@link Roster} can answer: those without names, codes and flags of double registration. */
final class RosterAnswers {

    private static final int ELEVEN_AND_MORE = 11;

    private RosterAnswers() {}

    /** The question as far as it concerns a person; empty when only the database can answer it. */
    static Optional<RosterQuery> query(PersonFilter filter) {
        if (given(filter.text()) || filter.name() != null || filter.code() != null || filter.duplicates() != null) {
            return Optional.empty();
        }
        RosterQuery query = new RosterQuery()
                .is(Fact.COUNTRY, filter.country())
                .is(Fact.NATIONALITY, filter.nationality())
                .is(Fact.CITY, filter.city())
                .is(Fact.GENDER, filter.gender())
                .is(Fact.VERIFIED, filter.verified())
                .anyOf(Keys.LANGUAGES, filter.language() == null ? List.of() : List.of(filter.language()))
                .created(filter.createdFrom(), filter.createdTo());
        return Optional.of(experience(query, filter.experience()));
    }

    /** The brackets of the list {@code experience}: 0–1, 2–3, 4–5, 6–10, 11 and more. */
    private static RosterQuery experience(RosterQuery query, @Nullable Integer firstYear) {
        if (firstYear == null) {
            return query;
        }
        int lastYear =
                switch (firstYear) {
                    case 0, 2, 4 -> firstYear + 1;
                    case 6 -> ELEVEN_AND_MORE - 1;
                    default -> Short.MAX_VALUE;
                };
        return query.between(Fact.EXPERIENCE, firstYear, lastYear);
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
