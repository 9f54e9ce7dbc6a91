package io.taalentio.api.registration;

import io.taalentio.core.file.FileStore;
import io.taalentio.core.file.StoredFile;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.Receipt;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What both registrations answer, and how. */
@Singleton
public class RegistrationAnswers {

    static final String NO_DRAFT = "No draft has this id and this token";
    static final String SUBMITTED = "The draft was submitted already (`already-submitted`)";

    /** @param email where the link goes */
    public record ResumeLink(
            @Nullable @Schema(maxLength = 254, required = true)
            String email) {}

    /**
     * The answer to a submitted registration.
     *
     * @param qrUrl picture to save or print; leads to {@code profileUrl}
     * @param profileUrl public page
     * @param cardUrl PDF card
     */
    public record ReceiptAnswer(String code, String qrUrl, String profileUrl, String cardUrl) {}

    private final Links links;
    private final FileStore store;

    RegistrationAnswers(Links links, FileStore store) {
        this.links = links;
        this.store = store;
    }

    ReceiptAnswer receipt(Receipt receipt) {
        String code = receipt.code().value();
        return switch (receipt.kind()) {
            case TALENT ->
                new ReceiptAnswer(
                        code,
                        "/api/v1/profiles/" + code + "/qr.svg",
                        links.talentPage(code),
                        "/api/v1/profiles/" + code + "/card.pdf");
            case CINEMA ->
                new ReceiptAnswer(
                        code,
                        "/api/v1/cinema/talents/" + code + "/qr.svg",
                        links.cinemaPage(code),
                        "/api/v1/cinema/talents/" + code + "/card.pdf");
        };
    }

    Response submitted(Receipt receipt) {
        String page = receipt.kind() == ProfileKind.TALENT ? "/api/v1/public/profiles/" : "/api/v1/public/cinema/";
        return Response.created(URI.create(page + receipt.code().value()))
                .entity(receipt(receipt))
                .build();
    }

    /** The file itself, shown to nobody but the holder of the token and kept by no cache. */
    Response show(StoredFile file) {
        String key = file.main().key();
        StreamingOutput content = out -> {
            try (InputStream in = store.open(key)) {
                in.transferTo(out);
            }
        };
        return Response.ok(content, file.mime())
                .header("Content-Length", file.size())
                .header("Content-Disposition", "attachment")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
