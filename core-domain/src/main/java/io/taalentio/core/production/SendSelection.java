package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.OneTimeLinkIssuer;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.cinema.CinemaProfile;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import io.taalentio.core.notification.Notification;
import io.taalentio.core.notification.NotificationKind;
import io.taalentio.core.notification.Notifications;
import io.taalentio.core.profile.Guardian;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells assigned talents that they were selected: each by a mail of their own, with a link that lets them confirm or
 * decline once, and inside the product. The mails of a minor go to the guardian.
 */
@UseCase
public class SendSelection {

    /** How many can be named at once. */
    public static final int MOST = 2000;

    private final Assignments assignments;
    private final Productions productions;
    private final SelectionMails mails;
    private final SelectionWords words;
    private final ProductionAccess access;
    private final CinemaProfiles profiles;
    private final Accounts accounts;
    private final OneTimeLinkIssuer links;
    private final Outbox outbox;
    private final Notifications notifications;
    private final ActivityLog activities;
    private final Ids ids;
    private final Clock clock;

    public SendSelection(
            Assignments assignments,
            Productions productions,
            SelectionMails mails,
            SelectionWords words,
            ProductionAccess access,
            CinemaProfiles profiles,
            Accounts accounts,
            OneTimeLinkIssuer links,
            Outbox outbox,
            Notifications notifications,
            ActivityLog activities,
            Ids ids,
            Clock clock) {
        this.assignments = assignments;
        this.productions = productions;
        this.mails = mails;
        this.words = words;
        this.access = access;
        this.profiles = profiles;
        this.accounts = accounts;
        this.links = links;
        this.outbox = outbox;
        this.notifications = notifications;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param chosen ids of assignments, told again if they were told before; null for everybody who was not told yet
     * @return how the mailing stands right after it was asked for: everybody waiting or skipped
     * @throws NotFound when the actor may not know of the project
     * @throws Forbidden to who may only read it
     * @throws InvalidValue {@code unknown-value} on {@code assignmentIds} for one that is not of the project
     * @throws Conflict {@code project-closed}
     */
    public SelectionMails.Progress send(UUID projectId, @Nullable List<UUID> chosen, Actor actor) {
        Project project = access.projectToChange(projectId, actor);
        if (!project.open()) {
            throw new Conflict("project-closed");
        }
        Set<UUID> named = chosen == null ? Set.of() : Set.copyOf(chosen);
        List<Assignment> all = assignments.lockAllOf(projectId);
        if (named.size() > MOST
                || !all.stream()
                        .map(Assignment::id)
                        .collect(java.util.stream.Collectors.toSet())
                        .containsAll(named)) {
            throw new InvalidValue("assignmentIds", "unknown-value");
        }
        UUID companyId = project.productionId();
        Production company =
                companyId == null ? null : productions.find(companyId).orElse(null);
        Instant now = clock.instant();
        UUID run = ids.next();
        mails.begin(run, projectId, actor.accountId(), now);
        for (Assignment assignment : all) {
            if (chosen != null && !named.contains(assignment.id())) {
                continue;
            }
            SelectionMails.Skipped why = whySkipped(assignment, chosen != null);
            if (why == null) {
                tell(run, project, company, assignment, now);
            } else if (chosen != null || assignment.status().open()) {
                mails.skipped(run, assignment.id(), why);
            }
        }
        activities.record(Activity.of(actor, "selection-mails-sent", "production", projectId));
        return mails.latest(projectId).orElseThrow();
    }

    private static SelectionMails.@Nullable Skipped whySkipped(Assignment assignment, boolean again) {
        return switch (assignment.status()) {
            case ASSIGNED -> null;
            case NOTIFIED -> again ? null : SelectionMails.Skipped.ALREADY_NOTIFIED;
            case CONFIRMED, DECLINED -> SelectionMails.Skipped.ALREADY_ANSWERED;
            case REMOVED, COMPLETED -> SelectionMails.Skipped.NOT_ON_PROJECT;
        };
    }

    private void tell(UUID run, Project project, @Nullable Production company, Assignment assignment, Instant now) {
        CinemaProfile person = profiles.find(assignment.cinemaProfileId()).orElseThrow();
        UUID accountId = person.accountId();
        Optional<Account> account = accountId == null ? Optional.empty() : accounts.find(accountId);
        Language language = account.map(Account::language).orElse(Language.FR);
        UUID mail = ids.next();
        outbox.queue(
                mail,
                MailTemplate.PROJECT_SELECTION.to(
                        recipient(person, now),
                        language,
                        words.of(
                                person,
                                project,
                                company,
                                assignment,
                                links.assignmentAnswer(assignment.id()),
                                language),
                        person.id()));
        mails.queued(run, assignment.id(), mail);
        assignments.save(assignment.told(now));
        if (accountId != null) {
            notifications.add(new Notification(
                    ids.next(),
                    accountId,
                    NotificationKind.PROJECT_SELECTION,
                    "/me/assignments",
                    Map.of("project", project.name(), "code", assignment.code().value()),
                    now,
                    null));
        }
    }

    /** The person, or who answers for a minor where that address is known. */
    private static Email recipient(CinemaProfile person, Instant now) {
        Guardian guardian = person.sheet().guardian();
        boolean minor = person.minor(LocalDate.ofInstant(now, java.time.ZoneOffset.UTC));
        Email guardians = guardian == null ? null : guardian.email();
        return minor && guardians != null ? guardians : person.sheet().contact().email();
    }
}
