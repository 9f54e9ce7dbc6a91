package io.taalentio.api.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** What browsers are told about every answer: nothing from elsewhere, nothing inline, nothing framed. */
final class SecurityHeaders {

    private static final CharSequence CSP = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOSNIFF_NAME = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence FRAME_NAME = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
    private static final CharSequence REFERRER_NAME = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence CORP_NAME = HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");
    private static final CharSequence COOP_NAME = HttpHeaders.createOptimized("Cross-Origin-Opener-Policy");
    private static final CharSequence PERMISSIONS_NAME = HttpHeaders.createOptimized("Permissions-Policy");
    private static final CharSequence PERMISSIONS =
            HttpHeaders.createOptimized("camera=(self), geolocation=(), microphone=(), payment=(), usb=()");
    private static final CharSequence HSTS_NAME = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence HSTS = HttpHeaders.createOptimized("max-age=63072000; includeSubDomains");
    private static final CharSequence API_POLICY =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'; sandbox");
    private static final CharSequence PLAIN_PAGE_POLICY = HttpHeaders.createOptimized(pagePolicy(""));

    private SecurityHeaders() {}

    static void put(MultiMap headers, boolean api, boolean secure) {
        headers.set(CSP, api ? API_POLICY : PLAIN_PAGE_POLICY)
                .set(NOSNIFF_NAME, NOSNIFF)
                .set(FRAME_NAME, DENY)
                .set(REFERRER_NAME, SAME_ORIGIN)
                .set(CORP_NAME, SAME_ORIGIN)
                .set(COOP_NAME, SAME_ORIGIN)
                .set(PERMISSIONS_NAME, PERMISSIONS);
        if (secure) {
            headers.set(HSTS_NAME, HSTS);
        }
    }

    /** For a page that lives among the API's addresses. */
    static void page(MultiMap headers) {
        headers.set(CSP, PLAIN_PAGE_POLICY);
    }

    /** Lets one inline script through by its hash; used for structured data only, which no browser runs. */
    static void allowInline(MultiMap headers, String sha256) {
        headers.set(CSP, pagePolicy(" 'sha256-" + sha256 + "'"));
    }

    private static String pagePolicy(String inline) {
        return "default-src 'none'; script-src 'self'" + inline + "; style-src 'self'; img-src 'self' data: blob:;"
                + " font-src 'self'; connect-src 'self'; media-src 'self' blob:; worker-src 'self';"
                + " manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }
}
