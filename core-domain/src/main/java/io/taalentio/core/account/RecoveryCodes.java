package io.taalentio.core.account;

import io.taalentio.core.kernel.Managed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Ten codes to write down, each good for one sign-in without the telephone: 80 random bits as sixteen letters and digits
 * in groups of four. Only their hashes are kept.
 */
@Managed
class RecoveryCodes {

    static final int HOW_MANY = 10;

    private final SecondFactors factors;
    private final Tokens tokens;
    private final Clock clock;

    RecoveryCodes(SecondFactors factors, Tokens tokens, Clock clock) {
        this.factors = factors;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** New ones in place of the former, which stop working; the only time they are seen. */
    List<String> renew(UUID accountId) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < HOW_MANY; i++) {
            codes.add(tokens.base32(80).replaceAll("(.{4})(?=.)", "$1-"));
        }
        factors.replaceCodes(
                accountId, codes.stream().map(TokenHash::ofRecoveryCode).collect(Collectors.toSet()), clock.instant());
        return codes;
    }
}
