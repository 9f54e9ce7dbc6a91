package io.taalentio.core.nametracking;

import io.taalentio.core.access.Role;
import io.taalentio.core.account.AccountDirectory;
import io.taalentio.core.account.AccountStatus;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import io.taalentio.core.nametracking.NameHits.Hit;
import io.taalentio.core.notification.Notification;
import io.taalentio.core.notification.NotificationKind;
import io.taalentio.core.notification.Notifications;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.world.World;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells who watches a name of its new hits, once for all of them: by mail to the entry's address, or to the administrator
 * who made the entry, or, when that account is no active administrator any more, to all of them; and inside the product.
 */
@UseCase
public class TellWatcher {

    private static final int ALL_ADMINS = 100;
    private static final String PAGE = "/admin/names";

    private final WatchedNames names;
    private final NameHits hits;
    private final AccountDirectory accounts;
    private final Outbox outbox;
    private final Notifications notifications;
    private final World world;
    private final Links links;
    private final Ids ids;
    private final Clock clock;

    public TellWatcher(
            WatchedNames names,
            NameHits hits,
            AccountDirectory accounts,
            Outbox outbox,
            Notifications notifications,
            World world,
            Links links,
            Ids ids,
            Clock clock) {
        this.names = names;
        this.hits = hits;
        this.accounts = accounts;
        this.outbox = outbox;
        this.notifications = notifications;
        this.world = world;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws IllegalStateException when there is nobody to tell */
    public void tell(UUID watchedId) {
        Instant now = clock.instant();
        List<Hit> news = hits.news(watchedId, now);
        if (news.isEmpty()) {
            return;
        }
        WatchedName name = names.find(watchedId).orElseThrow();
        List<AccountDirectory.Row> watchers = watchers(name);
        Map<Email, Language> readers = new LinkedHashMap<>();
        Email own = name.notificationEmail();
        if (own != null) {
            readers.put(own, watchers.isEmpty() ? Language.FR : language(watchers.getFirst()));
        } else {
            watchers.forEach(watcher -> readers.put(new Email(watcher.email()), language(watcher)));
        }
        if (readers.isEmpty()) {
            throw new IllegalStateException("nobody is there to be told of a hit on a watched name");
        }
        readers.forEach((reader, language) ->
                outbox.queue(MailTemplate.NAME_DETECTION.to(reader, language, words(name, news, language))));
        Hit best = news.getFirst();
        for (AccountDirectory.Row watcher : watchers) {
            notifications.add(new Notification(
                    ids.next(),
                    watcher.id(),
                    NotificationKind.NAME_DETECTED,
                    PAGE + "?watched=" + watchedId,
                    Map.of(
                            "watchedName",
                            name.fullName(),
                            "registeredName",
                            best.registeredName(),
                            "code",
                            best.code(),
                            "count",
                            Integer.toString(news.size())),
                    now,
                    null));
        }
        hits.notified(news.stream().map(Hit::id).collect(Collectors.toUnmodifiableSet()), now);
    }

    private List<AccountDirectory.Row> watchers(WatchedName name) {
        List<AccountDirectory.Row> admins =
                accounts.list(new AccountDirectory.Query(null, Role.ADMIN, 0, ALL_ADMINS)).items().stream()
                        .filter(account -> account.status() == AccountStatus.ACTIVE)
                        .toList();
        List<AccountDirectory.Row> creator = admins.stream()
                .filter(account -> account.id().equals(name.createdBy()))
                .toList();
        return creator.isEmpty() ? admins : creator;
    }

    private static Language language(AccountDirectory.Row account) {
        return Language.of(account.language());
    }

    private Map<String, String> words(WatchedName name, List<Hit> news, Language language) {
        Hit best = news.getFirst();
        Map<String, String> words = new HashMap<>();
        words.put("watchedName", name.fullName());
        words.put("registeredName", best.registeredName());
        words.put("code", best.code());
        words.put("kind", kind(best.kind(), language));
        words.put("place", best.place(world, language));
        words.put("score", Integer.toString(best.match().score()));
        words.put("link", links.to(PAGE + "?watched=" + name.id()));
        String description = name.description();
        if (description != null) {
            words.put("note", description);
        }
        if (news.size() > 1) {
            words.put("others", Integer.toString(news.size() - 1));
        }
        return words;
    }

    private static String kind(ProfileKind kind, Language language) {
        return switch (kind) {
            case TALENT -> "talent";
            case CINEMA -> language == Language.FR ? "cinéma" : "cinema";
        };
    }
}
