package io.taalentio.core.registration;

import io.taalentio.core.access.Actor;
import io.taalentio.core.cinema.CinemaContent;
import io.taalentio.core.cinema.CinemaForm;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.profile.Profile;
import io.taalentio.core.profile.ProfileContent;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileSheet;
import io.taalentio.core.profile.Profiles;
import io.taalentio.core.talent.TalentContent;
import io.taalentio.core.talent.TalentForm;
import io.taalentio.core.talent.TalentProfiles;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns a complete draft into a profile with its code. Submitting it again gives the same answer. The form is read and
 * checked before the transaction of {@link RecordRegistration}, which is kept short.
 */
@Managed
public class SubmitRegistration {

    private final ReadDraft readDraft;
    private final TalentForm talentForm;
    private final CinemaForm cinemaForm;
    private final SubmissionGate gate;
    private final RecordRegistration registration;
    private final TalentProfiles talents;
    private final CinemaProfiles cinemaTalents;

    public SubmitRegistration(
            ReadDraft readDraft,
            TalentForm talentForm,
            CinemaForm cinemaForm,
            SubmissionGate gate,
            RecordRegistration registration,
            TalentProfiles talents,
            CinemaProfiles cinemaTalents) {
        this.readDraft = readDraft;
        this.talentForm = talentForm;
        this.cinemaForm = cinemaForm;
        this.gate = gate;
        this.registration = registration;
        this.talents = talents;
        this.cinemaTalents = cinemaTalents;
    }

    /** @throws io.taalentio.core.kernel.InvalidValue naming every refused field */
    public <C extends ProfileContent> Receipt submit(DraftKey<C> key, Actor actor) {
        Draft<C> draft = readDraft.read(key);
        UUID id = draft.id();
        if (draft.submitted()) {
            return receiptOf(key.kind(), id);
        }
        C content = draft.content();
        return switch (key.kind()) {
            case TALENT -> submit(id, talents, talentForm.check((TalentContent) content, id), actor);
            case CINEMA -> submit(id, cinemaTalents, cinemaForm.check((CinemaContent) content, id), actor);
        };
    }

    /** The receipt of a draft that was submitted. */
    public Receipt receiptOf(ProfileKind kind, UUID profileId) {
        Profiles<?> profiles =
                switch (kind) {
                    case TALENT -> talents;
                    case CINEMA -> cinemaTalents;
                };
        return profiles.codeOf(profileId)
                .map(code -> new Receipt(kind, profileId, code))
                .orElseThrow(() -> new IllegalStateException("a submitted draft has a profile: " + profileId));
    }

    private <P extends Profile<P>> Receipt submit(
            UUID draftId, Profiles<P> profiles, ProfileSheet<P> sheet, Actor actor) {
        Optional<IdentificationCode> issued =
                gate.pass(sheet.codeScope(), () -> registration.record(draftId, profiles, sheet, actor));
        return issued.map(code -> new Receipt(sheet.kind(), draftId, code))
                .orElseGet(() -> receiptOf(sheet.kind(), draftId));
    }
}
