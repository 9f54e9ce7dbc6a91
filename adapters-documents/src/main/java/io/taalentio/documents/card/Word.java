package io.taalentio.documents.card;

import io.taalentio.core.kernel.Language;
import java.util.Locale;

/** The printed words around the facts. */
enum Word {
    CODE("Code", "Code"),
    VERIFIED("Profil vérifié", "Verified profile"),
    INTERNAL("Usage interne", "Internal use"),
    RESIDENCE("Vit à", "Lives in"),
    ORIGIN("Pays d’origine", "Country of origin"),
    NATIONALITY("Nationalité", "Nationality"),
    AGE("Âge", "Age"),
    EXPERIENCE("Expérience", "Experience"),
    AVAILABILITY("Disponibilité", "Availability"),
    WORK_MODE("Mode de travail", "Work mode"),
    LANGUAGES("Langues", "Languages"),
    TALENTS("Talents", "Talents"),
    ABOUT("À propos", "About"),
    EDUCATION("Formation", "Education"),
    TRAITS("Physique", "Physical traits"),
    HEIGHT("Taille", "Height"),
    EYES("Yeux", "Eyes"),
    HAIR("Cheveux", "Hair"),
    SKIN("Teint", "Skin tone"),
    BUILD("Corpulence", "Build"),
    PLAYS("Rôles", "Roles"),
    SKILLS("Savoir-faire", "Skills"),
    CREDITS("Filmographie", "Credits"),
    IDENTITY("Repères", "At a glance"),
    CONTACT("Contact", "Contact"),
    WEBSITE("Site", "Website"),
    SCAN("La page à jour, d’un scan", "Scan for the latest page"),
    MORE_CREDITS("autres sur la page", "more on the page"),
    SPARSE(
            "Son profil complet, ses photos et ses nouveautés sont sur sa page.",
            "The whole profile, photos and news are on the page.");

    private final String fr;
    private final String en;

    Word(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case EN -> en;
        };
    }

    String capitals(Language language) {
        return in(language).toUpperCase(Locale.ROOT);
    }
}
