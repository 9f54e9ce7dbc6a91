package io.taalentio.core.attendance;

import io.taalentio.core.access.Actor;
import io.taalentio.core.code.AssignmentCode;
import io.taalentio.core.code.BadgeSigner;
import io.taalentio.core.code.QrPictures;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import java.util.Map;

/** Draws the QR code of the badge that somebody wears now, to be shown on a screen when the printed one is not at hand. */
@Managed
public class DrawBadge {

    public static final int SMALLEST = 128;
    public static final int LARGEST = 2048;

    private final GateAccess access;
    private final GatePeople people;
    private final BadgeSigner signer;
    private final QrPictures pictures;

    public DrawBadge(GateAccess access, GatePeople people, BadgeSigner signer, QrPictures pictures) {
        this.access = access;
        this.people = people;
        this.signer = signer;
        this.pictures = pictures;
    }

    /**
     * The picture as PNG.
     *
     * @param size width and height in pixels, {@value #SMALLEST} to {@value #LARGEST}
     * @throws NotFound {@code not-found}
     */
    public byte[] png(String code, int size, Actor actor) {
        if (size < SMALLEST || size > LARGEST) {
            throw new InvalidValue("size", "out-of-range", Map.of("min", SMALLEST, "max", LARGEST));
        }
        OnProject person = AssignmentCode.parse(code)
                .flatMap(people::byAssignment)
                .filter(OnProject::expected)
                .orElseThrow(() -> new NotFound("not-found"));
        access.toCorrect(person.projectId(), actor);
        return pictures.png(signer.sign(AssignmentCode.parse(person.code()).orElseThrow()), size);
    }
}
