package io.taalentio.core.search;

import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.profile.ProfileKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people can be searched by (product reference, section 7.3), in the order in which criteria are told. Each has the
 * name it goes by in an address; a range and a span of days have two, {@code heightMin} and {@code heightMax}.
 */
public enum SearchField {
    /** Part of the name, however it is spelled. */
    NAME("name", Shape.WORDS, Of.BOTH, null),
    /** The code, a former one too. */
    CODE("code", Shape.WORDS, Of.BOTH, null),
    /** The telephone number in E.164; only for those who may reach people. */
    PHONE("phone", Shape.WORDS, Of.BOTH, null),
    /** Words that stand nowhere in the profile. */
    WITHOUT("without", Shape.WORDS, Of.BOTH, null),
    TYPE("type", Shape.KEYS, Of.CINEMA, Lists.TALENT_TYPE),
    /** Keys of the catalogue, general ones: any of them is enough. */
    TALENTS("talents", Shape.KEYS, Of.TALENT, null),
    /** Keys of the catalogue, those of the cinema: all of them are wanted. */
    SKILLS("skills", Shape.EVERY_KEY, Of.CINEMA, null),
    /** Keys of the list {@code licence}, all of them wanted; as the three that follow, of theirs. */
    LICENCES("licences", Shape.EVERY_KEY, Of.CINEMA, Lists.LICENCE),
    INSTRUMENTS("instruments", Shape.EVERY_KEY, Of.CINEMA, Lists.INSTRUMENT),
    DANCES("dances", Shape.EVERY_KEY, Of.CINEMA, Lists.DANCE),
    STUNTS("stunts", Shape.EVERY_KEY, Of.CINEMA, Lists.STUNT),
    GENDER("gender", Shape.KEYS, Of.BOTH, Lists.GENDER),
    /** Completed years. */
    AGE("age", Shape.RANGE, Of.BOTH, null),
    AGE_BRACKET("ageBracket", Shape.KEYS, Of.BOTH, Lists.AGE_BRACKET),
    /** Codes of languages, all of them spoken; {@code wo:FLUENT} for at least that level. */
    LANGUAGE("language", Shape.EVERY_KEY, Of.BOTH, null),
    /** First year of a bracket. */
    EXPERIENCE("experience", Shape.KEYS, Of.BOTH, Lists.EXPERIENCE),
    /** Of residence, ISO 3166-1 alpha-2. */
    COUNTRY("country", Shape.KEYS, Of.BOTH, null),
    /** Id of the city of residence. */
    CITY("city", Shape.KEYS, Of.BOTH, null),
    NATIONALITY("nationality", Shape.KEYS, Of.BOTH, null),
    /** Country of origin. */
    ORIGIN("origin", Shape.KEYS, Of.BOTH, null),
    /** Centimetres. */
    HEIGHT("height", Shape.RANGE, Of.CINEMA, null),
    EYES("eyes", Shape.KEYS, Of.CINEMA, Lists.EYE_COLOR),
    HAIR("hair", Shape.KEYS, Of.CINEMA, Lists.HAIR_COLOR),
    HAIR_TYPE("hairType", Shape.KEYS, Of.CINEMA, Lists.HAIR_TYPE),
    SKIN("skin", Shape.KEYS, Of.CINEMA, Lists.SKIN_TONE),
    BUILD("build", Shape.KEYS, Of.CINEMA, Lists.BUILD),
    /** Playable appearances, any of them; only of people who agreed, only for those who may. */
    APPEARANCE("appearance", Shape.KEYS, Of.CINEMA, Lists.APPEARANCE),
    AVAILABILITY("availability", Shape.KEYS, Of.BOTH, Lists.AVAILABILITY),
    WORK_MODE("workMode", Shape.KEYS, Of.TALENT, Lists.WORK_MODE),
    HAS_PHOTO("hasPhoto", Shape.YES_NO, Of.BOTH, null),
    HAS_CV("hasCv", Shape.YES_NO, Of.TALENT, null),
    HAS_PORTFOLIO("hasPortfolio", Shape.YES_NO, Of.TALENT, null),
    VERIFIED("verified", Shape.YES_NO, Of.BOTH, null),
    /** An open flag says that the person may be registered twice. */
    DUPLICATES("duplicates", Shape.YES_NO, Of.BOTH, null),
    /** Days of registration, UTC. */
    CREATED("created", Shape.DAYS, Of.BOTH, null);

    /** How a field is asked. */
    public enum Shape {
        WORDS,
        /** Any of the keys; a minus sign in front for none of them. */
        KEYS,
        /** Every one of the keys; a minus sign in front for none of them. */
        EVERY_KEY,
        RANGE,
        YES_NO,
        DAYS
    }

    private enum Of {
        BOTH,
        TALENT,
        CINEMA
    }

    private final String address;
    private final Shape shape;
    private final Of of;
    private final @Nullable String list;

    SearchField(String address, Shape shape, Of of, @Nullable String list) {
        this.address = address;
        this.shape = shape;
        this.of = of;
        this.list = list;
    }

    /** The name in an address, without {@code Min}, {@code Max}, {@code From}, {@code To}. */
    public String address() {
        return address;
    }

    public Shape shape() {
        return shape;
    }

    /** The list of {@link Lists} its keys are of, null when they are of none. */
    public @Nullable String list() {
        return list;
    }

    /** Whether profiles of this kind have it. */
    public boolean of(ProfileKind kind) {
        return switch (of) {
            case BOTH -> true;
            case TALENT -> kind == ProfileKind.TALENT;
            case CINEMA -> kind == ProfileKind.CINEMA;
        };
    }

    /** Whether its keys are counted beside a list. */
    public boolean counted() {
        return switch (shape) {
            case KEYS, EVERY_KEY, YES_NO -> true;
            case RANGE -> this == HEIGHT;
            case WORDS, DAYS -> false;
        };
    }

    /** The names in an address, one or two. */
    public List<String> addresses() {
        return switch (shape) {
            case RANGE -> List.of(address + "Min", address + "Max");
            case DAYS -> List.of(address + "From", address + "To");
            case WORDS, KEYS, EVERY_KEY, YES_NO -> List.of(address);
        };
    }

    public static List<SearchField> fieldsOf(ProfileKind kind) {
        return Arrays.stream(values()).filter(field -> field.of(kind)).toList();
    }

    public static Optional<SearchField> named(String address) {
        return Arrays.stream(values())
                .filter(field -> field.addresses().contains(address))
                .findFirst();
    }
}
