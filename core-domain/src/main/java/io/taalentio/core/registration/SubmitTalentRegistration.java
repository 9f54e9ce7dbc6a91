package io.taalentio.core.registration;

import io.taalentio.core.access.Actor;
import io.taalentio.core.code.CodeScope;
import io.taalentio.core.code.TalentCode;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.talent.TalentContent;
import io.taalentio.core.talent.TalentForm;
import io.taalentio.core.talent.TalentProfiles;
import io.taalentio.core.talent.TalentSheet;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns a complete talent draft into a profile with its code. Submitting it again gives the same answer. The form is read
 * and checked before the transaction of {@link RecordTalentRegistration}, which is kept short.
 */
@Managed
public class SubmitTalentRegistration {

    private final ReadDraft readDraft;
    private final TalentForm form;
    private final SubmissionGate gate;
    private final RecordTalentRegistration registration;
    private final TalentProfiles profiles;

    public SubmitTalentRegistration(
            ReadDraft readDraft,
            TalentForm form,
            SubmissionGate gate,
            RecordTalentRegistration registration,
            TalentProfiles profiles) {
        this.readDraft = readDraft;
        this.form = form;
        this.gate = gate;
        this.registration = registration;
        this.profiles = profiles;
    }

    /** @throws io.taalentio.core.kernel.InvalidValue naming every refused field */
    public Receipt submit(DraftKey<TalentContent> key, Actor actor) {
        Draft<TalentContent> draft = readDraft.read(key);
        if (draft.submitted()) {
            return receiptOf(key.id());
        }
        TalentSheet sheet = form.check(draft.content(), draft.id());
        Optional<TalentCode> issued =
                gate.pass(CodeScope.talents(sheet.originCountry()), () -> registration.record(key.id(), sheet, actor));
        return issued.map(code -> new Receipt(ProfileKind.TALENT, key.id(), code))
                .orElseGet(() -> receiptOf(key.id()));
    }

    /** The receipt of a draft that was submitted. */
    public Receipt receiptOf(UUID profileId) {
        return profiles.codeOf(profileId)
                .map(code -> new Receipt(ProfileKind.TALENT, profileId, code))
                .orElseThrow(() -> new IllegalStateException("a submitted draft has a profile: " + profileId));
    }
}
