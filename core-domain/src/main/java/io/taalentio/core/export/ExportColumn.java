package io.taalentio.core.export;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Label;
import io.taalentio.core.profile.ProfileKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list taken out can say of each person (product reference, section 7.8), in the order it is usually read.
 * Documents, birth dates, addresses and playable appearances are not among it.
 */
public enum ExportColumn {
    CODE("Code", "Code", Kinds.BOTH, 13),
    FIRST_NAME("Prénom", "First name", Kinds.BOTH, 18),
    LAST_NAME("Nom", "Last name", Kinds.BOTH, 18),
    EMAIL("E-mail", "E-mail", Kinds.BOTH, 28, Permission.REVEAL_CONTACT),
    PHONE("Téléphone", "Phone", Kinds.BOTH, 17, Permission.REVEAL_CONTACT),
    WHATSAPP("WhatsApp", "WhatsApp", Kinds.BOTH, 17, Permission.REVEAL_CONTACT),
    GENDER("Genre", "Gender", Kinds.BOTH, 10),
    AGE("Âge", "Age", Kinds.CINEMA, 7),
    ORIGIN("Pays d’origine", "Country of origin", Kinds.BOTH, 18),
    NATIONALITY("Nationalité", "Nationality", Kinds.BOTH, 18),
    RESIDENCE_COUNTRY("Pays de résidence", "Country of residence", Kinds.BOTH, 18),
    RESIDENCE_CITY("Ville de résidence", "City of residence", Kinds.BOTH, 18),
    LANGUAGES("Langues", "Languages", Kinds.CINEMA, 28),
    TALENTS("Talents", "Talents", Kinds.BOTH, 36),
    TYPES("Types de rôle", "Kinds of role", Kinds.CINEMA, 24),
    HEIGHT("Taille (cm)", "Height (cm)", Kinds.CINEMA, 11),
    EYES("Yeux", "Eyes", Kinds.CINEMA, 12),
    HAIR("Cheveux", "Hair", Kinds.CINEMA, 20),
    SKIN("Carnation", "Skin tone", Kinds.CINEMA, 14),
    BUILD("Corpulence", "Build", Kinds.CINEMA, 14),
    EXPERIENCE("Expérience", "Experience", Kinds.CINEMA, 16),
    LICENCES("Permis", "Licences", Kinds.CINEMA, 24),
    STUNTS("Cascades", "Stunts", Kinds.CINEMA, 28),
    DANCES("Danses", "Dances", Kinds.CINEMA, 24),
    INSTRUMENTS("Instruments", "Instruments", Kinds.CINEMA, 24),
    AVAILABILITY("Disponibilité", "Availability", Kinds.BOTH, 18),
    WORK_MODE("Mode de travail", "Work mode", Kinds.TALENT, 16),
    SCORE("Complétude (%)", "Completeness (%)", Kinds.BOTH, 14),
    CV("CV", "CV", Kinds.TALENT, 6),
    PORTFOLIO("Portfolio", "Portfolio", Kinds.TALENT, 9),
    VERIFIED("Vérifié", "Verified", Kinds.BOTH, 9),
    REGISTERED("Inscription", "Registered", Kinds.BOTH, 12);

    private static final class Kinds {
        private static final Set<ProfileKind> BOTH = Set.of(ProfileKind.TALENT, ProfileKind.CINEMA);
        private static final Set<ProfileKind> TALENT = Set.of(ProfileKind.TALENT);
        private static final Set<ProfileKind> CINEMA = Set.of(ProfileKind.CINEMA);
    }

    /** Columns nobody misses until they are asked for. */
    private static final Set<ExportColumn> EXTRA = EnumSet.of(VERIFIED);

    /** What fits on a printed page and is used with a pencil in hand (product reference, section 7.6). */
    private static final List<ExportColumn> PRINTED_TALENT =
            List.of(CODE, LAST_NAME, FIRST_NAME, TALENTS, ORIGIN, RESIDENCE_CITY, PHONE, WHATSAPP);

    private static final List<ExportColumn> PRINTED_CINEMA =
            List.of(CODE, LAST_NAME, FIRST_NAME, AGE, TYPES, HEIGHT, RESIDENCE_CITY, PHONE);

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Label label;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set of enum values
    private final Set<ProfileKind> kinds;

    private final int width;
    private final @Nullable Permission permission;

    ExportColumn(String fr, String en, Set<ProfileKind> kinds, int width) {
        this(fr, en, kinds, width, null);
    }

    ExportColumn(String fr, String en, Set<ProfileKind> kinds, int width, @Nullable Permission permission) {
        this.label = new Label(fr, en);
        this.kinds = kinds;
        this.width = width;
        this.permission = permission;
    }

    public Label label() {
        return label;
    }

    /** Usual width in characters. */
    public int width() {
        return width;
    }

    public boolean of(ProfileKind kind) {
        return kinds.contains(kind);
    }

    /** Whether it says how to reach the person. */
    public boolean contact() {
        return permission == Permission.REVEAL_CONTACT;
    }

    public boolean openTo(Actor actor) {
        return permission == null || actor.may(permission);
    }

    /** The columns of a kind of list that the actor may have, in their usual order. */
    public static List<ExportColumn> all(ProfileKind kind, Actor actor) {
        return Stream.of(values()).filter(c -> c.of(kind) && c.openTo(actor)).toList();
    }

    /** What a list holds when nobody chose: of a talent list the 18 columns of the product reference. */
    public static List<ExportColumn> usual(ProfileKind kind, ExportFormat format, Actor actor) {
        if (format == ExportFormat.PDF) {
            List<ExportColumn> printed =
                    switch (kind) {
                        case TALENT -> PRINTED_TALENT;
                        case CINEMA -> PRINTED_CINEMA;
                    };
            return printed.stream().filter(c -> c.openTo(actor)).toList();
        }
        return all(kind, actor).stream().filter(c -> !EXTRA.contains(c)).toList();
    }

    public static Optional<ExportColumn> find(String name) {
        return Stream.of(values()).filter(c -> c.name().equals(name)).findFirst();
    }
}
