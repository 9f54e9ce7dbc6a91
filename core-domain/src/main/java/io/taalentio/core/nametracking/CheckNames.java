package io.taalentio.core.nametracking;

import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.nametracking.NameIndex.Registered;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        List<Watched> ready = watched.stream().map(Watched::of).toList();
        for (Registered person : due) {
            if (person.present()) {
                Set<String> own = filed.getOrDefault(person.profileId(), Set.of());
                index.file(person, own);
                compare(person, own, ready);
            } else {
                hits.forget(person.profileId());
                index.file(person, Set.of());
            }
        }
        return due.size();
    }

    private void compare(Registered person, Set<String> filed, List<Watched> watched) {
        RegisteredName registered = RegisteredName.of(person.firstName(), person.lastName());
        Set<UUID> fitting = new HashSet<>();
        for (Watched sought : watched) {
            if (sought.keys().mayBe(filed)) {
                WatchedName entry = sought.entry();
                NameMatcher.match(sought.name(), registered, entry.fuzzy()).ifPresent(match -> {
                    fitting.add(entry.id());
                    found.keep(entry, person, match);
                });
            }
        }
        hits.dropStale(person.profileId(), fitting);
    }

    /** An entry, its name taken apart once for all people it is compared with. */
    private record Watched(WatchedName entry, PersonName name, NameKeys.Sought keys) {
        static Watched of(WatchedName entry) {
            PersonName name = entry.name();
            return new Watched(entry, name, NameKeys.sought(name));
        }
    }
}
