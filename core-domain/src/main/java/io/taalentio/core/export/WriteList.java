package io.taalentio.core.export;

import io.taalentio.core.export.ListDocuments.Cell;
import io.taalentio.core.export.ListDocuments.Head;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.StoredSearches;
import io.taalentio.core.search.WholeList;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the people of an order to a file, a batch at a time: what it costs in memory does not grow with the list. Who
 * registers meanwhile is not in it; who leaves the list meanwhile may be missing.
 */
@Managed
public class WriteList {

    private static final int BATCH = 2_000;

    private final StoredSearches searches;
    private final WholeList list;
    private final ExportedPeople people;
    private final ListDocuments documents;
    private final ColumnWords words;
    private final Clock clock;

    public WriteList(
            StoredSearches searches,
            WholeList list,
            ExportedPeople people,
            ListDocuments documents,
            ColumnWords words,
            Clock clock) {
        this.searches = searches;
        this.list = list;
        this.people = people;
        this.documents = documents;
        this.words = words;
        this.clock = clock;
    }

    /** Hears how many were written, and says whether to go on. */
    @FunctionalInterface
    public interface Watch {
        boolean goesOn(long written);
    }

    /** It was told not to go on; the file is worth nothing. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** @return how many people were written */
    long write(ExportOrder order, OutputStream out, Watch watch) throws IOException {
        LocalDate today = LocalDate.now(clock);
        Head head =
                new Head(ColumnWords.title(order.kind(), order.language()), today, order.language(), order.columns());
        try (ListDocuments.Rows rows = documents.begin(order.format(), head, out)) {
            long written = order.selection().isEmpty()
                    ? everybody(order, today, rows, watch)
                    : batch(order, chosen(order, today), today, rows);
            rows.finish();
            return written;
        }
    }

    private long everybody(ExportOrder order, LocalDate today, ListDocuments.Rows rows, Watch watch)
            throws IOException {
        SearchQuery filter = searches.read(order.kind(), order.filters());
        long written = 0;
        WholeList.@Nullable Place last = null;
        while (true) {
            List<WholeList.Place> places = list.next(filter, today, last, BATCH);
            written += batch(order, places.stream().map(WholeList.Place::id).toList(), today, rows);
            if (places.size() < BATCH || written >= order.format().most()) {
                return written;
            }
            last = places.getLast();
            if (!watch.goesOn(written)) {
                throw new Stopped();
            }
        }
    }

    private List<UUID> chosen(ExportOrder order, LocalDate today) {
        return order.filters().isEmpty()
                ? order.selection()
                : list.among(searches.read(order.kind(), order.filters()), today, order.selection());
    }

    private int batch(ExportOrder order, List<UUID> ids, LocalDate today, ListDocuments.Rows rows) throws IOException {
        List<ExportedPerson> found = people.read(order.kind(), ids, order.contact(), today);
        for (ExportedPerson person : found) {
            List<Cell> cells = new ArrayList<>(order.columns().size());
            for (ExportColumn column : order.columns()) {
                cells.add(words.cell(column, person, today, order.language()));
            }
            rows.add(cells);
        }
        return found.size();
    }
}
