package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.audit.InMemoryActivityLog;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.MovableClock;
import io.taalentio.core.mail.InMemoryOutbox;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The account feature wired with fakes. */
final class AccountHouse {

    static final String PASSWORD = "kora-balafon-2026";

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));
    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemoryOneTimeLinks oneTimeLinks = new InMemoryOneTimeLinks();
    final InMemorySecondFactors factors = new InMemorySecondFactors();
    final InMemorySessions sessions = new InMemorySessions(accounts, factors);
    final InMemorySignInTries tries = new InMemorySignInTries();
    final InMemoryOutbox outbox = new InMemoryOutbox(clock);
    final InMemoryActivityLog activities = new InMemoryActivityLog();
    final CountingPasswords passwords = new CountingPasswords();
    final Map<String, UUID> codes = new HashMap<>();
    final Map<UUID, UUID> attached = new HashMap<>();
    final List<PasswordHelpRequests.Request> help = new ArrayList<>();

    final Ids ids = UUID::randomUUID;
    final Links links = new Links(URI.create("https://taalentio.example"));
    final Tokens tokens = new Tokens(new Random(7));
    final PasswordRules rules = new PasswordRules((password, personal) -> password.contains("password")
            ? PasswordStrength.Verdict.COMMON
            : personal.stream().anyMatch(w -> password.toLowerCase(Locale.ROOT).contains(w.toLowerCase(Locale.ROOT)))
                    ? PasswordStrength.Verdict.GUESSABLE
                    : PasswordStrength.Verdict.GOOD);
    final ProfileCodes profileCodes = new ProfileCodes() {
        @Override
        public Codes of(UUID accountId) {
            return Codes.NONE;
        }

        @Override
        public Optional<UUID> accountByCode(String code) {
            return Optional.ofNullable(codes.get(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT)));
        }
    };
    final PasswordHelpRequests helpRequests = new PasswordHelpRequests() {
        @Override
        public void add(Request request) {
            help.add(request);
        }

        @Override
        public List<Request> take(int max) {
            List<Request> taken = List.copyOf(help.subList(0, Math.min(max, help.size())));
            help.removeAll(taken);
            return taken;
        }
    };

    final OneTimeLinkIssuer issuer = new OneTimeLinkIssuer(oneTimeLinks, tokens, links, ids, clock);
    final Enrolment enrolment = new Enrolment(accounts, issuer, outbox, activities, ids, clock);
    final SecondFactorRule rule = new SecondFactorRule(Set.of(Role.ADMIN), Duration.ofHours(24));
    final SecondFactorDemand demand = new SecondFactorDemand(factors, rule, clock);
    final TimeCodes timeCodes = new PlainTimeCodes();
    final InMemoryIdentities identities = new InMemoryIdentities(sessions);
    final InMemoryProviderSignIns providerSignIns = new InMemoryProviderSignIns(identities);
    final OpenSession openSession =
            new OpenSession(sessions, identities, accounts, demand, outbox, activities, tokens, links, ids, clock);
    final SignInThrottle throttle = new SignInThrottle(tries, sessions, clock);
    final PresentSecondFactor presentSecondFactor =
            new PresentSecondFactor(factors, timeCodes, outbox, activities, links, clock);
    final SignIn signIn =
            new SignIn(accounts, profileCodes, passwords, presentSecondFactor, throttle, openSession, activities);
    final RefreshTokens refreshTokens = new RefreshTokens(sessions, activities, tokens, ids, clock);
    final LinkedAccounts linked = new LinkedAccounts(oneTimeLinks, accounts, clock);
    final Activation activation = new Activation(
            linked, rules, passwords, new Activation.Recording(linked, accounts, openSession, activities, clock));
    final InMemoryApiTokens apiTokens = new InMemoryApiTokens(accounts);
    final NewPassword newPassword =
            new NewPassword(accounts, sessions, apiTokens, oneTimeLinks, outbox, activities, links, clock);
    final ForgottenPassword forgotten = new ForgottenPassword(
            helpRequests, accounts, profileCodes, oneTimeLinks, issuer, enrolment, outbox, activities, ids, clock);
    final ResetPassword reset =
            new ResetPassword(linked, rules, passwords, new ResetPassword.Recording(linked, newPassword, throttle));
    final PresentPassword presentPassword = new PresentPassword(accounts, passwords, throttle);
    final ConfirmPassword confirm = new ConfirmPassword(presentPassword, sessions, activities, clock);
    final RecentPassword recentPassword = new RecentPassword(sessions, clock);
    final ChangePassword change =
            new ChangePassword(presentPassword, rules, passwords, new ChangePassword.Recording(newPassword));
    final AttachProfile attach = new AttachProfile(oneTimeLinks, attached::put, activities, clock);
    final ManagedAccounts managed = new ManagedAccounts(accounts);
    final OpenStaffAccount openStaffAccount =
            new OpenStaffAccount(recentPassword, accounts, enrolment, activities, ids, clock);
    final SetRoles setRoles = new SetRoles(recentPassword, managed, demand, activities, clock);
    final RecoveryCodes recoveryCodes = new RecoveryCodes(factors, tokens, clock);
    final SetUpSecondFactor setUpSecondFactor = new SetUpSecondFactor(
            recentPassword,
            accounts,
            factors,
            timeCodes,
            recoveryCodes,
            sessions,
            tokens,
            outbox,
            activities,
            links,
            ids,
            clock);
    final RenewRecoveryCodes renewRecoveryCodes =
            new RenewRecoveryCodes(recentPassword, factors, recoveryCodes, activities);
    final DisableSecondFactor disableSecondFactor =
            new DisableSecondFactor(recentPassword, accounts, factors, demand, outbox, activities, links, clock);
    final ResetSecondFactor resetSecondFactor =
            new ResetSecondFactor(recentPassword, managed, factors, demand, sessions, outbox, activities, links, clock);
    final SuspendAccount suspendAccount = new SuspendAccount(managed, sessions, outbox, activities, clock);
    final InMemoryEmailChanges emailChanges = new InMemoryEmailChanges();
    final Map<UUID, Email> followed = new HashMap<>();
    final AskEmailChange askEmailChange = new AskEmailChange(
            presentPassword,
            new AskEmailChange.Recording(accounts, emailChanges, issuer, outbox, activities, links, ids, clock));
    final ConfirmEmailChange confirmEmailChange = new ConfirmEmailChange(
            oneTimeLinks,
            emailChanges,
            accounts,
            (account, from, to) -> followed.put(account, to),
            outbox,
            activities,
            links,
            clock);
    final EndOtherSessions endOtherSessions = new EndOtherSessions(sessions, activities, clock);
    final EndSomebodysSessions endSomebodysSessions = new EndSomebodysSessions(managed, sessions, activities, clock);
    final ReactivateAccount reactivateAccount = new ReactivateAccount(managed, activities, clock);
    final ResendCredentials resendCredentials = new ResendCredentials(managed, profileCodes, enrolment, activities);
    final ChangeManyAccounts changeMany =
            new ChangeManyAccounts(suspendAccount, reactivateAccount, resendCredentials, endSomebodysSessions);
    final IssueApiToken issueApiToken =
            new IssueApiToken(recentPassword, accounts, apiTokens, tokens, outbox, activities, links, ids, clock);
    final RevokeApiToken revokeApiToken = new RevokeApiToken(apiTokens, activities, clock);
    final SetUp setUp = new SetUp(
            oneTimeLinks,
            rules,
            passwords,
            new SetUp.Recording(oneTimeLinks, accounts, openSession, activities, clock),
            ids,
            clock);
    final SetUp.Invitation invitation = new SetUp.Invitation(accounts, issuer, enrolment, ids, clock);

    /** Readable hashes that count how often they were checked. */
    static final class CountingPasswords implements Passwords {
        int checked;

        @Override
        public String hash(String password) {
            return "new:" + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            checked++;
            return hash.equals("new:" + password) || hash.equals("old:" + password);
        }

        @Override
        public String decoy() {
            return "decoy";
        }

        @Override
        public boolean outdated(String hash) {
            return hash.startsWith("old:");
        }
    }

    /** Codes anybody could work out: the step and the secret's hash, six digits of it. */
    static final class PlainTimeCodes implements TimeCodes {

        static String code(String secret, Instant at) {
            return code(secret, at.getEpochSecond() / 30);
        }

        private static String code(String secret, long step) {
            return String.format(Locale.ROOT, "%06d", Math.floorMod(step * 31 + secret.hashCode(), 1_000_000L));
        }

        @Override
        public OptionalLong step(String secret, String code, Instant now) {
            long present = now.getEpochSecond() / 30;
            return LongStream.of(present, present - 1, present + 1)
                    .filter(step -> code(secret, step).equals(code))
                    .findFirst();
        }
    }

    static Actor visitor(String address) {
        return new Actor(null, Set.of(), Language.FR, address, "Firefox");
    }

    static Actor as(Account account) {
        return new Actor(account.id(), account.roles(), account.language(), "10.0.0.1", "Firefox");
    }

    Account active(String email, Role... roles) {
        Account account = Account.pending(
                        ids.next(),
                        new Email(email),
                        "Awa",
                        "Diop",
                        Language.FR,
                        roles.length == 0 ? Set.of(Role.TALENT) : Set.of(roles),
                        clock.instant())
                .activated("new:" + PASSWORD, clock.instant());
        accounts.addIfAbsent(account);
        return account;
    }

    OpenedSession signIn(String identifier, String password, String address) {
        return signIn(identifier, password, null, address);
    }

    OpenedSession signIn(String identifier, String password, @Nullable String otp, String address) {
        return signIn.signIn(
                new SignIn.Command(identifier, password, otp, false, SessionKind.BROWSER), visitor(address));
    }

    /** Ties an app to the account from a fresh session; gives the recovery codes. */
    List<String> guard(Account account) {
        OpenedSession here = signIn(account.email().value(), PASSWORD, "10.0.0.1");
        UUID session = here.session().family();
        SecondFactor proposal = setUpSecondFactor.propose(account.id(), session);
        return setUpSecondFactor.confirm(account.id(), code(proposal.secret()), session, as(account));
    }

    /** What the app shows now. */
    String code(String secret) {
        return PlainTimeCodes.code(secret, clock.instant());
    }

    /** What the account's own app shows now. */
    String code(Account account) {
        return code(factors.of(account.id()).orElseThrow().secret());
    }

    /** The secret of the link in the last mail queued. */
    String lastToken() {
        return tokenOf(outbox.last().values().getOrDefault("link", ""));
    }

    static String tokenOf(String link) {
        return link.substring(link.indexOf('#') + 1);
    }

    Account reload(Account account) {
        return accounts.find(account.id()).orElseThrow();
    }
}
