package io.taalentio.api.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlwaysThereTest {

    record Person(String name, @Nullable String phone, Home home) {}

    record Home(@Nullable Integer floor, int number) {}

    record Wish(String text) {}

    @Test
    void what_an_answer_always_holds_is_required_and_what_may_be_null_is_not() throws IOException {
        OpenAPI api = described();
        filter().filterOpenAPI(api);
        assertThat(required(api, "Person")).containsExactlyInAnyOrder("name", "home");
    }

    @Test
    void records_within_an_answer_are_told_too() throws IOException {
        OpenAPI api = described();
        filter().filterOpenAPI(api);
        assertThat(required(api, "Home")).containsExactly("number");
    }

    @Test
    void a_record_that_is_only_asked_for_is_left_to_its_constraints() throws IOException {
        OpenAPI api = described();
        filter().filterOpenAPI(api);
        assertThat(required(api, "Wish")).isNull();
    }

    private static AlwaysThere filter() throws IOException {
        return new AlwaysThere(Index.of(Person.class, Home.class, Wish.class));
    }

    private static @Nullable List<String> required(OpenAPI api, String name) {
        return requireNonNull(api.getComponents().getSchemas().get(name)).getRequired();
    }

    /** One operation that takes a wish and answers with people. */
    private static OpenAPI described() {
        return OASFactory.createOpenAPI()
                .components(OASFactory.createComponents()
                        .addSchema("Person", object("name", "phone").addProperty("home", reference("Home")))
                        .addSchema("Home", object("floor", "number"))
                        .addSchema("Wish", object("text")))
                .paths(
                        OASFactory.createPaths()
                                .addPathItem(
                                        "/people",
                                        OASFactory.createPathItem()
                                                .POST(
                                                        OASFactory.createOperation()
                                                                .requestBody(
                                                                        OASFactory.createRequestBody()
                                                                                .content(
                                                                                        OASFactory.createContent()
                                                                                                .addMediaType(
                                                                                                        "application/json",
                                                                                                        OASFactory
                                                                                                                .createMediaType()
                                                                                                                .schema(
                                                                                                                        reference(
                                                                                                                                "Wish")))))
                                                                .responses(
                                                                        OASFactory.createAPIResponses()
                                                                                .addAPIResponse(
                                                                                        "200",
                                                                                        OASFactory.createAPIResponse()
                                                                                                .content(
                                                                                                        OASFactory
                                                                                                                .createContent()
                                                                                                                .addMediaType(
                                                                                                                        "application/json",
                                                                                                                        OASFactory
                                                                                                                                .createMediaType()
                                                                                                                                .schema(
                                                                                                                                        OASFactory
                                                                                                                                                .createSchema()
                                                                                                                                                .items(
                                                                                                                                                        reference(
                                                                                                                                                                "Person"))))))))));
    }

    private static Schema object(String... properties) {
        Schema schema = OASFactory.createSchema();
        for (String property : properties) {
            schema.addProperty(property, OASFactory.createSchema());
        }
        return schema;
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
