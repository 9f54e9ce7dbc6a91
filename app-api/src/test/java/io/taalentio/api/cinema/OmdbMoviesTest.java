package io.taalentio.api.cinema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.cinema.MovieCatalogue.Movie;
import io.taalentio.core.kernel.Refused;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OmdbMoviesTest {

    private final FakeOmdb fake = new FakeOmdb();
    private URI address = URI.create("http://127.0.0.1/");

    @BeforeEach
    void answers() {
        address = URI.create(fake.start().getOrDefault("taalentio.movies.omdb-url", ""));
    }

    @AfterEach
    void stop() {
        fake.stop();
    }

    private OmdbMovies with(String key) {
        return new OmdbMovies(address, () -> key);
    }

    private static String code(Runnable act) {
        try {
            act.run();
            return "";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    @Test
    void films_and_series_come_in_turn_ten_at_most() {
        assertThat(with(FakeOmdb.KEY).search("éclipse & co"))
                .hasSize(10)
                .startsWith(
                        new Movie(
                                "tt1000001",
                                "éclipse & co 1",
                                2001,
                                "FILM",
                                "https://m.media-amazon.com/images/M/1.jpg"),
                        new Movie(
                                "tt2000001",
                                "éclipse & co 1",
                                2011,
                                "SERIES",
                                "https://m.media-amazon.com/images/M/1.jpg"),
                        new Movie("tt1000002", "éclipse & co 2", 2002, "FILM", null));
    }

    @Test
    void nothing_and_too_much_are_no_error() {
        assertThat(with(FakeOmdb.KEY).search("zzzz")).isEmpty();
        assertThat(with(FakeOmdb.KEY).search("a")).isEmpty();
    }

    @Test
    void the_same_question_is_asked_once_an_hour() {
        OmdbMovies movies = with(FakeOmdb.KEY);
        assertThat(movies.search("Atlas")).isEqualTo(movies.search("atlas "));
        fake.stop();
        assertThat(movies.search("ATLAS")).hasSize(10);
    }

    @Test
    void an_endless_answer_is_cut_off() {
        assertThat(code(() -> with(FakeOmdb.KEY).search("endless"))).isEqualTo("movies-unavailable");
    }

    @Test
    void a_missing_and_a_wrong_key_and_a_silent_catalogue_are_told_apart() {
        assertThat(code(() -> with("").search("atlas"))).isEqualTo("movies-not-configured");
        assertThat(code(() -> with(" ").search("atlas"))).isEqualTo("movies-not-configured");
        assertThat(code(() -> with("wrong").search("atlas"))).isEqualTo("movies-not-configured");
        assertThat(code(() -> with(FakeOmdb.KEY).search("broken"))).isEqualTo("movies-unavailable");
        assertThat(code(() -> with(FakeOmdb.KEY).search("down"))).isEqualTo("movies-unavailable");
        fake.stop();
        assertThatThrownBy(() -> with(FakeOmdb.KEY).search("atlas")).isInstanceOf(Refused.class);
    }
}
