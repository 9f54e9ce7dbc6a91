package io.taalentio.core.folder;

import io.taalentio.core.access.Actor;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.GuardPassword;
import io.taalentio.core.account.TokenHash;
import io.taalentio.core.account.Tokens;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without account opens a presentation by its link, looks at the people and says what he thinks. Opening gives a
 * secret of his own, by which he looks again and changes his mind without the password; it ends with the presentation.
 */
@Managed
public class OpenPresentation {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_COMMENT = 1_000;

    private final Presentations presentations;
    private final PresentedPeople people;
    private final GuardPassword guard;
    private final Tokens tokens;
    private final Recording recording;
    private final Clock clock;

    OpenPresentation(
            Presentations presentations,
            PresentedPeople people,
            GuardPassword guard,
            Tokens tokens,
            Recording recording,
            Clock clock) {
        this.presentations = presentations;
        this.people = people;
        this.guard = guard;
        this.tokens = tokens;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * What a visitor sees.
     *
     * @param from first and last name of who shows it
     * @param given the visitor's own words so far
     */
    public record Shown(
            Presentation presentation, String from, List<Presented> people, List<Presentations.Ballot> given) {}

    /**
     * @param link what the link ends with
     * @param password null when none was typed
     * @return the visitor's secret
     * @throws NotFound when there is no such link
     * @throws Refused {@code presentation-over} when it is past its time, withdrawn or its maker keeps no folders any
     *     more; {@code locked} after too many wrong passwords
     * @throws InvalidValue {@code required} or {@code wrong-link-password} at {@code password}
     */
    public String open(String link, @Nullable String password, Actor visitor) {
        Presentation presentation = live(link);
        String hash = presentation.passwordHash();
        if (hash != null) {
            if (password == null || password.isEmpty()) {
                throw new InvalidValue("password", "required");
            }
            if (!guard.opens("presentation:" + presentation.id(), password, hash, visitor.address())) {
                throw new InvalidValue("password", "wrong-link-password");
            }
        }
        String secret = tokens.draw();
        recording.opened(presentation, TokenHash.of(secret));
        return secret;
    }

    /** @throws NotFound when the link or the visitor's secret is unknown */
    public Shown look(String link, @Nullable String secret) {
        Presentation presentation = live(link);
        UUID visit = visit(presentation, secret);
        Account maker = maker(presentation);
        return new Shown(
                presentation,
                maker.firstName() + " " + maker.lastName(),
                people.of(presentation.folder(), maker, presentation.fields()),
                presentation.mayVote() ? presentations.ballotsOf(visit) : List.of());
    }

    /**
     * Keeps what the visitor thinks of somebody; neither vote nor comment takes it back.
     *
     * @param name what the visitor signs with
     * @throws NotFound when the link, the visitor's secret or the person is unknown to it
     */
    public void vote(
            String link,
            @Nullable String secret,
            UUID person,
            String name,
            @Nullable Vote vote,
            @Nullable String comment) {
        Presentation presentation = live(link);
        UUID visit = visit(presentation, secret);
        Violations violations = new Violations();
        violations.required(name, "name");
        violations.maxLength(name, LONGEST_NAME, "name");
        violations.maxLength(comment, LONGEST_COMMENT, "comment");
        violations.throwIfAny();
        boolean shown = presentation.mayVote()
                && people.of(presentation.folder(), maker(presentation), presentation.fields()).stream()
                        .anyMatch(p -> p.profileId().equals(person));
        if (!shown) {
            throw new NotFound("not-found");
        }
        recording.voted(
                visit, person, name.strip(), vote, comment == null || comment.isBlank() ? null : comment.strip());
    }

    private Presentation live(String link) {
        Presentation presentation =
                presentations.find(TokenHash.of(link)).orElseThrow(() -> new NotFound("unknown-presentation"));
        Instant now = clock.instant();
        if (!presentation.openAt(now) || people.maker(presentation.madeBy()).isEmpty()) {
            throw new Refused("presentation-over", Map.of());
        }
        return presentation;
    }

    private Account maker(Presentation presentation) {
        return people.maker(presentation.madeBy()).orElseThrow(() -> new Refused("presentation-over"));
    }

    private UUID visit(Presentation presentation, @Nullable String secret) {
        return Optional.ofNullable(secret)
                .flatMap(s -> presentations.visit(presentation.id(), TokenHash.of(s)))
                .orElseThrow(() -> new NotFound("unknown-visit"));
    }

    /** What is written once the password is checked. */
    @UseCase
    static class Recording {

        private final Presentations presentations;
        private final Ids ids;
        private final Clock clock;

        Recording(Presentations presentations, Ids ids, Clock clock) {
            this.presentations = presentations;
            this.ids = ids;
            this.clock = clock;
        }

        void opened(Presentation presentation, TokenHash secret) {
            presentations.visited(ids.next(), presentation.id(), secret, clock.instant());
        }

        void voted(UUID visit, UUID person, String name, @Nullable Vote vote, @Nullable String comment) {
            if (!presentations.vote(visit, person, name, vote, comment, clock.instant())) {
                throw new NotFound("not-found");
            }
        }
    }
}
