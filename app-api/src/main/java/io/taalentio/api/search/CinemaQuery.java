package io.taalentio.api.search;

import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.search.AgeBracket;
import io.taalentio.core.search.CinemaFilter;
import io.taalentio.core.search.PersonFilter;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of cinema talents can be asked in the address. */
public class CinemaQuery extends PersonQuery {

    private static final int OLDEST = 120;

    @QueryParam("type")
    @Parameter(description = "keys of the list `talentType`, comma between; any of them", example = "LEAD,EXTRA")
    public @Nullable String type;

    @QueryParam("skills")
    @Parameter(description = "keys of the catalogue, comma between; any of them")
    public @Nullable String skills;

    @QueryParam("ageBracket")
    @Parameter(description = "key of the list `ageBracket`", example = "26_35")
    public @Nullable String ageBracket;

    @QueryParam("ageMin")
    @Parameter(description = "completed years, least; within `ageBracket` when both are given")
    public @Nullable Integer ageMin;

    @QueryParam("ageMax")
    @Parameter(description = "completed years, most; within `ageBracket` when both are given")
    public @Nullable Integer ageMax;

    @QueryParam("appearance")
    @Parameter(
            description =
                    "keys of the list `appearance`, comma between; any of them. Administrators and recruiters only")
    public @Nullable String appearance;

    @QueryParam("eyes")
    @Parameter(description = "key of the list `eyeColor`")
    public @Nullable String eyes;

    @QueryParam("hair")
    @Parameter(description = "key of the list `hairColor`")
    public @Nullable String hair;

    @QueryParam("hairType")
    @Parameter(description = "key of the list `hairType`")
    public @Nullable String hairType;

    @QueryParam("skin")
    @Parameter(description = "key of the list `skinTone`")
    public @Nullable String skin;

    @QueryParam("build")
    @Parameter(description = "key of the list `build`")
    public @Nullable String build;

    @QueryParam("heightMin")
    @Parameter(description = "centimetres, least")
    public @Nullable Integer heightMin;

    @QueryParam("heightMax")
    @Parameter(description = "centimetres, most")
    public @Nullable Integer heightMax;

    CinemaFilter filter(Vocabulary vocabulary) {
        Violations violations = new Violations();
        PersonFilter person = person(vocabulary, violations);
        List<String> types = keys(type, "type", violations);
        vocabulary.allInList(Lists.TALENT_TYPE, types, "type", violations);
        List<String> skillKeys = keys(skills, "skills", violations);
        vocabulary.talents(skillKeys, "skills", violations);
        List<String> appearances = keys(appearance, "appearance", violations);
        vocabulary.allInList(Lists.APPEARANCE, appearances, "appearance", violations);
        vocabulary.inList(Lists.AGE_BRACKET, ageBracket, "ageBracket", violations);
        vocabulary.inList(Lists.EYE_COLOR, eyes, "eyes", violations);
        vocabulary.inList(Lists.HAIR_COLOR, hair, "hair", violations);
        vocabulary.inList(Lists.HAIR_TYPE, hairType, "hairType", violations);
        vocabulary.inList(Lists.SKIN_TONE, skin, "skin", violations);
        vocabulary.inList(Lists.BUILD, build, "build", violations);
        range(ageMin, OLDEST, "ageMin", violations);
        range(ageMax, OLDEST, "ageMax", violations);
        range(heightMin, 300, "heightMin", violations);
        range(heightMax, 300, "heightMax", violations);
        violations.throwIfAny();
        AgeBracket bracket = ageBracket == null ? null : AgeBracket.ofKey(ageBracket);
        return new CinemaFilter(
                person,
                types,
                skillKeys,
                bracket == null ? ageMin : (Integer) Math.max(bracket.from(), ageMin == null ? 0 : ageMin),
                bracket == null ? ageMax : (Integer) Math.min(bracket.to(), ageMax == null ? OLDEST : ageMax),
                appearances,
                blankToNull(eyes),
                blankToNull(hair),
                blankToNull(hairType),
                blankToNull(skin),
                blankToNull(build),
                heightMin,
                heightMax);
    }

    private static void range(@Nullable Integer value, int max, String field, Violations violations) {
        if (value != null && (value < 0 || value > max)) {
            violations.add(field, "out-of-range", Map.of("min", 0, "max", max));
        }
    }
}
