package io.taalentio.core.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was sent to the provider, for tests. */
final class InMemoryProviderSignIns implements ProviderSignIns {

    private record Row(
            ProviderSignIn signIn, boolean taken, @Nullable UUID identity, Instant expiresAt) {}

    private final Map<TokenHash, Row> rows = new LinkedHashMap<>();
    private final InMemoryIdentities identities;

    InMemoryProviderSignIns(InMemoryIdentities identities) {
        this.identities = identities;
    }

    @Override
    public void add(ProviderSignIn signIn) {
        rows.put(signIn.state(), new Row(signIn, false, null, signIn.expiresAt()));
    }

    @Override
    public Optional<ProviderSignIn> take(TokenHash state, TokenHash browser, Instant now) {
        Row row = rows.get(state);
        if (row == null
                || row.taken()
                || !row.signIn().browser().equals(browser)
                || !row.expiresAt().isAfter(now)) {
            return Optional.empty();
        }
        rows.put(state, new Row(row.signIn(), true, null, row.expiresAt()));
        return Optional.of(row.signIn());
    }

    @Override
    public void proven(UUID id, UUID identityId, Instant expiresAt) {
        rows.replaceAll((state, row) ->
                row.signIn().id().equals(id) ? new Row(row.signIn(), true, identityId, expiresAt) : row);
    }

    @Override
    public Optional<UUID> identity(TokenHash state, TokenHash browser, Instant now) {
        return Optional.ofNullable(rows.get(state))
                .filter(r -> r.signIn().browser().equals(browser)
                        && r.signIn().session() == null
                        && r.expiresAt().isAfter(now))
                .map(Row::identity)
                .filter(id -> identities.find(id).isPresent());
    }

    @Override
    public void remove(TokenHash state) {
        rows.remove(state);
    }

    @Override
    public void purge(Instant before) {
        rows.values().removeIf(r -> r.expiresAt().isBefore(before));
    }
}
