package io.taalentio.api.notification;

import io.quarkus.security.Authenticated;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.web.Messages;
import io.taalentio.api.web.PageBounds;
import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.notification.Notification;
import io.taalentio.core.notification.NotificationKind;
import io.taalentio.core.notification.Notifications;
import io.taalentio.core.notification.ReadNotifications;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class NotificationResource {

    private static final String WHO = "Access: any account, its own.";
    private static final String UNAUTHENTICATED = "Nobody is signed in";

    /**
     * What the account was told, in its reader's language.
     *
     * @param link path inside the product
     * @param readAt absent while it is new
     */
    public record NotificationView(
            UUID id,
            NotificationKind type,
            String title,
            String body,
            String link,
            Map<String, String> data,
            Instant createdAt,
            @Nullable Instant readAt) {}

    /**
     * One page.
     *
     * @param unread how many are new, whatever the page holds
     */
    public record NotificationPage(List<NotificationView> items, long total, int page, int size, long unread) {}

    /** @param ids which were seen; all when absent */
    public record Seen(@Nullable @Size(max = 100) Set<@NotNull UUID> ids) {}

    private final Notifications notifications;
    private final ReadNotifications read;
    private final Messages messages;
    private final CurrentActor actor;

    NotificationResource(Notifications notifications, ReadNotifications read, Messages messages, CurrentActor actor) {
        this.notifications = notifications;
        this.read = read;
        this.messages = messages;
        this.actor = actor;
    }

    @GET
    @Authenticated
    @Operation(summary = "List what I was told", description = WHO + " Newest first.")
    @APIResponse(responseCode = "200", description = "One page, and how many are new")
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "422", description = "`page` or `size` is out of range")
    public NotificationPage list(
            @Parameter(description = "only new ones") @QueryParam("unread") @DefaultValue("false") boolean unread,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("20") int size) {
        PageBounds.check(page, size);
        Actor reader = actor.get();
        UUID account = account(reader);
        Page<Notification> found = notifications.page(account, unread, page, size);
        return new NotificationPage(
                found.items().stream().map(n -> view(n, reader.language())).toList(),
                found.total(),
                page,
                size,
                notifications.unread(account));
    }

    @POST
    @Path("/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(summary = "I have seen what I was told", description = WHO + " Others' notifications are left alone.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Seen.class),
                            examples = @ExampleObject(name = "all", value = "{}")))
    @APIResponse(responseCode = "204", description = "Noted")
    @APIResponse(responseCode = "401", description = UNAUTHENTICATED)
    @APIResponse(responseCode = "422", description = "More than 100 at once")
    public void read(@Valid @NotNull Seen seen) {
        read.read(seen.ids(), actor.get());
    }

    private static UUID account(Actor actor) {
        UUID account = actor.accountId();
        if (account == null) {
            throw new Forbidden("forbidden");
        }
        return account;
    }

    private NotificationView view(Notification told, Language language) {
        Map<String, Object> facts = Map.copyOf(told.data());
        String words = "notification-" + told.kind().tag();
        return new NotificationView(
                told.id(),
                told.kind(),
                messages.text(words + "-title", facts, language),
                messages.text(words + "-body", facts, language),
                told.link(),
                told.data(),
                told.createdAt(),
                told.readAt());
    }
}
