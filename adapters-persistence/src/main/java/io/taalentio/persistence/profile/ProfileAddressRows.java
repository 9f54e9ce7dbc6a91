package io.taalentio.persistence.profile;

import io.taalentio.core.account.ProfileAddresses;
import io.taalentio.core.kernel.Email;
import io.taalentio.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProfileAddressRows implements ProfileAddresses {

    private final Sql sql;

    ProfileAddressRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(UUID accountId, Email from, Email to) {
        for (String table : List.of("talent_profile", "cinema_profile")) {
            sql.update(
                    "update " + table + " set email = ?::citext, version = version + 1"
                            + " where account_id = ? and email = ?::citext",
                    to.value(),
                    accountId,
                    from.value());
        }
    }
}
