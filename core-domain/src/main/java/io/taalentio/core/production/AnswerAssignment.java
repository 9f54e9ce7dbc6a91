package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.AccountStatus;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.LinkPurpose;
import io.taalentio.core.account.OneTimeLink;
import io.taalentio.core.account.OneTimeLinks;
import io.taalentio.core.account.TokenHash;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import io.taalentio.core.notification.Notification;
import io.taalentio.core.notification.NotificationKind;
import io.taalentio.core.notification.Notifications;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A talent who was told of a selection confirms or declines: from the mail, by its one-time link, or signed in. Who runs
 * the project is told of it.
 */
@UseCase
public class AnswerAssignment {

    private static final Set<LinkPurpose> LINK = Set.of(LinkPurpose.ASSIGNMENT_ANSWER);

    private final Assignments assignments;
    private final AssignmentDirectory directory;
    private final Projects projects;
    private final ProductionMembers members;
    private final CinemaProfiles profiles;
    private final Accounts accounts;
    private final OneTimeLinks oneTimeLinks;
    private final Outbox outbox;
    private final Notifications notifications;
    private final Links links;
    private final ActivityLog activities;
    private final Ids ids;
    private final Clock clock;

    public AnswerAssignment(
            Assignments assignments,
            AssignmentDirectory directory,
            Projects projects,
            ProductionMembers members,
            CinemaProfiles profiles,
            Accounts accounts,
            OneTimeLinks oneTimeLinks,
            Outbox outbox,
            Notifications notifications,
            Links links,
            ActivityLog activities,
            Ids ids,
            Clock clock) {
        this.assignments = assignments;
        this.directory = directory;
        this.projects = projects;
        this.members = members;
        this.profiles = profiles;
        this.accounts = accounts;
        this.oneTimeLinks = oneTimeLinks;
        this.outbox = outbox;
        this.notifications = notifications;
        this.links = links;
        this.activities = activities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the link of a selection mail is about; reading it does not use it up.
     *
     * @throws Refused {@code token-expired}
     */
    public AssignmentDirectory.Row look(String token) {
        return oneTimeLinks
                .find(TokenHash.of(token), LINK, clock.instant())
                .map(OneTimeLink::subject)
                .flatMap(directory::find)
                .orElseThrow(() -> new Refused("token-expired"));
    }

    /**
     * Answers by the link of the mail, which is used up.
     *
     * @throws Refused {@code token-expired}
     * @throws Conflict {@code invalid-state} when the person has answered before or is no longer on the project
     */
    public AssignmentDirectory.Row byLink(String token, boolean yes, Actor actor) {
        UUID id = oneTimeLinks
                .redeem(TokenHash.of(token), LINK, clock.instant())
                .map(OneTimeLink::subject)
                .orElseThrow(() -> new Refused("token-expired"));
        return answer(id, yes, actor);
    }

    /**
     * Answers as the signed-in person who is assigned.
     *
     * @throws NotFound when it is not the person's own
     * @throws Conflict {@code invalid-state} when they were not told yet, have answered or are no longer on the project
     */
    public AssignmentDirectory.Row signedIn(UUID id, boolean yes, Actor actor) {
        own(id, actor);
        return answer(id, yes, actor);
    }

    /**
     * The signed-in person's own assignment.
     *
     * @throws NotFound when it is not the person's own
     */
    public Assignment own(UUID id, Actor actor) {
        Assignment assignment = assignments.find(id).orElseThrow(ProductionAccess::missing);
        boolean own = Optional.ofNullable(actor.accountId())
                .flatMap(profiles::findByAccount)
                .filter(mine -> mine.id().equals(assignment.cinemaProfileId()))
                .isPresent();
        if (!own) {
            throw ProductionAccess.missing();
        }
        return assignment;
    }

    private AssignmentDirectory.Row answer(UUID id, boolean yes, Actor actor) {
        Instant now = clock.instant();
        Assignment stored = assignments.lock(id).orElseThrow(ProductionAccess::missing);
        assignments.save(stored.answered(yes, now));
        activities.record(
                Activity.of(actor, yes ? "assignment-confirmed" : "assignment-declined", "production", stored.code()));
        AssignmentDirectory.Row row = directory.find(id).orElseThrow();
        Project project = projects.find(stored.projectId()).orElseThrow();
        for (Account owner : owners(project)) {
            tell(owner, row, yes, now);
        }
        return row;
    }

    private List<Account> owners(Project project) {
        UUID company = project.productionId();
        List<Account> owners = company == null
                ? List.of()
                : members.of(company).stream()
                        .filter(m -> m.role() == MemberRole.OWNER)
                        .map(m -> accounts.find(m.accountId()))
                        .flatMap(Optional::stream)
                        .filter(a -> a.status() == AccountStatus.ACTIVE)
                        .toList();
        return owners.isEmpty() ? accounts.find(project.createdBy()).stream().toList() : owners;
    }

    private void tell(Account owner, AssignmentDirectory.Row row, boolean yes, Instant now) {
        String name = row.firstName() + " " + row.lastName();
        String code = row.assignment().code().value();
        String page = "/staff/projects/" + row.assignment().projectId();
        outbox.queue(MailTemplate.ASSIGNMENT_RESPONSE.to(
                owner.email(),
                owner.language(),
                Map.of(
                        "talent",
                        name,
                        "answer",
                        answer(yes, owner.language()),
                        "project",
                        row.projectName(),
                        "code",
                        code,
                        "link",
                        links.to(page))));
        notifications.add(new Notification(
                ids.next(),
                owner.id(),
                yes ? NotificationKind.ASSIGNMENT_CONFIRMED : NotificationKind.ASSIGNMENT_DECLINED,
                page,
                Map.of("talent", name, "project", row.projectName(), "code", code),
                now,
                null));
    }

    private static String answer(boolean yes, Language language) {
        return switch (language) {
            case FR -> yes ? "confirme" : "décline";
            case EN -> yes ? "confirms" : "declines";
        };
    }
}
