package io.taalentio.api.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who really asks when proxies stand before the application. {@code X-Forwarded-For} is believed from its right end as
 * far as the hosts that wrote it are trusted: everything left of the first stranger may be invented.
 */
final class ClientAddress {

    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final List<Network> trusted;

    /** @param networks addresses or {@code address/bits}: {@code 10.0.0.0/8}, {@code ::1} */
    ClientAddress(List<String> networks) {
        trusted = networks.stream()
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .map(Network::parse)
                .toList();
    }

    String of(String peer, @Nullable String forwardedFor) {
        if (trusted.isEmpty() || forwardedFor == null || !trusts(peer)) {
            return peer;
        }
        List<String> hops = new ArrayList<>(Arrays.asList(forwardedFor.split(",")));
        String client = peer;
        for (String hop : hops.reversed()) {
            Optional<InetAddress> address = parse(hop.strip());
            if (address.isEmpty()) {
                return client;
            }
            client = address.get().getHostAddress();
            if (!trusts(client)) {
                return client;
            }
        }
        return client;
    }

    private boolean trusts(String address) {
        return parse(address)
                .map(a -> trusted.stream().anyMatch(n -> n.contains(a)))
                .orElse(false);
    }

    /** A literal address only: names are never looked up. */
    private static Optional<InetAddress> parse(String text) {
        if (!LITERAL.matcher(text).matches()
                || (text.indexOf(':') < 0 && text.chars().filter(c -> c == '.').count() != 3)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private record Network(InetAddress base, int bits) {

        static Network parse(String text) {
            String[] parts = text.split("/", 2);
            InetAddress base = ClientAddress.parse(parts[0])
                    .orElseThrow(() -> new IllegalArgumentException("not a network of proxies: " + text));
            int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : base.getAddress().length * 8;
            return new Network(base, bits);
        }

        boolean contains(InetAddress address) {
            byte[] a = base.getAddress();
            byte[] b = address.getAddress();
            if (a.length != b.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((a[bit / 8] & mask) != (b[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
