package io.taalentio.core.kernel;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers already given to acts that carry a key of their sender's, so that an act sent twice happens once. Both calls
 * run in the transaction of the act: what was not committed was not answered.
 */
public interface GivenAnswers {

    /**
     * Claims {@code key} for the act at hand. While another transaction holds the same key, waits for its end.
     *
     * @param scope whose key it is, and of which operation: keys of different scopes never meet
     * @param request fingerprint of what was asked, compared with that of the first time
     * @param now keys claimed more than 24 h ago are free again
     * @return the answer given before, or empty when the act is to be done now
     * @throws Refused {@code idempotency-key-reused} when the key came with another request before
     */
    Optional<Answer> claim(String scope, String key, byte[] request, Instant now);

    /** Keeps what the act of a key claimed in this transaction answers. */
    void keep(String scope, String key, Answer answer);

    /** Drops keys claimed before {@code limit}. */
    int forgetBefore(Instant limit);

    /**
     * @param status number of the answer's kind as the sender saw it
     * @param headers that belong to the answer itself, by name
     * @param body JSON, null when the answer has none
     */
    record Answer(
            int status,
            Map<String, String> headers,
            @Nullable String body) {

        public Answer {
            headers = Map.copyOf(headers);
        }
    }
}
