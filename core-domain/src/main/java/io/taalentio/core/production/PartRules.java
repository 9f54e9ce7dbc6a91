package io.taalentio.core.production;

import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.world.Currencies;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be said of somebody's part. */
@Managed
public class PartRules {

    static final int DESCRIPTION_MAX = 2000;
    static final int CHARACTER_MAX = 200;

    private static final long RATE_MAX = 1_000_000_000L;

    private final Lists lists;
    private final Currencies currencies;

    public PartRules(Lists lists, Currencies currencies) {
        this.lists = lists;
        this.currencies = currencies;
    }

    /** @throws InvalidValue naming every refused field */
    Part checked(Part given) {
        Violations violations = new Violations();
        violations.check(lists.has(Lists.TALENT_TYPE, given.talentType()), "talentType", "unknown-value");
        String description = text(given.roleDescription(), DESCRIPTION_MAX, "roleDescription", violations);
        String character = text(given.characterName(), CHARACTER_MAX, "characterName", violations);
        Part.Rate rate = given.rate();
        if (rate != null) {
            BigDecimal amount = rate.amount();
            if (amount.signum() < 0 || amount.compareTo(BigDecimal.valueOf(RATE_MAX)) > 0 || amount.scale() > 2) {
                violations.add("rate.amount", "out-of-range", Map.of("min", 0, "max", RATE_MAX));
            }
            violations.check(currencies.has(rate.currency()), "rate.currency", "unknown-value");
            violations.check(lists.has(Lists.RATE_UNIT, rate.unit()), "rate.unit", "unknown-value");
        }
        violations.throwIfAny();
        return new Part(given.talentType(), description, character, rate);
    }

    private static @Nullable String text(@Nullable String given, int max, String field, Violations violations) {
        String text = given == null || given.isBlank() ? null : given.strip();
        violations.maxLength(text, max, field);
        return text;
    }
}
