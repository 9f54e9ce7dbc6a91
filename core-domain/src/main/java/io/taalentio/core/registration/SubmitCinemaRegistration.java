package io.taalentio.core.registration;

import io.taalentio.core.access.Actor;
import io.taalentio.core.cinema.CinemaContent;
import io.taalentio.core.cinema.CinemaForm;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.cinema.CinemaSheet;
import io.taalentio.core.code.CinemaCode;
import io.taalentio.core.code.CodeScope;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.profile.ProfileKind;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns a complete cinema draft into a profile with its code. Submitting it again gives the same answer. The form is read
 * and checked before the transaction of {@link RecordCinemaRegistration}, which is kept short.
 */
@Managed
public class SubmitCinemaRegistration {

    private final ReadDraft readDraft;
    private final CinemaForm form;
    private final SubmissionGate gate;
    private final RecordCinemaRegistration registration;
    private final CinemaProfiles profiles;

    public SubmitCinemaRegistration(
            ReadDraft readDraft,
            CinemaForm form,
            SubmissionGate gate,
            RecordCinemaRegistration registration,
            CinemaProfiles profiles) {
        this.readDraft = readDraft;
        this.form = form;
        this.gate = gate;
        this.registration = registration;
        this.profiles = profiles;
    }

    /** @throws io.taalentio.core.kernel.InvalidValue naming every refused field */
    public Receipt submit(DraftKey<CinemaContent> key, Actor actor) {
        Draft<CinemaContent> draft = readDraft.read(key);
        if (draft.submitted()) {
            return receiptOf(key.id());
        }
        CinemaSheet sheet = form.check(draft.content(), draft.id());
        Optional<CinemaCode> issued = gate.pass(
                CodeScope.cinemaTalents(sheet.codeCountry()), () -> registration.record(key.id(), sheet, actor));
        return issued.map(code -> new Receipt(ProfileKind.CINEMA, key.id(), code))
                .orElseGet(() -> receiptOf(key.id()));
    }

    /** The receipt of a draft that was submitted. */
    public Receipt receiptOf(UUID profileId) {
        return profiles.codeOf(profileId)
                .map(code -> new Receipt(ProfileKind.CINEMA, profileId, code))
                .orElseThrow(() -> new IllegalStateException("a submitted draft has a profile: " + profileId));
    }
}
