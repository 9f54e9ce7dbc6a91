package io.taalentio.core.search;

import io.taalentio.core.account.Account;
import io.taalentio.core.account.OneTimeLinkIssuer;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import io.taalentio.core.profile.ProfileKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes down whom a saved search found, and mails its owner of those who are new: both, or neither. */
@UseCase
public class TellNewMatches {

    private static final int NAMED = 5;

    private final SavedSearches saved;
    private final StaffProfiles profiles;
    private final OneTimeLinkIssuer issuer;
    private final Outbox outbox;
    private final Links links;
    private final Morning morning;

    public TellNewMatches(
            SavedSearches saved,
            StaffProfiles profiles,
            OneTimeLinkIssuer issuer,
            Outbox outbox,
            Links links,
            Morning morning) {
        this.saved = saved;
        this.profiles = profiles;
        this.issuer = issuer;
        this.outbox = outbox;
        this.links = links;
        this.morning = morning;
    }

    void tell(SavedSearch search, Account owner, List<WholeList.Place> fresh, Instant now) {
        if (!saved.looked(search, now, fresh.isEmpty() ? null : now, morning.next(search.cadence(), now))) {
            return;
        }
        if (fresh.isEmpty()) {
            return;
        }
        saved.know(search.id(), fresh.stream().map(WholeList.Place::id).toList());
        outbox.queue(MailTemplate.SEARCH_ALERT.to(owner.email(), owner.language(), words(search, owner, fresh)));
    }

    private Map<String, String> words(SavedSearch search, Account owner, List<WholeList.Place> fresh) {
        Map<String, String> words = new HashMap<>();
        words.put("firstName", owner.firstName());
        words.put("name", search.name());
        words.put("count", Integer.toString(fresh.size()));
        words.put(
                "people",
                fresh.stream()
                        .limit(NAMED)
                        .map(place -> named(search.kind(), place.id()))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(" · ")));
        if (fresh.size() > NAMED) {
            words.put("others", Integer.toString(fresh.size() - NAMED));
        }
        String page =
                switch (search.kind()) {
                    case TALENT -> "/staff/talents";
                    case CINEMA -> "/staff/cinema";
                };
        words.put("link", links.to(page + (search.address().isEmpty() ? "" : "?" + search.address())));
        String stop = issuer.alertStop(owner.id(), search.id());
        words.put("stop", stop);
        words.put(
                MailTemplate.UNSUBSCRIBE,
                links.to("/api/v1/saved-searches/alerts/unsubscribe" + stop.substring(stop.indexOf('#'))));
        return words;
    }

    /** First name, initial and code: no more than the mail needs. */
    private String named(ProfileKind kind, UUID id) {
        return profiles.find(kind, new ProfileRef.ById(id))
                .map(p -> PublicRules.displayName(p.firstName(), p.lastName(), false) + " (" + p.code() + ")")
                .orElse("");
    }
}
