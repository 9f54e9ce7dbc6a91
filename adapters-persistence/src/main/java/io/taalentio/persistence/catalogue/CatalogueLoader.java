package io.taalentio.persistence.catalogue;

import io.quarkus.runtime.StartupEvent;
import io.taalentio.core.catalogue.CatalogueData;
import io.taalentio.core.catalogue.Category;
import io.taalentio.core.catalogue.Talent;
import io.taalentio.persistence.world.ShippedData;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/** Brings the shipped catalogue into the database at start. Entries that an administrator switched off stay off. */
@ApplicationScoped
class CatalogueLoader {

    private static final Logger LOG = Logger.getLogger(CatalogueLoader.class);

    private final ShippedData shipped;

    CatalogueLoader(ShippedData shipped) {
        this.shipped = shipped;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 1) StartupEvent event) {
        ShippedData.Outcome talents = load();
        LOG.infof("Catalogue: %d talents (%s)", talents.rows(), talents.written() ? "loaded" : "already there");
    }

    ShippedData.Outcome load() {
        return shipped.load(
                new ShippedData.Source(
                        "talents", CatalogueData.digest(), "select count(*) from talent where active", 50),
                connection -> write(connection, CatalogueData.categories()));
    }

    static void write(Connection connection, List<Category> categories) throws SQLException {
        try (PreparedStatement insertCategory = connection.prepareStatement("""
                        insert into talent_category (key, name_fr, name_en, emoji, tag, sort) values (?, ?, ?, ?, ?, ?)
                        on conflict (key) do update
                        set name_fr = excluded.name_fr, name_en = excluded.name_en, emoji = excluded.emoji,
                            tag = excluded.tag, sort = excluded.sort
                        """);
                PreparedStatement insertTalent = connection.prepareStatement("""
                        insert into talent (key, category, name_fr, name_en, sort) values (?, ?, ?, ?, ?)
                        on conflict (key) do update
                        set category = excluded.category, name_fr = excluded.name_fr, name_en = excluded.name_en,
                            sort = excluded.sort
                        """)) {
            int categorySort = 0;
            for (Category category : categories) {
                insertCategory.setString(1, category.key());
                insertCategory.setString(2, category.name().fr());
                insertCategory.setString(3, category.name().en());
                insertCategory.setString(4, category.emoji());
                insertCategory.setString(5, category.tag().name());
                insertCategory.setInt(6, ++categorySort);
                insertCategory.addBatch();
                int sort = 0;
                for (Talent talent : category.talents()) {
                    insertTalent.setString(1, talent.key());
                    insertTalent.setString(2, category.key());
                    insertTalent.setString(3, talent.name().fr());
                    insertTalent.setString(4, talent.name().en());
                    insertTalent.setInt(5, ++sort);
                    insertTalent.addBatch();
                }
            }
            insertCategory.executeBatch();
            insertTalent.executeBatch();
        }
    }
}
