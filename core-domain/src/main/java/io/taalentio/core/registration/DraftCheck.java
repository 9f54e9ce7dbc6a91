package io.taalentio.core.registration;

import io.taalentio.core.cinema.CinemaContent;
import io.taalentio.core.cinema.CinemaForm;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.profile.ProfileContent;
import io.taalentio.core.talent.TalentContent;
import io.taalentio.core.talent.TalentForm;
import java.util.regex.Pattern;

/** What a draft must keep to while it is being typed. */
@Managed
public class DraftCheck {

    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9_-]*");

    private final TalentForm talentForm;
    private final CinemaForm cinemaForm;

    public DraftCheck(TalentForm talentForm, CinemaForm cinemaForm) {
        this.talentForm = talentForm;
        this.cinemaForm = cinemaForm;
    }

    /** @throws io.taalentio.core.kernel.InvalidValue naming what is too long or unknown */
    public void check(String step, ProfileContent content) {
        Violations violations = new Violations();
        violations.maxLength(step, Draft.STEP_MAX, "step");
        violations.check(STEP.matcher(step).matches(), "step", "unknown-value");
        violations.throwIfAny();
        switch (content.kind()) {
            case TALENT -> talentForm.checkDraft((TalentContent) content);
            case CINEMA -> cinemaForm.checkDraft((CinemaContent) content);
        }
    }
}
