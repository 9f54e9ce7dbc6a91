package io.taalentio.api.web;

import io.taalentio.core.kernel.Language;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request before anyone is authenticated: where it comes from, which language it asks for, and the
 * number under which the log, the answer and the mails speak of it.
 */
public final class Caller {

    private static final String KEY = Caller.class.getName();
    private static final Pattern PLAIN_START =
            Pattern.compile("(?:fr|en)(?:-[a-z]{2})?(?:,|$)", Pattern.CASE_INSENSITIVE);

    private final String correlationId;
    private final String address;
    private final @Nullable String userAgent;
    private Language language;

    private Caller(String correlationId, String address, Language language, @Nullable String userAgent) {
        this.correlationId = correlationId;
        this.address = address;
        this.language = language;
        this.userAgent = userAgent;
    }

    /** Of the request that {@code context} handles; the first filter of the application has put it there. */
    public static Caller of(RoutingContext context) {
        Caller caller = context.get(KEY);
        if (caller == null) {
            throw new IllegalStateException("the request has not passed the first filter");
        }
        return caller;
    }

    static boolean known(RoutingContext context) {
        return context.get(KEY) != null;
    }

    static Caller greet(RoutingContext context, String correlationId, String address) {
        String userAgent = context.request().getHeader(HttpHeaders.USER_AGENT);
        Caller caller = new Caller(
                correlationId,
                address,
                preferred(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                userAgent == null || userAgent.length() <= 400 ? userAgent : userAgent.substring(0, 400));
        context.put(KEY, caller);
        return caller;
    }

    /** The better liked of French and English; French when neither is named or the header makes no sense. */
    static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 500) {
            return Language.FR;
        }
        Language first = first(acceptLanguage);
        if (first != null) {
            return first;
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException malformed) {
            return Language.FR;
        }
        for (Locale.LanguageRange range : ranges) {
            if (range.getWeight() > 0 && range.getRange().startsWith("fr")) {
                return Language.FR;
            }
            if (range.getWeight() > 0 && range.getRange().startsWith("en")) {
                return Language.EN;
            }
        }
        return Language.FR;
    }

    /** What browsers mostly send begins with what they like best and gives it no weight; null when this does not. */
    private static @Nullable Language first(String acceptLanguage) {
        if (!PLAIN_START.matcher(acceptLanguage).lookingAt()) {
            return null;
        }
        return acceptLanguage.regionMatches(true, 0, "fr", 0, 2) ? Language.FR : Language.EN;
    }

    /** 8 to 64 letters, digits, dashes, dots or underscores; the client's own {@code X-Correlation-Id} when it is one. */
    public String correlationId() {
        return correlationId;
    }

    /** Network address as text: of the client, as far as trusted proxies tell it. */
    public String address() {
        return address;
    }

    /** At most 400 characters, null when none was sent. */
    public @Nullable String userAgent() {
        return userAgent;
    }

    /** The signed-in account's language once authentication has said so, else what the request asks for. */
    public Language language() {
        return language;
    }

    /** From here on answers speak {@code accountLanguage}. */
    public void speak(Language accountLanguage) {
        this.language = accountLanguage;
    }
}
