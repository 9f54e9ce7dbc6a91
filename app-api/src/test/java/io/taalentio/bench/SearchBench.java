package io.taalentio.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of search: the packaged application beside PostgreSQL's own full text and trigrams ({@link PlainSearch}),
 * which answer the same questions in the same run on the same machine.
 *
 * <p>Options: {@code --people 100000}, {@code --seconds 20} a measurement, {@code --rate 20} searches a second,
 * {@code --keep DIR} to keep the filled folder for the next run.
 */
public final class SearchBench {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COUNTRIES = List.of("MA", "SN", "CI", "CM", "CD", "NG", "TN", "ML", "GH", "KE");

    private final Path root = Path.of("").toAbsolutePath();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> rows = new ArrayList<>();
    private int people = 100_000;
    private int seconds = 20;
    private int rate = 20;
    private @Nullable Path keep;

    private SearchBench() {}

    public static void main(String[] arguments) throws Exception {
        SearchBench bench = new SearchBench();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--people" -> bench.people = Integer.parseInt(value);
                case "--seconds" -> bench.seconds = Integer.parseInt(value);
                case "--rate" -> bench.rate = Integer.parseInt(value);
                case "--keep" -> bench.keep = Path.of(value).toAbsolutePath();
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        bench.run();
    }

    private void run() throws Exception {
        Path folder = keep == null ? Files.createTempDirectory("taalentio-search") : Files.createDirectories(keep);
        Path data = folder.resolve("data");
        say("starting the packaged application on " + data);
        try (House house = House.start(root, data)) {
            if (!Files.exists(folder.resolve("codes"))) {
                say("adding " + people + " talents and as many cinema talents");
                try (Connection database = house.database()) {
                    Population population =
                            new Population(database, house.data().resolve("keys"));
                    population.settle(people);
                    Files.write(folder.resolve("codes"), population.codes);
                }
            }
            List<String> codes = Files.readAllLines(folder.resolve("codes"));
            String cookie = Desk.cookie(house);
            refilled(house, cookie);
            sizes(house);
            try (Connection database = house.database()) {
                PlainSearch plain = new PlainSearch(database);
                plain.prepare();
                searches(house, cookie, plain);
            }
            lookUps(house, cookie, codes);
            names(house, cookie, codes, folder);
            row("resident memory after all", "", house.residentMegabytes() + " MB", "");
        }
        say("");
        say(String.format(
                Locale.ROOT,
                "| %,d talents and %,d cinema talents | PostgreSQL alone | taalentio | goal |",
                people,
                people));
        say("|---|---|---|---|");
        rows.forEach(SearchBench::say);
    }

    /** Fills both indexes anew and tells how long it took. */
    private void refilled(House house, String cookie) throws IOException, InterruptedException {
        Desk.awaitIndex(house, cookie);
        HttpResponse<String> csrf = http.send(
                request(house, "/api/v1/auth/csrf", cookie).GET().build(), HttpResponse.BodyHandlers.ofString());
        long begin = System.nanoTime();
        HttpResponse<String> begun = http.send(
                request(house, "/api/v1/search/index/refill", cookie)
                        .header(
                                "X-CSRF-Token",
                                JSON.readTree(csrf.body()).path("token").asText())
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (begun.statusCode() != 202) {
            throw new IOException("the index cannot be filled: " + begun.statusCode() + " " + begun.body());
        }
        TimeUnit.MILLISECONDS.sleep(300);
        Desk.awaitIndex(house, cookie);
        double took = (System.nanoTime() - begin) / 1e9;
        row("both indexes filled anew", "", String.format(Locale.ROOT, "%.1f s", took), "15 min at 1,000,000");
    }

    private void sizes(House house) throws IOException {
        long bytes;
        try (Stream<Path> files = Files.walk(house.data().resolve("search-index"))) {
            bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
        row("both indexes on disk", "", String.format(Locale.ROOT, "%,.0f MB", bytes / 1e6), "1.5 GB at 1,000,000");
    }

    /** Filters, words and counts: the list and its counts, one after the other, as a page asks for them. */
    private void searches(House house, String cookie, PlainSearch plain) throws Exception {
        List<String> asked = questions();
        Paced ours = new Paced(rate, Duration.ofSeconds(seconds), asked.size());
        ours.run(turn -> {
            String question = asked.get(turn);
            get(house, "/api/v1/cinema/talents?" + question, cookie);
            get(house, "/api/v1/search/cinema/counts?" + question, cookie);
        });
        Paced theirs = new Paced(rate, Duration.ofSeconds(seconds), asked.size());
        try (PlainSearch.Pool pool = plain.pool(house)) {
            theirs.run(turn -> pool.search(asked.get(turn)));
        }
        row(
                String.format(Locale.ROOT, "filters, words and counts, %d a second, p95", rate),
                theirs.told(),
                ours.told(),
                "60 ms, 0 errors");
    }

    static List<String> questions() {
        List<String> questions = new ArrayList<>();
        List<String> words = List.of("diop", "traore", "kofi", "natation", "fatou", "mohamed", "ndiaye", "danse");
        for (int i = 0; i < COUNTRIES.size(); i++) {
            String country = COUNTRIES.get(i);
            questions.add("country=" + country + "&q=" + words.get(i % words.size()));
            questions.add("country=" + country + "&gender=F&ageMin=20&ageMax=35&heightMin=165");
            questions.add("type=EXTRA,SUPPORTING&eyes=BROWN&language=fr&q=" + words.get((i + 3) % words.size()));
            questions.add("gender=M&heightMin=175&heightMax=185&country=" + country + "&q="
                    + words.get((i + 5) % words.size()));
            questions.add("language=fr,en&experience=2,4&hair=BLACK");
        }
        return questions;
    }

    private void lookUps(House house, String cookie, List<String> codes) throws Exception {
        Random random = new Random(4);
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            asked.add(
                    switch (i % 4) {
                        case 0 -> codes.get(random.nextInt(codes.size()));
                        case 1 -> codes.get(random.nextInt(codes.size())).substring(0, 6);
                        case 2 -> "t" + (1_000 + random.nextInt(Math.max(1, people - 1_000))) + "@";
                        default ->
                            List.of("awa", "dio", "tra", "wanj", "koua", "mba").get(random.nextInt(6));
                    });
        }
        Paced paced = new Paced(rate, Duration.ofSeconds(seconds), asked.size());
        paced.run(turn -> get(house, "/api/v1/profiles?q=" + encoded(asked.get(turn)), cookie));
        row("code, e-mail or beginning of a name, p95", "", paced.told(), "20 ms");
    }

    private void names(House house, String cookie, List<String> codes, Path folder) throws Exception {
        if (!BareDatabase.available()) {
            say("pgbench is not on the PATH: the rate of names is not measured");
            return;
        }
        double selects = new BareDatabase(house, folder).selects(codes, Math.min(10, seconds));
        List<String> asked = List.of(
                "aminata diop",
                "fatou",
                "koffi",
                "trawore",
                "el idrissi",
                "wanjiru kamau",
                "ousmane ba",
                "muhammad",
                "grace okafor",
                "seydou");
        AtomicInteger turn = new AtomicInteger();
        HttpLoad.Result result = HttpLoad.run(
                house.address(),
                16,
                Duration.ofSeconds(5),
                Duration.ofSeconds(seconds),
                connection -> ("GET /api/v1/profiles?q=" + encoded(asked.get(turn.getAndIncrement() % asked.size()))
                                + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        row(
                "names, 16 clients",
                String.format(Locale.ROOT, "%,.0f/s single rows (pgbench)", selects),
                String.format(
                        Locale.ROOT,
                        "%,.0f/s, p95 %.1f ms, ratio %.3f, errors %d",
                        result.perSecond(),
                        result.percentile(0.95),
                        result.perSecond() / selects,
                        result.answers() - result.of(200)),
                "ratio 0.05");
    }

    private JsonNode get(House house, String path, String cookie) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request(house, path, cookie).GET().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + path + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static HttpRequest.Builder request(House house, String path, String cookie) {
        return HttpRequest.newBuilder(house.url().resolve(path))
                .header("Cookie", cookie)
                .timeout(Duration.ofSeconds(30));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void row(String work, String plain, String ours, String goal) {
        String row = "| " + work + " | " + plain + " | " + ours + " | " + goal + " |";
        rows.add(row);
        say(row);
    }

    private static void say(String words) {
        IO.println(words);
    }
}
