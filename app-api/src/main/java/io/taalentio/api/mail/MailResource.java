package io.taalentio.api.mail;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.api.web.PageBounds;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.core.mail.MailServer;
import io.taalentio.core.mail.MailStatus;
import io.taalentio.core.mail.MailWords;
import io.taalentio.core.mail.ReadMail;
import io.taalentio.core.mail.RenderedMail;
import io.taalentio.core.mail.ResendMail;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mails")
public class MailResource {

    private static final String WHO = "Access: ADMIN.";

    /** @param error why the last try failed */
    public record MailRow(
            UUID id,
            String to,
            String template,
            String language,
            MailStatus status,
            int attempts,
            @Nullable String error,
            Instant createdAt,
            @Nullable Instant sentAt,
            String subject) {

        static MailRow of(MailDirectory.Entry e, RenderedMail rendered) {
            return new MailRow(
                    e.id(),
                    e.mail().to().value(),
                    e.mail().template(),
                    e.mail().language().tag(),
                    e.status(),
                    e.attempts(),
                    e.error(),
                    e.createdAt(),
                    e.sentAt(),
                    rendered.subject());
        }
    }

    /**
     * A mail in full.
     *
     * @param html for a sandboxed frame; its logo is shown as {@code cid:logo}
     * @param links where the reader is asked to go; secrets are removed once the mail was sent
     */
    public record MailView(
            UUID id,
            String to,
            String template,
            String language,
            MailStatus status,
            int attempts,
            @Nullable String error,
            Instant createdAt,
            @Nullable Instant sentAt,
            String subject,
            String html,
            String text,
            List<String> links) {

        static MailView of(MailDirectory.Entry e, RenderedMail rendered) {
            MailRow row = MailRow.of(e, rendered);
            return new MailView(
                    row.id(),
                    row.to(),
                    row.template(),
                    row.language(),
                    row.status(),
                    row.attempts(),
                    row.error(),
                    row.createdAt(),
                    row.sentAt(),
                    row.subject(),
                    rendered.html(),
                    rendered.text(),
                    rendered.links());
        }
    }

    /** @param configured whether a mail server is set; without one mails are kept and shown here */
    public record MailState(boolean configured, long kept, long queued, long failed) {}

    private final MailDirectory directory;
    private final ReadMail readMail;
    private final ResendMail resendMail;
    private final MailWords words;
    private final MailServer server;
    private final MailDelivery delivery;
    private final CurrentActor actor;

    MailResource(
            MailDirectory directory,
            ReadMail readMail,
            ResendMail resendMail,
            MailWords words,
            MailServer server,
            MailDelivery delivery,
            CurrentActor actor) {
        this.directory = directory;
        this.readMail = readMail;
        this.resendMail = resendMail;
        this.words = words;
        this.server = server;
        this.delivery = delivery;
        this.actor = actor;
    }

    @GET
    @Path("/email-logs")
    @Needs(Permission.READ_MAILS)
    @Operation(summary = "List outgoing mails", description = WHO + " Newest first.")
    @APIResponse(responseCode = "200", description = "One page of mails")
    @APIResponse(responseCode = "422", description = "`page` or `size` is out of range")
    public Page<MailRow> list(
            @Parameter(description = "only mails of this status") @QueryParam("status") @Nullable MailStatus status,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        PageBounds.check(page, size);
        return directory.list(status, page, size).map(e -> MailRow.of(e, words.render(e.mail())));
    }

    @GET
    @Path("/email-logs/{id}")
    @Needs(Permission.READ_MAILS)
    @Operation(
            summary = "Read one outgoing mail",
            description = WHO + " Recorded in the activity log. Secret links are shown only as long as the mail was not"
                    + " sent.")
    @APIResponse(
            responseCode = "200",
            description = "The mail",
            content = @Content(schema = @Schema(implementation = MailView.class)))
    @APIResponse(responseCode = "404", description = "No such mail")
    public MailView get(@PathParam("id") UUID id) {
        MailDirectory.Entry entry = readMail.read(id, actor.get());
        return MailView.of(entry, words.render(entry.mail()));
    }

    @POST
    @Path("/email-logs/{id}/resend")
    @Needs(Permission.READ_MAILS)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Send a mail again",
            description = WHO + " One that was kept or given up; one already sent only if it held no secret link.")
    @APIResponse(responseCode = "202", description = "The mail is on its way")
    @APIResponse(responseCode = "404", description = "No such mail")
    @APIResponse(responseCode = "409", description = "Its secret link is no longer known (`mail-secret-gone`)")
    public Response resend(@PathParam("id") UUID id) {
        resendMail.resend(id, actor.get());
        delivery.soon();
        return Response.accepted().build();
    }

    @GET
    @Path("/mail-status")
    @Needs(Permission.READ_MAILS)
    @Operation(summary = "Whether mails leave the house", description = WHO)
    @APIResponse(
            responseCode = "200",
            description = "The state",
            content = @Content(schema = @Schema(implementation = MailState.class)))
    public MailState state() {
        Map<MailStatus, Long> counts = directory.counts();
        return new MailState(
                server.configured(),
                counts.getOrDefault(MailStatus.KEPT, 0L),
                counts.getOrDefault(MailStatus.QUEUED, 0L),
                counts.getOrDefault(MailStatus.FAILED, 0L));
    }
}
