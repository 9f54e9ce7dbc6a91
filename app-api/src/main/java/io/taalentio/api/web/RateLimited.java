package io.taalentio.api.web;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often one network address may use the operation; beyond it the answer is 429 with {@code Retry-After}. Addresses
 * of one IPv6 network ({@code /64}) count as one. An operation that answers later, by a
 * {@link java.util.concurrent.CompletionStage}, is begun while its use is still being counted and answers once it has
 * passed: so it must only read.
 */
@InterceptorBinding
@Inherited
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RateLimited {

    @Nonbinding
    Limit value() default Limit.PUBLIC_LOOKUPS;

    /** Each limit has its own count; the numbers are settings, 0 turns one off. */
    enum Limit {
        /** Public profiles, their pictures, QR codes and cards: {@code taalentio.public-lookups-per-minute}. */
        PUBLIC_LOOKUPS(true),
        /** Public pages drawn by the server, as often as look-ups. */
        PUBLIC_PAGES(true),
        /** Ways to an outside sign-in, as often as look-ups. */
        PROVIDER_SIGN_INS(false),
        /** Drafts opened and submitted: {@code taalentio.registrations-per-hour}. */
        REGISTRATIONS(false),
        /** Films looked up in the catalogue outside: {@code taalentio.movie-searches-per-minute}. */
        MOVIE_SEARCHES(false),
        /** Requests that send a mail to somebody: {@code taalentio.mail-requests-per-hour}. */
        MAIL_REQUESTS(false),
        /** Requests of programs that bring a token, counted by account: {@code taalentio.api-requests-per-minute}. */
        API_CLIENTS(false);

        private final boolean shared;

        Limit(boolean shared) {
            this.shared = shared;
        }

        /** Whether all nodes count together; each node counts by itself otherwise. */
        boolean shared() {
            return shared;
        }
    }
}
