package io.taalentio.core.registration;

import io.taalentio.core.registration.Resemblance.Evidence;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Resemblances for tests: names by the share of common trigrams. */
public final class InMemoryDuplicates implements Duplicates {

    /** A flag as it was noted. */
    public record Flag(UUID profile, UUID other, Set<Evidence> evidence) {}

    private final Map<UUID, Suspect> known = new LinkedHashMap<>();
    private final List<Flag> flags = new ArrayList<>();

    /** Somebody whose profile was stored. */
    public void registered(Suspect person) {
        known.put(person.profileId(), person);
    }

    public List<Flag> flags() {
        return List.copyOf(flags);
    }

    @Override
    public List<Resemblance> of(Suspect suspect) {
        List<Resemblance> found = new ArrayList<>();
        for (Suspect other : known.values()) {
            if (other.kind() != suspect.kind() || other.profileId().equals(suspect.profileId())) {
                continue;
            }
            EnumSet<Evidence> evidence = EnumSet.noneOf(Evidence.class);
            if (other.phone().equals(suspect.phone())) {
                evidence.add(Evidence.PHONE);
            }
            if (other.email().equals(suspect.email())) {
                evidence.add(Evidence.EMAIL);
            }
            if (other.person().birthDate() != null
                    && other.person().birthDate().equals(suspect.person().birthDate())
                    && likeness(trigrams(other), trigrams(suspect)) >= 0.6) {
                evidence.add(Evidence.NAME_AND_BIRTH_DATE);
            }
            if (!evidence.isEmpty()) {
                found.addFirst(new Resemblance(other.profileId(), evidence));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt((Resemblance r) -> r.evidence().size())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    @Override
    public void flag(Suspect suspect, List<Resemblance> resemblances, Instant now) {
        resemblances.forEach(r -> flags.add(new Flag(suspect.profileId(), r.otherId(), r.evidence())));
        registered(suspect);
    }

    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return (double) shared.size() / all.size();
    }

    private static Set<String> trigrams(Suspect suspect) {
        String name = suspect.person().firstName() + " " + suspect.person().lastName();
        Set<String> trigrams = new HashSet<>();
        for (String word : Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+", -1)) {
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                trigrams.add(padded.substring(i, i + 3));
            }
        }
        return trigrams;
    }
}
