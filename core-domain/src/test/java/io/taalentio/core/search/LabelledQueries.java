package io.taalentio.core.search;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.world.City;
import io.taalentio.core.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The queries of {@code queries.tsv}, each with what is to be made of it. */
public final class LabelledQueries {

    /** @param wanted parameters of an address; a city by its name */
    public record Labelled(ProfileKind kind, String text, Map<String, String> wanted) {}

    private LabelledQueries() {}

    public static List<Labelled> all() {
        try (InputStream in =
                Objects.requireNonNull(LabelledQueries.class.getResourceAsStream("queries.tsv"), "queries.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Labelled(
                            ProfileKind.valueOf(cells[0]),
                            cells[1],
                            SearchQuery.parameters(cells[2].replace("+", "%2B"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parameters of a query with names of cities in place of their ids. */
    public static Map<String, String> withCityNames(World world, SearchQuery query) {
        Map<String, String> parameters = new TreeMap<>(query.parameters());
        parameters.computeIfPresent("city", (name, ids) -> Arrays.stream(ids.split(",", -1))
                .map(id -> world.city(Integer.parseInt(id)).map(City::name).orElse(id))
                .collect(Collectors.joining(",")));
        return parameters;
    }
}
