package io.taalentio.core.kernel;

import java.net.URI;

/**
 * Addresses of the product's pages under the configured base URL. They are printed on cards and QR codes, so a path
 * once published stays valid.
 */
public record Links(URI baseUrl) {

    public Links {
        String text = baseUrl.toString();
        baseUrl = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    public String talentPage(String code) {
        return baseUrl + "/profile/view/" + code;
    }

    public String cinemaPage(String code) {
        return baseUrl + "/cinema/profile/" + code;
    }

    public String to(String path) {
        return baseUrl + path;
    }
}
