package io.taalentio.core.nametracking;

import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.nametracking.NameIndex.Registered;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Compares names that were registered or changed with the watched ones. Taking a check from the queue, filing the name
 * and keeping what was found is one transaction, so a crash in the middle repeats it and loses nothing.
 */
@UseCase
public class CheckNames {

    private final NameIndex index;
    private final WatchedNames names;
    private final NameHits hits;
    private final KeepHit found;

    public CheckNames(NameIndex index, WatchedNames names, NameHits hits, KeepHit found) {
        this.index = index;
        this.names = names;
        this.hits = hits;
        this.found = found;
    }

    /** @return how many checks were made */
    public int check(int max) {
        List<Registered> due = index.takeDue(max);
        Map<UUID, Set<String>> filed = new HashMap<>();
        Set<String> keys = new HashSet<>();
        for (Registered person : due) {
            Set<String> own = person.present()
                    ? NameKeys.filed(RegisteredName.of(person.firstName(), person.lastName())
                            .whole())
                    : Set.of();
            filed.put(person.profileId(), own);
            keys.addAll(own);
        }
        List<WatchedName> watched = keys.isEmpty() ? List.of() : names.filedUnder(keys);
        Map<UUID, PersonName> taken = new HashMap<>();
        watched.forEach(name -> taken.put(name.id(), name.name()));
        for (Registered person : due) {
            if (person.present()) {
                Set<String> own = filed.getOrDefault(person.profileId(), Set.of());
                index.file(person, own);
                compare(person, own, watched, taken);
            } else {
                hits.forget(person.profileId());
                index.file(person, Set.of());
            }
        }
        return due.size();
    }

    private void compare(Registered person, Set<String> filed, List<WatchedName> watched, Map<UUID, PersonName> taken) {
        RegisteredName registered = RegisteredName.of(person.firstName(), person.lastName());
        Set<UUID> fitting = new HashSet<>();
        for (WatchedName name : watched) {
            PersonName sought = taken.getOrDefault(name.id(), registered.whole());
            if (NameKeys.sought(sought).mayBe(filed)) {
                Optional<NameMatch> match = NameMatcher.match(sought, registered, name.fuzzy());
                if (match.isPresent()) {
                    fitting.add(name.id());
                    found.keep(name, person, match.get());
                }
            }
        }
        hits.dropStale(person.profileId(), fitting);
    }
}
