package io.taalentio.api.search;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.SearchAddress;
import io.taalentio.core.search.SearchQuery;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of talents can be asked in the address. */
public class TalentQuery extends PersonQuery {

    @QueryParam("talents")
    @Parameter(description = "keys of the catalogue" + KEYS, example = "STAGE.acting,STAGE.singing")
    public @Nullable String talents;

    @QueryParam("availability")
    @Parameter(description = "keys of the list `availability`" + KEYS)
    public @Nullable String availability;

    @QueryParam("workMode")
    @Parameter(description = "keys of the list `workMode`" + KEYS)
    public @Nullable String workMode;

    @QueryParam("hasCv")
    @Parameter(description = "only people with a CV, or only people without one")
    public @Nullable Boolean hasCv;

    @QueryParam("hasPortfolio")
    @Parameter(description = "only people with a portfolio, or only people without one")
    public @Nullable Boolean hasPortfolio;

    SearchQuery query(SearchAddress address) {
        return address.read(ProfileKind.TALENT, parameters());
    }

    @Override
    Map<String, String> parameters() {
        Map<String, String> parameters = super.parameters();
        put(parameters, "talents", talents);
        put(parameters, "availability", availability);
        put(parameters, "workMode", workMode);
        put(parameters, "hasCv", hasCv);
        put(parameters, "hasPortfolio", hasPortfolio);
        return parameters;
    }
}
