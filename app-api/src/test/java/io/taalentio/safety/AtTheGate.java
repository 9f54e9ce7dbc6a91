package io.taalentio.safety;

import java.sql.SQLException;
import java.util.UUID;

/** What is at the gate of the project that the examples of attendance speak of, for paths that name it by id. */
final class AtTheGate {

    /** Of the assignment that the examples scan. */
    static final String CODE = "MAATE001001";

    private static final String PROJECT = "0190b7a0-0000-7000-8000-000000000081";

    private final People people;

    AtTheGate(People people) {
        this.people = people;
    }

    /** The project of the examples, which every producer of the tests runs, with somebody on it. */
    void open(String cinemaCode) throws SQLException {
        String company = new OnSet(people).company("");
        people.texts("""
                insert into project (id, code_prefix, name, production_type, production_id, status, time_zone, created_by,
                    created_at, updated_at)
                select ?::uuid, ?, 'Tested', 'FILM', ?::uuid, 'SHOOTING', 'Africa/Casablanca', id, now(), now()
                from account limit 1 returning name""", PROJECT, CODE.substring(0, 8), company);
        people.texts("""
                insert into assignment (id, project_id, cinema_profile_id, code, talent_type, assigned_at)
                select gen_random_uuid(), ?::uuid, id, ?, 'EXTRA', now() from cinema_profile where code = ?
                returning code""", PROJECT, CODE, cinemaCode);
    }

    /** A scan in doubt, a day or a device, whichever the path names. */
    String one(String path) throws SQLException {
        if (path.contains("/scans/")) {
            return people.texts("""
                            insert into attendance_scan (id, project_id, assignment_id, cinema_profile_id, value, method,
                                scanned_at, claimed_at, received_at, told, result, work_date, doubts)
                            select gen_random_uuid(), project_id, id, cinema_profile_id, code, 'QR', now(), now(), now(),
                                'EXIT', 'HELD', current_date, '{EXIT_BEFORE_ENTRY}'
                            from assignment where code = ? returning id::text""", CODE).getFirst();
        }
        if (path.contains("/sessions/")) {
            return people.texts("""
                            insert into attendance_session (id, project_id, assignment_id, cinema_profile_id, work_date,
                                check_in_at, check_out_at, in_method, closes_at, status, reason, change, created_at,
                                updated_at)
                            select gen_random_uuid(), project_id, id, cinema_profile_id, date '1990-01-01' + n,
                                timestamptz '1990-01-01 08:00Z' + n * interval '1 day',
                                timestamptz '1990-01-01 18:00Z' + n * interval '1 day', 'QR', now(), 'CORRECTED', 'Tested',
                                0, now(), now()
                            from assignment, (select count(*)::int as n from attendance_session) counted
                            where code = ? returning id::text""", CODE).getFirst();
        }
        return people.texts("""
                        insert into gate_device (id, project_id, account_id, prepared_at, last_seen_at)
                        select ?::uuid, p.id, a.id, now(), now()
                        from project p, (select id from account limit 1) a where p.id = ?::uuid
                        returning id::text""", UUID.randomUUID().toString(), PROJECT).getFirst();
    }
}
