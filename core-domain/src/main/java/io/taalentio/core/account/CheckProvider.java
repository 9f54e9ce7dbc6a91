package io.taalentio.core.account;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Managed;

/** An administrator asks whether the provider in force answers as it should. */
@Managed
public class CheckProvider {

    private final ChosenProvider chosen;
    private final OpenIdProvider openId;

    CheckProvider(ChosenProvider chosen, OpenIdProvider openId) {
        this.chosen = chosen;
        this.openId = openId;
    }

    /**
     * @throws io.taalentio.core.kernel.Refused {@code no-provider}, {@code provider-unreachable},
     *     {@code provider-misconfigured} with {@code reason}
     */
    public IdentityProvider check(Actor actor) {
        actor.require(Permission.CHANGE_SETTINGS);
        IdentityProvider provider = chosen.require();
        openId.check(provider);
        return provider;
    }
}
