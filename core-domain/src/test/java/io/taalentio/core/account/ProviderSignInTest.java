package io.taalentio.core.account;

import static io.taalentio.core.account.AccountHouse.PASSWORD;
import static io.taalentio.core.account.AccountHouse.as;
import static io.taalentio.core.account.AccountHouse.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.kernel.DomainException;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.settings.HouseSettings;
import io.taalentio.core.settings.InMemorySettings;
import io.taalentio.core.settings.KnownSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProviderSignInTest {

    private static final String AWA = "awa@example.org";
    private static final String HERE = "10.0.0.1";
    private static final URI ISSUER = URI.create("https://id.example.org/realms/film");

    private final AccountHouse house = new AccountHouse();
    private final InMemorySettings settings = new InMemorySettings();
    private final FakeProvider provider = new FakeProvider();
    private final ChosenProvider chosen = new ChosenProvider(
            new HouseSettings(settings),
            new StandingProvider(new IdentityProvider("Fédération", ISSUER, "taalentio", "secret")));
    private final BeginProviderSignIn begin = new BeginProviderSignIn(
            chosen, provider, house.providerSignIns, house.recentPassword, house.tokens, house.ids, house.clock);
    private final ProveIdentity prove =
            new ProveIdentity(chosen, provider, house.providerSignIns, house.activities, house.clock);
    private final FinishProviderSignIn finish = new FinishProviderSignIn(
            prove,
            house.providerSignIns,
            house.identities,
            house.accounts,
            house.presentSecondFactor,
            house.throttle,
            house.openSession,
            house.activities,
            house.clock);
    private final FinishLinking link = new FinishLinking(
            prove,
            new FinishLinking.Recording(
                    house.identities,
                    house.accounts,
                    house.outbox,
                    house.activities,
                    house.links,
                    house.ids,
                    house.clock));
    private final UnlinkIdentity unlink = new UnlinkIdentity(
            house.recentPassword,
            house.identities,
            house.accounts,
            house.outbox,
            house.activities,
            house.links,
            house.clock);

    /** Proves whoever the test says, for the nonce and verifier of the question. */
    private static final class FakeProvider implements OpenIdProvider {

        private final Map<String, ProviderRequest> asked = new HashMap<>();
        private String subject = "subject-1";

        @Override
        public URI signInAddress(IdentityProvider provider, ProviderRequest request) {
            asked.put(request.state(), request);
            return URI.create(
                    provider.issuer() + "/auth?state=" + URLEncoder.encode(request.state(), StandardCharsets.UTF_8));
        }

        @Override
        public Proven prove(IdentityProvider provider, ProviderRequest request, Answer answer) {
            if (!request.equals(asked.get(request.state()))) {
                throw new Refused("identity-unproven");
            }
            return new Proven(provider.issuer(), subject, AWA);
        }

        @Override
        public void check(IdentityProvider provider) {}
    }

    @Test
    void who_has_bound_an_identity_signs_in_by_it_and_both_are_told() {
        Account awa = house.active(AWA);
        bind(awa);
        assertThat(house.outbox.last().template()).isEqualTo("identity_linked");
        OpenedSession opened = signIn(begin.signIn(null), null);
        assertThat(opened.account().id()).isEqualTo(awa.id());
        assertThat(house.activities.actions()).contains("identity-linked", "signed-in");
        assertThat(house.identities.of(awa.id()).getFirst().lastUsedAt()).isEqualTo(house.clock.instant());
    }

    @Test
    void an_unknown_subject_is_refused_although_the_provider_tells_an_e_mail_of_the_house() {
        house.active(AWA);
        assertCode("identity-unknown", () -> signIn(begin.signIn(null), null));
        assertThat(house.activities.actions()).contains("provider-sign-in-refused");
    }

    @Test
    void an_answer_comes_back_once_within_ten_minutes_to_the_browser_that_asked() {
        bind(house.active(AWA));
        BeginProviderSignIn.Begun begun = begin.signIn(null);
        assertCode("sign-in-expired", () -> signIn(begun, "another-browser", null));
        assertCode("sign-in-expired", () -> finish.finish(command(state(begun), null, null), visitor(HERE)));
        signIn(begun, null);
        assertCode("sign-in-expired", () -> signIn(begun, null));
        BeginProviderSignIn.Begun late = begin.signIn(null);
        house.clock.advance(Duration.ofMinutes(10));
        assertCode("sign-in-expired", () -> signIn(late, null));
    }

    @Test
    void two_windows_of_one_browser_may_be_on_their_way_at_once() {
        bind(house.active(AWA));
        BeginProviderSignIn.Begun first = begin.signIn(null);
        BeginProviderSignIn.Begun second = begin.signIn(first.browser());
        assertThat(second.browser()).isEqualTo(first.browser());
        assertThat(Objects.requireNonNull(provider.asked.get(state(first))).verifier())
                .isNotEqualTo(Objects.requireNonNull(provider.asked.get(state(second)))
                        .verifier());
        signIn(second, null);
        signIn(first, null);
    }

    @Test
    void what_was_begun_to_bind_does_not_sign_in_and_the_other_way_round() {
        Account awa = house.active(AWA);
        bind(awa);
        UUID session = session(awa);
        BeginProviderSignIn.Begun toBind = begin.link(awa.id(), session, null);
        assertCode("sign-in-expired", () -> signIn(toBind, null));
        BeginProviderSignIn.Begun toEnter = begin.signIn(null);
        assertCode(
                "sign-in-expired",
                () -> link.link(
                        new FinishLinking.Command(state(toEnter), "code", null, toEnter.browser()),
                        awa.id(),
                        session,
                        as(awa)));
    }

    @Test
    void binding_is_for_the_session_that_asked_after_a_recent_password() {
        Account awa = house.active(AWA);
        UUID session = session(awa);
        BeginProviderSignIn.Begun begun = begin.link(awa.id(), session, null);
        UUID other = session(awa);
        assertCode(
                "sign-in-expired",
                () -> link.link(
                        new FinishLinking.Command(state(begun), "code", null, begun.browser()),
                        awa.id(),
                        other,
                        as(awa)));
        house.clock.advance(Duration.ofMinutes(11));
        assertCode("password-needed", () -> begin.link(awa.id(), session, null));
    }

    @Test
    void an_identity_opens_one_account_only() {
        bind(house.active(AWA));
        Account binta = house.active("binta@example.org");
        assertCode("identity-taken", () -> bind(binta));
    }

    @Test
    void the_second_factor_of_the_account_is_asked_for_after_the_provider_and_guessing_is_slowed_down() {
        Account awa = house.active(AWA);
        bind(awa);
        house.guard(awa);
        house.clock.advance(Duration.ofSeconds(30));
        BeginProviderSignIn.Begun begun = begin.signIn(null);
        assertCode("mfa-required", () -> signIn(begun, null));
        assertCode("wrong-code", () -> signIn(begun, "000000"));
        assertCode("sign-in-expired", () -> signIn(begun, "another-browser", house.code(awa)));
        assertThat(signIn(begun, house.code(awa)).account().id()).isEqualTo(awa.id());
        assertCode("sign-in-expired", () -> signIn(begun, house.code(awa)));
        BeginProviderSignIn.Begun again = begin.signIn(null);
        for (int i = 0; i < 5; i++) {
            assertCode("wrong-code", () -> signIn(again, "000000"));
        }
        assertCode("locked", () -> signIn(again, house.code(awa)));
        BeginProviderSignIn.Begun slow = begin.signIn(null);
        assertCode("mfa-required", () -> signIn(slow, null));
        house.clock.advance(Duration.ofMinutes(5));
        assertCode("sign-in-expired", () -> signIn(slow, house.code(awa)));
    }

    @Test
    void a_suspended_account_is_not_opened_and_a_session_by_provider_needs_the_password_for_grave_acts() {
        Account awa = house.active(AWA);
        bind(awa);
        OpenedSession opened = signIn(begin.signIn(null), null);
        UUID session = opened.session().family();
        assertCode("password-needed", () -> house.recentPassword.require(session));
        house.confirm.confirm(awa.id(), PASSWORD, session, as(awa));
        house.recentPassword.require(session);
        house.accounts.save(house.reload(awa).suspended(house.clock.instant()));
        assertCode("suspended", () -> signIn(begin.signIn(null), null));
    }

    @Test
    void unbinding_closes_what_it_opened_and_tells_the_owner() {
        Account awa = house.active(AWA);
        Identity identity = bind(awa);
        OpenedSession opened = signIn(begin.signIn(null), null);
        UUID session = session(awa);
        Account binta = house.active("binta@example.org");
        assertCode("not-found", () -> unlink.unlink(binta.id(), identity.id(), session(binta), as(binta)));
        unlink.unlink(awa.id(), identity.id(), session, as(awa));
        assertThat(house.sessions.of(awa.id(), house.clock.instant()))
                .extracting(Session::id)
                .doesNotContain(opened.session().id());
        assertThat(house.outbox.last().template()).isEqualTo("identity_unlinked");
        assertCode("identity-unknown", () -> signIn(begin.signIn(null), null));
    }

    @Test
    void what_an_administrator_set_goes_before_the_machines_configuration_and_half_of_it_counts_for_nothing() {
        assertThat(chosen.find()).hasValueSatisfying(p -> assertThat(p.name()).isEqualTo("Fédération"));
        settings.put(KnownSettings.OPENID_ISSUER, "https://accounts.example.com");
        assertThat(chosen.find()).isEmpty();
        settings.put(KnownSettings.OPENID_CLIENT_ID, "taalentio");
        assertThat(chosen.find())
                .contains(new IdentityProvider(
                        "accounts.example.com", URI.create("https://accounts.example.com"), "taalentio", null));
        assertThat(chosen.find().orElseThrow().toString()).doesNotContain("secret");
    }

    @Test
    void the_issuer_in_mid_journey_is_the_one_that_answers() {
        bind(house.active(AWA));
        BeginProviderSignIn.Begun begun = begin.signIn(null);
        settings.put(KnownSettings.OPENID_ISSUER, "https://accounts.example.com");
        settings.put(KnownSettings.OPENID_CLIENT_ID, "taalentio");
        assertCode("sign-in-expired", () -> signIn(begun, null));
    }

    @Test
    void an_issuer_is_a_whole_https_address() {
        for (String wrong : new String[] {
            "accounts.example.com",
            "http://accounts.example.com",
            "https://user@accounts.example.com",
            "https://accounts.example.com/?realm=1",
            "https://accounts.example.com/#x",
            "ftp://accounts.example.com",
            "https://",
            "https://a b"
        }) {
            assertCode("invalid-value", () -> KnownSettings.OPENID_ISSUER.read(wrong));
        }
        assertThat(KnownSettings.OPENID_ISSUER.read(" https://accounts.example.com/realms/film "))
                .isEqualTo("https://accounts.example.com/realms/film");
        assertThat(KnownSettings.OPENID_ISSUER.read("http://localhost:8180/realms/film"))
                .isNotEmpty();
        assertThat(KnownSettings.OPENID_ISSUER.read("")).isEmpty();
    }

    private Identity bind(Account account) {
        UUID session = session(account);
        BeginProviderSignIn.Begun begun = begin.link(account.id(), session, null);
        return link.link(
                new FinishLinking.Command(state(begun), "code", null, begun.browser()),
                account.id(),
                session,
                as(account));
    }

    private UUID session(Account account) {
        return house.openSession
                .open(account, SessionKind.BROWSER, false, as(account))
                .session()
                .family();
    }

    private OpenedSession signIn(BeginProviderSignIn.Begun begun, @Nullable String otp) {
        return signIn(begun, begun.browser(), otp);
    }

    private OpenedSession signIn(BeginProviderSignIn.Begun begun, String browser, @Nullable String otp) {
        return finish.finish(command(state(begun), browser, otp), visitor(HERE));
    }

    private static FinishProviderSignIn.Command command(String state, @Nullable String browser, @Nullable String otp) {
        return new FinishProviderSignIn.Command(state, "code", null, browser, otp, false);
    }

    private static String state(BeginProviderSignIn.Begun begun) {
        String query = begun.address().getRawQuery();
        return query.substring(query.indexOf("state=") + "state=".length());
    }

    private static void assertCode(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
