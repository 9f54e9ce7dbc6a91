package io.taalentio.core.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.code.CodeScope;
import io.taalentio.core.code.CodeSpaceExhausted;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.profile.ConsentKind;
import io.taalentio.core.profile.InMemoryConsentLedger;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.Standing;
import io.taalentio.core.registration.Resemblance.Evidence;
import io.taalentio.core.talent.TalentContent;
import io.taalentio.core.talent.TalentProfile;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmitRegistrationTest {

    private final RegistrationHouse house = new RegistrationHouse();
    private final Actor visitor = Actor.visitor(Language.EN, "203.0.113.7");

    private Receipt submit(TalentContent content) {
        return house.submit.submit(house.draft(content), visitor);
    }

    @Test
    void the_code_says_origin_gender_rank_and_city_and_the_profile_starts_unlisted() {
        Receipt receipt = submit(SampleForms.talent());
        assertThat(receipt.kind()).isEqualTo(ProfileKind.TALENT);
        assertThat(receipt.code().value()).isEqualTo("SNF0001CAS");
        TalentProfile profile = house.talents.all().getFirst();
        assertThat(profile.standing()).isEqualTo(Standing.NEW);
        assertThat(profile.consent().at()).isEqualTo(SampleProfiles.NOW);
        assertThat(profile.accountId())
                .isEqualTo(house.accounts
                        .findByEmail(new Email("awa.diop@example.com"))
                        .map(Account::id)
                        .orElseThrow());
    }

    @Test
    void the_name_of_whoever_registers_is_to_be_checked() {
        Receipt talent = submit(SampleForms.talent());
        Receipt cinema =
                house.submit.submit(house.draft(SampleForms.leastCinema("omar@example.com", "0600000009")), visitor);
        assertThat(house.nameChecks).containsExactly(talent.profileId(), cinema.profileId());
    }

    @Test
    void what_was_agreed_to_is_written_down_word_for_word_with_where_it_came_from() {
        Receipt talent = submit(SampleForms.talent());
        assertThat(house.consents.all())
                .extracting(InMemoryConsentLedger.Line::kind)
                .containsExactly(ConsentKind.TERMS, ConsentKind.PRIVACY);
        assertThat(house.consents.all()).allSatisfy(line -> {
            assertThat(line.profile()).isEqualTo(talent.profileId());
            assertThat(line.version()).isEqualTo("2026-11");
            assertThat(line.address()).isEqualTo("203.0.113.7");
            assertThat(line.words()).isEqualTo(line.kind().words().en());
        });
    }

    @Test
    void a_city_that_is_not_listed_gives_the_letters_vnl() {
        TalentContent form = SampleForms.with(
                SampleForms.talent(),
                new TalentContent.Location(
                        "SN",
                        "SN",
                        "MA",
                        SampleProfiles.WORLD.cityNotListed("MA").id(),
                        "Tafraout el Jadida"));
        assertThat(submit(form).code().value()).isEqualTo("SNF0001VNL");
        assertThat(house.talents.all().getFirst().sheet().residence().otherCity())
                .isEqualTo("Tafraout el Jadida");
    }

    @Test
    void a_cinema_code_falls_back_on_the_country_of_residence() {
        Receipt receipt =
                house.submit.submit(house.draft(SampleForms.leastCinema("omar@example.com", "0600000009")), visitor);
        assertThat(receipt.code().value()).isEqualTo("MARAB00001M");
    }

    @Test
    void a_new_email_opens_an_account_and_both_mails_name_the_code() {
        submit(SampleForms.talent());
        assertThat(house.outbox.templates()).containsExactly("talent_registration", "login_credentials");
        assertThat(house.outbox.queued()).allSatisfy(mail -> {
            assertThat(mail.values()).containsEntry("code", "SNF0001CAS").containsEntry("firstName", "Awa");
            assertThat(mail.language()).isEqualTo(Language.EN);
        });
        assertThat(house.outbox.queued().getFirst().values())
                .containsEntry("link", "https://taalentio.example/profile/view/SNF0001CAS");
        assertThat(house.activities.actions()).containsExactly("account-opened", "talent-registered");
    }

    @Test
    void a_known_email_is_asked_to_join_the_profile_and_never_told_so_in_the_answer() {
        submit(SampleForms.talent());
        Receipt cinema = house.submit.submit(
                house.draft(SampleForms.cinema("Awa", "Diop", "awa.diop@example.com", "0612345678")), visitor);
        assertThat(cinema.code().value()).isEqualTo("MACAS00001F");
        assertThat(house.activities.actions())
                .containsExactly("account-opened", "talent-registered", "account-recognised", "cinema-registered");
        assertThat(house.cinema.all().getFirst().accountId())
                .as("until confirmed")
                .isNull();
        assertThat(house.outbox.templates()).endsWith("cinema_talent_registration", "attach_profile");
        assertThat(house.outbox.last().values().get("link")).startsWith("https://taalentio.example/attach#");
    }

    @Test
    void whoever_registers_twice_is_told_in_the_mailbox_only() {
        submit(SampleForms.talent());
        Receipt second = submit(SampleForms.talent());
        assertThat(second.code().value()).isEqualTo("SNF0002CAS");
        assertThat(house.outbox.templates()).endsWith("talent_registration", "already_registered");
        assertThat(house.talents.all().getLast().accountId()).isNull();
    }

    @Test
    void a_signed_in_person_who_registers_with_their_own_email_has_the_profile_at_once() {
        submit(SampleForms.talent());
        UUID account = house.accounts
                .findByEmail(new Email("awa.diop@example.com"))
                .map(Account::id)
                .orElseThrow();
        Actor awa = new Actor(account, Set.of(Role.TALENT), Language.FR, "203.0.113.7", null);
        house.submit.submit(house.draft(SampleForms.cinema("Awa", "Diop", "awa.diop@example.com", "0612345678")), awa);
        assertThat(house.cinema.all().getFirst().accountId()).isEqualTo(account);
        assertThat(house.outbox.templates()).endsWith("cinema_talent_registration");
    }

    @Test
    void a_signed_in_person_cannot_take_a_profile_for_somebody_elses_email() {
        Actor stranger = new Actor(UUID.randomUUID(), Set.of(Role.TALENT), Language.FR, "203.0.113.7", null);
        submit(SampleForms.talent());
        house.submit.submit(
                house.draft(SampleForms.cinema("Awa", "Diop", "awa.diop@example.com", "0612345678")), stranger);
        assertThat(house.cinema.all().getFirst().accountId()).isNull();
    }

    @Test
    void submitting_again_gives_the_same_code_and_nothing_more() {
        DraftKey<TalentContent> draft = house.draft(SampleForms.talent());
        Receipt first = house.submit.submit(draft, visitor);
        assertThat(house.submit.submit(draft, visitor)).isEqualTo(first);
        assertThat(house.talents.all()).hasSize(1);
        assertThat(house.outbox.queued()).hasSize(2);
    }

    @Test
    void a_refused_form_issues_no_code_and_stays_a_draft() {
        DraftKey<TalentContent> draft = house.draft(TalentContent.EMPTY);
        assertThatThrownBy(() -> house.submit.submit(draft, visitor)).isInstanceOf(InvalidValue.class);
        assertThat(house.readDraft.read(draft).submitted()).isFalse();
        assertThat(house.counters.next(CodeScope.talents("SN"))).isOne();
    }

    @Test
    void when_a_country_has_no_code_left_nothing_is_stored() {
        house.counters.set(CodeScope.talents("SN"), 953_295);
        assertThatThrownBy(() -> submit(SampleForms.talent())).isInstanceOf(CodeSpaceExhausted.class);
        assertThat(house.talents.all()).isEmpty();
    }

    @Test
    void a_shared_phone_is_flagged_and_never_blocks() {
        submit(SampleForms.talent("Awa", "Diop", "awa@example.com", "+221771234567"));
        submit(SampleForms.born(
                SampleForms.talent("Moussa", "Diop", "moussa@example.com", "+221771234567"), "2001-01-01"));
        assertThat(house.talents.all()).hasSize(2);
        assertThat(house.duplicates.flags()).singleElement().satisfies(flag -> {
            assertThat(flag.profile()).isEqualTo(house.talents.all().getLast().id());
            assertThat(flag.other()).isEqualTo(house.talents.all().getFirst().id());
            assertThat(flag.evidence()).containsExactly(Evidence.PHONE);
        });
    }

    @Test
    void a_draft_left_alone_for_a_week_cannot_be_submitted() {
        DraftKey<TalentContent> draft = house.draft(SampleForms.talent());
        house.clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThatThrownBy(() -> house.submit.submit(draft, visitor))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("token-expired");
    }

    @Test
    void every_change_gives_a_draft_another_week() {
        DraftKey<TalentContent> draft = house.draft(TalentContent.EMPTY);
        house.clock.advance(Duration.ofDays(6));
        house.saveDraft.save(draft, "identity", SampleForms.talent(), null);
        house.clock.advance(Duration.ofDays(6));
        assertThat(house.readDraft.read(draft).content()).isEqualTo(SampleForms.talent());
        house.mailResumeLink.mail(draft, "token", "awa@example.com", visitor);
        house.clock.advance(Duration.ofDays(6));
        assertThat(house.readDraft.read(draft).step()).isEqualTo("identity");
    }

    @Test
    void a_draft_tells_whoever_names_an_older_version() {
        DraftKey<TalentContent> draft = house.draft(TalentContent.EMPTY);
        assertThat(house.saveDraft.save(draft, "a", TalentContent.EMPTY, 0).version())
                .isEqualTo(1);
        assertThatThrownBy(() -> house.saveDraft.save(draft, "b", TalentContent.EMPTY, 0))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("conflict-version");
        assertThat(house.saveDraft.save(draft, "b", TalentContent.EMPTY, null).version())
                .isEqualTo(2);
    }

    @Test
    void a_draft_takes_half_typed_answers_but_no_endless_ones_and_no_unknown_keys() {
        DraftKey<TalentContent> draft = house.draft(TalentContent.EMPTY);
        house.saveDraft.save(
                draft,
                "contact",
                SampleForms.with(
                        TalentContent.EMPTY, new TalentContent.ContactEntry("awa@", "77", "SN", null, null, null)),
                null);
        assertThatThrownBy(() -> house.saveDraft.save(
                        draft,
                        "contact",
                        SampleForms.with(
                                TalentContent.EMPTY,
                                new TalentContent.ContactEntry("a".repeat(300), null, "ZZ", null, null, null)),
                        null))
                .isInstanceOfSatisfying(InvalidValue.class, refused -> assertThat(refused.errors())
                        .extracting(e -> e.field() + " " + e.code())
                        .containsExactlyInAnyOrder("contact.email too-long", "contact.phoneCountry unknown-country"));
        assertThatThrownBy(() -> house.saveDraft.save(draft, "../x", TalentContent.EMPTY, null))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_wrong_token_opens_nothing() {
        DraftKey<TalentContent> draft = house.draft(SampleForms.talent());
        DraftKey<TalentContent> guess = DraftKey.of(draft.id(), TalentContent.EMPTY, TalentContent.class, "guess");
        assertThatThrownBy(() -> house.submit.submit(guess, visitor)).isInstanceOf(NotFound.class);
    }
}
