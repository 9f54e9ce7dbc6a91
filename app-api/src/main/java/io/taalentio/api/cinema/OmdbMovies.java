package io.taalentio.api.cinema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.taalentio.core.cinema.MovieCatalogue;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.settings.HouseSettings;
import io.taalentio.core.settings.KnownSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * OMDb, with the key an administrator set, or until then the one of the configuration. An answer is remembered for an hour,
 * since a key is good for so many questions a day.
 */
@ApplicationScoped
class OmdbMovies implements MovieCatalogue {

    private static final Logger LOG = Logger.getLogger(OmdbMovies.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int LONGEST_ANSWER = 1 << 20;
    private static final Pattern YEAR = Pattern.compile("(\\d{4}).*");

    private final URI address;
    private final Supplier<String> key;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final Cache<String, List<Movie>> remembered = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    @Inject
    OmdbMovies(
            @ConfigProperty(name = "taalentio.movies.omdb-url", defaultValue = "https://www.omdbapi.com/") URI address,
            @ConfigProperty(name = "taalentio.movies.omdb-key") Optional<String> configured,
            HouseSettings settings) {
        this(address, () -> {
            String set = settings.get(KnownSettings.OMDB_KEY);
            return set.isBlank() ? configured.orElse("") : set;
        });
    }

    OmdbMovies(URI address, Supplier<String> key) {
        this.address = address;
        this.key = key;
    }

    @Override
    public List<Movie> search(String title) {
        String secret = key.get();
        if (secret.isBlank()) {
            throw new Refused("movies-not-configured");
        }
        String wanted = title.strip().toLowerCase(Locale.ROOT);
        List<Movie> known = remembered.getIfPresent(wanted);
        if (known != null) {
            return known;
        }
        List<Movie> found = ask(title, secret);
        remembered.put(wanted, found);
        return found;
    }

    private List<Movie> ask(String title, String secret) {
        List<Movie> films = found(title, "movie", secret);
        List<Movie> series = found(title, "series", secret);
        List<Movie> both = new ArrayList<>();
        for (int i = 0; both.size() < MOST && i < Math.max(films.size(), series.size()); i++) {
            if (i < films.size()) {
                both.add(films.get(i));
            }
            if (i < series.size() && both.size() < MOST) {
                both.add(series.get(i));
            }
        }
        return List.copyOf(both);
    }

    private List<Movie> found(String title, String type, String secret) {
        JsonNode answer = ask("?apikey=" + encoded(secret) + "&type=" + type + "&s=" + encoded(title));
        List<Movie> movies = new ArrayList<>();
        for (JsonNode entry : answer.path("Search")) {
            String id = entry.path("imdbID").asText();
            String name = entry.path("Title").asText();
            if (!id.isEmpty() && !name.isEmpty()) {
                movies.add(new Movie(
                        id,
                        name,
                        year(entry.path("Year").asText()),
                        type.equals("movie") ? "FILM" : "SERIES",
                        poster(entry.path("Poster").asText())));
            }
        }
        return movies;
    }

    /** Nothing found and too much found are answers of the catalogue like any other, with an empty list. */
    private JsonNode ask(String query) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(query))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<String> answer = http.send(
                    request,
                    HttpResponse.BodyHandlers.limiting(
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
            if (answer.statusCode() == 401) {
                LOG.warn("OMDb does not accept the key, or its daily limit is reached");
                throw new Refused("movies-not-configured");
            }
            if (answer.statusCode() != 200) {
                throw unavailable("status " + answer.statusCode());
            }
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw unavailable("an answer that is not JSON");
        } catch (IOException e) {
            throw unavailable(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted");
        }
    }

    /** Without the address, which holds the key. */
    private static Refused unavailable(String why) {
        LOG.warnf("OMDb cannot be asked: %s", why);
        return new Refused("movies-unavailable");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable Integer year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.matches() ? Integer.valueOf(year.group(1)) : null;
    }

    private static @Nullable String poster(String text) {
        return text.startsWith("https://") ? text : null;
    }
}
