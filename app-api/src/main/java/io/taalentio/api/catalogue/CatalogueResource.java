package io.taalentio.api.catalogue;

import io.taalentio.api.web.TaggedJson;
import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.catalogue.Category;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.catalogue.Talent;
import io.taalentio.core.kernel.Label;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Violations;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference")
public class CatalogueResource {

    /**
     * A category and what belongs to it.
     *
     * @param tag GENERAL for talent profiles, CINEMA for cinema profiles
     */
    public record CategoryView(String key, Label name, String emoji, Category.Tag tag, List<Talent> talents) {

        static CategoryView of(Category category) {
            return new CategoryView(
                    category.key(), category.name(), category.emoji(), category.tag(), category.talents());
        }
    }

    /**
     * One choice of a closed list, as it is described; some lists add members, such as the colours of badges.
     *
     * @param key what forms send
     */
    @Schema(additionalProperties = Schema.True.class)
    public record ListEntry(String key, String fr, String en) {}

    /** Every closed list by its name, as it is described. */
    public interface AllLists extends Map<String, List<ListEntry>> {}

    private final Catalogue catalogue;
    private final Lists lists;
    private final TaggedJson tagged;

    CatalogueResource(Catalogue catalogue, Lists lists, TaggedJson tagged) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.tagged = tagged;
    }

    @GET
    @Path("talents")
    @PermitAll
    @Operation(summary = "List the talents people can offer", description = "Grouped by category, in display order.")
    @APIResponse(
            responseCode = "200",
            description = "The categories with their talents",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CategoryView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag sent in If-None-Match")
    @APIResponse(responseCode = "422", description = "`tag` or `category` is unknown (`unknown-value`)")
    public Response talents(
            @Parameter(description = "only categories of this tag", example = "CINEMA")
                    @Schema(enumeration = {"GENERAL", "CINEMA"})
                    @QueryParam("tag")
                    @Nullable
                    String tag,
            @Parameter(description = "only the category with this key", example = "C_ARTS")
                    @QueryParam("category")
                    @Nullable
                    String category,
            @Context Request request) {
        String wantedTag = wanted(tag);
        String wantedCategory = wanted(category);
        List<Category> all = catalogue.categories();
        Violations violations = new Violations();
        violations.check(
                wantedTag == null
                        || Arrays.stream(Category.Tag.values())
                                .anyMatch(t -> t.name().equals(wantedTag)),
                "tag",
                "unknown-value");
        violations.check(
                wantedCategory == null || all.stream().anyMatch(c -> c.key().equals(wantedCategory)),
                "category",
                "unknown-value");
        violations.throwIfAny();
        return tagged.answer(
                all.stream()
                        .filter(c -> wantedTag == null || c.tag().name().equals(wantedTag))
                        .filter(c -> wantedCategory == null || c.key().equals(wantedCategory))
                        .map(CategoryView::of)
                        .toList(),
                request);
    }

    @GET
    @Path("enums")
    @PermitAll
    @Operation(
            summary = "Read every closed list of the forms",
            description = "An object of lists by name. Each entry has `key`, `fr`, `en`; some lists add more, such as"
                    + " the colours of badges.")
    @APIResponse(
            responseCode = "200",
            description = "All lists by name",
            content = @Content(schema = @Schema(implementation = AllLists.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag sent in If-None-Match")
    public Response lists(@Context Request request) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        lists.names().forEach(name -> all.put(name, entries(name)));
        return tagged.answer(all, request);
    }

    @GET
    @Path("enums/{name}")
    @PermitAll
    @Operation(summary = "Read one closed list of the forms")
    @APIResponse(
            responseCode = "200",
            description = "The entries in display order, each with `key`, `fr`, `en`",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ListEntry.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the tag sent in If-None-Match")
    @APIResponse(responseCode = "404", description = "`not-found`: no list has this name")
    public Response list(
            @Parameter(description = "named like the field that takes its keys", example = "eyeColor")
                    @PathParam("name")
                    String name,
            @Context Request request) {
        if (!lists.names().contains(name)) {
            throw new NotFound("not-found");
        }
        return tagged.answer(entries(name), request);
    }

    private List<Map<String, Object>> entries(String list) {
        return lists.entries(list).stream()
                .map(entry -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    members.put("key", entry.key());
                    members.put("fr", entry.label().fr());
                    members.put("en", entry.label().en());
                    members.putAll(entry.details());
                    return members;
                })
                .toList();
    }

    private static @Nullable String wanted(@Nullable String filter) {
        return filter == null || filter.isBlank() ? null : filter.toUpperCase(Locale.ROOT);
    }
}
