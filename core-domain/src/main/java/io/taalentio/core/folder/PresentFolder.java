package io.taalentio.core.folder;

import io.taalentio.core.access.Actor;
import io.taalentio.core.account.GuardPassword;
import io.taalentio.core.account.TokenHash;
import io.taalentio.core.account.Tokens;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The owner of a folder shows it by a link to people without account, sees who opened it, and withdraws it. */
@Managed
public class PresentFolder {

    /** Presentations of one folder that are open at once. */
    public static final int MOST = 20;

    public static final int LONGEST_DAYS = 90;
    public static final int SHORTEST_PASSWORD = 8;
    public static final int LONGEST_PASSWORD = 128;

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_MESSAGE = 2_000;

    private final KeepFolders keep;
    private final PresentedPeople people;
    private final Presentations presentations;
    private final GuardPassword guard;
    private final Tokens tokens;
    private final Recording recording;
    private final Ids ids;
    private final Clock clock;

    PresentFolder(
            KeepFolders keep,
            PresentedPeople people,
            Presentations presentations,
            GuardPassword guard,
            Tokens tokens,
            Recording recording,
            Ids ids,
            Clock clock) {
        this.keep = keep;
        this.people = people;
        this.presentations = presentations;
        this.guard = guard;
        this.tokens = tokens;
        this.recording = recording;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What its maker wishes.
     *
     * @param days how long it stays open, 1 to {@value #LONGEST_DAYS}
     * @param password null when the link alone opens it
     */
    public record Wish(
            String title,
            @Nullable String message,
            int days,
            @Nullable String password,
            Set<PresentationField> fields,
            boolean mayVote) {}

    /** @param secret what the link ends with; it is told this once */
    public record Made(Presentation presentation, String secret) {}

    /** @param shown how many of the folder its presentations show at this moment */
    public record Overview(List<Presentation> presentations, long shown) {}

    /**
     * @throws io.taalentio.core.kernel.Forbidden when the folder is somebody else's
     * @throws Conflict {@code too-many}
     */
    public Made make(UUID folderId, Wish wish, Actor actor) {
        Folder folder = keep.own(folderId, actor);
        String password = wish.password();
        Violations violations = new Violations();
        violations.required(wish.title(), "title");
        violations.maxLength(wish.title(), LONGEST_TITLE, "title");
        violations.maxLength(wish.message(), LONGEST_MESSAGE, "message");
        if (wish.days() < 1 || wish.days() > LONGEST_DAYS) {
            violations.add("days", "out-of-range", Map.of("min", 1, "max", LONGEST_DAYS));
        }
        if (password != null && password.length() < SHORTEST_PASSWORD) {
            violations.add("password", "too-short", Map.of("min", SHORTEST_PASSWORD));
        }
        violations.maxLength(password, LONGEST_PASSWORD, "password");
        violations.throwIfAny();
        String message = wish.message();
        Instant now = clock.instant();
        String secret = tokens.draw();
        Presentation made = new Presentation(
                ids.next(),
                folder.id(),
                folder.owner(),
                wish.title().strip(),
                message == null || message.isBlank() ? null : message.strip(),
                password == null ? null : guard.hash(password),
                wish.fields(),
                wish.mayVote(),
                now,
                now.plus(Duration.ofDays(wish.days())),
                null,
                0,
                null);
        recording.made(made, TokenHash.of(secret), actor);
        return new Made(made, secret);
    }

    public Overview list(UUID folderId, Actor actor) {
        Folder folder = keep.own(folderId, actor);
        List<Presentation> all = presentations.of(folder.id());
        return new Overview(all, all.isEmpty() ? 0 : people.count(folder.id(), KeepFolders.kinds(actor)));
    }

    /** @throws NotFound when the folder has none such that is open */
    public void revoke(UUID folderId, UUID presentation, Actor actor) {
        recording.revoked(keep.own(folderId, actor), presentation, actor);
    }

    /** What those who were shown the folder think, for everybody who sees the folder. */
    public List<Presentations.Ballot> ballots(UUID folderId, Actor actor) {
        return presentations.ballots(keep.read(folderId, actor).id(), KeepFolders.kinds(actor));
    }

    /** What is written once the password is hashed. */
    @UseCase
    static class Recording {

        private final Presentations presentations;
        private final ActivityLog log;
        private final Clock clock;

        Recording(Presentations presentations, ActivityLog log, Clock clock) {
            this.presentations = presentations;
            this.log = log;
            this.clock = clock;
        }

        void made(Presentation made, TokenHash token, Actor actor) {
            if (presentations.open(made.folder(), clock.instant()) >= MOST) {
                throw new Conflict("too-many", Map.of("max", MOST));
            }
            presentations.add(made, token);
            log.record(new Activity(
                    actor,
                    "folder-presented",
                    "folder",
                    made.folder().toString(),
                    Map.of(
                            "presentation",
                            made.id().toString(),
                            "fields",
                            made.fields().stream().map(Enum::name).sorted().toList(),
                            "password",
                            made.passwordHash() != null,
                            "until",
                            made.expiresAt().toString())));
        }

        void revoked(Folder folder, UUID presentation, Actor actor) {
            if (!presentations.revoke(presentation, folder.id(), clock.instant())) {
                throw new NotFound("not-found");
            }
            log.record(new Activity(
                    actor,
                    "folder-presentation-revoked",
                    "folder",
                    folder.id().toString(),
                    Map.of("presentation", presentation.toString())));
        }
    }
}
