package io.taalentio.persistence.access;

import io.taalentio.core.access.UseCounts;
import io.taalentio.persistence.crypto.Vault;
import io.taalentio.persistence.sql.Gathered;
import io.taalentio.persistence.sql.Sql;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Uses that come while others are being counted go out together, each visitor once, in one statement. */
@ApplicationScoped
class UseCountRows implements UseCounts {

    private static final String PURPOSE = "use-count";

    /** By the order of their hashes, so that of two nodes with the same visitors neither waits for the other in turn. */
    private static final String COUNT = """
            insert into use_count as c (visitor_hash, used, until)
            select v.hash, v.uses, now() + v.millis * interval '1 millisecond'
            from unnest(?::bytea[], ?::text[]::bigint[], ?::text[]::bigint[]) as v (hash, uses, millis) order by v.hash
            on conflict (visitor_hash) do update set
                used = excluded.used + case when c.until > now() then c.used else 0 end,
                until = case when c.until > now() then c.until else excluded.until end
            returning visitor_hash, used, (extract(epoch from until - now()) * 1000)::bigint as millis""";

    /** One use: no two are the same, whoever the visitor is. */
    private static final class Use {

        private final String visitor;
        private final Duration span;

        private Use(String visitor, Duration span) {
            this.visitor = visitor;
            this.span = span;
        }
    }

    private final Sql sql;
    private final Vault vault;
    private final Gathered<Use, Tally> uses = new Gathered<>("uses", this::count);

    UseCountRows(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @PreDestroy
    void stop() {
        uses.close();
    }

    @Override
    public CompletionStage<Tally> use(String visitor, Duration span) {
        return uses.ask(new Use(visitor, span)).thenApply(Optional::orElseThrow);
    }

    private Map<Use, Tally> count(Collection<Use> asked) {
        Map<String, List<Use>> visitors = new LinkedHashMap<>();
        asked.forEach(use ->
                visitors.computeIfAbsent(use.visitor, v -> new ArrayList<>()).add(use));
        Map<String, List<Use>> byHash = HashMap.newHashMap(visitors.size());
        List<byte[]> hashes = new ArrayList<>();
        List<String> times = new ArrayList<>();
        List<String> millis = new ArrayList<>();
        visitors.forEach((visitor, theirs) -> {
            byte[] hash = vault.signature(PURPOSE, visitor);
            byHash.put(HexFormat.of().formatHex(hash), theirs);
            hashes.add(hash);
            times.add(Integer.toString(theirs.size()));
            millis.add(Long.toString(theirs.getFirst().span.toMillis()));
        });
        Map<Use, Tally> tallies = HashMap.newHashMap(asked.size());
        record Counted(String hash, Tally tally) {}
        for (Counted counted : sql.list(
                COUNT,
                row -> new Counted(
                        HexFormat.of().formatHex(row.getBytes("visitor_hash")),
                        new Tally(row.getLong("used"), Duration.ofMillis(Math.max(0, row.getLong("millis"))))),
                hashes,
                times,
                millis)) {
            List<Use> theirs = Objects.requireNonNull(byHash.get(counted.hash()));
            long before = counted.tally().used() - theirs.size();
            for (int i = 0; i < theirs.size(); i++) {
                tallies.put(
                        theirs.get(i), new Tally(before + i + 1, counted.tally().left()));
            }
        }
        return tallies;
    }

    @Override
    public int forget() {
        return sql.update("delete from use_count where until <= now()");
    }
}
