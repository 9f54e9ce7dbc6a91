package io.taalentio.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A gate at its busiest: people of one project arrive, each by a scan of its own, while boards follow. */
final class Scans {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GATES = 5;
    private static final int BOARDS = 3;

    private final House house;
    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID project = UUID.randomUUID();
    private final AtomicLong told = new AtomicLong();

    Scans(House house) {
        this.house = house;
    }

    /** What came of it, and how many changes each board was told on average. */
    record Busy(HttpLoad.Result result, House.Cpu each, long toldABoard) {}

    Busy run(Duration warmUp, Duration time) throws Exception {
        List<String> codes = cast();
        JsonNode me = signIn();
        String cookie = me.path("cookie").asText();
        String csrf = me.path("csrfToken").asText();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> boards = new ArrayList<>();
        for (int i = 0; i < BOARDS; i++) {
            boards.add(Thread.startVirtualThread(() -> follow(cookie, over)));
        }
        AtomicInteger next = new AtomicInteger();
        HttpLoad.Work work = connection -> {
            int at = next.getAndIncrement();
            return at < codes.size() ? scan(codes.get(at), cookie, csrf) : null;
        };
        HttpLoad.run(house.address(), GATES, Duration.ZERO, warmUp, work);
        long before = told.get();
        House.Cpu cpu = house.cpu();
        HttpLoad.Result result = HttpLoad.run(house.address(), GATES, Duration.ZERO, time, work);
        House.Cpu each = house.cpu().since(cpu, result.answers());
        over.set(true);
        for (Thread board : boards) {
            board.join();
        }
        return new Busy(result, each, (told.get() - before) / BOARDS);
    }

    private byte[] scan(String code, String cookie, String csrf) {
        byte[] body = ("{\"projectId\":\"" + project + "\",\"value\":\"" + code + "\",\"method\":\"QR\"}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /api/v1/attendance/scans HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Cookie: " + cookie + "\r\nX-CSRF-Token: " + csrf + "\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    /** A board that waits for each next change. */
    private void follow(String cookie, AtomicBoolean over) {
        long since = 0;
        while (!over.get()) {
            try {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(house.url()
                                        .resolve("/api/v1/attendance/projects/" + project + "/changes?wait=2&since="
                                                + since))
                                .header("Cookie", cookie)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                JsonNode changes = JSON.readTree(answer.body());
                told.addAndGet(changes.path("lines").size());
                since = changes.path("pulse").asLong();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** A project with people on it, put in by SQL as {@link Population} does. */
    private List<String> cast() throws IOException, SQLException {
        try (Connection database = house.database()) {
            update(
                    database,
                    "insert into account (id, email, password_hash, first_name, last_name, language, status, roles,"
                            + " created_at, updated_at) select gen_random_uuid(), 'gate@bench.example', password_hash,"
                            + " 'Bench', 'Gate', 'FR', 'ACTIVE', array['PRESENCE'], now(), now() from account"
                            + " where email = 'admin@bench.example' on conflict do nothing");
            update(
                    database,
                    "insert into project (id, code_prefix, name, production_type, status, time_zone, created_by,"
                            + " created_at, updated_at) select '" + project + "', 'SNBEN' || lpad((1 + (select count(*)"
                            + " from project where code_prefix like 'SNBEN%'))::text, 3, '0'), 'Bench', 'FILM',"
                            + " 'SHOOTING', 'Africa/Dakar', id, now(), now() from account limit 1");
            update(
                    database,
                    "insert into assignment (id, project_id, cinema_profile_id, code, talent_type, assigned_at)"
                            + " select gen_random_uuid(), p.id, c.id, p.code_prefix || chr(65 + (c.n / 340)::int)"
                            + " || substr('0123456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + (c.n / 10 % 34)::int, 1)"
                            + " || c.n % 10, 'EXTRA', now()"
                            + " from project p, (select id, row_number() over (order by id) - 1 as n from cinema_profile"
                            + " where deleted_at is null limit 2720) c where p.id = '" + project + "'");
            List<String> codes = new ArrayList<>();
            try (PreparedStatement query =
                            database.prepareStatement("select code from assignment where project_id = ? order by id");
                    ResultSet rows = rows(query)) {
                while (rows.next()) {
                    codes.add(rows.getString(1));
                }
            }
            return codes;
        }
    }

    private ResultSet rows(PreparedStatement query) throws SQLException {
        query.setObject(1, project);
        return query.executeQuery();
    }

    private static void update(Connection database, String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private JsonNode signIn() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(house.url().resolve("/api/v1/auth/login"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"identifier\":\"gate@bench.example\"," + "\"password\":\"mesurer-la-vitesse-42\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String cookie = answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IllegalStateException("no session: " + answer.body()));
        return ((ObjectNode) JSON.readTree(answer.body())).put("cookie", cookie.substring(0, cookie.indexOf(';')));
    }
}
