package io.taalentio.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.api.demo.Demo;
import io.taalentio.bench.HttpLoad.Result;
import io.taalentio.bench.Table.Measured;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The performance table: what the packaged application does under sixteen clients, beside what its own PostgreSQL does
 * for pgbench, measured one after the other on this machine with the load generator on the same cores.
 *
 * <p>Options: {@code --people 100000}, {@code --seconds 10} a measurement, {@code --warm-up 10} before
 * each, {@code --rounds 1} of each, of which the best counts, {@code --only public,list,registration,pdf,qr,
 * export,scans,open,start}, {@code --keep DIR} to keep the filled folder for the next run.
 */
public final class Bench {

    private static final int CLIENTS = 16;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private int people = 100_000;
    private int seconds = 10;
    private int warmUp = 10;
    private int rounds = 1;
    private @Nullable Path keep;
    private List<String> only = List.of();
    private final Path root = Path.of("").toAbsolutePath();
    private final Table table = new Table();

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Bench bench = new Bench();
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("unknown option, or one without its value: " + arguments[i]);
            }
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--people" -> bench.people = Integer.parseInt(value);
                case "--seconds" -> bench.seconds = Integer.parseInt(value);
                case "--warm-up" -> bench.warmUp = Integer.parseInt(value);
                case "--rounds" -> bench.rounds = Integer.parseInt(value);
                case "--only" -> bench.only = List.of(value.split(",", -1));
                case "--keep" -> bench.keep = Path.of(value).toAbsolutePath();
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        bench.run();
    }

    private boolean wanted(String work) {
        return only.isEmpty() || only.contains(work);
    }

    private void run() throws Exception {
        if (!BareDatabase.available()) {
            throw new IllegalStateException("pgbench is not on the PATH: apt install postgresql-contrib");
        }
        Path folder = keep == null ? Files.createTempDirectory("taalentio-bench") : Files.createDirectories(keep);
        Path data = folder.resolve("data");
        boolean filled = Files.exists(folder.resolve("codes"));
        say("starting the packaged application on " + data);
        try (House house = House.start(root, data)) {
            List<String> codes = filled ? Files.readAllLines(folder.resolve("codes")) : fill(house, folder);
            List<String> pictured = Files.readAllLines(folder.resolve("pictured"));
            Desk.awaitIndex(house, Desk.cookie(house));
            BareDatabase bare = new BareDatabase(house, folder);
            double selects = best(() -> bare.selects(codes, seconds));
            say("pgbench select: " + perSecond(selects));
            table.bare("select: one profile row by code, country, city; 8 clients", selects);
            if (wanted("public")) {
                table.ratio("public profile JSON by code", selects, publicPages(house), 0.20);
            }
            if (wanted("list")) {
                table.ratio(
                        String.format(Locale.ROOT, "staff list page with filter, %,d profiles", people),
                        selects,
                        lists(house, "/api/v1/profiles?", talentFilters()),
                        0.06);
                table.ratio(
                        String.format(Locale.ROOT, "cinema list page with filter, %,d profiles", people),
                        selects,
                        lists(house, "/api/v1/cinema/talents?", cinemaFilters()),
                        0.06);
            }
            if (wanted("registration")) {
                registrations(house, bare);
            }
            if (wanted("pdf")) {
                Cards cards = new Cards(pictured);
                Measured result = load(house, cards);
                table.rate("PDF card with photo, logo and QR", result, 60);
                table.atMost("PDF card, largest", cards.largest / 1024.0, 120, "KB");
            }
            if (wanted("qr")) {
                table.rate("QR picture (PNG)", load(house, pages("/api/v1/profiles/%s/qr.png", codes)), 2_000);
            }
            if (wanted("export")) {
                exports(house);
            }
            if (wanted("scans")) {
                Desk.cookie(house);
                Scans.Busy busy = new Scans(house).run(Duration.ofSeconds(3), Duration.ofSeconds(seconds));
                table.rate("scan at the gate, 5 gates, 3 boards open", new Measured(busy.result(), busy.each()), 50);
                table.atMost("scan at the gate, p95", busy.result().percentile(0.95), 100, "ms");
                say("scans " + busy.result().statuses() + ", told a board " + busy.toldABoard());
            }
            if (wanted("open")) {
                Opening.Opened opened = new Opening(house, Desk.cookie(house)).run();
                table.atMost("project with 2,000 assignments opened in the office, p95", opened.office(), 1, "s");
                table.atMost("the same opened at the gate, everybody on one list, p95", opened.gate(), 1, "s");
                say("the gate's list has " + opened.bytes() / 1024 + " KB");
            }
            if (wanted("start")) {
                starts(house, codes);
            }
            sizes();
        }
        say("");
        say(table.toString());
    }

    private List<String> fill(House house, Path folder) throws IOException, SQLException {
        say("registering twenty people with photographs");
        List<String> pictured = Demo.first(house.url(), 20, 0, null);
        say("adding " + people + " talents and as many cinema talents");
        List<String> codes;
        try (Connection database = house.database()) {
            Population population = new Population(database, house.data().resolve("keys"));
            population.settle(people);
            codes = population.codes;
        }
        Files.write(folder.resolve("pictured"), pictured);
        Files.write(folder.resolve("codes"), codes);
        return codes;
    }

    private Measured publicPages(House house) throws IOException, SQLException {
        List<String> shown = new ArrayList<>();
        try (Connection database = house.database();
                var rows = database.createStatement()
                        .executeQuery(
                                "select code from talent_profile where status = 'ACTIVE' and visibility <>"
                                        + " 'STAFF_ONLY' and (birth_date is null or birth_date < now() - interval '18 years')")) {
            while (rows.next()) {
                shown.add(rows.getString(1));
            }
        }
        Measured result = load(house, pages("/api/v1/public/profiles/%s", shown));
        say("public profile JSON: " + perSecond(result.perSecond()));
        return result;
    }

    private Measured lists(House house, String path, List<String> filters) throws Exception {
        String cookie = Desk.cookie(house);
        List<byte[]> requests = new ArrayList<>();
        for (String filter : filters) {
            requests.add(get(path + filter, "Cookie: " + cookie + "\r\n"));
        }
        Collections.shuffle(requests, new Random(3));
        AtomicInteger turn = new AtomicInteger();
        Measured result = load(house, connection -> requests.get(turn.getAndIncrement() % requests.size()));
        say(path + ": " + perSecond(result.perSecond()));
        return result;
    }

    /** What staff ask for: a country and something more, now and then a name or another order. */
    private static List<String> talentFilters() {
        List<String> filters = new ArrayList<>();
        for (String country : List.of("MA", "SN", "CI", "CM", "CD", "NG", "TN", "DZ", "ML", "GH", "KE", "ZA")) {
            filters.add("country=" + country);
            filters.add("country=" + country + "&gender=F");
            filters.add("country=" + country + "&availability=FULL_TIME&gender=M");
            filters.add("country=" + country + "&talents=DIGITAL.photography");
            filters.add("nationality=" + country + "&workMode=REMOTE&page=2");
            filters.add("country=" + country + "&experience=6&hasPortfolio=true");
        }
        for (String name : List.of("diop", "el%20idrissi", "koffi", "wanjiru%20kamau", "t12345")) {
            filters.add("q=" + name);
        }
        filters.add("language=wo&sort=name");
        filters.add("talents=STAGE.acting,STAGE.singing&gender=F");
        return filters;
    }

    private static List<String> cinemaFilters() {
        List<String> filters = new ArrayList<>();
        for (String country : List.of("MA", "SN", "CI", "CM", "CD", "NG", "TN", "DZ", "ML", "GH", "KE", "ZA")) {
            filters.add("country=" + country);
            filters.add("country=" + country + "&gender=F&ageBracket=26_35");
            filters.add("country=" + country + "&type=LEAD");
            filters.add("country=" + country + "&heightMin=175&heightMax=185");
            filters.add("country=" + country + "&eyes=HAZEL&gender=M");
        }
        filters.add("type=STUNT&gender=F");
        filters.add("language=wo&type=EXTRA");
        return filters;
    }

    private void registrations(House house, BareDatabase bare) throws IOException, InterruptedException, SQLException {
        double inserts = best(() -> bare.inserts(seconds));
        say("pgbench insert: " + perSecond(inserts));
        Drafts drafts = new Drafts(Math.max(2_000, (int) (inserts * 0.35 * (warmUp + rounds * seconds))));
        House.Cpu before = house.cpu();
        Result all = HttpLoad.run(house.address(), CLIENTS, Duration.ZERO, Duration.ofMinutes(10), drafts);
        Measured opened = new Measured(all, house.cpu().since(before, all.answers()));
        say("drafts opened: " + perSecond(opened.perSecond()) + " " + all.statuses());
        Measured submitted = load(house, drafts.submissions());
        say("registrations submitted: " + perSecond(submitted.perSecond()) + " "
                + submitted.result().statuses());
        table.bare("insert: profile row and counter, 194 counters, fsync; 8 clients", inserts);
        table.ratio("registration submitted, spread over countries", inserts, submitted, 0.20);
        table.rate("draft opened with the whole form", opened);
    }

    /** Whole lists with the usual columns, contacts among them; the time is the job's own, from the wish to the file. */
    private void exports(House house) throws Exception {
        String cookie = Desk.cookie(house);
        for (String format : List.of("XLSX", "CSV")) {
            double best = Double.MAX_VALUE;
            for (int round = 0; round < 1 + rounds; round++) { // the first warms up
                best = Math.min(best, exported(house, cookie, format));
            }
            say(String.format(Locale.ROOT, "%s of %,d people, 18 columns: %.2f s", format, people, best));
            table.atMost(String.format(Locale.ROOT, "%s of %,d people, 18 columns", format, people), best, 4, "s");
        }
    }

    private double exported(House house, String cookie, String format) throws Exception {
        JsonNode me = answer(house, cookie, "", "GET", "/api/v1/auth/me", "");
        String csrf = me.path("csrfToken").asText();
        JsonNode job = answer(
                house,
                cookie,
                csrf,
                "POST",
                "/api/v1/export-jobs",
                "{\"kind\": \"TALENT\", \"format\": \"" + format + "\"}");
        String path = "/api/v1/export-jobs/" + job.path("id").asText();
        for (int i = 0; i < 1200 && !job.path("status").asText().equals("DONE"); i++) {
            if (job.path("status").asText().equals("FAILED") || job.path("id").isMissingNode()) {
                throw new IllegalStateException("no export: " + job);
            }
            TimeUnit.MILLISECONDS.sleep(100);
            job = answer(house, cookie, csrf, "GET", path, "");
        }
        if (job.path("written").asLong() < people) {
            throw new IllegalStateException("not everybody is in the export: " + job);
        }
        answer(house, cookie, csrf, "DELETE", path, "");
        return Duration.between(
                                Instant.parse(job.path("createdAt").asText()),
                                Instant.parse(job.path("finishedAt").asText()))
                        .toMillis()
                / 1000.0;
    }

    private static JsonNode answer(House house, String cookie, String csrf, String verb, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(house.url().resolve(path))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .method(verb, HttpRequest.BodyPublishers.ofString(body));
        if (!csrf.isEmpty()) {
            request.header("X-CSRF-Token", csrf);
        }
        return JSON.readTree(
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    private void starts(House house, List<String> codes) throws Exception {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            best = Math.min(best, house.restart());
            say(String.format(Locale.ROOT, "start to first answer: %.2f s", best));
        }
        table.atMost("start to first answer, existing database", best, 4, "s");
        TimeUnit.SECONDS.sleep(15);
        table.atMost("resident memory, idle", (double) house.residentMegabytes(), 350, "MB");
        String cookie = Desk.cookie(house);
        List<byte[]> mixed = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            String code = codes.get(random.nextInt(codes.size()));
            mixed.add(
                    switch (i % 5) {
                        case 0 -> get("/api/v1/profiles/" + code + "/qr.png", "");
                        case 1 -> get("/api/v1/profiles?country=SN&gender=F", "Cookie: " + cookie + "\r\n");
                        case 2 -> get("/api/v1/cities?country=MA&q=mar", "");
                        default -> get("/api/v1/public/profiles/" + code, "");
                    });
        }
        AtomicInteger turn = new AtomicInteger();
        HttpLoad.run(
                house.address(),
                32,
                Duration.ZERO,
                Duration.ofSeconds(seconds * 2L),
                connection -> mixed.get(turn.getAndIncrement() % mixed.size()));
        table.atMost("resident memory, 32 clients", (double) house.residentMegabytes(), 600, "MB");
    }

    /** The size gate of the web module, where its packages are installed. */
    private void sizes() throws IOException, InterruptedException {
        Path web = root.resolve("web-ui");
        if (!wanted("sizes") || !Files.exists(web.resolve("node_modules"))) {
            return;
        }
        Process gate = new ProcessBuilder("npx", "size-limit", "--json")
                .directory(web.toFile())
                .start();
        String words = new String(gate.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        gate.waitFor();
        for (JsonNode entry : JSON.readTree(words.substring(Math.max(0, words.indexOf('['))))) {
            table.atMost(
                    "web: " + entry.path("name").asText(),
                    entry.path("size").asDouble() / 1000,
                    entry.path("sizeLimit").asDouble() / 1000,
                    "kB gzip");
        }
    }

    /** Warmed up once, then as often as there are rounds; the best counts. */
    private Measured load(House house, HttpLoad.Work work) throws IOException {
        HttpLoad.run(house.address(), CLIENTS, Duration.ZERO, Duration.ofSeconds(warmUp), work);
        Measured best = once(house, work);
        for (int round = 1; round < rounds; round++) {
            Measured next = once(house, work);
            best = next.perSecond() > best.perSecond() ? next : best;
        }
        return best;
    }

    private Measured once(House house, HttpLoad.Work work) throws IOException {
        House.Cpu before = house.cpu();
        Result result = HttpLoad.run(house.address(), CLIENTS, Duration.ZERO, Duration.ofSeconds(seconds), work);
        return new Measured(result, house.cpu().since(before, result.answers()));
    }

    private interface Yardstick {
        double measure() throws IOException, InterruptedException, SQLException;
    }

    private double best(Yardstick yardstick) throws IOException, InterruptedException, SQLException {
        double best = yardstick.measure();
        for (int round = 1; round < rounds; round++) {
            best = Math.max(best, yardstick.measure());
        }
        return best;
    }

    private static HttpLoad.Work pages(String path, List<String> codes) {
        Random random = new Random(11);
        return connection -> get(path.formatted(codes.get(random.nextInt(codes.size()))), "");
    }

    private static byte[] get(String path, String headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nAccept-Language: fr\r\n" + headers
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] post(String path, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + content.length + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + content.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(content, 0, whole, head.length, content.length);
        return whole;
    }

    private static void say(String words) {
        IO.println(words);
    }

    private static String perSecond(double rate) {
        return String.format(Locale.ROOT, "%,.0f/s", rate);
    }

    /** Cards of people with photographs. */
    private static final class Cards implements HttpLoad.Work {

        private final List<String> codes;
        private int turn;
        private int largest;

        Cards(List<String> codes) {
            this.codes = codes;
        }

        @Override
        public byte[] next(int connection) {
            return get("/api/v1/profiles/" + codes.get(turn++ % codes.size()) + "/card.pdf", "");
        }

        @Override
        public void answered(int connection, int status, byte[] body) {
            largest = Math.max(largest, body.length);
        }

        @Override
        public boolean readsBodies() {
            return true;
        }
    }

    /** Opens drafts that hold everything, then submits them. */
    private static final class Drafts implements HttpLoad.Work {

        private static final List<String> ORIGINS = List.of(
                "MA", "SN", "CI", "CM", "CD", "NG", "TN", "DZ", "ML", "GH", "KE", "ZA", "BJ", "BF", "TG", "NE", "GN",
                "GA", "CG", "TD", "RW", "BI", "UG", "TZ", "ET", "EG", "MR", "AO", "MZ", "ZM", "ZW", "SL", "GM", "CV",
                "MG", "KM");

        private final int most;
        private final Random random = new Random();
        private final long series = System.currentTimeMillis() / 1000 % 10_000_000;
        private final List<byte[]> submissions = new ArrayList<>();
        private int opened;

        Drafts(int most) {
            this.most = most;
        }

        @Override
        public byte @Nullable [] next(int connection) {
            if (opened >= most) {
                return null;
            }
            opened++;
            String origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
            return post("/api/v1/registrations/talent", "", """
                    {"step": "consent", "content": {
                    "identity": {"firstName": "%s", "lastName": "%s", "gender": "F", "birthDate": "%s"},
                    "contact": {"email": "w%d.%d@bench.example", "phone": "+22177%07d", "phoneCountry": "SN"},
                    "location": {"originCountry": "%s", "nationality": "%s", "residenceCountry": "SN",
                    "residenceCity": 2253354},
                    "experience": {"yearsExperience": 4, "bio": "Une présence qui tient la lumière."},
                    "languages": [{"code": "fr", "level": "FLUENT"}], "availability": {"availability": "FLEXIBLE"},
                    "workMode": {"workMode": "HYBRID"}, "talents": ["STAGE.acting", "STAGE.singing"],
                    "consent": {"terms": true, "privacy": true}}}""".formatted(
                            name(),
                            name(),
                            LocalDate.of(1970, 1, 1).plusDays(random.nextInt(13_000)),
                            series,
                            opened,
                            random.nextInt(10_000_000),
                            origin,
                            origin));
        }

        /** A word nobody else is called by, so that the guard against doubles has real work and finds nothing. */
        private String name() {
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                name.append("bdfgklmnrst".charAt(random.nextInt(11))).append("aeiou".charAt(random.nextInt(5)));
            }
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }

        @Override
        public void answered(int connection, int status, byte[] body) {
            if (status != 201) {
                if (submissions.isEmpty()) {
                    say("a draft was refused: " + new String(body, StandardCharsets.UTF_8));
                }
                return;
            }
            try {
                JsonNode draft = JSON.readTree(body);
                submissions.add(post(
                        "/api/v1/registrations/talent/" + draft.path("draftId").asText() + "/submit",
                        "X-Resume-Token: " + draft.path("resumeToken").asText() + "\r\nIdempotency-Key: "
                                + URLEncoder.encode(draft.path("draftId").asText(), StandardCharsets.UTF_8) + "\r\n",
                        "{}"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean readsBodies() {
            return true;
        }

        HttpLoad.Work submissions() {
            AtomicInteger turn = new AtomicInteger();
            return connection -> {
                int next = turn.getAndIncrement();
                return next < submissions.size() ? submissions.get(next) : null;
            };
        }
    }
}
