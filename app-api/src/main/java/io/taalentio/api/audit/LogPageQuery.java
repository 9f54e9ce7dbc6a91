package io.taalentio.api.audit;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries of a log, and which page of them. */
public class LogPageQuery extends LogQuery {

    @QueryParam("after")
    @Schema(maxLength = 100)
    @Parameter(description = "`next` of the page before; none for the newest entries")
    public @Nullable String after;

    @QueryParam("size")
    @DefaultValue("50")
    public int size;
}
