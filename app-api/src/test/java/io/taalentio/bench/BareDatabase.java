package io.taalentio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the same PostgreSQL does for pgbench, without any application: the yardstick of the table. */
final class BareDatabase {

    private static final int CLIENTS = 8;
    /** As many scripts as pgbench takes: each asks for one code. */
    private static final int SCRIPTS = 100;

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final House house;
    private final Path folder;

    BareDatabase(House house, Path folder) {
        this.house = house;
        this.folder = folder;
    }

    static boolean available() throws IOException, InterruptedException {
        try {
            return new ProcessBuilder("pgbench", "--version").start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** One profile row by its code, joined to country and city, prepared: answers a second. */
    double selects(List<String> codes, int seconds) throws IOException, InterruptedException {
        Random random = new Random(7);
        List<String> command = command(seconds);
        for (int i = 0; i < SCRIPTS; i++) {
            Path script = folder.resolve("select-" + i + ".sql");
            Files.writeString(script, """
                    select p.id, p.code, p.status, p.visibility, p.first_name, p.last_name, p.birth_date, p.photo_id, \
                    p.origin_country, p.languages, p.availability, p.details, p.verified_at, c.name_fr, v.name \
                    from talent_profile p join country c on c.iso2 = p.residence_country \
                    join city v on v.id = p.residence_city where p.code = '%s';
                    """.formatted(codes.get(random.nextInt(codes.size()))));
            command.addAll(List.of("-f", script.toString()));
        }
        return rate(command);
    }

    /** A profile row and its counter in one transaction, over 194 counters, on disk when it is answered. */
    double inserts(int seconds) throws IOException, InterruptedException, SQLException {
        try (Connection database = house.database();
                Statement statement = database.createStatement()) {
            statement.execute("drop table if exists bench_profile, bench_counter");
            statement.execute("create table bench_counter (scope text primary key, last bigint not null)");
            statement.execute(
                    "create table bench_profile (like talent_profile including defaults including generated)");
            statement.execute("alter table bench_profile add primary key (id), add unique (code)");
        }
        Path script = folder.resolve("insert.sql");
        Files.writeString(script, """
                \\set scope random(1, 194)
                begin;
                insert into bench_counter (scope, last) values ('T:' || :scope, 1) on conflict (scope) do update \
                set last = bench_counter.last + 1 returning last \\gset
                insert into bench_profile (id, code, status, first_name, last_name, email, gender, birth_date, \
                origin_country, nationality, residence_country, residence_city_other, languages, contact_enc, \
                phone_bidx, details, completeness, visibility, created_at, updated_at) \
                values (gen_random_uuid(), 'T' || :scope || '-' || :last, 'ACTIVE', 'Awa', 'Diop', \
                'awa' || :scope || '.' || :last || '@bench.example', 'F', '1996-03-14', 'SN', 'SN', 'SN', 'Dakar', \
                '{fr,wo}', decode(repeat('5a', 180), 'hex'), decode(repeat('a5', 32), 'hex'), \
                '{"bio": "Une présence qui tient la lumière, dix ans de scène."}', 60, 'UNLISTED', now(), now());
                commit;
                """);
        List<String> command = command(seconds);
        command.addAll(List.of("-f", script.toString()));
        double rate = rate(command);
        try (Connection database = house.database();
                Statement statement = database.createStatement()) {
            statement.execute("drop table bench_profile, bench_counter");
        }
        return rate;
    }

    private static List<String> command(int seconds) {
        return new ArrayList<>(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(CLIENTS),
                "-j",
                "2",
                "-T",
                Integer.toString(seconds)));
    }

    private double rate(List<String> command) throws IOException, InterruptedException {
        List<String> words = house.postgres(command, failure -> {
            throw new IllegalStateException("pgbench failed: " + failure);
        });
        for (String line : words) {
            Matcher rate = RATE.matcher(line);
            if (rate.find()) {
                return Double.parseDouble(rate.group(1));
            }
        }
        throw new IllegalStateException("pgbench says no rate: " + words);
    }
}
