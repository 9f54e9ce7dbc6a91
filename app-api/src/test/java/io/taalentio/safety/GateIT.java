package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.taalentio.safety.Api.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gates at two application processes behind one address: what A6 and A7 name, sent over HTTP, and offline batches of the
 * same and of different devices that reach both at once.
 */
class GateIT {

    private static final String PATH = "/api/v1/attendance";
    private static final String ONE_OPEN =
            "select count(*)::text from (select cinema_profile_id from attendance_session"
                    + " where status = 'IN' group by 1 having count(*) > 1) doubled";

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Nodes nodes;

    @SuppressWarnings("NullAway.Init")
    private static Wire door;

    /** A presence agent whose requests go to whichever process takes the connection. */
    @SuppressWarnings("NullAway.Init")
    private static Api agent;

    private static final Map<Integer, Api> AGENTS = new ConcurrentHashMap<>();
    private static String agentEmail = "";
    private static String producerEmail = "";
    private static int projects;

    @BeforeAll
    static void two_processes_behind_one_address() throws Exception {
        nodes = new Nodes(folder, 2, Map.of());
        door = new Wire(nodes.node(0).port(), nodes.node(1).port());
        agent = signedIn(somebody("PRESENCE"));
        producerEmail = somebody("PRODUCER");
    }

    @AfterAll
    static void end() throws IOException {
        door.close();
        nodes.close();
    }

    @Test
    void a6_fifty_scans_of_one_badge_at_once_from_five_devices_are_one_open_check_in() throws Exception {
        int rounds = Figures.size(8, 100);
        Shooting film = shooting(rounds);
        List<UUID> devices = Stream.generate(UUID::randomUUID).limit(5).toList();
        int wrong = 0;
        for (String code : film.codes()) {
            List<Answer> answers = atOnce(
                    50,
                    IntStream.range(0, 50)
                            .<Callable<Answer>>mapToObj(i -> () -> scan(agent, film, code, devices.get(i % 5)))
                            .toList());
            for (Answer answer : answers) {
                String result = answer.body().at("/scan/result").asText();
                wrong += answer.status() == 200
                                && Set.of("CHECKED_IN", "DUPLICATE_SCAN").contains(result)
                        ? 0
                        : 1;
            }
        }
        String open = count("attendance_session where status = 'IN' and project_id = '" + film.id() + "'");
        String sessions = count("attendance_session where project_id = '" + film.id() + "'");
        String arrivals = count("attendance_scan where result = 'CHECKED_IN' and project_id = '" + film.id() + "'");
        String kept = count("attendance_scan where project_id = '" + film.id() + "'");
        String all = Integer.toString(rounds);
        Figures.reached(
                "A6",
                "50 scans of one badge at once from 5 devices, 2 processes, " + rounds
                        + " rounds: 1 open check-in each",
                open + " open, " + sessions + " sessions, " + arrivals + " arrivals of " + kept + " scans, " + wrong
                        + " other answers; connections " + door.taken(0) + " and " + door.taken(1),
                open.equals(all)
                        && sessions.equals(all)
                        && arrivals.equals(all)
                        && kept.equals(Integer.toString(50 * rounds))
                        && wrong == 0
                        && door.taken(0) > 0
                        && door.taken(1) > 0);
    }

    @Test
    void a7_an_offline_batch_sent_twice_shuffled_and_in_two_halves_at_once_is_kept_once() throws Exception {
        int people = Figures.size(100, 500);
        Shooting film = shooting(people);
        Instant morning = Instant.now().minus(Duration.ofHours(10)).truncatedTo(ChronoUnit.SECONDS);
        List<Map<String, Object>> scans = new ArrayList<>();
        for (String code : film.codes()) {
            scans.add(late(code, morning.plusSeconds(scans.size()), "ENTRY"));
            scans.add(late(code, morning.plusSeconds(20_000 + scans.size()), "EXIT"));
        }
        List<Map<String, Object>> again = new ArrayList<>(scans);
        Collections.shuffle(scans, new Random(4));
        Collections.shuffle(again, new Random(5));
        UUID device = UUID.randomUUID();
        int half = people;
        List<Answer> answers = atOnce(
                4,
                List.of(
                        () -> send(0, film, device, Instant.now(), scans.subList(0, half)),
                        () -> send(1, film, device, Instant.now(), scans.subList(half, 2 * half)),
                        () -> send(0, film, device, Instant.now(), again.subList(half, 2 * half)),
                        () -> send(1, film, device, Instant.now(), again.subList(0, half))));
        List<Integer> statuses = answers.stream().map(Answer::status).toList();
        String kept = count("attendance_scan where project_id = '" + film.id() + "'");
        String days = count("attendance_session where project_id = '" + film.id() + "' and status = 'OUT'"
                + " and check_out_at - check_in_at = interval '20001 seconds'");
        String doubts = count("attendance_scan where project_id = '" + film.id() + "' and doubts <> '{}'");
        Figures.reached(
                "A7 batch",
                2 * people + " offline scans twice, shuffled, in two halves at once to 2 processes: " + 2 * people
                        + " records",
                kept + " records, " + days + " days, " + doubts + " doubts, statuses " + statuses,
                statuses.equals(List.of(200, 200, 200, 200))
                        && kept.equals(Integer.toString(2 * people))
                        && days.equals(Integer.toString(people))
                        && doubts.equals("0"));
    }

    @Test
    void a7_a_clock_ten_minutes_off_is_flagged_and_an_exit_before_any_entry_is_not_counted() throws Exception {
        Shooting film = shooting(3);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant hour = now.minus(Duration.ofHours(1));
        List<String> told = new ArrayList<>();
        for (int minutes : new int[] {10, -10}) {
            Duration off = Duration.ofMinutes(minutes);
            Answer answer = send(
                    minutes > 0 ? 0 : 1,
                    film,
                    UUID.randomUUID(),
                    Instant.now().plus(off),
                    List.of(late(film.codes().get(minutes > 0 ? 0 : 1), hour.plus(off), "ENTRY")));
            JsonNode scan = answer.body().at("/scans/0");
            Duration error = Duration.between(
                            hour, Instant.parse(scan.path("at").asText()))
                    .abs();
            told.add(scan.path("result").asText() + " " + scan.path("doubts") + " "
                    + (error.compareTo(Duration.ofSeconds(5)) < 0 ? "put right" : error));
        }
        JsonNode exit = send(
                        0,
                        film,
                        UUID.randomUUID(),
                        Instant.now(),
                        List.of(late(film.codes().get(2), hour, "EXIT")))
                .body()
                .at("/scans/0");
        told.add(exit.path("result").asText() + " " + exit.path("doubts"));
        String sessions = count("attendance_session where project_id = '" + film.id() + "'");
        Figures.reached(
                "A7 doubts",
                "clock ±10 min flagged, exit before entry refused",
                String.join("; ", told),
                told.equals(List.of(
                                "CHECKED_IN [\"CLOCK_OFF\"] put right",
                                "CHECKED_IN [\"CLOCK_OFF\"] put right",
                                "HELD [\"EXIT_BEFORE_ENTRY\"]"))
                        && sessions.equals("2"));
    }

    @Test
    void a7_a_revoked_badge_is_refused_by_both_processes_within_five_seconds() throws Exception {
        Shooting film = shooting(1);
        String code = film.codes().getFirst();
        Api first = signedIn(nodes.node(0), producerEmail);
        String badge = badge(first, code);
        assertThat(scan(agent, film, badge, UUID.randomUUID()).status()).isEqualTo(200);
        // both have seen it count
        for (int node = 0; node < 2; node++) {
            assertThat(scan(signedIn(nodes.node(node), agentEmail), film, badge, UUID.randomUUID())
                            .status())
                    .isEqualTo(200);
        }
        long begin = System.nanoTime();
        assertThat(first.post(PATH + "/badges/" + code + "/revoke", Map.of("reason", "Lost"))
                        .status())
                .isEqualTo(200);
        List<String> refused = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            Api api = signedIn(nodes.node(node), agentEmail);
            Answer answer = scan(api, film, badge, UUID.randomUUID());
            while (answer.status() == 200 && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(10)) {
                TimeUnit.MILLISECONDS.sleep(100);
                answer = scan(api, film, badge, UUID.randomUUID());
            }
            JsonNode roster = api.post(PATH + "/projects/" + film.id() + "/roster", Map.of("gate", UUID.randomUUID()))
                    .body();
            JsonNode late = send(
                            node, film, UUID.randomUUID(), Instant.now(), List.of(late(badge, Instant.now(), "EXIT")))
                    .body();
            refused.add(answer.status() + " " + answer.text("code") + ", void through "
                    + roster.path("voidThrough").path(code).asInt() + ", late scan "
                    + late.at("/scans/0/doubts"));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        String each = "409 badge-revoked, void through 1, late scan [\"REVOKED_BADGE\"]";
        Figures.reached(
                "A7 revoked",
                "revoked badge refused within 5 s by both processes, in rosters and in late scans",
                String.format(Locale.ROOT, "%s; all within %.1f s", refused, seconds),
                refused.equals(List.of(each, each)) && seconds <= 5);
    }

    @Test
    void devices_whose_offline_days_contradict_each_other_lose_nothing_and_nobody_is_in_twice() throws Exception {
        int each = Figures.size(90, 300);
        Shooting film = shooting(each * 2 / 5);
        Random random = new Random(11);
        List<Callable<Answer>> uploads = new ArrayList<>();
        Map<String, String> promised = new HashMap<>();
        for (int d = 0; d < 3; d++) {
            UUID device = UUID.randomUUID();
            Map<String, String> believes = new HashMap<>();
            List<Map<String, Object>> scans = new ArrayList<>();
            Instant at = Instant.now().minus(Duration.ofHours(14));
            for (int i = 0; i < each; i++) {
                at = at.plusMillis(10_000 + random.nextInt(40_000_000 / each));
                String code = film.codes().get(random.nextInt(film.codes().size()));
                String told = believes.merge(code, "ENTRY", (was, entry) -> was.equals("ENTRY") ? "EXIT" : "ENTRY");
                Map<String, Object> scan = late(code, at, told);
                scans.add(scan);
                promised.put(String.valueOf(scan.get("scanId")), told.equals("ENTRY") ? "CHECKED_IN" : "CHECKED_OUT");
            }
            Collections.shuffle(scans, random);
            for (int from = 0; from < each; from += 30) {
                List<Map<String, Object>> part = List.copyOf(scans.subList(from, Math.min(each, from + 30)));
                // the same part to both: the first answer was lost on the way
                uploads.add(() -> send(0, film, device, Instant.now(), part));
                uploads.add(() -> send(1, film, device, Instant.now(), part));
            }
        }
        Collections.shuffle(uploads, random);
        Set<Integer> statuses =
                new HashSet<>(atOnce(6, uploads).stream().map(Answer::status).toList());
        String kept = count("attendance_scan where project_id = '" + film.id() + "'");
        String doubled = nodes.texts("select count(*)::text from attendance_session a join attendance_session b"
                        + " on a.cinema_profile_id = b.cinema_profile_id and a.id < b.id"
                        + " where a.project_id = '" + film.id() + "' and a.status <> 'VOID' and b.status <> 'VOID'"
                        + " and tstzrange(a.check_in_at, coalesce(a.check_out_at, 'infinity'))"
                        + " && tstzrange(b.check_in_at, coalesce(b.check_out_at, 'infinity'))")
                .getFirst();
        int unlisted = 0;
        int listed = 0;
        for (String row : nodes.texts("select id || ' ' || result || ' ' || (doubts <> '{}')::text from attendance_scan"
                + " where project_id = '" + film.id() + "'")) {
            String[] said = row.split(" ", -1);
            listed += said[2].equals("true") ? 1 : 0;
            boolean asPromised = said[1].equals(promised.get(said[0])) || said[1].equals("DUPLICATE_SCAN");
            unlisted += asPromised || said[2].equals("true") ? 0 : 1;
        }
        Figures.reached(
                "A7 devices",
                "3 devices × " + each + " contradicting offline scans, each part to both processes: 0 lost, 0 double"
                        + " intervals, every conflict listed",
                kept + " kept, " + doubled + " double intervals, " + listed + " conflicts listed, " + unlisted
                        + " not, statuses " + statuses,
                kept.equals(Integer.toString(3 * each))
                        && doubled.equals("0")
                        && nodes.texts(ONE_OPEN).equals(List.of("0"))
                        && unlisted == 0
                        && listed > 0
                        && statuses.equals(Set.of(200)));
    }

    @Test
    void a_board_at_one_process_follows_a_gate_at_the_other() throws Exception {
        Shooting film = shooting(1);
        Api here = signedIn(nodes.node(0), agentEmail);
        Api there = signedIn(nodes.node(1), agentEmail);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Answer> board =
                    pool.submit(() -> there.get(PATH + "/projects/" + film.id() + "/changes?since=0&wait=8"));
            TimeUnit.MILLISECONDS.sleep(500);
            long begin = System.nanoTime();
            assertThat(scan(here, film, film.codes().getFirst(), UUID.randomUUID())
                            .status())
                    .isEqualTo(200);
            JsonNode changes = board.get().body();
            assertThat(changes.at("/lines/0/presence").asText())
                    .as(changes.toString())
                    .isEqualTo("IN");
            assertThat((System.nanoTime() - begin) / 1e9).isLessThan(4);
        }
    }

    // --- helpers ----------------------------------------------------------------------------------------------------

    private record Shooting(UUID id, List<String> codes) {}

    private static String somebody(String role) throws SQLException {
        String email = nodes.accounts(1, "ACTIVE").getFirst();
        nodes.execute("update account set roles = '{" + role + "}' where email = '" + email + "'");
        if (role.equals("PRESENCE")) {
            agentEmail = email;
        }
        return email;
    }

    private static Api signedIn(String email) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return signIn(new Api(URI.create("http://127.0.0.1:" + door.port() + "/"), http), email);
    }

    private static Api signedIn(RunningApplication node, String email) {
        return signIn(new Api(node.url("/"), node.client()), email);
    }

    private static Api signIn(Api api, String email) {
        Answer me = api.post("/api/v1/auth/login", Map.of("identifier", email, "password", Nodes.PASSWORD));
        assertThat(me.status()).as(me.toString()).isEqualTo(200);
        String cookie = Arrays.asList(String.valueOf(me.header("Set-Cookie")).split(";", 2))
                .getFirst();
        return api.with("Cookie", cookie).with("X-CSRF-Token", me.text("csrfToken"));
    }

    /** A project of the producer's with so many people on it. */
    private static Shooting shooting(int size) throws SQLException {
        UUID id = UUID.randomUUID();
        int number = ++projects;
        String prefix = String.format(Locale.ROOT, "SNGTE%03d", number);
        nodes.execute("insert into project (id, code_prefix, name, production_type, status, time_zone, day_cutover,"
                + " created_by, created_at, updated_at) select '" + id + "', '" + prefix + "', 'Le Baobab " + number
                + "', 'FILM', 'SHOOTING', 'Africa/Dakar', '" + quietCutover() + "', id, now(), now() from account"
                + " where email = '" + producerEmail + "'");
        nodes.execute("insert into cinema_profile (id, code, status, first_name, last_name, email, gender, birth_date,"
                + " nationality, talent_types, residence_country, residence_city_other, completeness, visibility,"
                + " created_at, updated_at) select gen_random_uuid(), 'SNG' || chr(65 + " + number + ") || 'E' ||"
                + " lpad(n::text, 5, '0') || 'F', 'ACTIVE', 'Fatou ' || n, 'Diop', gen_random_uuid() || '@example.org',"
                + " 'F', '1990-01-01', 'SN', array['EXTRA'], 'SN', 'Dakar', 50, 'UNLISTED', now(), now()"
                + " from generate_series(1, " + size + ") n");
        nodes.execute("insert into assignment (id, project_id, cinema_profile_id, code, talent_type, assigned_at)"
                + " select gen_random_uuid(), '" + id + "', id, '" + prefix + "' || lpad((row_number() over (order by"
                + " code))::text, 3, '0'), 'EXTRA', now() from cinema_profile where code like 'SNG' || chr(65 + "
                + number + ") || 'E%'");
        return new Shooting(
                id, nodes.texts("select code from assignment where project_id = ?::uuid order by code", id.toString()));
    }

    /** Such that none of the last and next hours crosses into another working day. */
    private static String quietCutover() {
        int hour = Instant.now().atZone(ZoneOffset.UTC).getHour();
        return String.format(Locale.ROOT, "%02d:00", (hour + 6) % 24);
    }

    private static Answer scan(Api api, Shooting film, String value, UUID gate) {
        return api.post(PATH + "/scans", Map.of("projectId", film.id(), "value", value, "method", "QR", "gate", gate));
    }

    private static Map<String, Object> late(String value, Instant at, String told) {
        return Map.of("scanId", UUID.randomUUID(), "value", value, "method", "QR", "at", at.toString(), "told", told);
    }

    private static Answer send(int node, Shooting film, UUID device, Instant sentAt, List<Map<String, Object>> scans) {
        return AGENTS.computeIfAbsent(node, n -> signedIn(nodes.node(n), agentEmail))
                .post(
                        PATH + "/projects/" + film.id() + "/scan-batches",
                        Map.of("gate", device, "sentAt", sentAt.toString(), "scans", scans));
    }

    /** What a camera reads of somebody's badge. */
    private static String badge(Api api, String code) throws Exception {
        byte[] picture = api.bytes(PATH + "/badges/" + code + "/qr.png?size=640");
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(
                        new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(picture))))))
                .getText();
    }

    private static String count(String what) throws SQLException {
        return nodes.texts("select count(*)::text from " + what).getFirst();
    }

    private static <T> List<T> atOnce(int clients, List<Callable<T>> tasks) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
