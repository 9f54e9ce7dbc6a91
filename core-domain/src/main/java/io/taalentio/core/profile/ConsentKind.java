package io.taalentio.core.profile;

import io.taalentio.core.kernel.Label;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What people agree to, with the sentence they tick or sign. */
public enum ConsentKind {
    TERMS("J’accepte les conditions d’utilisation de taalentio.", "I accept the terms of use of taalentio."),
    PRIVACY(
            "J’ai lu comment mes données sont protégées et j’accepte qu’elles servent au casting.",
            "I have read how my data is protected and agree to its use for casting."),
    APPEARANCE(
            "J’accepte que les réponses sur mon apparence soient conservées ; seule l’équipe de casting les voit.",
            "I agree that the answers on my appearance are kept; only the casting team sees them."),
    GUARDIAN(
            "En tant que parent ou représentant légal, j’autorise l’inscription ; mon accord signé est joint.",
            "As parent or legal guardian I allow the registration; my signed consent is attached.");

    private final String french;
    private final String english;

    ConsentKind(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /** What everybody agrees to when registering, and what some do. */
    public static Set<ConsentKind> atRegistration(boolean minor, boolean appearance) {
        EnumSet<ConsentKind> given = EnumSet.of(TERMS, PRIVACY);
        if (minor) {
            given.add(GUARDIAN);
        }
        if (appearance) {
            given.add(APPEARANCE);
        }
        return Collections.unmodifiableSet(given);
    }

    public Label words() {
        return new Label(french, english);
    }
}
