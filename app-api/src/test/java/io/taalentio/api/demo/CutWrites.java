package io.taalentio.api.demo;

import io.taalentio.persistence.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A database that takes so many more statements that write and then none, as if the plug had been pulled, until it is
 * mended. What was committed before stays.
 */
final class CutWrites implements AutoCloseable {

    private static final long NEVER = 1_000_000_000;

    private final Connection owner;
    private final List<String> tables = new ArrayList<>();

    CutWrites(String url) throws SQLException {
        owner = TestPostgres.connect(url, TestPostgres.OWNER).getConnection();
        run("create sequence cut_writes");
        run("""
                create function cut_writes() returns trigger language plpgsql security definer as $$
                begin
                    if nextval('public.cut_writes') > %d then
                        raise exception 'the plug was pulled';
                    end if;
                    return null;
                end $$""".formatted(NEVER));
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                            and relname <> 'flyway_schema_history'""")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        for (String table : tables) {
            run("create trigger cut_writes before insert or update or delete on " + table
                    + " for each statement execute function cut_writes()");
        }
    }

    void after(int writes) throws SQLException {
        run("select setval('cut_writes', " + (NEVER - writes) + ")");
    }

    void mend() throws SQLException {
        run("select setval('cut_writes', 1)");
    }

    /** As when the time is over that a worker who fell silent is waited for. */
    void passTime() throws SQLException {
        run("update export_job set claimed_until = now() where status = 'RUNNING'");
        run("update badge_batch set leased_until = now() where status = 'RUNNING'");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        mend();
        for (String table : tables) {
            run("drop trigger cut_writes on " + table);
        }
        run("drop function cut_writes()");
        run("drop sequence cut_writes");
        owner.close();
    }
}
