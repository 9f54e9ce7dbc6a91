package io.taalentio.api.file;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.core.access.Actor;
import io.taalentio.core.code.CinemaCode;
import io.taalentio.core.code.QrPictures;
import io.taalentio.core.code.TalentCode;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.PreparedCard;
import io.taalentio.core.search.ReadProfile;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** QR codes and cards of both kinds of profiles. */
@Singleton
class Prints {

    static final String ABOUT_QR =
            "Leads to the public page. It is drawn from the code alone and says nothing of whether"
                    + " anybody bears it; by id it is for those who may read the profile.";
    static final String ABOUT_CARD =
            "One page, ready to print. Visitors get what the public page shows. Staff who may read the profile and its"
                    + " owner get the full card, with contact data where they may see them; each full card is recorded."
                    + " With `audience=public` they get the public one, to hand out.";

    /** The same for everybody for a day: a code is never given to somebody else. */
    private static final String A_DAY = "public, max-age=86400";

    private static final int LEAST = 64;
    private static final int MOST = 2048;

    private final QrPictures qr;
    private final Links links;
    private final ReadProfile readProfile;
    private final CardDesk desk;
    private final CurrentActor actor;

    Prints(QrPictures qr, Links links, ReadProfile readProfile, CardDesk desk, CurrentActor actor) {
        this.qr = qr;
        this.links = links;
        this.readProfile = readProfile;
        this.desk = desk;
        this.actor = actor;
    }

    Response svg(ProfileKind kind, String ref, Request request) {
        String page = page(kind, ref);
        EntityTag tag = Served.tag(page + "|svg");
        Response unchanged = Served.unchanged(tag, request, A_DAY);
        return unchanged != null
                ? unchanged
                : Response.ok(qr.svg(page), "image/svg+xml")
                        .tag(tag)
                        .header(HttpHeaders.CACHE_CONTROL, A_DAY)
                        .build();
    }

    Response png(ProfileKind kind, String ref, int size, Request request) {
        if (size < LEAST || size > MOST) {
            throw new InvalidValue("size", "out-of-range", Map.of("min", LEAST, "max", MOST));
        }
        String page = page(kind, ref);
        EntityTag tag = Served.tag(page + "|png|" + size);
        Response unchanged = Served.unchanged(tag, request, A_DAY);
        return unchanged != null
                ? unchanged
                : Response.ok(qr.png(page, size), "image/png")
                        .tag(tag)
                        .header(HttpHeaders.CACHE_CONTROL, A_DAY)
                        .build();
    }

    private String page(ProfileKind kind, String ref) {
        return switch (kind) {
            case TALENT ->
                links.talentPage(TalentCode.parse(ref).map(TalentCode::value).orElseGet(() -> known(kind, ref)));
            case CINEMA ->
                links.cinemaPage(CinemaCode.parse(ref).map(CinemaCode::value).orElseGet(() -> known(kind, ref)));
        };
    }

    private String known(ProfileKind kind, String ref) {
        return readProfile.read(kind, ref, actor.get()).code();
    }

    Response card(ProfileKind kind, String ref, Optional<Audience> audience, Request request) {
        Actor reader = actor.get();
        boolean publicOnly = audience.isPresent();
        PreparedCard card = reader.signedIn()
                ? desk.forSignedIn(kind, ref, publicOnly, reader)
                : desk.forVisitor(kind, ref, reader);
        if (card.internal()) {
            return pdf(card).header(HttpHeaders.CACHE_CONTROL, Served.NOBODY).build();
        }
        EntityTag tag = Served.tag(card.content());
        Response unchanged = Served.unchanged(tag, request, Served.ONE_READER);
        return unchanged != null
                ? unchanged
                : pdf(card)
                        .tag(tag)
                        .header(HttpHeaders.CACHE_CONTROL, Served.ONE_READER)
                        .header(HttpHeaders.VARY, Served.VARY)
                        .build();
    }

    /** Whom a card is made for, when not for whoever asks. */
    public enum Audience {
        PUBLIC;

        /** As it is written in addresses; an unknown word is an unreadable parameter. */
        public static Audience fromString(String text) {
            if (text.equals("public")) {
                return PUBLIC;
            }
            throw new IllegalArgumentException("no audience: " + text);
        }
    }

    private static Response.ResponseBuilder pdf(PreparedCard card) {
        return Response.ok(card.draw(), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, Served.attachment("taalentio_" + card.code() + ".pdf"));
    }
}
