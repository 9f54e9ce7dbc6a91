package io.taalentio.api.web;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** What the API's description says of the whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "taalentio",
                        version = "1",
                        description = """
                                Register, find and cast African talent.

                                **Signing in.** Browsers keep a session cookie and repeat `X-CSRF-Token` on every write; \
                                programs ask `POST /auth/login?mode=token` for a token and send it as \
                                `Authorization: Bearer`.

                                **Errors** are `application/problem+json` (RFC 9457) with a stable `code`, the words in \
                                the reader's language and, for forms, every refused field in `errors`. \
                                `correlationId` names the request in the log; send your own as `X-Correlation-Id`.

                                **Creating twice.** Operations that create accept an `Idempotency-Key`: the same key and \
                                body within 24 hours get the same answer.

                                **Grave acts**, such as granting roles, want the password given within ten minutes on \
                                the same device: otherwise 403 `password-needed`, see `POST /auth/confirm`.

                                **Examples** succeed as they stand on an instance that `./taalentio demo` has filled. \
                                `x-example-account` says who signs in: everybody knows the password of the invented \
                                talents, the demonstration prints those of its staff.

                                **Limits.** Public look-ups are counted per address: see the `RateLimit-*` headers, and \
                                `Retry-After` of a 429.
                                """,
                        license =
                                @License(
                                        name = "AGPL-3.0-or-later",
                                        url = "https://www.gnu.org/licenses/agpl-3.0.html")),
        servers = @Server(url = "/", description = "this installation"),
        components =
                @Components(
                        schemas = @Schema(name = "Problem", implementation = Problem.class),
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = "session",
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.COOKIE,
                                    apiKeyName = "session",
                                    description = "The browser's session; writes also need the header X-CSRF-Token"),
                            @SecurityScheme(
                                    securitySchemeName = "token",
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    bearerFormat = "JWT",
                                    description =
                                            "An access token of POST /auth/login?mode=token, or a personal API token of"
                                                    + " POST /account/tokens within its scopes")
                        }))
public class ApiDescription extends Application {}
