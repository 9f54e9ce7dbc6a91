package io.taalentio.core.statistics;

import io.taalentio.core.access.Permission;
import io.taalentio.core.profile.ProfileKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what people are counted. The keys of the slices are those of the lists of the same name. */
public enum Dimension {
    GENDER(Kinds.BOTH, false),
    AGE_BRACKET(Kinds.BOTH, false),
    /** Country of residence, ISO 3166-1 alpha-2. */
    COUNTRY(Kinds.BOTH, false),
    /** City of residence, by id; the most frequent only. */
    CITY(Kinds.BOTH, false),
    NATIONALITY(Kinds.BOTH, false),
    /** Key of the catalogue; somebody with several is counted under each. */
    TALENT(Kinds.BOTH, true),
    /** What a cinema profile plays; somebody with several is counted under each. */
    TYPE(Kinds.CINEMA, true),
    /** A language spoken; somebody with several is counted under each. */
    LANGUAGE(Kinds.BOTH, true),
    /** First year of a bracket. */
    EXPERIENCE(Kinds.BOTH, false),
    AVAILABILITY(Kinds.TALENT, false),
    WORK_MODE(Kinds.TALENT, false),
    /** First percent of a quarter: 0, 25, 50, 75. */
    COMPLETENESS(Kinds.BOTH, false),
    /** Who may see the profile; a figure about accounts, for who administers the house. */
    VISIBILITY(Kinds.BOTH, false, Permission.MANAGE_USERS);

    private static final class Kinds {
        private static final Set<ProfileKind> BOTH = Set.of(ProfileKind.TALENT, ProfileKind.CINEMA);
        private static final Set<ProfileKind> TALENT = Set.of(ProfileKind.TALENT);
        private static final Set<ProfileKind> CINEMA = Set.of(ProfileKind.CINEMA);
    }

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set of enum values
    private final Set<ProfileKind> kinds;

    private final boolean several;
    private final @Nullable Permission permission;

    Dimension(Set<ProfileKind> kinds, boolean several) {
        this(kinds, several, null);
    }

    Dimension(Set<ProfileKind> kinds, boolean several, @Nullable Permission permission) {
        this.kinds = kinds;
        this.several = several;
        this.permission = permission;
    }

    /** Whether one person may be in several slices, so that the slices do not add up to the total. */
    public boolean several() {
        return several;
    }

    /** What it takes to see it beyond the statistics themselves. */
    public @Nullable Permission permission() {
        return permission;
    }

    public static List<Dimension> of(ProfileKind kind) {
        return Stream.of(values()).filter(d -> d.kinds.contains(kind)).toList();
    }
}
