package io.taalentio.persistence.profile;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.persistence.sql.Sql;
import java.util.List;
import java.util.UUID;

/** Finds people by what the staff name them by: a code, or the id of the profile. */
public final class ProfileRefs {

    private static final String LISTED = """
            select p.id from unnest(?::text[]) with ordinality r(ref, at)
            join TABLE p on p.code = upper(r.ref)
                or p.id = case when r.ref ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then r.ref::uuid end
            where p.deleted_at is null and p.status = 'ACTIVE' order by r.at""";

    private ProfileRefs() {}

    /** Ids of those who are on the list of that kind now, in the order given. */
    public static List<UUID> listed(Sql sql, ProfileKind kind, List<String> codesOrIds) {
        String table =
                switch (kind) {
                    case TALENT -> "talent_profile";
                    case CINEMA -> "cinema_profile";
                };
        return sql.list(LISTED.replace("TABLE", table), row -> row.getObject(1, UUID.class), codesOrIds);
    }
}
