package io.taalentio.api.settings;

import io.taalentio.api.security.CurrentActor;
import io.taalentio.api.security.Needs;
import io.taalentio.core.access.Permission;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.settings.ChangeSetting;
import io.taalentio.core.settings.KnownSettings;
import io.taalentio.core.settings.Setting;
import io.taalentio.core.settings.StoredSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an administrator may set while the house is open. */
@Path("/api/v1/admin/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
public class SettingResource {

    private static final String WHO = "Access: ADMIN.";
    private static final int HINT = 4;
    private static final int SHORTEST_HINTED = 12;

    /** How a value is typed. */
    public enum Kind {
        WHOLE,
        FLAG,
        CHOICE,
        TEXT,
        SECRET
    }

    /**
     * A setting and what holds now.
     *
     * @param title in the reader's language, as {@code hint}
     * @param value what holds, as text; absent for a secret
     * @param standard what holds while nobody sets it
     * @param min least whole number
     * @param max greatest whole number
     * @param choices of a choice
     * @param secret of a secret: whether it is set, and its last characters
     * @param changedAt when it was set; absent while the standard holds
     */
    public record SettingView(
            String key,
            String section,
            String title,
            String hint,
            Kind kind,
            @Nullable String value,
            @Nullable String standard,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable List<ChoiceView> choices,
            @Nullable SecretView secret,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {}

    /**
     * @param value the word to send
     * @param title in the reader's language
     */
    public record ChoiceView(String value, String title) {}

    /** @param hint the last four characters of one that is long enough to keep the others secret */
    public record SecretView(boolean set, @Nullable String hint) {}

    /** @param value as text: `12`, `true`, a word of the choices, free text */
    public record NewValue(
            @NotNull @Schema(maxLength = 2000) String value) {}

    private final StoredSettings stored;
    private final ChangeSetting changeSetting;
    private final CurrentActor actor;

    SettingResource(StoredSettings stored, ChangeSetting changeSetting, CurrentActor actor) {
        this.stored = stored;
        this.changeSetting = changeSetting;
        this.actor = actor;
    }

    @GET
    @Needs(Permission.CHANGE_SETTINGS)
    @Operation(summary = "List the settings", description = WHO + " Each with what holds now. Secrets are not shown.")
    @APIResponse(responseCode = "200", description = "All settings")
    public List<SettingView> list() {
        Map<String, StoredSettings.Stored> set = stored.all();
        return KnownSettings.all().stream().map(s -> view(s, set.get(s.key()))).toList();
    }

    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Permission.CHANGE_SETTINGS)
    @Operation(summary = "Change a setting", description = WHO + " It holds at once, on every node, and is recorded.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewValue.class),
                            examples = @ExampleObject(name = "two years", value = "{\"value\": \"24\"}")))
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = SettingView.class)))
    @APIResponse(responseCode = "404", description = "No setting has that key")
    @APIResponse(responseCode = "422", description = "The value is not one of this setting")
    public SettingView change(
            @Parameter(description = "key of the setting", example = "retention.mail_months")
                    @Schema(maxLength = 100)
                    @PathParam("key")
                    String key,
            @Valid @NotNull NewValue value) {
        Setting<?> setting = changeSetting.change(key, value.value(), actor.get());
        return view(setting, stored.find(setting).orElse(null));
    }

    @DELETE
    @Path("/{key}")
    @Needs(Permission.CHANGE_SETTINGS)
    @Operation(summary = "Set back to the standard", description = WHO + " As if nobody had ever set it; recorded.")
    @APIResponse(responseCode = "204", description = "The standard holds")
    @APIResponse(responseCode = "404", description = "No setting has that key")
    public void reset(
            @Parameter(description = "key of the setting", example = "retention.notification_months")
                    @Schema(maxLength = 100)
                    @PathParam("key")
                    String key) {
        changeSetting.change(key, null, actor.get());
    }

    private SettingView view(Setting<?> setting, StoredSettings.@Nullable Stored set) {
        Language language = actor.get().language();
        String value = String.valueOf(setting.of(set == null ? null : set.value()));
        boolean secret = setting instanceof Setting.Secret;
        Setting.Whole whole = setting instanceof Setting.Whole w ? w : null;
        return new SettingView(
                setting.key(),
                setting.section(),
                setting.title().in(language),
                setting.hint().in(language),
                kind(setting),
                secret ? null : value,
                secret ? null : String.valueOf(setting.standard()),
                whole == null ? null : whole.min(),
                whole == null ? null : whole.max(),
                setting instanceof Setting.Choice choice
                        ? choice.choices().stream()
                                .map(option -> new ChoiceView(
                                        option.word(), option.title().in(language)))
                                .toList()
                        : null,
                secret ? new SecretView(!value.isEmpty(), hint(value)) : null,
                set == null ? null : set.at(),
                set == null ? null : set.byName());
    }

    private static @Nullable String hint(String secret) {
        return secret.length() < SHORTEST_HINTED ? null : "…" + secret.substring(secret.length() - HINT);
    }

    private static Kind kind(Setting<?> setting) {
        return switch (setting) {
            case Setting.Whole whole -> Kind.WHOLE;
            case Setting.Flag flag -> Kind.FLAG;
            case Setting.Choice choice -> Kind.CHOICE;
            case Setting.Text text -> Kind.TEXT;
            case Setting.Address address -> Kind.TEXT;
            case Setting.Secret secret -> Kind.SECRET;
        };
    }
}
