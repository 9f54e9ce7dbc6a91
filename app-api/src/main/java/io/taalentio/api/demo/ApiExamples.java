package io.taalentio.api.demo;

import static io.taalentio.api.demo.ExampleIds.ADMIN;
import static io.taalentio.api.demo.ExampleIds.OWNER_WHO_DISARMS;
import static io.taalentio.api.demo.ExampleIds.OWNER_WHO_ENROLS;
import static io.taalentio.api.demo.ExampleIds.OWNER_WHO_HIDES;
import static io.taalentio.api.demo.ExampleIds.OWNER_WHO_LEAVES;
import static io.taalentio.api.demo.ExampleIds.OWNER_WHO_SHOWS;
import static io.taalentio.api.demo.ExampleIds.OWNER_WITH_CODES;
import static io.taalentio.api.demo.ExampleIds.OWNER_WITH_FILES;
import static io.taalentio.api.demo.ExampleIds.OWNER_WITH_NEW_PASSWORD;
import static io.taalentio.api.demo.ExampleIds.RECRUITER;
import static io.taalentio.api.demo.ExampleIds.SIGNED_IN_AS;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.taalentio.core.access.Permission;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.DemoAccounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Says in the API's description who each example signs in as, and on which record of the demonstration it acts where
 * acting uses something up. The example's other values stand at the operations.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0) // after who may do what is known
public class ApiExamples implements OASFilter {

    /** @param account null for the one that follows from the operation's access */
    private record Example(@Nullable String account, Map<String, String> parameters) {}

    private static final String API = "/api/v1";
    private static final Map<String, Example> EXAMPLES = new LinkedHashMap<>();

    static {
        on("GET /admin/email-logs/{id}", "id", ExampleIds.MAIL);
        on("POST /admin/email-logs/{id}/resend", "id", ExampleIds.MAIL);
        on("DELETE /admin/keys/{keyId}", "keyId", ExampleIds.SPARE_KEY);
        on("DELETE /admin/profile-erasures/{id}", "id", ExampleIds.TALENT_TO_KEEP);
        on("GET /admin/name-tracking/{id}", "id", ExampleIds.NAME_WATCHED);
        on("PATCH /admin/name-tracking/{id}", "id", ExampleIds.NAME_WATCHED);
        on("DELETE /admin/name-tracking/{id}", "id", ExampleIds.NAME_TO_END);
        on("POST /admin/name-tracking/matches/{id}/review", "id", ExampleIds.NAME_HIT);
        on("POST /admin/security-logs/{id}/resolve", "id", ExampleIds.ALERT);
        as(OWNER_WHO_LEAVES, "DELETE /account");
        as(OWNER_WHO_HIDES, "POST /auth/logout");
        as(OWNER_WITH_NEW_PASSWORD, "POST /auth/password");
        as(OWNER_WHO_HIDES, "DELETE /auth/sessions/{id}", "id", ExampleIds.SESSION);
        as(OWNER_WHO_HIDES, "DELETE /account/tokens/{id}", "id", ExampleIds.API_TOKEN);
        as(OWNER_WHO_HIDES, "POST /account/identities/finish");
        as(OWNER_WHO_HIDES, "DELETE /account/identities/{id}", "id", ExampleIds.IDENTITY_TO_UNLINK);
        as(ExampleIds.GUARDIAN, "GET /account/wards");
        as(ExampleIds.GUARDIAN, "POST /account/wards/{id}/accept", "id", ExampleIds.WARD_ASKED);
        as(ExampleIds.GUARDIAN, "DELETE /account/wards/{id}", "id", ExampleIds.WARD_TO_END);
        as(ExampleIds.GUARDIAN, "GET /account/wards/{id}/export", "id", ExampleIds.WARD);
        as(ExampleIds.GUARDIAN, "POST /account/wards/{id}/erasure", "id", ExampleIds.WARD);
        as(ExampleIds.GUARDIAN, "DELETE /account/wards/{id}/erasure", "id", ExampleIds.WARD);
        as(OWNER_WHO_ENROLS, "POST /account/second-factor/confirm");
        as(OWNER_WITH_CODES, "POST /account/second-factor/recovery-codes");
        as(OWNER_WHO_DISARMS, "DELETE /account/second-factor");
        on("POST /duplicates/{id}/decision", "id", ExampleIds.DUPLICATE);
        on("GET /export-jobs/{id}", "id", ExampleIds.EXPORT);
        on("GET /export-jobs/{id}/file", "id", ExampleIds.EXPORT);
        on("DELETE /export-jobs/{id}", "id", ExampleIds.EXPORT_TO_STOP);
        on("DELETE /export-column-sets/{id}", "id", ExampleIds.COLUMN_SET);
        on("PUT /saved-searches/{id}", "id", ExampleIds.SAVED_SEARCH);
        on("DELETE /saved-searches/{id}", "id", ExampleIds.SAVED_SEARCH_TO_FORGET);
        on("GET /folders/{id}", "id", ExampleIds.FOLDER);
        on("PATCH /folders/{id}", "id", ExampleIds.FOLDER);
        on("DELETE /folders/{id}", "id", ExampleIds.FOLDER_TO_REMOVE);
        on("POST /folders/{id}/people", "id", ExampleIds.FOLDER);
        on("PUT /folders/{id}/people/{personId}", "id", ExampleIds.FOLDER, "personId", ExampleIds.TALENT_WITH_FILES);
        on("DELETE /folders/{id}/people/{personId}", "id", ExampleIds.FOLDER, "personId", ExampleIds.TALENT_TO_STRIP);
        on("PUT /folders/{id}/order", "id", ExampleIds.FOLDER);
        on("PUT /folders/{id}/shares", "id", ExampleIds.FOLDER);
        on("DELETE /folders/{id}/shares/{accountId}", "id", ExampleIds.FOLDER, "accountId", ExampleIds.USER_ACTIVE);
        on("GET /folders/{id}/presentations", "id", ExampleIds.FOLDER);
        on("POST /folders/{id}/presentations", "id", ExampleIds.FOLDER);
        on(
                "DELETE /folders/{id}/presentations/{presentationId}",
                "id",
                ExampleIds.FOLDER,
                "presentationId",
                ExampleIds.PRESENTATION_TO_REVOKE);
        on("GET /folders/{id}/votes", "id", ExampleIds.FOLDER);
        on("POST /public/presentations/{link}/visits", "link", ExampleIds.PRESENTATION_LINK);
        on(
                "GET /public/presentations/{link}",
                "link",
                ExampleIds.PRESENTATION_LINK,
                "Presentation-Visit",
                ExampleIds.PRESENTATION_VISIT);
        on(
                "PUT /public/presentations/{link}/votes/{personId}",
                "link",
                ExampleIds.PRESENTATION_LINK,
                "personId",
                ExampleIds.TALENT_WITH_FILES,
                "Presentation-Visit",
                ExampleIds.PRESENTATION_VISIT);
        on("GET /files/{fileId}/{variant}", "fileId", ExampleIds.PUBLIC_PHOTO);

        on("GET /users/{id}", "id", ExampleIds.USER_PENDING);
        on("PUT /users/{id}/roles", "id", ExampleIds.USER_PENDING);
        on("POST /users/{id}/resend-credentials", "id", ExampleIds.USER_PENDING);
        on("POST /users/{id}/suspend", "id", ExampleIds.USER_ACTIVE);
        on("POST /users/{id}/reactivate", "id", ExampleIds.USER_SUSPENDED);
        on("DELETE /users/{id}/second-factor", "id", ExampleIds.USER_WITHOUT_PHONE);
        on("GET /users/{id}/sessions", "id", ExampleIds.USER_ACTIVE);
        on("DELETE /users/{id}/sessions", "id", ExampleIds.USER_ACTIVE);
        on(
                "DELETE /users/{id}/sessions/{sessionId}",
                "id",
                ExampleIds.USER_ELSEWHERE,
                "sessionId",
                ExampleIds.USER_SESSION);

        String talents = "/profiles/";
        as(OWNER_WHO_HIDES, "POST " + talents + "me/hide");
        as(OWNER_WHO_SHOWS, "POST " + talents + "me/show");
        on("POST " + talents + "{ref}/deactivate", "ref", ExampleIds.TALENT_TO_CLOSE);
        on("POST " + talents + "{ref}/activate", "ref", ExampleIds.TALENT_TO_OPEN);
        on("POST " + talents + "{ref}/reissue-code", "ref", ExampleIds.TALENT_TO_REISSUE);
        as(RECRUITER, "GET " + talents + "{ref}/cv", "ref", ExampleIds.TALENT_WITH_FILES);
        as(ADMIN, "DELETE " + talents + "{ref}/cv", "ref", ExampleIds.TALENT_TO_STRIP);
        as(ADMIN, "DELETE " + talents + "{ref}/photo", "ref", ExampleIds.TALENT_TO_STRIP);
        on(
                "GET /registrations/talent/{draftId}/files/{entry}",
                "draftId",
                ExampleIds.TALENT_DRAFT_COMPLETE,
                "entry",
                ExampleIds.TALENT_DRAFT_PHOTO);
        on(
                "DELETE /registrations/talent/{draftId}/files/{slot}/{fileId}",
                "slot",
                "cv",
                "fileId",
                ExampleIds.TALENT_DRAFT_CV);

        String productions = "/cinema/productions/{id}";
        for (String read : List.of("GET ", "PATCH ")) {
            on(read + productions, "id", ExampleIds.PRODUCTION);
            on(read + "/cinema/projects/{id}", "id", ExampleIds.PROJECT);
            on(read + "/cinema/assignments/{id}", "id", ExampleIds.ASSIGNMENT);
        }
        on("GET /public/productions/{id}", "id", ExampleIds.PRODUCTION);
        on("DELETE " + productions, "id", ExampleIds.PRODUCTION_TO_CLOSE);
        on("POST " + productions + "/reactivate", "id", ExampleIds.PRODUCTION_CLOSED);
        on("POST " + productions + "/verify", "id", ExampleIds.PRODUCTION_TO_VERIFY);
        as(ADMIN, "GET " + productions + "/members", "id", ExampleIds.PRODUCTION);
        on("POST " + productions + "/members", "id", ExampleIds.PRODUCTION);
        on(
                "DELETE " + productions + "/members/{accountId}",
                "id",
                ExampleIds.PRODUCTION,
                "accountId",
                ExampleIds.PRODUCER_WHO_LEAVES);
        on("PUT " + productions + "/logo", "id", ExampleIds.PRODUCTION);
        on("DELETE " + productions + "/logo", "id", ExampleIds.PRODUCTION_WITH_LOGO);
        String gates = "/attendance/projects/{id}";
        for (String operation : List.of(
                "GET " + gates,
                "GET " + gates + "/changes",
                "GET " + gates + "/doubts",
                "GET " + gates + "/devices",
                "GET " + gates + "/export.xlsx",
                "POST " + gates + "/check-in-all",
                "POST " + gates + "/check-out-all",
                "POST " + gates + "/roster",
                "POST " + gates + "/scan-batches")) {
            on(operation, "id", ExampleIds.PROJECT);
        }
        on("POST /attendance/scans/{id}/decision", "id", ExampleIds.SCAN_IN_DOUBT);
        on("PATCH /attendance/sessions/{id}", "id", ExampleIds.DAY_TO_CORRECT);
        on("POST /attendance/sessions/{id}/void", "id", ExampleIds.DAY_TO_VOID);
        on("POST /attendance/devices/{id}/wipe", "id", ExampleIds.GATE_TO_WIPE);

        String projects = "/cinema/projects/{id}";
        on("DELETE " + projects, "id", ExampleIds.PROJECT_TO_REMOVE);
        on("POST " + projects + "/status", "id", ExampleIds.PROJECT_TO_MOVE);
        on("POST " + projects + "/archive", "id", ExampleIds.PROJECT_TO_ARCHIVE);
        on("POST " + projects + "/unarchive", "id", ExampleIds.PROJECT_ARCHIVED);
        as(ADMIN, "GET " + projects + "/agents", "id", ExampleIds.PROJECT);
        on("POST " + projects + "/agents", "id", ExampleIds.PROJECT);
        on(
                "DELETE " + projects + "/agents/{accountId}",
                "id",
                ExampleIds.PROJECT,
                "accountId",
                ExampleIds.AGENT_WHO_LEAVES);
        on("GET " + projects + "/assignments", "id", ExampleIds.PROJECT);
        on("POST " + projects + "/assignments", "id", ExampleIds.PROJECT);
        on("POST " + projects + "/assignments/batch", "id", ExampleIds.PROJECT_TO_CAST);
        on("POST /cinema/assignments/{id}/remove", "id", ExampleIds.ASSIGNMENT_TO_REMOVE);

        for (String read : List.of("/badges", "/badges.pdf", "/talents.pdf", "/talents.xlsx")) {
            on("GET " + projects + read, "id", ExampleIds.PROJECT);
        }
        on("POST " + projects + "/badges", "id", ExampleIds.PROJECT_TO_CAST);
        on("GET /cinema/assignments/{id}/badge.pdf", "id", ExampleIds.ASSIGNMENT);
        on("POST " + projects + "/selection-emails", "id", ExampleIds.PROJECT_TO_CAST);
        on("GET " + projects + "/selection-emails", "id", ExampleIds.PROJECT_TO_CAST);
        as(OWNER_WITH_FILES, "GET /account/assignments");
        as(OWNER_WITH_FILES, "GET /cinema/assignments/{id}/badge.svg", "id", ExampleIds.ASSIGNMENT);
        as(OWNER_WITH_FILES, "POST /cinema/assignments/{id}/confirm", "id", ExampleIds.ASSIGNMENT_TO_CONFIRM);
        as(OWNER_WHO_HIDES, "POST /cinema/assignments/{id}/decline", "id", ExampleIds.ASSIGNMENT_TO_DECLINE);

        String cinema = "/cinema/talents/";
        as(OWNER_WHO_HIDES, "POST " + cinema + "me/hide");
        as(OWNER_WHO_SHOWS, "POST " + cinema + "me/show");
        on("POST " + cinema + "{ref}/deactivate", "ref", ExampleIds.CINEMA_TO_CLOSE);
        on("POST " + cinema + "{ref}/activate", "ref", ExampleIds.CINEMA_TO_OPEN);
        on("POST " + cinema + "{ref}/reissue-code", "ref", ExampleIds.CINEMA_TO_REISSUE);
        on("DELETE " + cinema + "{ref}", "ref", ExampleIds.CINEMA_TO_ERASE);
        as(OWNER_WITH_FILES, "DELETE " + cinema + "{ref}/photo", "ref", ExampleIds.CINEMA_WITH_FILES);
        as(OWNER_WITH_FILES, "DELETE " + cinema + "{ref}/id-photo", "ref", ExampleIds.CINEMA_WITH_FILES);
        as(
                OWNER_WITH_FILES,
                "DELETE " + cinema + "{ref}/photos/{fileId}",
                "ref",
                ExampleIds.CINEMA_WITH_FILES,
                "fileId",
                ExampleIds.CINEMA_GALLERY_PICTURE);
        on(
                "GET /registrations/cinema/{draftId}/files/{entry}",
                "draftId",
                ExampleIds.CINEMA_DRAFT_COMPLETE,
                "entry",
                ExampleIds.CINEMA_DRAFT_PHOTO);
        on(
                "DELETE /registrations/cinema/{draftId}/files/{slot}/{fileId}",
                "slot",
                "gallery",
                "fileId",
                ExampleIds.CINEMA_DRAFT_GALLERY);
    }

    private static void on(String operation, String... parameters) {
        as(null, operation, parameters);
    }

    private static void as(@Nullable String account, String operation, String... parameters) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put(parameters[i], parameters[i + 1]);
        }
        EXAMPLES.put(operation.replaceFirst(" ", " " + API), new Example(account, named));
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Set<String> unmatched = new TreeSet<>(EXAMPLES.keySet());
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((verb, operation) -> {
                    String key = verb.name() + " " + path;
                    unmatched.remove(key);
                    tell(path, operation, EXAMPLES.getOrDefault(key, new Example(null, Map.of())));
                }));
        if (!unmatched.isEmpty()) {
            throw new IllegalStateException("examples of operations that are not there: " + unmatched);
        }
    }

    private static void tell(String path, Operation operation, Example example) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(p -> {
                String value = example.parameters().getOrDefault(p.getName(), draft(path, p.getName()));
                if (value != null) {
                    p.setExample(value);
                }
            });
        }
        String account = example.account() == null ? account(path, operation) : example.account();
        if (account != null) {
            operation.addExtension(SIGNED_IN_AS, account);
        }
        if (operation.getRequestBody() != null) {
            MediaType upload =
                    operation.getRequestBody().getContent().getMediaTypes().get("multipart/form-data");
            if (upload != null) {
                upload.setExample(Map.of("file", path.endsWith("/cv") ? "cv.pdf" : "portrait.jpg"));
            }
        }
    }

    /** The draft of the form at hand, where the parameter names one. */
    private static @Nullable String draft(String path, String parameter) {
        if (!parameter.equals("draftId")) {
            return null;
        }
        boolean submits = path.endsWith("/submit");
        return path.contains("/talent/")
                ? submits ? ExampleIds.TALENT_DRAFT_COMPLETE : ExampleIds.TALENT_DRAFT
                : submits ? ExampleIds.CINEMA_DRAFT_COMPLETE : ExampleIds.CINEMA_DRAFT;
    }

    /** Who may do it with the fewest rights: the owner of the profile at hand, else a recruiter, else who administers. */
    private static @Nullable String account(String path, Operation operation) {
        Object access = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get("x-access");
        if (!(access instanceof List<?> needed) || needed.contains("PUBLIC")) {
            return null;
        }
        if (needed.contains("SIGNED_IN") || needed.contains("OWNER")) {
            return path.startsWith(API + "/cinema") ? DemoAccounts.CINEMA_TALENT : DemoAccounts.TALENT;
        }
        return needed.stream().anyMatch(p -> Permission.valueOf(p.toString()).grantedTo(Set.of(Role.RECRUITER)))
                ? RECRUITER
                : ADMIN;
    }
}
