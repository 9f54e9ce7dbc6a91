package io.taalentio.api.search;

import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.search.PersonFilter;
import io.taalentio.core.search.TalentFilter;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of talents can be asked in the address. */
public class TalentQuery extends PersonQuery {

    @QueryParam("talents")
    @Parameter(
            description = "keys of the catalogue, comma between; a person with any of them is listed",
            example = "STAGE.acting,STAGE.singing")
    public @Nullable String talents;

    @QueryParam("availability")
    @Parameter(description = "key of the list `availability`")
    public @Nullable String availability;

    @QueryParam("workMode")
    @Parameter(description = "key of the list `workMode`")
    public @Nullable String workMode;

    @QueryParam("hasCv")
    @Parameter(description = "only people with a CV, or only people without one")
    public @Nullable Boolean hasCv;

    @QueryParam("hasPortfolio")
    @Parameter(description = "only people with a portfolio, or only people without one")
    public @Nullable Boolean hasPortfolio;

    TalentFilter filter(Vocabulary vocabulary) {
        Violations violations = new Violations();
        PersonFilter person = person(vocabulary, violations);
        List<String> keys = keys(talents, "talents", violations);
        vocabulary.talents(keys, "talents", violations);
        vocabulary.inList(Lists.AVAILABILITY, availability, "availability", violations);
        vocabulary.inList(Lists.WORK_MODE, workMode, "workMode", violations);
        violations.throwIfAny();
        return new TalentFilter(person, keys, blankToNull(availability), blankToNull(workMode), hasCv, hasPortfolio);
    }
}
