package io.taalentio.persistence.search;

import io.taalentio.core.search.ProfileIndex;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;

/** Keeps those with the most points, of equals the newest. */
final class Points {

    private record Candidate(int points, long created, UUID id) {}

    private static final Comparator<Candidate> WORST_FIRST = Comparator.comparingInt(Candidate::points)
            .thenComparingLong(Candidate::created)
            .thenComparing(Comparator.comparing(Candidate::id).reversed());

    private final int most;
    private final PriorityQueue<Candidate> best = new PriorityQueue<>(WORST_FIRST);

    Points(int most) {
        this.most = most;
    }

    /** @param sums points of each person of a segment */
    void offer(int[] sums, long[] created, SegmentFacts facts) {
        for (int person = 0; person < sums.length; person++) {
            if (sums[person] > 0 && (best.size() < most || sums[person] >= worst())) {
                best.add(new Candidate(sums[person], created[person], facts.id(person)));
                if (best.size() > most) {
                    best.poll();
                }
            }
        }
    }

    private int worst() {
        Candidate worst = best.peek();
        return worst == null ? 0 : worst.points();
    }

    List<ProfileIndex.Scored> best() {
        return best.stream()
                .sorted(WORST_FIRST.reversed())
                .map(c -> new ProfileIndex.Scored(c.id(), c.points()))
                .toList();
    }
}
