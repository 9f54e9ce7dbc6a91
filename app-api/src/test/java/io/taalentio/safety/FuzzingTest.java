package io.taalentio.safety;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.api.account.Browser;
import io.taalentio.core.access.Role;
import io.taalentio.core.mail.MailDirectory;
import io.taalentio.safety.Described.Operation;
import io.taalentio.safety.HttpCaller.Heard;
import io.taalentio.safety.RegisteredPeople.Registered;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Figure B1: every operation of the API's description, as every kind of caller, with requests drawn from its own schemas:
 * no answer of 500 or above, no status that is not described, no body that is not what its schema says.
 * {@code -Dsafety.seed=n} draws the requests of another run again.
 */
@QuarkusTest
class FuzzingTest {

    private static final long SEED = Long.getLong("safety.seed", Figures.FULL ? System.nanoTime() : 20_261_126L);

    /** They would change the house under other tests; tests of their own ask them. */
    private static final Set<String> LEFT_OUT = Set.of(
            "POST /api/v1/admin/keys/change",
            "DELETE /api/v1/admin/keys/{keyId}",
            "PUT /api/v1/admin/settings/{key}",
            "DELETE /api/v1/admin/settings/{key}",
            "POST /api/v1/users/bulk");

    /** Words of the machine that nobody outside may read. */
    private static final Pattern MACHINE = Pattern.compile(
            "(java|jakarta|org\\.postgresql|io\\.(quarkus|vertx|taalentio))\\.[a-z]+\\.|SQLSTATE|\\bat [a-z.]+\\(");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private enum Caller {
        VISITOR,
        TALENT(Role.TALENT),
        PRESENCE(Role.PRESENCE),
        MANAGER(Role.MANAGER),
        PRODUCER(Role.PRODUCER),
        RECRUITER(Role.RECRUITER),
        ADMIN(Role.ADMIN);

        @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set of enum values
        private final Set<Role> roles;

        Caller(Role... roles) {
            this.roles = Set.of(roles);
        }
    }

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI base;

    @Inject
    AgroalDataSource database;

    @Inject
    MailDirectory mails;

    @Inject
    io.taalentio.api.account.People accounts;

    private final Map<String, List<String>> faults = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void no_request_whatever_it_is_brings_an_answer_that_is_not_described() throws Exception {
        JsonNode document =
                Api.JSON.readTree(given().get("/api/v1/openapi?format=json").asString());
        Described api = new Described(document);
        List<String> known = new ArrayList<>(things());
        GeneratedRequest.Source source = new GeneratedRequest.Source(api, SEED, known);
        HttpCaller http = new HttpCaller(base);
        Map<Caller, Browser> browsers = new LinkedHashMap<>();
        int rounds = Figures.size(2, 40);
        int asked = 0;
        List<Operation> operations = api.operations().stream()
                .filter(operation -> !LEFT_OUT.contains(operation.name()))
                .toList();
        for (int round = 0; round < rounds; round++) {
            for (Operation operation : operations) {
                for (Caller caller : Caller.values()) {
                    Browser browser = caller.roles.isEmpty()
                            ? null
                            : browsers.computeIfAbsent(
                                    caller,
                                    c -> Browser.of(accounts.active(caller.roles.toArray(Role[]::new))
                                            .email()
                                            .value()));
                    GeneratedRequest request = source.draw(operation);
                    asked++;
                    Heard heard;
                    try {
                        heard = http.send(request, browser, "10.6.1." + asked % 250);
                    } catch (IOException e) {
                        faults.computeIfAbsent(operation.name() + " → no answer", f -> new ArrayList<>())
                                .add("by " + caller + ": " + request + " → " + e);
                        continue;
                    }
                    judge(api, operation, caller, request, heard);
                    if (heard.status() == 201) {
                        keep(known, heard.text());
                    }
                    if (browser != null && ends(operation, heard)) {
                        browsers.remove(caller);
                    }
                }
            }
        }
        StringBuilder said = new StringBuilder();
        faults.forEach((fault, requests) -> said.append("\n")
                .append(fault)
                .append(" ×")
                .append(requests.size())
                .append(": ")
                .append(requests.getFirst()));
        Figures.reached(
                "B1",
                "every operation fuzzed as every role: 0 answers ≥ 500, 0 undocumented statuses, 0 schema breaks",
                operations.size() + " operations, " + Caller.values().length + " callers, " + asked
                        + " requests of seed " + SEED + ", answers " + statuses + ", " + faults.size() + " faults"
                        + said,
                faults.isEmpty() && asked > 3_000);
    }

    private void judge(Described api, Operation operation, Caller caller, GeneratedRequest request, Heard heard) {
        statuses.merge(heard.status(), 1, Integer::sum);
        if (heard.status() == 414 && heard.bytes().length == 0) {
            // The server of HTTP itself: an address of more than four kilobytes never comes to an operation.
            return;
        }
        String what = null;
        JsonNode json = heard.json();
        if (heard.status() >= 500) {
            what = heard.status() + " " + heard.text();
        } else if (!operation.allows(heard.status())) {
            what = heard.status() + " is not described: " + heard.text();
        } else if (heard.mediaType().contains("json")) {
            if (json == null && heard.bytes().length > 0) {
                what = heard.status() + " broken JSON";
            } else if (json != null) {
                List<String> breaks = api.breaks(operation, heard.status(), heard.mediaType(), json);
                what = breaks.isEmpty() ? null : heard.status() + " " + breaks;
            }
        } else if (heard.status() >= 400) {
            what = heard.status() + " as " + heard.mediaType() + ": " + heard.text();
        }
        if (what == null
                && heard.status() >= 400
                && MACHINE.matcher(heard.text()).find()) {
            what = "speaks of the machine: " + heard.text();
        }
        if (what != null) {
            String brief = what.length() > 400 ? what.substring(0, 400) + "…" : what;
            faults.computeIfAbsent(
                            operation.name() + " → " + (heard.status() >= 500 ? heard.status() : kind(brief)),
                            f -> new ArrayList<>())
                    .add("by " + caller + ": " + request + " → " + brief);
        }
    }

    /** Faults that differ in values only are one. */
    private static String kind(String fault) {
        String line = fault.lines().findFirst().orElse("");
        String same = ID.matcher(line).replaceAll("…").replaceAll("\\d{2,}", "n");
        return same.substring(0, Math.min(60, same.length()));
    }

    private static boolean ends(Operation operation, Heard heard) {
        return heard.status() == 401
                || (heard.status() < 300
                        && (operation.path().startsWith("/api/v1/auth/")
                                || operation.path().equals("/api/v1/account")));
    }

    private static void keep(List<String> known, String answer) {
        Matcher ids = ID.matcher(answer);
        while (ids.find() && known.size() < 400) {
            known.add(ids.group());
        }
    }

    /** Somebody of each kind, and what is always there. */
    private List<String> things() throws Exception {
        RegisteredPeople registered =
                new RegisteredPeople(new Api(base).with("Accept-Language", "fr").with("X-Forwarded-For", "10.6.9.1"));
        Registered talent = registered.talent();
        Registered cinema = registered.cinema();
        List<String> known = new ArrayList<>(List.of(
                talent.code(),
                talent.photo().toString(),
                talent.file().toString(),
                cinema.code(),
                cinema.photo().toString(),
                "SN",
                "me",
                "photo",
                UUID.randomUUID().toString()));
        for (String table : List.of("talent_profile", "cinema_profile")) {
            known.addAll(new People(database, mails)
                    .texts("select id::text from " + table + " where code in (?, ?)", talent.code(), cinema.code()));
        }
        return known;
    }
}
