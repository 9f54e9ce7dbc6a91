package io.taalentio.persistence.account;

import io.quarkus.arc.DefaultBean;
import io.taalentio.core.account.ProfileAttachment;
import io.taalentio.core.kernel.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where no kind of profile is known, none can be attached. */
@DefaultBean
@ApplicationScoped
class NoProfiles implements ProfileAttachment {

    @Override
    public void attach(UUID profileId, UUID accountId) {
        throw new NotFound("not-found");
    }
}
