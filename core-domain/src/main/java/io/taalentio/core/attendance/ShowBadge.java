package io.taalentio.core.attendance;

import io.taalentio.core.attendance.AttendanceBoard.BadgeFacts;
import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.code.CheckBadge;
import io.taalentio.core.file.FileStore;
import io.taalentio.core.file.FileVariant;
import io.taalentio.core.file.Files;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the public page of a badge says to whoever holds it: whether it counts, and whose it is. A badge that counts no
 * longer says nothing of its person; of a minor there is no photo and no family name.
 */
@Managed
public class ShowBadge {

    /** Whether the badge opens a gate. */
    public enum Validity {
        VALID,
        /** Lost, stolen or replaced. */
        REVOKED,
        /** The person is no longer on the project. */
        WITHDRAWN,
        /** The project is over. */
        ENDED,
        /** Only a code, as anybody may type it: it proves nothing. */
        UNSIGNED
    }

    /**
     * The page.
     *
     * @param facts null unless the badge is valid
     * @param photo a small JPEG
     */
    public record Page(Validity validity, @Nullable BadgeFacts facts, Optional<byte[]> photo) {}

    private final CheckBadge badges;
    private final AttendanceBoard board;
    private final Files files;
    private final FileStore store;
    private final Clock clock;

    public ShowBadge(CheckBadge badges, AttendanceBoard board, Files files, FileStore store, Clock clock) {
        this.badges = badges;
        this.board = board;
        this.files = files;
        this.store = store;
        this.clock = clock;
    }

    /** @throws NotFound {@code unknown-badge} for what is not a badge of this house */
    public Page show(String value) {
        return switch (badges.check(value)) {
            case CheckBadge.Answer.Genuine genuine ->
                board.badge(genuine.badge().code().value()).map(this::page).orElseThrow(ShowBadge::unknown);
            case CheckBadge.Answer.Revoked revoked -> new Page(Validity.REVOKED, null, Optional.empty());
            case CheckBadge.Answer.Forged forged -> throw unknown();
            case CheckBadge.Answer.NoBadge none ->
                AssignmentCode.parse(value)
                        .map(code -> new Page(Validity.UNSIGNED, null, Optional.empty()))
                        .orElseThrow(ShowBadge::unknown);
        };
    }

    private Page page(BadgeFacts facts) {
        if (facts.status().equals("REMOVED") || facts.status().equals("DECLINED")) {
            return new Page(Validity.WITHDRAWN, null, Optional.empty());
        }
        LocalDate end = facts.endDate();
        boolean past = end != null
                && end.plusDays(1).isBefore(clock.instant().atZone(facts.zone()).toLocalDate());
        if (past || !facts.projectActive() || facts.projectStatus().equals("COMPLETED")) {
            return new Page(Validity.ENDED, null, Optional.empty());
        }
        return new Page(Validity.VALID, facts, facts.minor() ? Optional.empty() : photo(facts.photo()));
    }

    private Optional<byte[]> photo(@Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : files.find(id).flatMap(file -> file.blob(FileVariant.THUMB)).map(blob -> store.read(blob.key()));
    }

    private static NotFound unknown() {
        return new NotFound("unknown-badge");
    }
}
