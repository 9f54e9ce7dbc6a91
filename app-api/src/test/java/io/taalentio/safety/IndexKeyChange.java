package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.safety.Api.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * G1 over several processes: the key that finds is changed on one node, while that one and another look people up by
 * number and address, and register two with one number at the same moment.
 */
final class IndexKeyChange {

    private static final Duration SEEN = Duration.ofSeconds(60);
    private static final int MOST_ROUNDS = 400;
    private static final int ROUNDS_AFTER = 3;

    private static final String FLAGGED = """
            select f.id::text from duplicate_flag f join talent_profile a on a.id = f.profile_id
            join talent_profile b on b.id = f.other_id
            where 'PHONE' = any(f.evidence) and array[a.code, b.code] <@ array[?::text, ?::text]""";

    /** Somebody who registered, with a number and an address. */
    private record Registered(String code, String email, String phone) {}

    private final Nodes nodes;
    private final List<Api> staff;
    private final List<Registered> before = new ArrayList<>();
    private final List<Registered> meanwhile = new ArrayList<>();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> steps = new TreeSet<>();
    private final AtomicInteger asked = new AtomicInteger();
    private int pairs;

    IndexKeyChange(Nodes nodes) throws SQLException {
        this.nodes = nodes;
        this.staff = administrator();
    }

    /** @param people how many are registered before the key changes */
    void measure(int people) throws Exception {
        for (int i = 0; i < people; i++) {
            before.add(register(i % 2, People.freshPhone()));
        }
        for (Api node : staff) {
            await(node, before);
        }
        Answer begun = staff.getFirst().post("/api/v1/admin/keys/change?use=SEARCH", null);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        int after = 0;
        for (int round = 0; after < ROUNDS_AFTER && round < MOST_ROUNDS; round++) {
            ask(round);
            String step = keys().at("/change/step").asText();
            steps.add(step);
            after += step.equals("DONE") ? 1 : 0;
        }
        dropAllBut(begun.text("key"));
        int during = wrong.size();
        for (Api node : staff) {
            await(node, meanwhile);
            before.forEach(person -> lookUp(node, person));
        }
        Figures.reached(
                "G1",
                "the index key changed on one node while two look people up and register them: 0 false answers",
                String.format(
                        Locale.ROOT,
                        "%d people, %d look-ups, %d pairs with one number at once, steps %s: %d false during the change,"
                                + " %d after the old key was dropped %s",
                        people,
                        asked.get(),
                        pairs,
                        steps,
                        during,
                        wrong.size() - during,
                        wrong.stream().limit(3).toList()),
                wrong.isEmpty() && after == ROUNDS_AFTER && steps.size() > 1);
    }

    /** Both nodes look somebody up and register somebody with the same number, all at the same moment. */
    private void ask(int round) throws Exception {
        String phone = People.freshPhone();
        List<Registered> pair = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Future<?>> lookUps = new ArrayList<>();
            List<Future<Registered>> registrations = new ArrayList<>();
            for (int i = 0; i < staff.size(); i++) {
                int node = i;
                Registered person = before.get((round * 7 + node * 11) % before.size());
                lookUps.add(clients.submit(() -> lookUp(staff.get(node), person)));
                registrations.add(clients.submit(() -> register(node, phone)));
            }
            for (Future<?> lookUp : lookUps) {
                lookUp.get();
            }
            for (Future<Registered> registration : registrations) {
                pair.add(registration.get());
            }
        }
        pairs++;
        meanwhile.addAll(pair);
        if (nodes.texts(FLAGGED, pair.getFirst().code(), pair.getLast().code()).isEmpty()) {
            wrong.add("two with " + phone + " at once on two nodes: no flag");
        }
    }

    private Registered register(int node, String phone) {
        String email = People.freshEmail();
        Api api = nodes.api(node, "10.6.0.1");
        Answer answer = api.submit(api.draft(ProfileKind.TALENT, SampleForms.leastTalent(email, phone)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return new Registered(answer.text("code"), email, phone);
    }

    /** Notes what a node answers falsely about somebody who has their number alone, and about a number of nobody. */
    private void lookUp(Api node, Registered person) {
        expect(person + " by telephone", codes(node, "phone=", person.phone()), List.of(person.code()));
        expect(person + " by e-mail", codes(node, "q=", person.email()), List.of(person.code()));
        expect("a number of nobody", codes(node, "phone=", People.freshPhone()), List.of());
    }

    private void expect(String what, List<String> found, List<String> expected) {
        asked.incrementAndGet();
        if (!found.equals(expected)) {
            wrong.add(what + ": " + found);
        }
    }

    private static List<String> codes(Api node, String query, String value) {
        Answer answer = node.get("/api/v1/profiles?" + query + URLEncoder.encode(value, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<String> codes = new ArrayList<>();
        answer.body().path("items").forEach(item -> codes.add(item.path("code").asText()));
        return codes;
    }

    /** Until the node's lists know everybody: each node hears of new people a moment later. */
    private static void await(Api node, List<Registered> people) throws InterruptedException {
        long deadline = System.nanoTime() + SEEN.toNanos();
        for (Registered person : people) {
            while (!codes(node, "q=", person.email()).contains(person.code())
                    || !codes(node, "phone=", person.phone()).contains(person.code())) {
                assertThat(System.nanoTime()).as("found: " + person).isLessThan(deadline);
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private JsonNode keys() {
        return staff.getLast().get("/api/v1/admin/keys").body();
    }

    private void dropAllBut(String fresh) {
        for (JsonNode key : keys().path("keys")) {
            String id = key.path("id").asText();
            if (key.path("use").asText().equals("SEARCH") && !id.equals(fresh)) {
                Answer dropped = staff.getLast().delete("/api/v1/admin/keys/" + id);
                assertThat(dropped.status()).as(dropped.toString()).isEqualTo(204);
            }
        }
    }

    /** One administrator, signed in at the first node and known to the second. */
    private List<Api> administrator() throws SQLException {
        String email = nodes.accounts(1, "ACTIVE").getFirst();
        nodes.execute("update account set roles = '{ADMIN}' where email = '" + email + "'");
        Answer in = nodes.api(0, "198.51.100.60")
                .post("/api/v1/auth/login", Map.of("identifier", email, "password", Nodes.PASSWORD));
        String cookie = Objects.requireNonNull(in.header("Set-Cookie")).replaceFirst(";.*", "");
        List<Api> known = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            known.add(
                    nodes.api(node, "198.51.100.60").with("Cookie", cookie).with("X-CSRF-Token", in.text("csrfToken")));
        }
        return known;
    }
}
