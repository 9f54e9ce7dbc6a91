package io.taalentio.core.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The sealed log for tests; what the database's owner could do is public. */
public final class InMemorySealedLog implements SealedLog, ActivityLog {

    private static final Duration LEAST = Duration.ofDays(30);

    /** A line and everything it says. */
    public record Written(UUID id, Book book, String says, Map<String, Object> facts) {}

    public final Map<UUID, Written> lines = new LinkedHashMap<>();
    private final Map<Book, NavigableMap<Long, Seal>> seals = new TreeMap<>();
    private final Set<UUID> waiting = new LinkedHashSet<>();
    private final Map<Long, Instant> aged = new TreeMap<>();

    public InMemorySealedLog() {
        for (Book book : Book.values()) {
            seals.put(book, new TreeMap<>());
        }
    }

    @Override
    public void record(Activity activity) {
        write(activity);
    }

    public UUID write(Activity activity) {
        UUID id = UUID.randomUUID();
        Act act = Acts.of(activity.action());
        lines.put(
                id,
                new Written(
                        id,
                        act.book(),
                        activity.action() + " " + activity.resourceId() + " " + activity.facts(),
                        activity.facts()));
        waiting.add(id);
        return id;
    }

    /** As the database does: the age of a seal is in its column, and what it signs stays. */
    public void age(Duration by) {
        seals(Book.SECURITY)
                .forEach((number, seal) -> aged.put(number, seal.at().minus(by)));
    }

    @Override
    public boolean claim() {
        return true;
    }

    @Override
    public List<Line> takeWaiting(int most) {
        List<UUID> taken = waiting.stream().limit(most).toList();
        taken.forEach(waiting::remove);
        Map<UUID, Line> there = lines(taken);
        return taken.stream()
                .map(id -> there.getOrDefault(id, new Line(id, Book.SECURITY, LineDigest.ZERO)))
                .toList();
    }

    @Override
    public Optional<Seal> last(Book book) {
        return Optional.ofNullable(seals(book).lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public void append(Seal seal) {
        seals(seal.book()).put(seal.number(), seal);
    }

    @Override
    public List<Seal> from(Book book, long number, int most) {
        return seals(book).tailMap(number, true).values().stream().limit(most).toList();
    }

    @Override
    public Map<UUID, Line> lines(Collection<UUID> ids) {
        return ids.stream()
                .filter(lines::containsKey)
                .map(lines::get)
                .collect(Collectors.toMap(
                        Written::id,
                        w -> new Line(w.id(), w.book(), LineDigest.of(w.id(), w.book(), w.says(), w.facts()))));
    }

    @Override
    public List<UUID> strangers(Book book, int most) {
        Set<UUID> sealed =
                seals(book).values().stream().flatMap(s -> s.entries().stream()).collect(Collectors.toSet());
        return lines.values().stream()
                .filter(w -> w.book() == book)
                .map(Written::id)
                .filter(id -> !sealed.contains(id) && !waiting.contains(id))
                .limit(most)
                .toList();
    }

    @Override
    public long waiting() {
        return waiting.size();
    }

    @Override
    public Optional<Seal> lastBefore(Book book, Instant before) {
        Instant limit = Instant.now().minus(LEAST);
        Instant end = before.isBefore(limit) ? before : limit;
        NavigableMap<Long, Seal> all = seals(book);
        return all.values().stream()
                .filter(s -> s.number() < all.lastKey())
                .filter(s -> aged.getOrDefault(s.number(), s.at()).isBefore(end))
                .reduce((earlier, later) -> later);
    }

    @Override
    public long cut(Book book, long upTo) {
        Map<Long, Seal> gone = seals(book).headMap(upTo, true);
        List<UUID> entries =
                gone.values().stream().flatMap(s -> s.entries().stream()).toList();
        gone.clear();
        return entries.stream().filter(id -> lines.remove(id) != null).count();
    }

    @Override
    public List<Cut> cuts(Book book) {
        List<Cut> cuts = new ArrayList<>();
        lines.values().stream()
                .filter(w -> w.says().startsWith(CutLog.ACTION + " " + book))
                .forEach(w -> cuts.add(new Cut(
                        book,
                        ((Number) fact(w, CutLog.UP_TO)).longValue(),
                        LineDigest.ofHex(fact(w, CutLog.HASH).toString()),
                        LineDigest.ofHex(fact(w, CutLog.PROOF).toString()))));
        return cuts;
    }

    private static Object fact(Written line, String name) {
        return Objects.requireNonNull(line.facts().get(name));
    }

    public NavigableMap<Long, Seal> seals(Book book) {
        return Objects.requireNonNull(seals.get(book));
    }
}
