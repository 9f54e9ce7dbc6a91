package io.taalentio.core.talent;

import static io.taalentio.core.registration.SampleForms.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.code.CodeAliases;
import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.profile.FileSlot;
import io.taalentio.core.profile.LockedField;
import io.taalentio.core.profile.MoveProfile;
import io.taalentio.core.profile.MoveProfile.Step;
import io.taalentio.core.profile.PlaceProfileFile;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.ReissueProfileCode;
import io.taalentio.core.profile.Standing;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.registration.RegistrationHouse;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.registration.SampleProfiles;
import io.taalentio.core.talent.EditTalentProfile.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an owner and an administrator may change. */
class EditTalentProfileTest {

    private final RegistrationHouse house = new RegistrationHouse();
    private final Map<String, UUID> aliases = new HashMap<>();
    private final CodeAliases kept = new CodeAliases() {
        @Override
        public void keep(IdentificationCode former, UUID profileId, String reason) {
            aliases.put(former.value(), profileId);
        }

        @Override
        public Optional<UUID> profileOf(String formerCode) {
            return Optional.ofNullable(aliases.get(formerCode));
        }
    };
    private final TalentProfileAccess access = new TalentProfileAccess(house.talents, kept);
    private final EditTalentProfile edit = new EditTalentProfile(
            house.talents,
            access,
            house.talentForm,
            SampleProfiles.WORLD,
            house.activities,
            (kind, id) -> house.nameChecks.add(id),
            house.inviteGuardian,
            house.clock);
    private final MoveProfile move = new MoveProfile(house.activities, house.clock);
    private final ReissueProfileCode reissue =
            new ReissueProfileCode(house.codes, kept, house.activities, SampleProfiles.WORLD, house.clock);
    private final PlaceProfileFile place = new PlaceProfileFile(house.files, house.activities, house.clock);

    private final Actor owner = person(UUID.randomUUID(), Role.TALENT);
    private final Actor admin = person(UUID.randomUUID(), Role.ADMIN);
    private final Actor stranger = person(UUID.randomUUID(), Role.TALENT);
    private final TalentProfile profile =
            SampleProfiles.talent(UUID.randomUUID(), owner.accountId(), SampleForms.talent());
    private final String id = profile.id().toString();

    private static Actor person(UUID account, Role role) {
        return new Actor(account, Set.of(role), Language.FR, "127.0.0.1", null);
    }

    @BeforeEach
    void stored() {
        house.talents.add(profile);
    }

    private static Change content(TalentContent content) {
        return new Change(content, null, null);
    }

    private static TalentContent identity(TalentContent.Identity identity) {
        return SampleForms.with(TalentContent.EMPTY, identity);
    }

    @Test
    void a_section_replaces_the_stored_one_and_the_others_stay() {
        TalentContent wanted = new TalentContent(
                null, null, null, null, list(), null, null, list("STAGE.singing"), null, null, null, null);
        TalentProfile changed = edit.edit(id, 0, content(wanted), owner);
        assertThat(changed.sheet().talents()).containsExactly("STAGE.singing");
        assertThat(changed.sheet().languages()).isEmpty();
        assertThat(changed.sheet().bio()).isEqualTo(profile.sheet().bio());
        assertThat(changed.version()).isEqualTo(1);
        assertThat(house.activities.actions()).containsExactly("talent-edited");
    }

    @Test
    void an_owner_cannot_change_what_is_locked_and_every_such_field_is_named() {
        TalentContent wanted = SampleForms.with(
                identity(new TalentContent.Identity("Awa", "Ndiaye", "1999-01-01", "M", "B7654321", null)),
                new TalentContent.ContactEntry("other@example.com", "+221771234567", null, null, null, null));
        assertThatThrownBy(() -> edit.edit(id, 0, content(wanted), owner))
                .isInstanceOfSatisfying(
                        LockedField.class, locked -> assertThat(locked.facts().get("fields"))
                                .isEqualTo(List.of(
                                        "identity.lastName",
                                        "identity.birthDate",
                                        "identity.gender",
                                        "identity.passportNumber",
                                        "contact.email")));
        assertThat(house.talents.find(profile.id()).orElseThrow().version()).isZero();
        assertThat(profile.lockedFields(SampleProfiles.WORLD))
                .contains("identity.firstName", "contact.email")
                .doesNotContain("identity.residenceCard");
    }

    @Test
    void a_locked_field_that_is_left_out_or_the_same_is_no_change_and_an_unanswered_one_can_be_answered() {
        TalentContent wanted = SampleForms.with(
                identity(new TalentContent.Identity(" Awa ", null, null, null, null, "RC 12")),
                new TalentContent.ContactEntry(null, "+221770000000", null, null, null, null));
        TalentSheet sheet = edit.edit(id, 0, content(wanted), owner).sheet();
        assertThat(house.nameChecks).as("the name stayed").isEmpty();
        assertThat(sheet.residenceCard()).isEqualTo("RC 12");
        assertThat(sheet.passportNumber()).isEqualTo("A1234567");
        assertThat(sheet.contact().phone().e164()).isEqualTo("+221770000000");
        assertThat(sheet.contact().email().value()).isEqualTo("awa.diop@example.com");
        assertThat(sheet.contact().address()).as("the section was replaced").isNull();
    }

    @Test
    void an_administrator_changes_what_is_locked_and_the_code_stays() {
        TalentProfile changed = edit.edit(
                profile.code().value(),
                0,
                content(identity(new TalentContent.Identity("Awa", "Ndiaye", "1998-03-02", "N", null, null))),
                admin);
        assertThat(changed.sheet().person().lastName()).isEqualTo("Ndiaye");
        assertThat(house.nameChecks).as("a new name is checked").containsExactly(profile.id());
        assertThat(changed.code()).isEqualTo(profile.code());
    }

    @Test
    void to_a_stranger_the_profile_is_not_there() {
        assertThatThrownBy(() -> edit.edit(id, 0, new Change(null, Visibility.PUBLIC, null), stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> access.mine(stranger)).isInstanceOf(NotFound.class);
        assertThat(access.mine(owner)).isEqualTo(profile);
        assertThat(access.ownOrAny("me", owner)).isEqualTo(profile);
    }

    @Test
    void an_edit_made_on_an_older_version_is_refused() {
        edit.edit(id, 0, new Change(null, Visibility.PUBLIC, true), owner);
        assertThatThrownBy(() -> edit.edit(id, 0, new Change(null, Visibility.STAFF_ONLY, null), owner))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("conflict-version");
        assertThat(house.talents.find(profile.id()).orElseThrow().standing())
                .isEqualTo(new Standing(ProfileStatus.ACTIVE, Visibility.PUBLIC, true));
    }

    @Test
    void a_minor_is_never_made_public_and_loses_it_when_found_to_be_one() {
        edit.edit(id, 0, new Change(null, Visibility.PUBLIC, true), owner);
        UUID consent = house.file(FileKind.CONSENT, profile.id());
        TalentContent minor = SampleForms.with(
                SampleForms.born(
                        identity(new TalentContent.Identity("Awa", "Diop", null, "F", null, null)), "2012-01-01"),
                SampleForms.guardian(consent));
        TalentProfile found = edit.edit(id, 1, content(minor), admin);
        assertThat(found.standing()).isEqualTo(new Standing(ProfileStatus.ACTIVE, Visibility.UNLISTED, false));
        for (Change wish : List.of(new Change(null, Visibility.PUBLIC, null), new Change(null, null, true))) {
            assertThatThrownBy(() -> edit.edit(id, 2, wish, owner))
                    .isInstanceOfSatisfying(InvalidValue.class, refused -> assertThat(
                                    refused.errors().getFirst().code())
                            .isEqualTo("minor-not-public"));
        }
    }

    @Test
    void an_owner_hides_and_shows_and_an_administrator_closes_and_opens() {
        assertThat(move.move(access, id, Step.HIDE, null, owner).standing().status())
                .isEqualTo(ProfileStatus.HIDDEN);
        assertThatThrownBy(() -> move.move(access, id, Step.HIDE, null, owner))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("invalid-state");
        assertThatThrownBy(() -> move.move(access, id, Step.DEACTIVATE, "why", owner))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> move.move(access, id, Step.DEACTIVATE, " ", admin))
                .isInstanceOf(InvalidValue.class);
        assertThat(move.move(access, id, Step.DEACTIVATE, "asked for", admin)
                        .standing()
                        .status())
                .isEqualTo(ProfileStatus.DISABLED);
        assertThatThrownBy(() -> edit.edit(id, 2, new Change(null, Visibility.PUBLIC, null), owner))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> move.move(access, id, Step.SHOW, null, owner)).isInstanceOf(Conflict.class);
        assertThat(move.move(access, id, Step.ACTIVATE, "mended", admin)
                        .standing()
                        .status())
                .isEqualTo(ProfileStatus.ACTIVE);
        assertThat(house.activities.actions())
                .containsExactly("talent-hidden", "talent-deactivated", "talent-activated");
    }

    @Test
    void a_new_code_is_drawn_from_what_the_profile_says_now_and_the_old_one_still_leads_to_it() {
        edit.edit(
                id,
                0,
                content(SampleForms.with(
                        TalentContent.EMPTY, new TalentContent.Location("ML", "ML", "SN", SampleForms.DAKAR, null))),
                admin);
        TalentProfile reissued = reissue.reissue(access, id, "Wrong country of origin", admin);
        assertThat(reissued.code().value()).isEqualTo("MLF0001DAK");
        assertThat(access.ownOrAny(profile.code().value(), admin)).isEqualTo(reissued);
        assertThatThrownBy(() -> reissue.reissue(access, id, "I like it more", owner))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reissue.reissue(access, id, null, admin)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_new_photo_takes_the_place_of_the_former_one_which_is_forgotten() {
        UUID first = house.file(FileKind.PHOTO, profile.id());
        UUID second = house.file(FileKind.PHOTO, profile.id());
        place.put(access, profile.id(), FileSlot.PHOTO, first, owner);
        place.put(access, profile.id(), FileSlot.PHOTO, second, owner);
        assertThat(house.talents.find(profile.id()).orElseThrow().sheet().photo())
                .isEqualTo(second);
        assertThat(house.files.find(first)).isEmpty();
        place.remove(access, profile.id(), FileSlot.PHOTO, null, owner);
        assertThat(house.talents.find(profile.id()).orElseThrow().sheet().photo())
                .isNull();
        assertThatThrownBy(() -> place.remove(access, profile.id(), FileSlot.PHOTO, null, owner))
                .isInstanceOf(NotFound.class);
    }
}
