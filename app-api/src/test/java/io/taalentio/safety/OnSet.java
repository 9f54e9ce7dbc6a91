package io.taalentio.safety;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Companies, projects and assignments, for paths that name one by id. */
final class OnSet {

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() / 1000 % 10_000) * 20);

    private final People people;
    private final boolean run;

    /** Those that every producer of the tests runs. */
    OnSet(People people) {
        this(people, true);
    }

    /** @param run whether every producer of the tests runs them, or nobody who could ask */
    OnSet(People people, boolean run) {
        this.people = people;
        this.run = run;
    }

    /** A company that stands where the operation begins. */
    String company(String path) throws SQLException {
        String id = people.texts("""
                        insert into production (id, name, initials, active, created_by, created_at, updated_at)
                        select gen_random_uuid(), gen_random_uuid()::text, 'TST', ?::boolean, id, now(), now()
                        from account limit 1 returning id::text""", Boolean.toString(!path.endsWith("/reactivate")))
                .getFirst();
        people.texts("""
                insert into production_member (production_id, account_id, role, added_at)
                select ?::uuid, id, 'OWNER', now() from account where ('PRODUCER' = any (roles)) = ?::boolean
                order by id limit case when ?::boolean then 1000000 else 1 end returning role""", id, Boolean.toString(run), Boolean.toString(run));
        if (path.endsWith("/logo")) {
            people.texts("""
                    with logo as (insert into stored_file (id, owner_id, kind, original_name, created_at)
                        values (gen_random_uuid(), ?::uuid, 'LOGO', 'logo.png', now()) returning id)
                    update production set logo_id = logo.id from logo where production.id = ?::uuid
                    returning name""", id, id);
        }
        return id;
    }

    /** A member of the company in the path who is not its last owner. */
    String member(String path) throws SQLException {
        String company = path.replaceAll(".*/productions/([^/]+)/.*", "$1");
        return people.texts("""
                        insert into production_member (production_id, account_id, role, added_at)
                        select ?::uuid, id, 'EDITOR', now() from account where not 'PRODUCER' = any (roles)
                            and id not in (select account_id from production_member where production_id = ?::uuid)
                        limit 1 returning account_id::text""", company, company).getFirst();
    }

    /** A presence agent named on the project in the path. */
    String agent(String path) throws SQLException {
        String project = path.replaceAll(".*/projects/([^/]+)/.*", "$1");
        return people.texts("""
                        insert into project_agent (project_id, account_id, named_by, named_at)
                        select ?::uuid, id, id, now() from account limit 1
                        returning account_id::text""", project).getFirst();
    }

    /** A project that stands where the operation begins. */
    String project(String path) throws SQLException {
        return people.texts("""
                        insert into project (id, code_prefix, name, production_type, production_id, status, time_zone,
                            active, created_by, created_at, updated_at)
                        select gen_random_uuid(), ?, 'Tested', 'FILM', ?::uuid, 'PREPARATION', 'Africa/Casablanca',
                            ?::boolean, id, now(), now() from account limit 1 returning id::text""", prefix(), company(""), Boolean.toString(!path.endsWith("/unarchive")))
                .getFirst();
    }

    /** Somebody assigned. */
    String assignment(String cinemaCode) throws SQLException {
        return people.texts("""
                        insert into assignment (id, project_id, cinema_profile_id, code, talent_type, assigned_at)
                        select gen_random_uuid(), p.id, t.id, p.code_prefix || '001', 'EXTRA', now()
                        from project p, cinema_profile t where p.id = ?::uuid and t.code = ? returning id::text""", project(""), cinemaCode).getFirst();
    }

    /** {@code AAAAA001} and so on: nobody else's. */
    private static String prefix() {
        int n = NEXT.incrementAndGet();
        StringBuilder letters = new StringBuilder();
        for (int rest = n; letters.length() < 5; rest /= 26) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters + "001";
    }
}
