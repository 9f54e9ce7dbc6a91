package io.taalentio.api.world;

import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.InvalidValue;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells whether a telephone number or an e-mail address can be one, by the rules the registration applies. */
@Path("/api/v1/validate")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference")
public class ValidationResource {

    /**
     * A number as somebody wrote it.
     *
     * @param region ISO 3166-1 alpha-2 of the country whose numbers need no calling code
     */
    @Schema(name = "PhoneToCheck")
    public record PhoneToCheck(
            @Schema(required = true, maxLength = 40) @Nullable
            String value,

            @Schema(pattern = "^[A-Za-z]{2}$") @Nullable String region) {}

    /**
     * What was read.
     *
     * @param e164 only of a valid number: {@code +221771234567}
     * @param national as people of its country write it
     * @param type MOBILE, FIXED_LINE, FIXED_LINE_OR_MOBILE, …
     */
    public record PhoneReading(
            boolean valid,
            @Nullable String e164,
            @Nullable String national,
            @Nullable String type) {}

    @Schema(name = "EmailToCheck")
    public record EmailToCheck(
            @Schema(required = true, maxLength = 254) @Nullable
            String value) {}

    /** Whether the address has the form of one; its mailbox is not asked for. */
    public record EmailReading(boolean valid) {}

    private final LibPhoneNumbers phones;

    ValidationResource(LibPhoneNumbers phones) {
        this.phones = phones;
    }

    @POST
    @Path("phone")
    @PermitAll
    @Operation(summary = "Check a telephone number")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PhoneToCheck.class),
                            examples =
                                    @ExampleObject(
                                            name = "a mobile of Dakar",
                                            value = "{\"value\": \"77 123 45 67\", \"region\": \"SN\"}")))
    @APIResponse(
            responseCode = "200",
            description = "What was read, valid or not",
            content = @Content(schema = @Schema(implementation = PhoneReading.class)))
    @APIResponse(responseCode = "400", description = "The body is not the JSON described")
    @APIResponse(responseCode = "422", description = "`value` is missing (`required`)")
    public PhoneReading phone(@Nullable PhoneToCheck phone) {
        String region = phone == null || phone.region() == null ? "" : phone.region();
        return phones.read(given(phone == null ? null : phone.value()), region)
                .map(reading -> new PhoneReading(true, reading.number().e164(), reading.national(), reading.type()))
                .orElseGet(() -> new PhoneReading(false, null, null, null));
    }

    @POST
    @Path("email")
    @PermitAll
    @Operation(summary = "Check the form of an e-mail address")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EmailToCheck.class),
                            examples = @ExampleObject(name = "an address", value = "{\"value\": \"awa@example.com\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Whether it has the form of an address",
            content = @Content(schema = @Schema(implementation = EmailReading.class)))
    @APIResponse(responseCode = "400", description = "The body is not the JSON described")
    @APIResponse(responseCode = "422", description = "`value` is missing (`required`)")
    public EmailReading email(@Nullable EmailToCheck email) {
        return new EmailReading(
                Email.parse(given(email == null ? null : email.value())).isPresent());
    }

    private static String given(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidValue("value", "required");
        }
        return value;
    }
}
