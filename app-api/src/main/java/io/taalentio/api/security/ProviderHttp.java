package io.taalentio.api.security;

import io.taalentio.core.kernel.Refused;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls to providers, kept small: TLS only, no redirect is followed, eight seconds and 256 KB at most, and none to an
 * address inside the house's own network unless whoever runs the machine named the host. After three calls in a row that
 * got no answer nobody waits for the next half minute. Each call has a connection of its own: one kept from the call before
 * may be closed at the other end just then, and what redeems a code cannot be sent twice.
 */
@Singleton
class ProviderHttp {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE = Duration.ofSeconds(8);
    private static final int MOST_BYTES = 256 * 1024;
    private static final int FAILURES = 3;
    private static final Duration REST = Duration.ofSeconds(30);

    record Reply(int status, String body) {}

    private final Set<String> privateHosts;
    private final Clock clock;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Instant restsUntil = Instant.EPOCH;

    @Inject
    ProviderHttp(
            @ConfigProperty(name = "taalentio.openid.private-hosts") Optional<List<String>> privateHosts, Clock clock) {
        this.privateHosts = privateHosts.orElse(List.of()).stream()
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    /** @throws Refused {@code provider-unreachable}, {@code provider-misconfigured} */
    Reply get(URI address) {
        checkAddress(address);
        return send(HttpRequest.newBuilder(address).GET().header("Accept", "application/json"));
    }

    /**
     * @param form already encoded
     * @throws Refused as {@link #get}
     */
    Reply post(URI address, String form, Map<String, String> headers) {
        checkAddress(address);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded");
        headers.forEach(request::header);
        return send(request);
    }

    private Reply send(HttpRequest.Builder request) {
        if (clock.instant().isBefore(restsUntil)) {
            throw new Refused("provider-unreachable");
        }
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                request.timeout(WHOLE).build(), BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
        try {
            HttpResponse<String> response = answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
            failures.set(0);
            return new Reply(response.statusCode(), response.body());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException)) {
                throw new IllegalStateException("the call to a provider failed", e);
            }
            throw unreachable();
        } catch (TimeoutException e) {
            throw unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable();
        } finally {
            answer.cancel(true);
            http.shutdownNow();
        }
    }

    private Refused unreachable() {
        if (failures.incrementAndGet() >= FAILURES) {
            failures.set(0);
            restsUntil = clock.instant().plus(REST);
        }
        return new Refused("provider-unreachable");
    }

    /** @throws Refused {@code provider-misconfigured} for an address no provider of the open net has */
    void checkAddress(URI address) {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            throw misconfigured("address");
        }
        if (privateHosts.contains(host)) {
            return;
        }
        if (!"https".equals(address.getScheme())) {
            throw misconfigured("https");
        }
        try {
            for (InetAddress one : InetAddress.getAllByName(host)) {
                if (inside(one)) {
                    throw misconfigured("private-address");
                }
            }
        } catch (UnknownHostException e) {
            throw unreachable();
        }
    }

    static Refused misconfigured(String reason) {
        return new Refused("provider-misconfigured", Map.of("reason", reason));
    }

    /** Whether the address is of this machine, a local network or no single machine. */
    static boolean inside(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean v4 = bytes.length == 4;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (v4 && (first == 0 || first >= 240)) // this network; reserved and broadcast
                || (v4 && first == 100 && second >= 64 && second < 128) // carriers' own networks, RFC 6598
                || (v4 && first == 198 && (second == 18 || second == 19)) // measurements, RFC 2544
                || (!v4 && (first & 0xfe) == 0xfc) // local networks, RFC 4193
                || (!v4 && first == 0 && second == 0x64) // IPv4 behind a translator, RFC 6052
                || (!v4 && first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0) // Teredo, RFC 4380
                || (!v4 && startsWithZeros(bytes)) // IPv4 within IPv6, as it was once written
                || (!v4 && first == 0x20 && second == 0x02); // IPv4 in a tunnel, RFC 3056
    }

    private static boolean startsWithZeros(byte[] bytes) {
        for (int i = 0; i < 12; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
