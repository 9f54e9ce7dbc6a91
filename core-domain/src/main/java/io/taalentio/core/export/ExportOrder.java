package io.taalentio.core.export;

import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.ProfileKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody wants taken out.
 *
 * @param columns from left to right
 * @param filters the search of the staff list as its address spells it; empty for everybody
 * @param selection people chosen one by one, who have to meet the filters as well; empty for no choice
 */
public record ExportOrder(
        ProfileKind kind,
        ExportFormat format,
        Language language,
        List<ExportColumn> columns,
        Map<String, String> filters,
        List<UUID> selection) {

    /** Most people that can be chosen one by one. */
    public static final int MOST_CHOSEN = 1_000;

    /** Columns of a printed page that can still be read. */
    public static final int MOST_PRINTED_COLUMNS = 10;

    /** @throws InvalidValue on {@code columns} or {@code selection} */
    public ExportOrder {
        columns = List.copyOf(columns);
        filters = Map.copyOf(filters);
        selection = selection.stream().distinct().toList();
        if (columns.isEmpty()) {
            throw new InvalidValue("columns", "required");
        }
        for (ExportColumn column : columns) {
            if (!column.of(kind)) {
                throw new InvalidValue("columns", "unknown-value");
            }
        }
        if (columns.stream().distinct().count() < columns.size()) {
            throw new InvalidValue("columns", "duplicate-entry");
        }
        if (format == ExportFormat.PDF && columns.size() > MOST_PRINTED_COLUMNS) {
            throw new InvalidValue("columns", "too-many", Map.of("max", MOST_PRINTED_COLUMNS));
        }
        if (selection.size() > MOST_CHOSEN) {
            throw new InvalidValue("selection", "too-many", Map.of("max", MOST_CHOSEN));
        }
    }

    /** Whether it says how to reach people. */
    public boolean contact() {
        return columns.stream().anyMatch(ExportColumn::contact);
    }
}
