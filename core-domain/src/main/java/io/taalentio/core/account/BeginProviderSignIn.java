package io.taalentio.core.account;

import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Refused;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends somebody to the provider, to sign in or to bind an identity to the account. */
@Managed
public class BeginProviderSignIn {

    /** What the state of who signs in begins with, for the page they come back to. */
    public static final String SIGN_IN = "in.";

    /** The same of who binds an identity. */
    public static final String LINK = "link.";

    private final ChosenProvider chosen;
    private final OpenIdProvider openId;
    private final ProviderSignIns signIns;
    private final RecentPassword recentPassword;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    BeginProviderSignIn(
            ChosenProvider chosen,
            OpenIdProvider openId,
            ProviderSignIns signIns,
            RecentPassword recentPassword,
            Tokens tokens,
            Ids ids,
            Clock clock) {
        this.chosen = chosen;
        this.openId = openId;
        this.signIns = signIns;
        this.recentPassword = recentPassword;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param address where the browser goes
     * @param browser secret for the browser's cookie
     */
    public record Begun(URI address, String browser) {}

    /**
     * @param browser what the browser's cookie holds from an earlier time; null when nothing
     * @throws Refused {@code no-provider}, {@code provider-unreachable}, {@code provider-misconfigured}
     */
    public Begun signIn(@Nullable String browser) {
        return begin(SIGN_IN, null, null, browser);
    }

    /**
     * @param session family of the session that asks
     * @throws Refused as {@link #signIn}
     * @throws io.taalentio.core.kernel.Forbidden {@code password-needed} when the password was last given too long ago
     */
    public Begun link(UUID accountId, UUID session, @Nullable String browser) {
        recentPassword.require(session);
        return begin(LINK, accountId, session, browser);
    }

    private Begun begin(String purpose, @Nullable UUID accountId, @Nullable UUID session, @Nullable String known) {
        IdentityProvider provider = chosen.require();
        String browser = known == null ? tokens.draw() : known;
        ProviderRequest request = ProviderRequest.of(purpose + tokens.draw(), browser);
        URI address = openId.signInAddress(provider, request);
        Instant now = clock.instant();
        signIns.add(new ProviderSignIn(
                ids.next(),
                accountId,
                session,
                TokenHash.of(request.state()),
                TokenHash.of(browser),
                provider.issuer(),
                now,
                now.plus(ProviderSignIn.LIFE)));
        return new Begun(address, browser);
    }
}
