package io.taalentio.core.profile;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Addresses of pages on the web. */
public final class WebAddress {

    private WebAddress() {}

    /** Whether an address, its scheme perhaps left out, leads to one of the hosts or below it. */
    public static boolean leadsTo(List<?> hosts, String text) {
        return host(text.contains("://") ? text : "https://" + text)
                .filter(host -> hosts.stream()
                        .map(Objects::toString)
                        .anyMatch(own -> host.equals(own) || host.endsWith("." + own)))
                .isPresent();
    }

    /** The host of an http or https address without user information. */
    public static Optional<String> host(String text) {
        try {
            URI uri = new URI(text).parseServerAuthority();
            String scheme = uri.getScheme();
            String host = uri.getHost();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return web && host != null && host.contains(".") && uri.getUserInfo() == null
                    ? Optional.of(host.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
