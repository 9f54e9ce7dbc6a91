package io.taalentio.persistence.catalogue;

import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.catalogue.Category;
import io.taalentio.core.catalogue.Talent;
import io.taalentio.core.kernel.Label;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The catalogue from the database, read once: nothing changes it while the application runs. */
@ApplicationScoped
class PostgresCatalogue implements Catalogue {

    private record Snapshot(List<Category> categories, Map<String, Talent> all, Map<String, Category.Tag> active) {}

    private record Heading(String key, Label name, String emoji, Category.Tag tag) {}

    private final DataSource database;
    private volatile @Nullable Snapshot read;

    PostgresCatalogue(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Category> categories() {
        return snapshot().categories();
    }

    @Override
    public Optional<Talent> find(String key) {
        return Optional.ofNullable(snapshot().all().get(key));
    }

    @Override
    public boolean knowsTalent(String key) {
        return snapshot().active().containsKey(key);
    }

    @Override
    public boolean isCinemaSkill(String key) {
        return snapshot().active().get(key) == Category.Tag.CINEMA;
    }

    private Snapshot snapshot() {
        Snapshot known = read;
        if (known == null) {
            known = readAll();
            read = known;
        }
        return known;
    }

    private Snapshot readAll() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                                select c.key, c.name_fr, c.name_en, c.emoji, c.tag, t.key, t.name_fr, t.name_en, t.active
                                from talent_category c join talent t on t.category = c.key
                                order by c.sort, c.key, t.sort, t.key
                                """);
                ResultSet row = statement.executeQuery()) {
            Map<Heading, List<Talent>> groups = new LinkedHashMap<>();
            Map<String, Talent> all = new HashMap<>();
            Map<String, Category.Tag> active = new HashMap<>();
            while (row.next()) {
                Heading heading = new Heading(
                        row.getString(1),
                        new Label(row.getString(2), row.getString(3)),
                        row.getString(4),
                        Category.Tag.valueOf(row.getString(5)));
                Talent talent = new Talent(row.getString(6), new Label(row.getString(7), row.getString(8)));
                all.put(talent.key(), talent);
                if (row.getBoolean(9)) {
                    active.put(talent.key(), heading.tag());
                    groups.computeIfAbsent(heading, key -> new ArrayList<>()).add(talent);
                }
            }
            List<Category> categories = new ArrayList<>();
            groups.forEach((heading, talents) -> categories.add(
                    new Category(heading.key(), heading.name(), heading.emoji(), heading.tag(), talents)));
            return new Snapshot(List.copyOf(categories), all, active);
        } catch (SQLException e) {
            throw new IllegalStateException("the catalogue could not be read", e);
        }
    }
}
