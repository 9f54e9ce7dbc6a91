package io.taalentio.api.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What both lists of invented people say of each. */
record Person(
        int number,
        String firstName,
        String lastName,
        String gender,
        LocalDate birthDate,
        String origin,
        String country,
        String city,
        List<String> languages,
        int years,
        Look look,
        String instagram,
        List<String> cells) {

    /** Ends in a name that no mail server of the world answers to (RFC 2606). */
    private static final String HOST = "@demo.taalentio.example";

    /**
     * The people of {@code talents.psv} or {@code cinema.psv}, in the order in which they are to be registered.
     *
     * @param languages column of the languages; the look and the Instagram name are the last two
     */
    static List<Person> read(String file, int languages, int years) {
        List<Person> people = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.asList(line.split("\\|", -1));
            String[] look = cells.get(cells.size() - 2).split(" ", -1);
            people.add(new Person(
                    people.size() + 1,
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    LocalDate.parse(cells.get(3)),
                    cells.get(4),
                    cells.get(5),
                    cells.get(6),
                    list(cells.get(languages), ","),
                    Integer.parseInt(cells.get(years)),
                    new Look(
                            Look.Skin.valueOf(look[0]),
                            Look.Hair.valueOf(look[1]),
                            Look.Clothes.valueOf(look[2]),
                            Look.Mark.valueOf(look[3])),
                    cells.getLast(),
                    cells));
        }
        return people;
    }

    String cell(int column) {
        return cells.get(column);
    }

    String email(String kind) {
        return slug(firstName) + "." + slug(lastName) + (kind.isEmpty() ? "" : "." + kind) + HOST;
    }

    byte[] portrait(int series) {
        return Portrait.jpeg(look, series * 1000L + number);
    }

    static List<String> list(String cell, String separator) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(separator, -1));
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Person.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
