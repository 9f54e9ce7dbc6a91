package io.taalentio.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.access.Role;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What second factors must keep, in the database and in the tests. */
public abstract class SecondFactorsContract {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    protected abstract Accounts accounts();

    protected abstract SecondFactors factors();

    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void a_proposal_opens_nothing_until_it_is_confirmed_and_a_later_one_replaces_it() {
        UUID account = account();
        propose(account, "FIRST");
        SecondFactor second = propose(account, "SECOND");
        assertThat(factors().of(account)).isEmpty();
        assertThat(factors().proposed(account)).hasValueSatisfying(p -> {
            assertThat(p.secret()).isEqualTo("SECOND");
            assertThat(p.confirmedAt()).isNull();
        });
        assertThat(confirm(second, 10)).isTrue();
        assertThat(factors().proposed(account)).isEmpty();
        assertThat(factors().of(account)).hasValueSatisfying(f -> {
            assertThat(f.secret()).isEqualTo("SECOND");
            assertThat(f.confirmedAt()).isEqualTo(NOW);
        });
        assertThat(confirm(second, 11)).isFalse();
    }

    @Test
    void a_renewed_factor_takes_the_place_of_the_first_with_its_own_steps() {
        UUID account = account();
        assertThat(confirm(propose(account, "FIRST"), 1000)).isTrue();
        SecondFactor second = propose(account, "SECOND");
        assertThat(factors().of(account).orElseThrow().secret()).isEqualTo("FIRST");
        assertThat(confirm(second, 10)).isTrue();
        assertThat(factors().of(account).orElseThrow().secret()).isEqualTo("SECOND");
        assertThat(useStep(account, 10)).isFalse();
        assertThat(useStep(account, 11)).isTrue();
    }

    @Test
    void a_step_is_used_once_and_no_earlier_one_after_it() {
        UUID account = account();
        assertThat(useStep(account, 12)).as("nothing there").isFalse();
        confirm(propose(account, "SECRET"), 10);
        assertThat(useStep(account, 12)).isTrue();
        assertThat(useStep(account, 12)).isFalse();
        assertThat(useStep(account, 11)).isFalse();
        assertThat(useStep(account, 13)).isTrue();
    }

    @Test
    void of_simultaneous_uses_of_one_code_exactly_one_succeeds() throws Exception {
        UUID account = account();
        confirm(propose(account, "SECRET"), 10);
        TokenHash code = TokenHash.ofRecoveryCode("AAAA-BBBB-CCCC-DDDD");
        replace(account, Set.of(code));
        List<Future<Boolean>> steps = new ArrayList<>();
        List<Future<Boolean>> codes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(parallel())) {
            for (int i = 0; i < 20; i++) {
                steps.add(pool.submit(() -> useStep(account, 12)));
                codes.add(pool.submit(() -> useCode(account, code)));
            }
        }
        assertThat(won(steps)).isEqualTo(1);
        assertThat(won(codes)).isEqualTo(1);
    }

    @Test
    void recovery_codes_are_counted_and_replaced_as_a_whole() {
        UUID account = account();
        TokenHash one = TokenHash.ofRecoveryCode("one");
        TokenHash two = TokenHash.ofRecoveryCode("two");
        replace(account, Set.of(one, two));
        assertThat(factors().codesLeft(account)).isEqualTo(2);
        assertThat(useCode(account, one)).isTrue();
        assertThat(factors().codesLeft(account)).isEqualTo(1);
        assertThat(useCode(account(), two)).as("another's").isFalse();
        replace(account, Set.of(one));
        assertThat(useCode(account, two)).isFalse();
        assertThat(useCode(account, one)).isTrue();
    }

    @Test
    void removing_it_leaves_nothing_behind() {
        UUID account = account();
        confirm(propose(account, "SECRET"), 10);
        propose(account, "NEXT");
        replace(account, Set.of(TokenHash.ofRecoveryCode("one")));
        assertThat(inTransaction(() -> factors().remove(account))).isTrue();
        assertThat(factors().of(account)).isEmpty();
        assertThat(factors().proposed(account)).isEmpty();
        assertThat(factors().codesLeft(account)).isZero();
        assertThat(inTransaction(() -> factors().remove(account))).isFalse();
    }

    @Test
    void the_first_demand_stands_until_it_is_settled_or_made_anew() {
        UUID account = account();
        assertThat(ask(account, NOW)).isEqualTo(NOW);
        assertThat(ask(account, NOW.plusSeconds(60))).isEqualTo(NOW);
        inTransaction(() -> {
            factors().demand(account, NOW.plusSeconds(5));
            return true;
        });
        assertThat(ask(account, NOW)).isEqualTo(NOW.plusSeconds(5));
        inTransaction(() -> {
            factors().settle(account);
            return true;
        });
        assertThat(ask(account, NOW.plusSeconds(60))).isEqualTo(NOW.plusSeconds(60));
    }

    /** How many threads may call at once. */
    protected int parallel() {
        return 6;
    }

    private static int won(List<Future<Boolean>> tries) throws Exception {
        int won = 0;
        for (Future<Boolean> one : tries) {
            won += one.get() ? 1 : 0;
        }
        return won;
    }

    private UUID account() {
        UUID id = UUID.randomUUID();
        Account account = Account.pending(
                id, new Email(id + "@example.org"), "Awa", "Diop", Language.FR, Set.of(Role.TALENT), NOW);
        inTransaction(() -> accounts().addIfAbsent(account));
        return id;
    }

    private SecondFactor propose(UUID account, String secret) {
        SecondFactor factor = new SecondFactor(UUID.randomUUID(), account, secret, NOW, null);
        inTransaction(() -> {
            factors().propose(factor);
            return true;
        });
        return factor;
    }

    private boolean confirm(SecondFactor factor, long step) {
        return inTransaction(() -> factors().confirm(factor.id(), step, NOW));
    }

    private boolean useStep(UUID account, long step) {
        return inTransaction(() -> factors().useStep(account, step));
    }

    private boolean useCode(UUID account, TokenHash code) {
        return inTransaction(() -> factors().useCode(account, code, NOW));
    }

    private void replace(UUID account, Set<TokenHash> codes) {
        inTransaction(() -> {
            factors().replaceCodes(account, codes, NOW);
            return true;
        });
    }

    private Instant ask(UUID account, Instant from) {
        return inTransaction(() -> factors().ask(account, from));
    }
}
