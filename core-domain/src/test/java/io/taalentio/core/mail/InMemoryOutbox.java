package io.taalentio.core.mail;

import io.taalentio.core.kernel.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails for tests. */
public final class InMemoryOutbox implements Outbox, MailQueue, MailDirectory {

    private record Stored(Entry entry, Instant nextTry) {}

    private final Map<UUID, Stored> mails = new LinkedHashMap<>();
    private final Clock clock;

    public InMemoryOutbox(Clock clock) {
        this.clock = clock;
    }

    /** What was queued, oldest first. */
    public List<OutgoingMail> queued() {
        return mails.values().stream().map(m -> m.entry().mail()).toList();
    }

    public List<String> templates() {
        return queued().stream().map(OutgoingMail::template).toList();
    }

    public OutgoingMail last() {
        return queued().getLast();
    }

    @Override
    public void queue(OutgoingMail mail) {
        queue(UUID.randomUUID(), mail);
    }

    @Override
    public void queue(UUID id, OutgoingMail mail) {
        Instant now = clock.instant();
        mails.put(id, new Stored(new Entry(id, mail, MailStatus.QUEUED, 0, null, now, null), now));
    }

    @Override
    public List<QueuedMail> claim(int max, Instant now, Instant leaseUntil) {
        List<Stored> due = mails.values().stream()
                .filter(m ->
                        m.entry().status() == MailStatus.QUEUED && !m.nextTry().isAfter(now))
                .sorted(Comparator.comparing(Stored::nextTry))
                .limit(max)
                .toList();
        List<QueuedMail> claimed = new ArrayList<>();
        for (Stored m : due) {
            Entry e = m.entry();
            put(e, e.mail(), e.status(), e.attempts() + 1, e.error(), e.sentAt(), leaseUntil);
            claimed.add(new QueuedMail(e.id(), e.mail(), e.attempts() + 1, e.createdAt(), null));
        }
        return claimed;
    }

    @Override
    public void sent(UUID id, Map<String, String> values, Instant at) {
        Entry e = entry(id);
        OutgoingMail mail = e.mail();
        put(
                e,
                new OutgoingMail(mail.to(), mail.template(), mail.language(), values, mail.profileId()),
                MailStatus.SENT,
                e.attempts(),
                null,
                at,
                at);
    }

    @Override
    public void retry(UUID id, String error, Instant nextTry) {
        Entry e = entry(id);
        put(e, e.mail(), e.status(), e.attempts(), error, null, nextTry);
    }

    @Override
    public void failed(UUID id, String error) {
        Entry e = entry(id);
        put(e, e.mail(), MailStatus.FAILED, e.attempts(), error, null, Instant.EPOCH);
    }

    @Override
    public void kept(Collection<UUID> ids) {
        for (UUID id : ids) {
            Entry e = entry(id);
            put(e, e.mail(), MailStatus.KEPT, 0, e.error(), null, Instant.EPOCH);
        }
    }

    @Override
    public boolean requeue(UUID id, Instant now) {
        Stored m = mails.get(id);
        if (m == null || m.entry().status() == MailStatus.SENT || m.entry().status() == MailStatus.SUPPRESSED) {
            return false;
        }
        put(m.entry(), m.entry().mail(), MailStatus.QUEUED, 0, null, null, now);
        return true;
    }

    @Override
    public Page<Entry> list(@Nullable MailStatus status, int page, int size) {
        List<Entry> all = mails.values().stream()
                .map(Stored::entry)
                .filter(e -> status == null || e.status() == status)
                .sorted(Comparator.comparing(Entry::createdAt).reversed())
                .toList();
        return new Page<>(all.stream().skip((long) page * size).limit(size).toList(), all.size(), true, page, size);
    }

    @Override
    public Optional<Entry> find(UUID id) {
        return Optional.ofNullable(mails.get(id)).map(Stored::entry);
    }

    @Override
    public Map<MailStatus, Long> counts() {
        Map<MailStatus, Long> counts = new EnumMap<>(MailStatus.class);
        mails.values().forEach(m -> counts.merge(m.entry().status(), 1L, Long::sum));
        return counts;
    }

    private Entry entry(UUID id) {
        return find(id).orElseThrow();
    }

    private void put(
            Entry e,
            OutgoingMail mail,
            MailStatus status,
            int attempts,
            @Nullable String error,
            @Nullable Instant sentAt,
            Instant nextTry) {
        mails.put(e.id(), new Stored(new Entry(e.id(), mail, status, attempts, error, e.createdAt(), sentAt), nextTry));
    }
}
