package io.taalentio.documents.testing;

import io.taalentio.core.cinema.CinemaCards;
import io.taalentio.core.file.FileVariant;
import io.taalentio.core.file.Rendition;
import io.taalentio.core.profile.PrintedPerson;
import io.taalentio.core.profile.PrintedPerson.Spoken;
import io.taalentio.core.talent.TalentCards;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cards of invented people, full and sparse. */
public final class SampleCards {

    public static final String TALENT_PAGE = "https://taalentio.example.org/profile/view/SNF0042DAK";
    public static final String CINEMA_PAGE = "https://taalentio.example.org/cinema/profile/MACAS00001F";

    private SampleCards() {}

    public static TalentCards.CardView talent(@Nullable Rendition photo, boolean internal) {
        return new TalentCards.CardView(
                new PrintedPerson(
                        "SNF0042DAK",
                        internal ? "Ɓintou Ɗiallo-Ŋom" : "Ɓintou Ɗ.",
                        TALENT_PAGE,
                        true,
                        internal,
                        photo,
                        "Dakar, Sénégal",
                        "Guinée",
                        internal ? "Guinéenne" : null,
                        internal ? "31 ans" : "26–35 ans",
                        List.of(
                                new Spoken("Français", "Langue maternelle"),
                                new Spoken("Pulaar", "Courant"),
                                new Spoken("Wolof", null),
                                new Spoken("Anglais", "Notions")),
                        internal ? contact() : null),
                List.of("Danse contemporaine", "Chorégraphie", "Sabar", "Chant", "Percussions", "Mannequinat"),
                "Temps plein (35–40 h)",
                "Sur place et à distance",
                "Confirmé·e (6–10 ans)",
                "Danseuse et chorégraphe, formée au Centre national des arts de Dakar. J’ai dansé pour la scène, le clip et"
                        + " la publicité, et je monte des pièces avec des enfants des quartiers. Ɛ kɔrɔ, ŋana ɗoo.",
                "Centre national des arts, Dakar. Stage à l’École des sables, Toubab Dialaw.",
                "https://example.org/bintou");
    }

    /** Nothing but what a registration must have, under a long name. */
    public static TalentCards.CardView sparseTalent() {
        return new TalentCards.CardView(
                new PrintedPerson(
                        "MAM0001RAB",
                        "Abdoulrahmane Ould Sidi Mohamed Andriamampandry",
                        TALENT_PAGE,
                        false,
                        false,
                        null,
                        "Rabat, Maroc",
                        "Maroc",
                        null,
                        null,
                        List.of(),
                        null),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static CinemaCards.CardView cinema(@Nullable Rendition photo, List<Rendition> gallery, boolean internal) {
        return new CinemaCards.CardView(
                new PrintedPerson(
                        "MACAS00001F",
                        internal ? "Yasmine El Ɓaraka Touré" : "Yasmine T.",
                        CINEMA_PAGE,
                        true,
                        internal,
                        photo,
                        "Casablanca, Maroc",
                        "Maroc",
                        internal ? "Marocaine" : null,
                        internal ? "28 ans" : "26–35 ans",
                        List.of(
                                new Spoken("Arabe", "Langue maternelle"),
                                new Spoken("Tamazight", "Courant"),
                                new Spoken("Français", "Courant"),
                                new Spoken("Anglais", "Intermédiaire"),
                                new Spoken("Espagnol", "Notions")),
                        internal ? contact() : null),
                List.of(
                        new CinemaCards.Type("Actrice principale", "#C62828", "#FFFFFF"),
                        new CinemaCards.Type("Second rôle", "#1565C0", "#FFFFFF"),
                        new CinemaCards.Type("Voix off", "#6A1B9A", "#FFFFFF"),
                        new CinemaCards.Type("Cascadeuse", "#EF6C00", "#1D1303")),
                "Confirmé·e (6–10 ans)",
                new CinemaCards.Traits(172, "Brun foncé", "Noirs, bouclés", internal ? "Mate" : null, "Athlétique"),
                List.of(
                        "Équitation",
                        "Escrime de spectacle",
                        "Arts martiaux",
                        "Conduite",
                        "Natation",
                        "Chant",
                        "Danse orientale"),
                List.of(
                        new CinemaCards.PrintedCredit("Le Souffle du Rif", 2025, "Film", "Zahra"),
                        new CinemaCards.PrintedCredit("Casa by Night, saison 2", 2024, "Série", "L’inspectrice"),
                        new CinemaCards.PrintedCredit(
                                "La Mer derrière les murs de la vieille ville", 2023, "Film", "Nadia"),
                        new CinemaCards.PrintedCredit("Aɓaara", 2022, "Court métrage", null),
                        new CinemaCards.PrintedCredit("Les Enfants d’Agadir", 2021, "Film", "La sœur"),
                        new CinemaCards.PrintedCredit("Publicité nationale", null, "Autre", "Rôle muet")),
                gallery,
                "Comédienne de théâtre venue au cinéma par la cascade. Je travaille en arabe, en tamazight et en français,"
                        + " et je monte à cheval depuis l’âge de six ans.",
                null);
    }

    private static PrintedPerson.ContactLines contact() {
        return new PrintedPerson.ContactLines(
                "bintou.diallo@example.org",
                "+221 77 123 45 67",
                "+221 77 123 45 67",
                Map.of("Instagram", "@bintou.danse"));
    }

    /** A talent under a name, with words in other scripts. */
    public static TalentCards.CardView named(String name, String bio) {
        return new TalentCards.CardView(
                new PrintedPerson(
                        "MAF0007FES",
                        name,
                        TALENT_PAGE,
                        false,
                        false,
                        null,
                        "Fès, Maroc",
                        "Maroc",
                        null,
                        null,
                        List.of(),
                        null),
                List.of("Chant"),
                null,
                null,
                null,
                bio,
                null,
                null);
    }

    /** A talent who tells much. */
    public static TalentCards.CardView wordy(String text) {
        return new TalentCards.CardView(
                new PrintedPerson(
                        "MAF0008FES",
                        text.substring(0, Math.min(100, text.length())),
                        TALENT_PAGE,
                        true,
                        true,
                        null,
                        text,
                        text,
                        text,
                        text,
                        Collections.nCopies(9, new Spoken(text, text)),
                        contact()),
                List.of(text, "Chant", text, text, text, text),
                text,
                text,
                text,
                text,
                text,
                text);
    }

    /** A picture as the intake would keep it. */
    public static Rendition drawn(byte[] jpeg, FileVariant variant, int width, int height) {
        return new Rendition(variant, jpeg, width, height);
    }
}
