package io.taalentio.core.production;

import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Page;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The production companies. */
public interface Productions {

    /** @throws Conflict {@code production-exists} when another bears the name */
    void add(Production production);

    /**
     * @throws Conflict {@code conflict-version} when somebody changed it since it was read, {@code production-exists}
     *     when another bears the name, {@code codes-issued} when its letters change although codes bear them
     */
    void save(Production production);

    Optional<Production> find(UUID id);

    /** As {@link #find}, and nobody else changes it or what hangs on it until the caller's transaction ends. */
    Optional<Production> lock(UUID id);

    /** Whether assignment codes bear its letters. */
    boolean codesIssued(UUID id);

    /** How many of its projects are neither completed nor archived. */
    long openProjects(UUID id);

    /** In the order of their names. */
    Page<Overview> page(Filter filter, int page, int size);

    /** @param reader whose part in it is told */
    Optional<Overview> overview(UUID id, @Nullable UUID reader);

    /**
     * @param text part of the name, accents and case forgiven
     * @param member only companies this account belongs to
     * @param reader whose part in each is told
     */
    record Filter(
            @Nullable String text,
            @Nullable Boolean active,
            @Nullable Boolean verified,
            @Nullable UUID member,
            @Nullable UUID reader) {}

    /**
     * A company as a list shows it.
     *
     * @param openProjects neither completed nor archived
     * @param role what the reader is in it, null for nothing
     */
    record Overview(
            Production production,
            long projects,
            long openProjects,
            boolean codesIssued,
            @Nullable MemberRole role) {}
}
