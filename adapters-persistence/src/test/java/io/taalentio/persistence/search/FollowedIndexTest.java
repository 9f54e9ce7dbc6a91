package io.taalentio.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.world.World;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that comes back finds what it has missed, or everybody anew. */
@QuarkusTest
class FollowedIndexTest {

    @TempDir
    Path home;

    @Inject
    DataSource database;

    @Inject
    World world;

    @Inject
    Catalogue catalogue;

    @Inject
    Sql sql;

    private FollowedIndex node() {
        return new FollowedIndex(
                ProfileKind.CINEMA,
                database,
                new ProfileFeed(ProfileKind.CINEMA, world, catalogue),
                new IndexFolders(home),
                people -> {},
                FollowedIndex.MOST);
    }

    @BeforeEach
    void somebody() {
        sql.update("""
                insert into cinema_profile (id, code, status, first_name, last_name, email, gender, birth_date,
                    nationality, talent_types, residence_country, residence_city_other, completeness, visibility,
                    created_at, updated_at)
                values (gen_random_uuid(), 'NRYAR00001F', 'ACTIVE', 'Eigigu', 'Harris', 'eigigu@example.org', 'F',
                    '1990-01-01', 'NR', '{EXTRA}', 'NR', 'Yaren', 50, 'UNLISTED', now(), now())""");
    }

    @AfterEach
    void nobody() {
        sql.update("delete from cinema_profile where residence_country = 'NR'");
    }

    @Test
    void a_node_that_was_off_for_longer_than_notes_are_kept_finds_everybody_once() {
        FollowedIndex before = node();
        before.open();
        before.close();
        // Everything it could go on from is swept, and life goes on.
        sql.update("update profile_change_log set swept = pg_current_xact_id()");
        sql.update("update profile_change_log set swept = swept");

        FollowedIndex after = node();
        after.open();
        assertThat(after.state().profiles())
                .isPositive()
                .isEqualTo(sql.one(
                                "select count(*) from cinema_profile where deleted_at is null and status = 'ACTIVE'",
                                row -> row.getLong(1))
                        .orElse(-1L));
        after.close();
    }
}
