package io.taalentio.api.file;

import io.taalentio.api.web.RateLimited;
import io.taalentio.core.access.Actor;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.PreparedCard;
import io.taalentio.core.search.PrintCard;
import jakarta.inject.Singleton;

/** Where cards are asked for: visitors only so often, for a card tells as much as a public page. */
@Singleton
class CardDesk {

    private final PrintCard printCard;

    CardDesk(PrintCard printCard) {
        this.printCard = printCard;
    }

    PreparedCard forSignedIn(ProfileKind kind, String ref, boolean publicOnly, Actor reader) {
        return printCard.prepare(kind, ref, publicOnly, reader);
    }

    @RateLimited
    PreparedCard forVisitor(ProfileKind kind, String ref, Actor visitor) {
        return printCard.prepare(kind, ref, true, visitor);
    }
}
