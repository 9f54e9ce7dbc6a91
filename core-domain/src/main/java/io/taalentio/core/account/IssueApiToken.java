package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A person has a token made for a program of their own; it is seen this once, and the owner is told by mail. */
@UseCase
public class IssueApiToken {

    public static final int NAME_MAX = 100;
    public static final int DAYS_MAX = 365;

    /** More than anybody's programs, few enough to look over. */
    static final int MOST = 20;

    private static final int HINT = 8;

    /** @param days from now until it expires, 1 to 365 */
    public record Command(String name, Set<String> scopes, int days) {}

    /** @param secret the token itself, the only time it is seen */
    public record Issued(String secret, ApiToken token) {}

    private final RecentPassword recentPassword;
    private final Accounts accounts;
    private final ApiTokens apiTokens;
    private final Tokens tokens;
    private final Outbox outbox;
    private final ActivityLog activities;
    private final Links links;
    private final Ids ids;
    private final Clock clock;

    IssueApiToken(
            RecentPassword recentPassword,
            Accounts accounts,
            ApiTokens apiTokens,
            Tokens tokens,
            Outbox outbox,
            ActivityLog activities,
            Links links,
            Ids ids,
            Clock clock) {
        this.recentPassword = recentPassword;
        this.accounts = accounts;
        this.apiTokens = apiTokens;
        this.tokens = tokens;
        this.outbox = outbox;
        this.activities = activities;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param session family of the session that asks
     * @throws io.taalentio.core.kernel.Forbidden {@code password-needed} when the password was last given too long ago
     * @throws InvalidValue naming {@code name}, {@code scopes} ({@code unknown-scope}, {@code scope-not-held}), {@code days}
     * @throws Conflict {@code too-many-tokens} when twenty stand already
     */
    public Issued issue(Command command, UUID accountId, UUID session, Actor actor) {
        recentPassword.require(session);
        Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("not-found"));
        String name = command.name().strip();
        Violations violations = new Violations();
        violations.required(name, "name");
        violations.maxLength(name, NAME_MAX, "name");
        violations.check(command.days() >= 1 && command.days() <= DAYS_MAX, "days", "invalid");
        violations.throwIfAny();
        TokenScopes scopes = TokenScopes.of(command.scopes());
        if (!scopes.within(account.roles())) {
            throw new InvalidValue("scopes", "scope-not-held");
        }
        Instant now = clock.instant();
        String secret = ApiToken.PREFIX + tokens.draw();
        ApiToken token = new ApiToken(
                ids.next(),
                accountId,
                name,
                scopes,
                secret.substring(0, HINT),
                TokenHash.of(secret),
                now,
                now.plus(Duration.ofDays(command.days())),
                null,
                null);
        if (!apiTokens.add(token, MOST)) {
            throw new Conflict("too-many-tokens", Map.of("most", MOST));
        }
        outbox.queue(MailTemplate.API_TOKEN_CREATED.to(
                account.email(),
                account.language(),
                Map.of(
                        "firstName", account.firstName(),
                        "name", name,
                        "when", OpenSession.when(now, account),
                        "link", links.to("/me/tokens"))));
        activities.record(new Activity(
                actor,
                "api-token-issued",
                "account",
                accountId.toString(),
                Map.of(
                        "token",
                        token.id(),
                        "scopes",
                        scopes.names(),
                        "expiresAt",
                        token.expiresAt().toString())));
        return new Issued(secret, token);
    }
}
