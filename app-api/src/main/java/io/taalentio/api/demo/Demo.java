package io.taalentio.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taalentio.core.account.DemoAccounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fills a running instance with people who do not exist: sixty talents, sixty cinema talents, and staff to look at them.
 * Everything goes through the product's own forms. Run again, it adds what is missing and changes nothing else.
 *
 * <p>Order and content are fixed, so that on a fresh instance every person gets the same code each time: the first
 * talent {@value #FIRST_TALENT}, the first cinema talent {@value #FIRST_CINEMA_TALENT}. The examples of the API use them.
 */
public final class Demo {

    /** Awa Diop. */
    public static final String FIRST_TALENT = DemoAccounts.TALENT;

    /** Coumba Sarr. */
    public static final String FIRST_CINEMA_TALENT = DemoAccounts.CINEMA_TALENT;

    private static final List<String[]> STAFF = List.of(
            new String[] {"recruiter", "Aïda", "Recrutement", "RECRUITER"},
            new String[] {"presence", "Moctar", "Présence", "PRESENCE"},
            new String[] {"producer", "Inès", "Production", "PRODUCER"});
    private static final String OPERATOR_KEY = "operator-key";
    private static final String HOST = "@demo.taalentio.example";
    private static final String ADMIN_EMAIL = "admin" + HOST;
    private static final String PASSWORD_LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Api api;
    private final Path dataDir;
    private final Consumer<String> say;
    private final Map<String, String> passwords = new LinkedHashMap<>();

    private Demo(Api api, Path dataDir, Consumer<String> say) {
        this.api = api;
        this.dataDir = dataDir;
        this.say = say;
    }

    /**
     * {@code --url} of the instance (default http://localhost:8080) and {@code --data-dir} it runs on (default
     * {@code data}). An instance that has an administrator already is entered with {@code TAALENTIO_ADMIN_EMAIL} and
     * {@code TAALENTIO_ADMIN_PASSWORD}, and {@code TAALENTIO_ADMIN_CODE} where it has a second factor.
     */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        String url = "http://localhost:8080";
        Path dataDir = Path.of("data");
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--url" -> url = arguments[i + 1];
                case "--data-dir" -> dataDir = Path.of(arguments[i + 1]);
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            }
        }
        Demo demo = new Demo(new Api(URI.create(url), operatorKey(dataDir)), dataDir, IO::println);
        try {
            demo.run(url, Integer.MAX_VALUE);
        } catch (Api.Unexpected e) {
            IO.println("The demo stopped: " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Registers the first people of both lists and nobody else, for tests that need the codes the examples speak of.
     *
     * @param operatorKey null where no limit stands in the way
     * @return the codes in the order of registration
     */
    public static List<String> first(URI url, int talents, int cinemaTalents, @Nullable String operatorKey) {
        System.setProperty("java.awt.headless", "true");
        Demo demo = new Demo(new Api(url, operatorKey), Path.of("."), nothing -> {});
        Forms forms = new Forms(demo.api);
        List<String> codes = new ArrayList<>();
        talents().stream().limit(talents).forEach(p -> codes.add(demo.register("talent", forms.talent(p), p)));
        cinemaTalents().stream()
                .limit(cinemaTalents)
                .forEach(p -> codes.add(demo.register("cinema", forms.cinema(p), p)));
        return codes;
    }

    /**
     * The whole demonstration but for the people after the first of both lists, for tests of the API's examples.
     *
     * @param dataDir of the instance, which bears its operator key and the link of its first administrator
     * @return the passwords of its staff by e-mail
     */
    public static Map<String, String> small(URI url, Path dataDir) {
        System.setProperty("java.awt.headless", "true");
        Demo demo = new Demo(new Api(url, operatorKey(dataDir)), dataDir, nothing -> {});
        demo.run(url.toString(), 1);
        return Map.copyOf(demo.passwords);
    }

    static List<Person> talents() {
        return Person.read("talents.psv", 8, 11);
    }

    static List<Person> cinemaTalents() {
        return Person.read("cinema.psv", 9, 10);
    }

    private void run(String url, int most) {
        if (!api.ready()) {
            throw new Api.Unexpected("nothing answers at " + url + ". Start it first: ./taalentio run");
        }
        enter();
        staff();
        Forms forms = new Forms(api);
        int before = 0;
        int added = 0;
        for (Person p : talents().stream().limit(most).toList()) {
            if (exists("/api/v1/profiles", p.email(""))) {
                before++;
                continue;
            }
            String code = register("talent", forms.talent(p), p);
            added++;
            open("/api/v1/profiles/", code, p);
            if (code.equals(DemoAccounts.TALENT)) {
                activate(code, p.email(""));
            }
            say.accept(code + "  " + p.firstName() + " " + p.lastName() + ", " + p.city());
        }
        for (Person p : cinemaTalents().stream().limit(most).toList()) {
            if (exists("/api/v1/cinema/talents", p.email("cinema"))) {
                before++;
                continue;
            }
            String code = register("cinema", forms.cinema(p), p);
            added++;
            open("/api/v1/cinema/talents/", code, p);
            if (code.equals(DemoAccounts.CINEMA_TALENT)) {
                activate(code, p.email("cinema"));
            }
            say.accept(code + "  " + p.firstName() + " " + p.lastName() + ", " + p.city());
        }
        if (new DemoProductions(api).plant("producer" + HOST)) {
            say.accept("A production company, three projects, who is on them and their days on set");
        }
        examples();
        say.accept("");
        say.accept(added + " people registered, " + before + " were there already.");
        say.accept("Public pages: " + url + "/profile/view/" + FIRST_TALENT + " and " + url + "/cinema/profile/"
                + FIRST_CINEMA_TALENT);
        say.accept("Staff, who sign in at " + url + "/login:");
        passwords.forEach((email, password) -> say.accept("  " + email + "  " + password));
    }

    /** Becomes the administrator: a known one, the one an earlier demo made, or the first of a new house. */
    private void enter() {
        String email = System.getenv("TAALENTIO_ADMIN_EMAIL");
        String password = System.getenv("TAALENTIO_ADMIN_PASSWORD");
        readPasswords();
        if (email == null || password == null) {
            email = ADMIN_EMAIL;
            password = passwords.get(ADMIN_EMAIL);
        }
        if (password != null) {
            Map<String, String> login = new LinkedHashMap<>(Map.of("identifier", email, "password", password));
            String code = System.getenv("TAALENTIO_ADMIN_CODE");
            if (code != null) {
                login.put("otp", code);
            }
            Api.Answer answer = api.post("/api/v1/auth/login", login);
            if (!answer.ok()) {
                throw new Api.Unexpected(email + " cannot sign in: " + answer.text("/detail"));
            }
            String due = answer.text("/secondFactorDue");
            if (!due.isEmpty() && Instant.parse(due).isBefore(Instant.now())) {
                throw new Api.Unexpected(email + " must set up two-step verification first: sign in in a browser, then"
                        + " give a code as TAALENTIO_ADMIN_CODE; or start the instance with"
                        + " TAALENTIO_SECOND_FACTOR_REQUIRED_FOR=none");
            }
            api.signedIn(answer);
            return;
        }
        if (!api.get("/api/v1/setup").body().path("needed").asBoolean()) {
            throw new Api.Unexpected("this instance has an administrator already. Give that account, as in:"
                    + " TAALENTIO_ADMIN_EMAIL=you@example.com TAALENTIO_ADMIN_PASSWORD=… ./taalentio demo");
        }
        String chosen = newPassword();
        Api.Answer answer = api.post(
                "/api/v1/setup",
                Map.of(
                        "token",
                        setUpToken(),
                        "firstName",
                        "Aminata",
                        "lastName",
                        "Administration",
                        "email",
                        ADMIN_EMAIL,
                        "password",
                        chosen));
        expect(answer, "the first administrator");
        api.signedIn(answer);
        remember(ADMIN_EMAIL, chosen);
    }

    private void staff() {
        for (String[] member : STAFF) {
            String email = member[0] + HOST;
            if (found("/api/v1/users?size=5&q=" + Api.encode(email), "email", email)) {
                continue;
            }
            expect(
                    api.post(
                            "/api/v1/users",
                            Map.of(
                                    "firstName",
                                    member[1],
                                    "lastName",
                                    member[2],
                                    "email",
                                    email,
                                    "roles",
                                    List.of(member[3]),
                                    "language",
                                    "fr")),
                    email);
            String password = newPassword();
            expect(
                    api.anonymous()
                            .post("/api/v1/auth/activate", Map.of("token", mailedToken(email), "password", password)),
                    email);
            remember(email, password);
        }
    }

    /** The secret of the activation link in the mail that was queued for {@code email}. */
    private String mailedToken(String email) {
        for (JsonNode mail : api.get("/api/v1/admin/email-logs?size=50").body().path("items")) {
            if (mail.path("to").asText().equals(email)) {
                for (JsonNode link : api.get(
                                "/api/v1/admin/email-logs/" + mail.path("id").asText())
                        .body()
                        .path("links")) {
                    int hash = link.asText().indexOf('#');
                    if (hash > 0 && link.asText().contains("/activate")) {
                        return link.asText().substring(hash + 1);
                    }
                }
            }
        }
        throw new Api.Unexpected("no activation mail for " + email);
    }

    /** Drafts, links and records the API's examples speak of; only on the machine the instance runs on. */
    private void examples() {
        if (Files.exists(dataDir.resolve(OPERATOR_KEY))) {
            expect(api.post("/api/v1/demo/examples", Map.of()), "the examples of the API");
        } else {
            say.accept("The API's examples need the instance's operator key: give its folder as --data-dir.");
        }
    }

    /** These can be signed in as by everybody; where mails leave the house their links are out of reach. */
    private void activate(String code, String email) {
        if (api.get("/api/v1/admin/mail-status").body().path("configured").asBoolean()) {
            return;
        }
        expect(
                api.anonymous()
                        .post(
                                "/api/v1/auth/activate",
                                Map.of("token", mailedToken(email), "password", DemoAccounts.PASSWORD)),
                email);
        say.accept(code + " signs in with " + DemoAccounts.PASSWORD);
    }

    private boolean exists(String list, String email) {
        return api.get(list + "?size=1&q=" + Api.encode(email))
                        .body()
                        .path("total")
                        .asInt()
                > 0;
    }

    private boolean found(String path, String field, String value) {
        for (JsonNode item : api.get(path).body().path("items")) {
            if (item.path(field).asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Fills in and submits the form of one person, as a browser does. */
    private String register(String kind, Map<String, Object> content, Person p) {
        Api visitor = api.anonymous();
        String drafts = "/api/v1/registrations/" + kind;
        Api.Answer opened = expect(visitor.post(drafts, Map.of()), p.lastName());
        String draft = drafts + "/" + opened.text("/draftId");
        Map<String, String> key = Map.of("X-Resume-Token", opened.text("/resumeToken"));

        boolean talent = kind.equals("talent");
        String photo = upload(visitor, draft, "photo", p.portrait(talent ? 1 : 2), key);
        section(content, talent ? "documents" : "media").put("photo", photo);
        if (!talent) {
            section(content, "media").put("idPhoto", upload(visitor, draft, "idPhoto", p.portrait(3), key));
            if (p.number() % 2 == 1) {
                section(content, "media")
                        .put(
                                "gallery",
                                List.of(
                                        upload(visitor, draft, "gallery", p.portrait(4), key),
                                        upload(visitor, draft, "gallery", p.portrait(5), key)));
            }
            if (p.birthDate().isAfter(LocalDate.now(ZoneOffset.UTC).minusYears(18))) {
                String consent = upload(visitor, draft, "guardianConsent", p.portrait(6), key);
                content.put("guardian", Forms.guardian(p, consent));
            }
        }
        expect(visitor.json("PUT", draft, Forms.of("step", "consent", "content", content), key), p.lastName());
        Map<String, String> submit = new LinkedHashMap<>(key);
        submit.put("Idempotency-Key", UUID.randomUUID().toString());
        return expect(visitor.json("POST", draft + "/submit", Map.of(), submit), p.lastName())
                .text("/code");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> content, String name) {
        return (Map<String, Object>) Objects.requireNonNull(content.get(name));
    }

    private static String upload(Api visitor, String draft, String slot, byte[] picture, Map<String, String> key) {
        return expect(visitor.upload("PUT", draft + "/files/" + slot, slot + ".jpg", "image/jpeg", picture, key), slot)
                .text("/fileId");
    }

    /** Some owners open their page to search engines and show their whole name, as in life. */
    private void open(String profiles, String code, Person p) {
        if (p.number() % 3 != 1) {
            return;
        }
        ObjectNode change = Api.json().createObjectNode().put("visibility", "PUBLIC");
        if (p.number() % 6 == 1) {
            change.put("fullNamePublic", true);
        }
        expect(api.json("PATCH", profiles + code, change, Map.of("If-Match", "*")), code);
    }

    private static Api.Answer expect(Api.Answer answer, String what) {
        if (!answer.ok()) {
            throw new Api.Unexpected(what + ": " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    private String setUpToken() {
        Path file = dataDir.resolve("setup-link");
        try {
            String link = Files.readString(file).strip();
            return link.substring(link.indexOf('#') + 1);
        } catch (IOException e) {
            throw new Api.Unexpected("the link that creates the first administrator is not in " + file
                    + ". Give the folder the instance runs on: --data-dir");
        }
    }

    private static @Nullable String operatorKey(Path dataDir) {
        try {
            return Files.readString(dataDir.resolve(OPERATOR_KEY)).strip();
        } catch (IOException notOnThisMachine) {
            return null;
        }
    }

    private Path passwordFile() {
        return dataDir.resolve("demo-accounts");
    }

    private void readPasswords() {
        if (!Files.exists(passwordFile())) {
            return;
        }
        try {
            for (String line : Files.readAllLines(passwordFile())) {
                int blank = line.indexOf(' ');
                if (blank > 0) {
                    passwords.put(line.substring(0, blank), line.substring(blank + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kept for the next run, readable by the owner of the data folder only. */
    private void remember(String email, String password) {
        passwords.put(email, password);
        StringBuilder lines = new StringBuilder();
        passwords.forEach((e, p) -> lines.append(e).append(' ').append(p).append('\n'));
        try {
            if (!Files.exists(passwordFile())) {
                Files.createFile(
                        passwordFile(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(passwordFile(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From {@code TAALENTIO_DEMO_PASSWORD}, else a new one of 16 letters and digits. */
    private static String newPassword() {
        String given = System.getenv("TAALENTIO_DEMO_PASSWORD");
        if (given != null && !given.isBlank()) {
            return given;
        }
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(PASSWORD_LETTERS.charAt(random.nextInt(PASSWORD_LETTERS.length())));
        }
        return password.toString();
    }
}
