package io.taalentio.core.cinema;

import io.taalentio.core.file.Rendition;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.PrintedPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints cinema talents on a sheet of one A4 page. */
public interface CinemaCards {

    /** @return a PDF of at most 120 KB */
    byte[] render(CardView card, Language language);

    /**
     * What the sheet shows, in words.
     *
     * @param skills names of catalogue skills
     * @param gallery small pictures, the first ones are printed
     */
    record CardView(
            PrintedPerson person,
            List<Type> types,
            @Nullable String experience,
            @Nullable Traits traits,
            List<String> skills,
            List<PrintedCredit> credits,
            List<Rendition> gallery,
            @Nullable String bio,
            @Nullable String website) {

        public CardView {
            types = List.copyOf(types);
            skills = List.copyOf(skills);
            credits = List.copyOf(credits);
            gallery = List.copyOf(gallery);
        }
    }

    /**
     * A kind of role the person plays.
     *
     * @param colour of its badge, {@code #RRGGBB}
     * @param textColour of the words on it
     */
    record Type(String name, String colour, String textColour) {}

    /** Only what the reader may see; null for what was not said. */
    record Traits(
            @Nullable Integer heightCm,
            @Nullable String eyes,
            @Nullable String hair,
            @Nullable String skin,
            @Nullable String build) {}

    /** @param kind in words: {@code Film}, {@code Série} */
    record PrintedCredit(
            String title,
            @Nullable Integer year,
            String kind,
            @Nullable String role) {}
}
