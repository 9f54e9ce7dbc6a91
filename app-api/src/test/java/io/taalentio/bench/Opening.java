package io.taalentio.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A project with 2,000 people on it is opened: in the office, and at the gate, where all of them are on one list. */
final class Opening {

    static final int PEOPLE = 2_000;

    private static final int TIMES = 30;

    private final House house;
    private final String cookie;
    private final HttpClient http = HttpClient.newHttpClient();
    private final UUID project = UUID.randomUUID();

    Opening(House house, String cookie) {
        this.house = house;
        this.cookie = cookie;
    }

    /**
     * How long the slowest one in twenty takes, from the first request to the last answer.
     *
     * @param office the project, the first fifty of its people, its mails and its badges, as its page asks at once
     * @param gate everybody with their day, as the board asks
     * @param bytes of the board's answer
     */
    record Opened(double office, double gate, int bytes) {}

    Opened run() throws Exception {
        cast();
        String cinema = "/api/v1/cinema/projects/" + project;
        List<String> office = List.of(
                cinema, cinema + "/assignments?page=0&size=50", cinema + "/selection-emails", cinema + "/badges");
        List<String> gate = List.of("/api/v1/attendance/projects/" + project);
        int bytes = together(gate);
        return new Opened(p95(office), p95(gate), bytes);
    }

    private double p95(List<String> paths) throws Exception {
        double[] took = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            together(paths);
            took[i] = (System.nanoTime() - begin) / 1e9;
        }
        Arrays.sort(took);
        return took[(int) (TIMES * 0.95)];
    }

    /** Bytes of all answers. */
    private int together(List<String> paths) throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (String path : paths) {
                answers.add(pool.submit(() -> get(path)));
            }
            int bytes = 0;
            for (Future<Integer> answer : answers) {
                bytes += answer.get();
            }
            return bytes;
        }
    }

    private int get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(house.url().resolve(path))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return answer.body().length;
    }

    private void cast() throws IOException, SQLException {
        try (Connection database = house.database()) {
            update(
                    database,
                    "insert into project (id, code_prefix, name, production_type, status, time_zone, created_by,"
                            + " created_at, updated_at) select ?, 'SNOPE' || lpad((1 + (select count(*) from project"
                            + " where code_prefix like 'SNOPE%'))::text, 3, '0'), 'Bench', 'FILM', 'SHOOTING',"
                            + " 'Africa/Dakar', id, now(), now() from account limit 1");
            update(
                    database,
                    "insert into assignment (id, project_id, cinema_profile_id, code, talent_type, assigned_at)"
                            + " select gen_random_uuid(), p.id, c.id, p.code_prefix || chr(65 + (c.n / 340)::int)"
                            + " || substr('0123456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + (c.n / 10 % 34)::int, 1)"
                            + " || c.n % 10, 'EXTRA', now() from project p, (select id, row_number() over (order by id)"
                            + " - 1 as n from cinema_profile where deleted_at is null limit " + PEOPLE
                            + ") c where p.id = ?");
            // half of them came and left, but for those who are known from another measurement
            update(
                    database,
                    "insert into attendance_session (id, project_id, assignment_id, cinema_profile_id, work_date,"
                            + " check_in_at, check_out_at, in_method, out_method, closes_at, status, change, created_at,"
                            + " updated_at) select gen_random_uuid(), g.project_id, g.id, g.cinema_profile_id,"
                            + " current_date, now() - interval '2 hours', now() - interval '1 hour', 'QR', 'QR',"
                            + " now() + interval '9 hours', 'OUT', 0, now(), now() from (select *, row_number() over"
                            + " (order by code) as n from assignment where project_id = ?) g where g.n % 2 = 0"
                            + " and not exists (select from attendance_session s where s.cinema_profile_id"
                            + " = g.cinema_profile_id)");
        }
    }

    private void update(Connection database, String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setObject(1, project);
            statement.executeUpdate();
        }
    }
}
