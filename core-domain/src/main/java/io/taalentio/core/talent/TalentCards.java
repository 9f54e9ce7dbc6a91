package io.taalentio.core.talent;

import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.PrintedPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints talents on a card of one A5 page. */
public interface TalentCards {

    /** @return a PDF of at most 120 KB */
    byte[] render(CardView card, Language language);

    /**
     * What the card shows, in words.
     *
     * @param talents names, the most important first
     */
    record CardView(
            PrintedPerson person,
            List<String> talents,
            @Nullable String availability,
            @Nullable String workMode,
            @Nullable String experience,
            @Nullable String bio,
            @Nullable String education,
            @Nullable String website) {

        public CardView {
            talents = List.copyOf(talents);
        }
    }
}
