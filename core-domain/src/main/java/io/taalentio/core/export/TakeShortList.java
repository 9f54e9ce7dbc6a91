package io.taalentio.core.export;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.StoredSearches;
import io.taalentio.core.search.WholeList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** A list of at most a thousand people, made and handed over at once. */
@Managed
public class TakeShortList {

    private final StoredSearches searches;
    private final WholeList list;
    private final WriteList writeList;
    private final RecordShortList record;
    private final Clock clock;

    public TakeShortList(
            StoredSearches searches, WholeList list, WriteList writeList, RecordShortList record, Clock clock) {
        this.searches = searches;
        this.list = list;
        this.writeList = writeList;
        this.record = record;
        this.clock = clock;
    }

    /**
     * @throws InvalidValue {@code too-many-rows} when it holds more: that takes an export job
     * @throws io.taalentio.core.kernel.Forbidden when the actor may not list such people, use such a filter or have such
     *     a column
     */
    public byte[] take(ExportOrder order, Actor actor) {
        SearchQuery filter = AskExport.allowed(order, searches, actor);
        long rows = list.count(filter, LocalDate.now(clock));
        if (rows > AskExport.SHORT) {
            throw new InvalidValue("filters", "too-many-rows", Map.of("max", AskExport.SHORT));
        }
        record.record(order, rows, actor);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeList.write(order, out, written -> true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
