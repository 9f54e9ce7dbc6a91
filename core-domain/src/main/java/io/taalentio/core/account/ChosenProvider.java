package io.taalentio.core.account;

import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.settings.HouseSettings;
import io.taalentio.core.settings.KnownSettings;
import java.net.URI;
import java.util.Optional;

/** The provider in force now: what an administrator set, else what the machine's configuration names. */
@Managed
public class ChosenProvider {

    private final HouseSettings settings;
    private final StandingProvider standing;

    public ChosenProvider(HouseSettings settings, StandingProvider standing) {
        this.settings = settings;
        this.standing = standing;
    }

    /** Empty while issuer or client id are missing. */
    public Optional<IdentityProvider> find() {
        String issuer = settings.get(KnownSettings.OPENID_ISSUER);
        if (issuer.isEmpty()) {
            return Optional.ofNullable(standing.provider());
        }
        String clientId = settings.get(KnownSettings.OPENID_CLIENT_ID).strip();
        if (clientId.isEmpty()) {
            return Optional.empty();
        }
        String secret = settings.get(KnownSettings.OPENID_CLIENT_SECRET);
        String name = settings.get(KnownSettings.OPENID_NAME).strip();
        URI address = URI.create(issuer);
        return Optional.of(new IdentityProvider(
                name.isEmpty() ? address.getHost() : name, address, clientId, secret.isEmpty() ? null : secret));
    }

    /** @throws Refused {@code no-provider} */
    IdentityProvider require() {
        return find().orElseThrow(() -> new Refused("no-provider"));
    }
}
