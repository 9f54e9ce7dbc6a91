package io.taalentio.core.folder;

import io.taalentio.core.access.Permission;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.AccountStatus;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.PublicProfile;
import io.taalentio.core.search.PublicProfiles;
import io.taalentio.core.search.PublicRules;
import io.taalentio.core.search.StoredProfile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who of a folder a presentation shows, decided anew each time: those whom its maker may list at that moment and who have
 * a page for anybody. Minors and people who let only the staff see them are never shown (product reference, section 6.3).
 */
@Managed
class PresentedPeople {

    private final Folders folders;
    private final PublicProfiles profiles;
    private final Accounts accounts;
    private final Clock clock;

    PresentedPeople(Folders folders, PublicProfiles profiles, Accounts accounts, Clock clock) {
        this.folders = folders;
        this.profiles = profiles;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Its maker, while he still keeps folders. */
    Optional<Account> maker(UUID account) {
        return accounts.find(account)
                .filter(a -> a.status() == AccountStatus.ACTIVE)
                .filter(a -> Permission.KEEP_FOLDERS.grantedTo(a.roles()));
    }

    List<Presented> of(UUID folder, Account maker, Set<PresentationField> fields) {
        return pages(folder, KeepFolders.kinds(maker))
                .map(shown -> Presented.of(shown.person(), shown.page(), fields))
                .toList();
    }

    long count(UUID folder, Set<ProfileKind> kinds) {
        return pages(folder, kinds).count();
    }

    private record Shown(FolderPerson person, PublicProfile page) {}

    private Stream<Shown> pages(UUID folder, Set<ProfileKind> kinds) {
        LocalDate today = LocalDate.now(clock);
        List<FolderPerson> people = folders.people(folder, kinds);
        Map<ProfileKind, Map<UUID, StoredProfile>> stored = new EnumMap<>(ProfileKind.class);
        for (ProfileKind kind : kinds) {
            Map<UUID, StoredProfile> byId = new HashMap<>();
            profiles.byIds(
                            kind,
                            people.stream()
                                    .filter(p -> p.kind() == kind)
                                    .map(FolderPerson::profileId)
                                    .toList())
                    .forEach(profile -> byId.put(profile.id(), profile));
            stored.put(kind, byId);
        }
        return people.stream()
                .flatMap(person -> Optional.ofNullable(
                        stored.getOrDefault(person.kind(), Map.of()).get(person.profileId()))
                        .flatMap(profile -> PublicRules.page(profile, today))
                        .map(page -> new Shown(person, page))
                        .stream());
    }
}
