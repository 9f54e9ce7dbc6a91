package io.taalentio.core.audit;

import io.taalentio.core.access.Actor;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

class InMemorySealedLogTest extends SealedLogContract {

    private final InMemorySealedLog log = new InMemorySealedLog();

    @Override
    protected SealedLog log() {
        return log;
    }

    @Override
    protected SealKey key() {
        return content -> LineDigest.of("key", content);
    }

    @Override
    protected ActivityLog activities() {
        return log;
    }

    @Override
    protected <T> T in(Supplier<T> act) {
        return act.get();
    }

    @Override
    protected UUID write(String action) {
        return log.write(Activity.of(Actor.system(), action, "account", UUID.randomUUID()));
    }

    @Override
    protected void deleteLine(UUID id) {
        log.lines.remove(id);
    }

    @Override
    protected void changeLine(UUID id) {
        put(id, line(id).says() + "!");
    }

    @Override
    protected void exchange(UUID one, UUID other) {
        String says = line(one).says();
        put(one, line(other).says());
        put(other, says);
    }

    @Override
    protected UUID slipIn() {
        UUID id = UUID.randomUUID();
        log.lines.put(id, new InMemorySealedLog.Written(id, Book.SECURITY, "signed-in", Map.of()));
        return id;
    }

    @Override
    protected void deleteSeals(Book book, long from, long to) {
        log.seals(book).subMap(from, true, to, true).clear();
    }

    @Override
    protected void forge(Seal seal) {
        log.append(new Seal(
                seal.book(),
                seal.number(),
                seal.at(),
                seal.entries(),
                seal.digests(),
                seal.previous(),
                LineDigest.of("another key", seal.number())));
    }

    @Override
    protected void age(Duration by) {
        log.age(by);
    }

    private InMemorySealedLog.Written line(UUID id) {
        return Objects.requireNonNull(log.lines.get(id));
    }

    private void put(UUID id, String says) {
        InMemorySealedLog.Written line = line(id);
        log.lines.put(id, new InMemorySealedLog.Written(id, line.book(), says, line.facts()));
    }
}
