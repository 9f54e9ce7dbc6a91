package io.taalentio.api.search;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.SearchAddress;
import io.taalentio.core.search.SearchQuery;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of cinema talents can be asked in the address. */
public class CinemaQuery extends PersonQuery {

    private static final String ALL_KEYS = ", comma between; all of them; a minus in front to rule one out";

    @QueryParam("type")
    @Parameter(description = "keys of the list `talentType`" + KEYS, example = "LEAD,EXTRA")
    public @Nullable String type;

    @QueryParam("skills")
    @Parameter(description = "keys of the catalogue" + ALL_KEYS)
    public @Nullable String skills;

    @QueryParam("licences")
    @Parameter(description = "keys of the list `licence`" + ALL_KEYS)
    public @Nullable String licences;

    @QueryParam("instruments")
    @Parameter(description = "keys of the list `instrument`" + ALL_KEYS)
    public @Nullable String instruments;

    @QueryParam("dances")
    @Parameter(description = "keys of the list `dance`" + ALL_KEYS)
    public @Nullable String dances;

    @QueryParam("stunts")
    @Parameter(description = "keys of the list `stunt`" + ALL_KEYS)
    public @Nullable String stunts;

    @QueryParam("availability")
    @Parameter(description = "keys of the list `availability`" + KEYS)
    public @Nullable String availability;

    @QueryParam("appearance")
    @Parameter(
            description = "keys of the list `appearance`, of people who agreed" + KEYS
                    + ". Administrators and recruiters only")
    public @Nullable String appearance;

    @QueryParam("eyes")
    @Parameter(description = "keys of the list `eyeColor`" + KEYS)
    public @Nullable String eyes;

    @QueryParam("hair")
    @Parameter(description = "keys of the list `hairColor`" + KEYS)
    public @Nullable String hair;

    @QueryParam("hairType")
    @Parameter(description = "keys of the list `hairType`" + KEYS)
    public @Nullable String hairType;

    @QueryParam("skin")
    @Parameter(description = "keys of the list `skinTone`" + KEYS)
    public @Nullable String skin;

    @QueryParam("build")
    @Parameter(description = "keys of the list `build`" + KEYS)
    public @Nullable String build;

    @QueryParam("heightMin")
    @Parameter(description = "centimetres, least")
    public @Nullable Integer heightMin;

    @QueryParam("heightMax")
    @Parameter(description = "centimetres, most")
    public @Nullable Integer heightMax;

    SearchQuery query(SearchAddress address) {
        return address.read(ProfileKind.CINEMA, parameters());
    }

    @Override
    Map<String, String> parameters() {
        Map<String, String> parameters = super.parameters();
        put(parameters, "type", type);
        put(parameters, "skills", skills);
        put(parameters, "licences", licences);
        put(parameters, "instruments", instruments);
        put(parameters, "dances", dances);
        put(parameters, "stunts", stunts);
        put(parameters, "availability", availability);
        put(parameters, "appearance", appearance);
        put(parameters, "eyes", eyes);
        put(parameters, "hair", hair);
        put(parameters, "hairType", hairType);
        put(parameters, "skin", skin);
        put(parameters, "build", build);
        put(parameters, "heightMin", heightMin);
        put(parameters, "heightMax", heightMax);
        return parameters;
    }
}
