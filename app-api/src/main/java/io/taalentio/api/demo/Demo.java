package io.taalentio.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taalentio.core.account.DemoAccounts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
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

    private static final String OPERATOR_KEY = "operator-key";
    private final Api api;
    private final Path dataDir;
    private final DemoStaff staff;
    private final Consumer<String> say;

    private Demo(Api api, Path dataDir, Consumer<String> say) {
        this.api = api;
        this.dataDir = dataDir;
        this.staff = new DemoStaff(api, dataDir);
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
        return Map.copyOf(demo.staff.passwords());
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
        staff.enter();
        staff.hire();
        Forms forms = new Forms(api);
        List<Person> talents = talents().stream().limit(most).toList();
        List<Person> cinemaTalents = cinemaTalents().stream().limit(most).toList();
        int added = people("talent", "/api/v1/profiles", talents, forms::talent)
                + people("cinema", "/api/v1/cinema/talents", cinemaTalents, forms::cinema);
        int before = talents.size() + cinemaTalents.size() - added;
        if (new DemoProductions(api).plant(DemoStaff.PRODUCER)) {
            say.accept("A production company, three projects, who is on them and their days on set");
        }
        examples();
        say.accept("");
        say.accept(added + " people registered, " + before + " were there already.");
        say.accept("Public pages: " + url + "/profile/view/" + FIRST_TALENT + " and " + url + "/cinema/profile/"
                + FIRST_CINEMA_TALENT);
        say.accept("Staff, who sign in at " + url + "/login:");
        staff.passwords().forEach((email, password) -> say.accept("  " + email + "  " + password));
    }

    /**
     * Registers who is missing. As they register one after the other, a run that was cut left at most one of them
     * behind who was registered and nothing more: the last; what was still to be done for that one is done.
     *
     * @param list where staff finds them
     * @return how many were missing
     */
    private int people(String kind, String list, List<Person> people, Function<Person, Map<String, Object>> form) {
        int added = 0;
        Person last = null;
        for (Person p : people) {
            if (exists(list, email(kind, p))) {
                last = p;
                continue;
            }
            if (last != null) {
                finish(kind, list, code(list, email(kind, last)), last);
                last = null;
            }
            String code = register(kind, form.apply(p), p);
            finish(kind, list, code, p);
            added++;
            say.accept(code + "  " + p.firstName() + " " + p.lastName() + ", " + p.city());
        }
        if (last != null) {
            finish(kind, list, code(list, email(kind, last)), last);
        }
        return added;
    }

    private static String email(String kind, Person p) {
        return p.email(kind.equals("talent") ? "" : kind);
    }

    /** The first of both lists can be signed in as by everybody; where mails leave the house their links are out of reach. */
    private void finish(String kind, String list, String code, Person p) {
        if (code.isEmpty()) {
            return;
        }
        open(list + "/", code, p);
        String email = email(kind, p);
        if ((code.equals(DemoAccounts.TALENT) || code.equals(DemoAccounts.CINEMA_TALENT)) && staff.waits(email)) {
            staff.open(email, DemoAccounts.PASSWORD);
            say.accept(code + " signs in with " + DemoAccounts.PASSWORD);
        }
    }

    /** Drafts, links and records the API's examples speak of; only on the machine the instance runs on. */
    private void examples() {
        if (Files.exists(dataDir.resolve(OPERATOR_KEY))) {
            api.post("/api/v1/demo/examples", Map.of()).expected("the examples of the API");
        } else {
            say.accept("The API's examples need the instance's operator key: give its folder as --data-dir.");
        }
    }

    /** By the account, which is there from the moment of registration, or by the profile of whoever changed the address. */
    private boolean exists(String list, String email) {
        return !staff.account(email).isMissingNode()
                || listed(list, email).path("total").asInt() > 0;
    }

    private JsonNode listed(String list, String email) {
        return api.get(list + "?size=1&q=" + Api.encode(email)).body();
    }

    /** Of somebody who exists; lists may learn of it a moment later. Empty where the profile is there no more. */
    private String code(String list, String email) {
        for (int tries = 0; tries < 10; tries++) {
            String code = listed(list, email).at("/items/0/code").asText();
            if (!code.isEmpty()) {
                return code;
            }
            pause();
        }
        return "";
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Api.Unexpected("interrupted");
        }
    }

    /** Fills in and submits the form of one person, as a browser does. */
    private String register(String kind, Map<String, Object> content, Person p) {
        Api visitor = api.anonymous();
        String drafts = "/api/v1/registrations/" + kind;
        Api.Answer opened = visitor.post(drafts, Map.of()).expected(p.lastName());
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
        visitor.json("PUT", draft, Forms.of("step", "consent", "content", content), key)
                .expected(p.lastName());
        Map<String, String> submit = new LinkedHashMap<>(key);
        submit.put("Idempotency-Key", UUID.randomUUID().toString());
        return visitor.json("POST", draft + "/submit", Map.of(), submit)
                .expected(p.lastName())
                .text("/code");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> content, String name) {
        return (Map<String, Object>) Objects.requireNonNull(content.get(name));
    }

    private static String upload(Api visitor, String draft, String slot, byte[] picture, Map<String, String> key) {
        return visitor.upload("PUT", draft + "/files/" + slot, slot + ".jpg", "image/jpeg", picture, key)
                .expected(slot)
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
        api.json("PATCH", profiles + code, change, Map.of("If-Match", "*")).expected(code);
    }

    private static @Nullable String operatorKey(Path dataDir) {
        try {
            return Files.readString(dataDir.resolve(OPERATOR_KEY)).strip();
        } catch (IOException notOnThisMachine) {
            return null;
        }
    }
}
