package io.taalentio.core.attendance;

import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.code.CheckBadge;
import io.taalentio.core.code.CinemaCode;
import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.code.TalentCode;
import io.taalentio.core.kernel.Managed;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds whom a scanned or typed text means on a project: a badge, its bare code, a cinema code or a profile's address. */
@Managed
public class RecogniseBadge {

    private static final Pattern PROFILE = Pattern.compile("(?i)https?://\\S+/cinema/profile/([^/?#\\s]{5,40})/?");

    /**
     * What was recognised.
     *
     * @param person whoever it means, null when nobody on this project
     * @param doubt what speaks against letting them in
     */
    public record Recognised(
            @Nullable OnProject person, @Nullable Doubt doubt) {}

    private final CheckBadge badges;
    private final GatePeople people;

    public RecogniseBadge(CheckBadge badges, GatePeople people) {
        this.badges = badges;
        this.people = people;
    }

    public Recognised recognise(UUID projectId, String value) {
        return switch (badges.check(value)) {
            case CheckBadge.Answer.Genuine genuine ->
                assigned(projectId, genuine.badge().code());
            case CheckBadge.Answer.Revoked revoked ->
                new Recognised(assigned(projectId, revoked.badge().code()).person(), Doubt.REVOKED_BADGE);
            case CheckBadge.Answer.Forged forged ->
                new Recognised(assigned(projectId, forged.badge().code()).person(), Doubt.FORGED_BADGE);
            case CheckBadge.Answer.NoBadge none -> typed(projectId, value);
        };
    }

    private Recognised typed(UUID projectId, String value) {
        Matcher profile = PROFILE.matcher(value.strip());
        Optional<IdentificationCode> code = IdentificationCode.parse(profile.matches() ? profile.group(1) : value);
        return code.map(typed -> switch (typed) {
                    case AssignmentCode assignment -> assigned(projectId, assignment);
                    case CinemaCode cinema ->
                        people.byCinemaCode(projectId, cinema)
                                .map(RecogniseBadge::expected)
                                .orElseGet(() -> new Recognised(
                                        null, people.known(cinema) ? Doubt.NOT_ASSIGNED : Doubt.UNKNOWN_CODE));
                    case TalentCode talent -> new Recognised(null, Doubt.UNKNOWN_CODE);
                })
                .orElseGet(() -> new Recognised(null, Doubt.UNKNOWN_CODE));
    }

    private Recognised assigned(UUID projectId, AssignmentCode code) {
        return people.byAssignment(code)
                .map(found -> found.projectId().equals(projectId)
                        ? expected(found)
                        : new Recognised(null, Doubt.NOT_ASSIGNED))
                .orElseGet(() -> new Recognised(null, Doubt.UNKNOWN_CODE));
    }

    private static Recognised expected(OnProject person) {
        return new Recognised(person, person.expected() ? null : Doubt.NOT_ASSIGNED);
    }
}
