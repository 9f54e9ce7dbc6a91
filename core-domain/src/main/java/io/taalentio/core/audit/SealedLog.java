package io.taalentio.core.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The chain of seals over both books, and the lines as they stand in the database. */
public interface SealedLog {

    /**
     * A line as it is stored.
     *
     * @param digest SHA-256 over every column of it
     */
    record Line(UUID id, Book book, LineDigest digest) {}

    /** Lets one caller of all nodes seal until its transaction ends; false when another does. */
    boolean claim();

    /**
     * Takes up to {@code most} committed lines that wait for a seal off the waiting list, the oldest first. One that is
     * gone already is sealed as missing in the security log, with a digest of zeros that no line has.
     */
    List<Line> takeWaiting(int most);

    /** The newest seal of the book. */
    Optional<Seal> last(Book book);

    void append(Seal seal);

    /** Seals of the book from {@code number} on, in order. */
    List<Seal> from(Book book, long number, int most);

    /** The lines with these ids that are there, whichever book they claim to be in. */
    Map<UUID, Line> lines(Collection<UUID> ids);

    /** Lines of the book that stand in no seal and do not wait for one either: they came in by another door. */
    List<UUID> strangers(Book book, int most);

    /** Lines that wait for a seal. */
    long waiting();

    /**
     * The newest seal whose lines, and all before it, are older than {@code before}; empty when the first is not. The
     * newest seal of all stays, and so does whatever is not older than the least time that every log is kept.
     */
    Optional<Seal> lastBefore(Book book, Instant before);

    /**
     * Removes the lines and seals of the book up to and including that number.
     *
     * @return lines removed
     */
    long cut(Book book, long upTo);

    /** What lines of the log say about cuts of the book, true or not. */
    List<Cut> cuts(Book book);

    /**
     * What a line says of a cut.
     *
     * @param upTo number of the last seal that was removed
     * @param hash its hash, from which the chain goes on
     * @param proof signature of the others
     */
    record Cut(Book book, long upTo, LineDigest hash, LineDigest proof) {}
}
