package io.taalentio.api.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.ApiToken;
import io.taalentio.core.account.ApiTokens;
import io.taalentio.core.account.DemoAccounts;
import io.taalentio.core.account.EmailChange;
import io.taalentio.core.account.EmailChanges;
import io.taalentio.core.account.Identities;
import io.taalentio.core.account.Identity;
import io.taalentio.core.account.LinkPurpose;
import io.taalentio.core.account.Passwords;
import io.taalentio.core.account.ProviderSignIn;
import io.taalentio.core.account.ProviderSignIns;
import io.taalentio.core.account.SecondFactor;
import io.taalentio.core.account.SecondFactors;
import io.taalentio.core.account.TokenHash;
import io.taalentio.core.account.TokenScopes;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Language;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What the examples about signing in need: invented people without any profile, who may do nothing to anybody, each with
 * the password everybody may know and in the state its example begins with.
 */
@Singleton
class AccountExamples {

    private static final Duration LIFE = Duration.ofDays(30);
    private static final URI ISSUER = URI.create("https://provider.example");

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final ApiTokens apiTokens;
    private final Identities identities;
    private final ProviderSignIns providerSignIns;
    private final EmailChanges emailChanges;
    private final ExampleLinks links;
    private final Ids ids;
    private final Clock clock;

    AccountExamples(
            Accounts accounts,
            Passwords passwords,
            SecondFactors factors,
            ApiTokens apiTokens,
            Identities identities,
            ProviderSignIns providerSignIns,
            EmailChanges emailChanges,
            ExampleLinks links,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.apiTokens = apiTokens;
        this.identities = identities;
        this.providerSignIns = providerSignIns;
        this.emailChanges = emailChanges;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    void plant() {
        String hash = passwords.hash(DemoAccounts.PASSWORD);
        Instant now = clock.instant();
        in(() -> {
            factors.propose(secondFactor(somebody(ids.next(), ExampleIds.OWNER_WHO_ENROLS, "Ousmane", hash), now));
            for (String email : Set.of(ExampleIds.OWNER_WITH_CODES, ExampleIds.OWNER_WHO_DISARMS)) {
                guarded(somebody(ids.next(), email, "Rokia", hash), now);
            }
            guarded(somebody(ExampleIds.USER_WITHOUT_PHONE, "issa.barry", "Issa"), now);
            links.session(
                    somebody(ExampleIds.USER_ELSEWHERE, "aya.kone", "Aya"),
                    UUID.fromString(ExampleIds.USER_SESSION),
                    now);
            accounts.findByEmail(new Email(ExampleIds.OWNER_WHO_HIDES)).ifPresent(owner -> {
                program(owner, now);
                identity(ExampleIds.IDENTITY_TO_UNLINK, owner.id(), now);
            });
            fromProvider(somebody(ids.next(), ExampleIds.OWNER_FROM_PROVIDER, "Fanta", hash), now);
            moving(somebody(ids.next(), ExampleIds.OWNER_WHO_MOVES, "Moussa", hash), now);
        });
    }

    /** Nobody can sign in as them. */
    private UUID somebody(String id, String mailbox, String firstName) {
        return somebody(UUID.fromString(id), mailbox + "@demo.taalentio.example", firstName, passwords.decoy());
    }

    /** A token whose secret nobody knows. */
    private void program(Account owner, Instant now) {
        ApiToken token = new ApiToken(
                UUID.fromString(ExampleIds.API_TOKEN),
                owner.id(),
                "Exemple",
                new TokenScopes(true, false, Set.of()),
                ApiToken.PREFIX + "demo",
                TokenHash.of(ids.next().toString()),
                now,
                now.plus(LIFE),
                null,
                null);
        apiTokens.forget(token.id());
        apiTokens.add(token, Integer.MAX_VALUE);
    }

    /** At a provider that does not exist. */
    private UUID identity(String id, UUID account, Instant now) {
        identities.add(new Identity(
                UUID.fromString(id), account, ISSUER, id, "Exemple", "exemple@provider.example", now, null));
        return UUID.fromString(id);
    }

    private void fromProvider(UUID account, Instant now) {
        if (factors.of(account).isEmpty()) {
            guarded(account, now);
        } else {
            factors.replaceCodes(account, Set.of(TokenHash.ofRecoveryCode(ExampleIds.RECOVERY_CODE)), now);
        }
        UUID identity = identity(ExampleIds.IDENTITY, account, now);
        TokenHash state = TokenHash.of(ExampleIds.PROVIDER_STATE);
        providerSignIns.remove(state);
        UUID id = ids.next();
        TokenHash browser = TokenHash.of(ExampleIds.PROVIDER_BROWSER);
        providerSignIns.add(new ProviderSignIn(id, null, null, state, browser, ISSUER, now, now.plus(LIFE)));
        providerSignIns.take(state, browser, now);
        providerSignIns.proven(id, identity, now.plus(LIFE));
    }

    private void moving(UUID account, Instant now) {
        UUID change = ids.next();
        emailChanges.keep(new EmailChange(change, account, new Email("moussa.ailleurs@demo.taalentio.example"), now));
        links.link(account, LinkPurpose.EMAIL_CHANGE, change, ExampleIds.EMAIL_TOKEN, now);
    }

    private UUID somebody(UUID id, String email, String firstName, String hash) {
        Email address = new Email(email);
        Instant now = clock.instant();
        return accounts.addIfAbsent(
                Account.pending(id, address, firstName, "Exemple", Language.FR, Set.of(Role.TALENT), now)
                        .activated(hash, now));
    }

    private void guarded(UUID account, Instant now) {
        SecondFactor factor = secondFactor(account, now);
        factors.propose(factor);
        factors.confirm(factor.id(), 0, now);
        factors.replaceCodes(account, Set.of(TokenHash.ofRecoveryCode(ExampleIds.RECOVERY_CODE)), now);
    }

    private SecondFactor secondFactor(UUID account, Instant now) {
        return new SecondFactor(ids.next(), account, ExampleIds.AUTHENTICATOR_SECRET, now, null);
    }

    private static void in(Runnable act) {
        QuarkusTransaction.requiringNew().run(act);
    }
}
