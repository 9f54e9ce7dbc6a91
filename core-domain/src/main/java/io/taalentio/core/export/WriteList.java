package io.taalentio.core.export;

import io.taalentio.core.export.ListDocuments.Cell;
import io.taalentio.core.export.ListDocuments.Head;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.StoredSearches;
import io.taalentio.core.search.WholeList;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Writes the people of an order to a file, a batch at a time: what it costs in memory does not grow with the list, for
 * at most one batch is read ahead. Who
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
            long written =
                    order.selection().isEmpty() ? everybody(order, today, rows, watch) : selected(order, today, rows);
            rows.finish();
            return written;
        }
    }

    private long everybody(ExportOrder order, LocalDate today, ListDocuments.Rows rows, Watch watch)
            throws IOException {
        SearchQuery filter = searches.read(order.kind(), order.filters());
        long written = 0;
        FutureTask<Batch> coming = ahead(() -> read(order, filter, today, null));
        while (true) {
            Batch batch = arrived(coming);
            boolean last = batch.places().size() < BATCH
                    || written + batch.people().size() >= order.format().most();
            if (!last) {
                WholeList.Place place = batch.places().getLast();
                coming = ahead(() -> read(order, filter, today, place));
            }
            add(order, batch.people(), today, rows);
            written += batch.people().size();
            if (last) {
                return written;
            }
            if (!watch.goesOn(written)) {
                throw new Stopped();
            }
        }
    }

    /** @param places as the list has them; {@code people} lacks those who left it meanwhile */
    private record Batch(List<WholeList.Place> places, List<ExportedPerson> people) {}

    private Batch read(ExportOrder order, SearchQuery filter, LocalDate today, WholeList.@Nullable Place after) {
        List<WholeList.Place> places = list.next(filter, today, after, BATCH);
        List<UUID> ids = places.stream().map(WholeList.Place::id).toList();
        return new Batch(places, people.read(order.kind(), ids, order.contact(), today));
    }

    /** Reading waits for the database, writing for the processor: the next batch is read while one is written. */
    private static FutureTask<Batch> ahead(Callable<Batch> reading) {
        FutureTask<Batch> task = new FutureTask<>(reading);
        Thread.ofVirtual().name("export, reading ahead").start(task);
        return task;
    }

    private static Batch arrived(FutureTask<Batch> coming) throws InterruptedIOException {
        try {
            return coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the list was being read");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("the list cannot be read", e.getCause());
        }
    }

    private long selected(ExportOrder order, LocalDate today, ListDocuments.Rows rows) throws IOException {
        List<ExportedPerson> found = people.read(order.kind(), chosen(order, today), order.contact(), today);
        add(order, found, today, rows);
        return found.size();
    }

    private List<UUID> chosen(ExportOrder order, LocalDate today) {
        return order.filters().isEmpty()
                ? order.selection()
                : list.among(searches.read(order.kind(), order.filters()), today, order.selection());
    }

    private void add(ExportOrder order, List<ExportedPerson> found, LocalDate today, ListDocuments.Rows rows)
            throws IOException {
        for (ExportedPerson person : found) {
            List<Cell> cells = new ArrayList<>(order.columns().size());
            for (ExportColumn column : order.columns()) {
                cells.add(words.cell(column, person, today, order.language()));
            }
            rows.add(cells);
        }
    }
}
