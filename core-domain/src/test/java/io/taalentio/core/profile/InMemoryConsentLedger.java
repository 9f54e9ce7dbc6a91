package io.taalentio.core.profile;

import io.taalentio.core.kernel.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Consents for tests, in the order they were written. */
public final class InMemoryConsentLedger implements ConsentLedger {

    public record Line(
            UUID profile, ConsentKind kind, Step step, String version, String words, String address, Instant at) {}

    private final List<Line> lines = new ArrayList<>();

    @Override
    public void write(
            ProfileKind kind,
            UUID profile,
            Set<ConsentKind> what,
            Step step,
            String version,
            Language language,
            String address,
            Instant at) {
        what.stream()
                .sorted()
                .map(k -> new Line(profile, k, step, version, k.words().in(language), address, at))
                .forEach(lines::add);
    }

    public List<Line> all() {
        return List.copyOf(lines);
    }
}
