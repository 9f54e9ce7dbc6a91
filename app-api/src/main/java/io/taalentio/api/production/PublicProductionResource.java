package io.taalentio.api.production;

import io.taalentio.api.production.ProductionViews.PublicCompany;
import io.taalentio.api.web.PageBounds;
import io.taalentio.api.web.RateLimited;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.production.Production;
import io.taalentio.core.production.Productions;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Verified production companies, for everybody. */
@Path("/api/v1/public/productions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public pages")
public class PublicProductionResource {

    private final Productions productions;

    PublicProductionResource(Productions productions) {
        this.productions = productions;
    }

    @GET
    @PermitAll
    @RateLimited
    @Operation(summary = "List verified production companies", description = "In the order of their names.")
    @APIResponse(responseCode = "200", description = "One page of companies")
    @APIResponse(responseCode = "422", description = "`page` or `size` is out of range")
    public Page<PublicCompany> list(
            @Parameter(description = "part of the name") @QueryParam("q") @Nullable String q,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        PageBounds.check(page, size);
        return productions
                .page(new Productions.Filter(q, true, true, null, null), page, size)
                .map(overview -> PublicCompany.of(overview.production()));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @RateLimited
    @Operation(
            summary = "See a verified production company",
            description = "Without telephone number and mail address.")
    @APIResponse(responseCode = "200", description = "What everybody may read of it")
    @APIResponse(responseCode = "404", description = "No such company, or none that is verified and at work")
    public PublicCompany get(@Parameter(description = "id of the company") @PathParam("id") UUID id) {
        return productions
                .find(id)
                .filter(Production::active)
                .filter(p -> p.verifiedAt() != null)
                .map(PublicCompany::of)
                .orElseThrow(() -> new NotFound("not-found"));
    }
}
