package io.taalentio.api.export;

import io.taalentio.core.access.Actor;
import io.taalentio.core.export.ExportColumn;
import io.taalentio.core.export.ExportFormat;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.profile.ProfileKind;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list is to look like that is taken out at once. */
public class ShortListForm {

    @QueryParam("format")
    @DefaultValue("XLSX")
    @Parameter(description = "XLSX, CSV or PDF", example = "XLSX")
    @SuppressWarnings("NullAway.Init")
    public ExportFormat format;

    @QueryParam("columns")
    @Schema(maxLength = 400)
    @Parameter(
            description = "keys of the columns from left to right, comma between; the usual ones when absent, see"
                    + " `/export-columns`",
            example = "CODE,LAST_NAME,TALENTS")
    public @Nullable String columns;

    /** @throws InvalidValue {@code unknown-value} on {@code columns} */
    List<ExportColumn> columns(ProfileKind kind, Actor reader) {
        String joined = columns;
        return joined == null || joined.isBlank()
                ? ExportColumn.usual(kind, format, reader)
                : Arrays.stream(joined.split(",", -1))
                        .map(name -> ExportColumn.find(name.strip())
                                .orElseThrow(() -> new InvalidValue("columns", "unknown-value")))
                        .toList();
    }
}
