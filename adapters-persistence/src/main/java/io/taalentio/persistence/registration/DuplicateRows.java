package io.taalentio.persistence.registration;

import io.taalentio.core.profile.Person;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.Duplicates;
import io.taalentio.core.registration.Resemblance;
import io.taalentio.core.registration.Resemblance.Evidence;
import io.taalentio.core.registration.Suspect;
import io.taalentio.persistence.profile.SealedParts;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class DuplicateRows implements Duplicates {

    /**
     * One for the e-mail address and one for the number under each key it may be stored with, so that nodes of which one
     * knows a new key already still wait for one another. Taken in one order by everybody, so that nobody waits for
     * somebody who waits for him.
     */
    private static final String LOCK = """
            select pg_advisory_xact_lock(k)
            from (select distinct k from (
                      select ('x' || right(encode(phone, 'hex'), 16))::bit(64)::bigint as k from unnest(?::bytea[]) phone
                      union all select hashtextextended(?, 17)) each
                  order by k offset 0) keys""";

    /**
     * A registration asks for single rows by their keys: one plan serves all values, and planning the search for doubles
     * anew each time costs more than carrying it out. Holds until the transaction ends.
     */
    private static final String ONE_PLAN = "select set_config('plan_cache_mode', 'force_generic_plan', true)";

    private final Sql sql;
    private final SealedParts sealed;
    private final Map<ProfileKind, String> queries = new EnumMap<>(ProfileKind.class);

    DuplicateRows(Sql sql, SealedParts sealed) {
        this.sql = sql;
        this.sealed = sealed;
        for (ProfileKind kind : ProfileKind.values()) {
            queries.put(kind, query(kind));
        }
    }

    /** One look into each of three indexes; of the few people born on one day the names are compared by trigrams. */
    private static String query(ProfileKind kind) {
        return """
                with sought as (
                    select ?::bytea[] as phones, ?::citext as email, ?::date as born, fold(?) as name
                ), found as (
                    (select p.id from TABLE p, sought s where p.phone_bidx = any(s.phones)
                     order by p.created_at desc limit MOST)
                    union
                    (select p.id from TABLE p, sought s where p.email = s.email
                     order by p.created_at desc limit MOST)
                    union
                    (select p.id from TABLE p, sought s where p.birth_date = s.born
                         and similarity(p.search_name, s.name) >= 0.6
                     order by p.created_at desc limit MOST)
                ), compared as (
                    select p.id, p.created_at, coalesce(p.phone_bidx = any(s.phones), false) as phone,
                        p.email = s.email as email,
                        coalesce(p.birth_date = s.born and similarity(p.search_name, s.name) >= 0.6, false) as name
                    from found f join TABLE p on p.id = f.id, sought s
                    where p.deleted_at is null and p.id <> ?
                )
                select id, phone, email, name from compared
                order by phone::int + email::int + name::int desc, created_at desc limit MOST""".replace("TABLE", kind == ProfileKind.TALENT ? "talent_profile" : "cinema_profile")
                .replace("MOST", Integer.toString(MOST));
    }

    @Override
    public List<Resemblance> of(Suspect suspect) {
        List<byte[]> phones = sealed.phoneIndexes(suspect.phone());
        sql.later(ONE_PLAN);
        sql.later(LOCK, phones, suspect.kind() + ":" + suspect.email().value());
        Person person = suspect.person();
        return sql.list(
                queries.getOrDefault(suspect.kind(), ""),
                row -> {
                    EnumSet<Evidence> evidence = EnumSet.noneOf(Evidence.class);
                    if (row.getBoolean("phone")) {
                        evidence.add(Evidence.PHONE);
                    }
                    if (row.getBoolean("email")) {
                        evidence.add(Evidence.EMAIL);
                    }
                    if (row.getBoolean("name")) {
                        evidence.add(Evidence.NAME_AND_BIRTH_DATE);
                    }
                    return new Resemblance(row.getObject("id", UUID.class), evidence);
                },
                phones,
                suspect.email().value(),
                person.birthDate(),
                person.firstName() + " " + person.lastName(),
                suspect.profileId());
    }

    /** One statement, however many there are, so that what goes to the database is always the same. */
    @Override
    public void flag(Suspect suspect, List<Resemblance> resemblances, Instant now) {
        sql.later(
                """
                insert into duplicate_flag (id, kind, profile_id, other_id, evidence, created_at)
                select flag.id, ?, ?, flag.other_id, string_to_array(flag.evidence, ' '), ?
                from unnest(?::uuid[], ?::uuid[], ?::text[]) as flag (id, other_id, evidence)
                on conflict do nothing""",
                suspect.kind(),
                suspect.profileId(),
                now,
                each(resemblances, one -> flagOf(suspect.profileId(), one.otherId())),
                each(resemblances, Resemblance::otherId),
                each(resemblances, one -> String.join(" ", each(one.evidence(), Evidence::name))));
    }

    private static <T> List<String> each(Collection<T> of, Function<T, Object> what) {
        return of.stream().map(one -> what.apply(one).toString()).toList();
    }

    /** One pair, one flag: its id follows from both. */
    private static UUID flagOf(UUID profile, UUID other) {
        return UUID.nameUUIDFromBytes((profile + ":" + other).getBytes(StandardCharsets.UTF_8));
    }
}
