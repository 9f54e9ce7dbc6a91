package io.taalentio.core.production;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.cinema.CinemaProfile;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.profile.MaskedNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers who is on a project for the list an office prints or works on; document numbers are masked. */
@UseCase
public class ListCast {

    private final ProductionAccess access;
    private final Productions productions;
    private final AssignmentDirectory directory;
    private final CinemaProfiles profiles;
    private final Lists lists;
    private final ActivityLog activities;
    private final Clock clock;

    public ListCast(
            ProductionAccess access,
            Productions productions,
            AssignmentDirectory directory,
            CinemaProfiles profiles,
            Lists lists,
            ActivityLog activities,
            Clock clock) {
        this.access = access;
        this.productions = productions;
        this.directory = directory;
        this.profiles = profiles;
        this.lists = lists;
        this.activities = activities;
        this.clock = clock;
    }

    /** @param prefix of the project's codes, for the name of the file */
    public record Cast(String prefix, CastLists.Head head, List<CastLists.Line> lines) {}

    /**
     * @throws NotFound when the actor may not know of the project
     * @throws Forbidden to who may only read it
     */
    public Cast list(UUID projectId, Actor actor) {
        Project project = access.projectToRead(projectId, actor);
        access.requireChange(project, actor);
        Language language = actor.language();
        UUID companyId = project.productionId();
        String company = companyId == null
                ? ""
                : productions.find(companyId).map(Production::name).orElse("");
        CastLists.Head head = new CastLists.Head(
                project.name(),
                company,
                lists.label(Lists.PRODUCTION_TYPE, project.productionType()).in(language),
                Dates.range(project.startDate(), project.endDate(), language),
                Dates.day(LocalDate.ofInstant(clock.instant(), project.timeZone()), language));
        List<CastLists.Line> lines = directory.onProject(projectId).stream()
                .map(row -> line(row, language))
                .toList();
        activities.record(Activity.of(actor, "cast-list-exported", "production", projectId));
        return new Cast(project.prefix().value(), head, lines);
    }

    private CastLists.Line line(AssignmentDirectory.Row row, Language language) {
        Assignment a = row.assignment();
        Part part = a.part();
        return new CastLists.Line(
                a.code().value(),
                row.firstName(),
                row.lastName(),
                row.profileCode(),
                MaskedNumber.of(document(a.cinemaProfileId())),
                lists.label(Lists.TALENT_TYPE, part.talentType()).in(language),
                part.characterName(),
                part.roleDescription(),
                rate(part.rate(), language),
                lists.label(Lists.ASSIGNMENT_STATUS, a.status().name()).in(language));
    }

    private @Nullable String document(UUID profileId) {
        return profiles.find(profileId)
                .map(CinemaProfile::sheet)
                .map(s -> s.documentNumber())
                .orElse(null);
    }

    private String rate(Part.@Nullable Rate rate, Language language) {
        return rate == null
                ? ""
                : rate.amount().stripTrailingZeros().toPlainString() + " " + rate.currency() + " / "
                        + lists.label(Lists.RATE_UNIT, rate.unit()).in(language);
    }
}
