package io.taalentio.api.attendance;

import io.taalentio.api.attendance.GateViews.LineView;
import io.taalentio.api.attendance.GateViews.ScanView;
import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Permission;
import io.taalentio.core.attendance.Direction;
import io.taalentio.core.attendance.GateDevices;
import io.taalentio.core.attendance.PrepareGate;
import io.taalentio.core.attendance.ReadGate;
import io.taalentio.core.attendance.RecordScan;
import io.taalentio.core.attendance.ScanMethod;
import io.taalentio.core.attendance.UploadScans;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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

/** Devices that keep a gate without network: what they take along, and what they bring back. */
@Path("/api/v1/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class GateDeviceResource {

    /**
     * A device that prepares itself.
     *
     * @param gate id the device made for itself
     * @param label what people call it
     */
    public record Preparation(
            @NotNull UUID gate,
            @Nullable @Size(max = PrepareGate.LABEL_MAX) String label) {}

    /**
     * A key of badges.
     *
     * @param publicKey the 32 bytes of an Ed25519 key, Base64
     */
    public record KeyView(String keyId, String publicKey) {}

    /**
     * What a gate takes along.
     *
     * @param keys whose signatures count
     * @param voidThrough by assignment code: issues of the badge up to this one are void
     * @param sameMomentSeconds a badge shown again this soon was shown once
     * @param severalSessions whoever left may come back the same day
     */
    public record RosterView(
            UUID projectId,
            String name,
            String timeZone,
            String dayCutover,
            LocalDate workDate,
            Instant madeAt,
            List<KeyView> keys,
            Map<String, Integer> voidThrough,
            List<LineView> lines,
            long pulse,
            int sameMomentSeconds,
            boolean severalSessions) {}

    /**
     * A scan as the device kept it.
     *
     * @param at by the device's own clock
     * @param told what the device told the person
     */
    public record LateScan(
            @NotNull UUID scanId,
            @NotBlank @Size(max = RecordScan.VALUE_MAX) String value,
            @NotNull ScanMethod method,
            @NotNull Instant at,
            @Nullable Direction told) {}

    /**
     * Scans made without network.
     *
     * @param sentAt the device's own clock as it sends them, by which its error is measured
     */
    public record Batch(
            @NotNull UUID gate,
            @NotNull Instant sentAt,

            @NotNull @Size(min = 1, max = UploadScans.BATCH_MAX)
            List<@NotNull @Valid LateScan> scans) {}

    /**
     * What became of scans.
     *
     * @param wipe the device is to forget everybody
     */
    public record Taken(List<ScanView> scans, boolean wipe) {}

    /**
     * A device.
     *
     * @param account name of who used it last
     */
    public record DeviceView(
            UUID id,
            @Nullable String label,
            String account,
            Instant preparedAt,
            Instant lastSeenAt,
            @Nullable Instant wipedAt) {

        static DeviceView of(GateDevices.Device d) {
            return new DeviceView(d.id(), d.label(), d.account(), d.preparedAt(), d.lastSeenAt(), d.wipedAt());
        }
    }

    private final PrepareGate prepareGate;
    private final UploadScans uploadScans;
    private final ReadGate readGate;
    private final GateDevices devices;
    private final PresenceWatch watch;
    private final CurrentActor actor;

    GateDeviceResource(
            PrepareGate prepareGate,
            UploadScans uploadScans,
            ReadGate readGate,
            GateDevices devices,
            PresenceWatch watch,
            CurrentActor actor) {
        this.prepareGate = prepareGate;
        this.uploadScans = uploadScans;
        this.readGate = readGate;
        this.devices = devices;
        this.watch = watch;
        this.actor = actor;
    }

    @POST
    @Path("/projects/{id}/roster")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.TAKE_ATTENDANCE)
    @Operation(
            summary = "Prepare a device to keep the gate without network",
            description = "Who is expected and where they stand today, the public keys of badges and which badges are"
                    + " void. No contact, no document, no birth date. Asked again, it renews what the device holds.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Preparation.class),
                            examples =
                                    @ExampleObject(
                                            name = "a telephone",
                                            value = "{\"gate\":\"0190b7a0-0000-7000-8000-0000000000a1\","
                                                    + "\"label\":\"Porte nord\"}")))
    @APIResponse(responseCode = "200", description = "What the gate takes along")
    @APIResponse(responseCode = "401", description = AttendanceResource.UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = AttendanceResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = AttendanceResource.NO_PROJECT)
    @APIResponse(responseCode = "409", description = "`device-wiped`, `project-closed`")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public RosterView prepare(
            @Parameter(description = "id of the project") @PathParam("id") UUID id,
            @Valid @NotNull Preparation preparation) {
        PrepareGate.Roster roster = prepareGate.prepare(id, preparation.gate(), preparation.label(), actor.get());
        Base64.Encoder base64 = Base64.getEncoder();
        return new RosterView(
                id,
                roster.project().name(),
                roster.project().timeZone().getId(),
                roster.project().dayCutover().toString(),
                roster.workDate(),
                roster.madeAt(),
                roster.keys().stream()
                        .map(key -> new KeyView(key.keyId(), base64.encodeToString(key.rawPublicKey())))
                        .toList(),
                roster.voidThrough(),
                roster.lines().stream().map(LineView::of).toList(),
                roster.pulse(),
                (int) roster.rules().sameMoment().toSeconds(),
                roster.rules().severalSessions());
    }

    @POST
    @Path("/projects/{id}/scan-batches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.TAKE_ATTENDANCE)
    @Operation(
            summary = "Send scans that were made without network",
            description = "Each is kept once under its id, however often and in whatever order it is sent. None is"
                    + " refused: what cannot count waits for a decision, with the reason (`doubts`).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Batch.class),
                            examples =
                                    @ExampleObject(
                                            name = "one scan",
                                            value = "{\"gate\":\"0190b7a0-0000-7000-8000-0000000000a1\","
                                                    + "\"sentAt\":\"2026-11-25T12:00:00Z\",\"scans\":[{"
                                                    + "\"scanId\":\"0190b7a0-0000-7000-8000-0000000000a2\","
                                                    + "\"value\":\"MAATE001001\",\"method\":\"QR\","
                                                    + "\"at\":\"2026-11-25T08:00:00Z\",\"told\":\"ENTRY\"}]}")))
    @APIResponse(responseCode = "200", description = "The scans as they stand now")
    @APIResponse(responseCode = "401", description = AttendanceResource.UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = AttendanceResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = AttendanceResource.NO_PROJECT)
    @APIResponse(responseCode = "409", description = "`scan-id-taken`: the id belongs to a scan of another project")
    @APIResponse(responseCode = "422", description = "Every refused field is named")
    public Taken upload(
            @Parameter(description = "id of the project") @PathParam("id") UUID id, @Valid @NotNull Batch batch) {
        List<ScanView> kept = uploadScans
                .upload(
                        new UploadScans.Command(
                                id,
                                batch.gate(),
                                batch.sentAt(),
                                batch.scans().stream()
                                        .map(s -> new UploadScans.Late(
                                                s.scanId(), s.value(), s.method(), s.at(), s.told()))
                                        .toList()),
                        actor.get())
                .stream()
                .map(ScanView::of)
                .toList();
        watch.soon();
        return new Taken(kept, devices.wiped(batch.gate()));
    }

    @GET
    @Path("/projects/{id}/devices")
    @Needs(Permission.TAKE_ATTENDANCE)
    @Operation(summary = "List the devices that keep a project's gates", description = "The one heard of last first.")
    @APIResponse(responseCode = "200", description = "The devices")
    @APIResponse(responseCode = "401", description = AttendanceResource.UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = AttendanceResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = AttendanceResource.NO_PROJECT)
    public List<DeviceView> devices(@Parameter(description = "id of the project") @PathParam("id") UUID id) {
        return readGate.devices(id, actor.get()).stream().map(DeviceView::of).toList();
    }

    @POST
    @Path("/devices/{id}/wipe")
    @Needs(Permission.TAKE_ATTENDANCE)
    @Operation(
            summary = "Make a device forget everybody",
            description = "It does so when it is next heard of. Scans it still holds are sent first; it cannot be"
                    + " prepared again under the same id.")
    @APIResponse(responseCode = "204", description = "Ordered")
    @APIResponse(responseCode = "401", description = AttendanceResource.UNAUTHENTICATED)
    @APIResponse(responseCode = "403", description = AttendanceResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = "No such device")
    public void wipe(@Parameter(description = "id of the device") @PathParam("id") UUID id) {
        prepareGate.wipe(id, actor.get());
    }
}
