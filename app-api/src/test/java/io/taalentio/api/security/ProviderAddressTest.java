package io.taalentio.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.taalentio.core.kernel.Refused;
import io.taalentio.safety.Figures;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Figure F4 for the one call whose address an administrator types: none of the ways to the house's own network is gone. */
class ProviderAddressTest {

    private static final List<String> TRICKS = List.of(
            "http://provider.example/",
            "ftp://127.0.0.1/",
            "file:///etc/passwd",
            "https://127.0.0.1:%d/",
            "https://127.1:%d/",
            "https://127.0.1:%d/",
            "https://127.255.255.254:%d/",
            "https://2130706433:%d/",
            "https://017700000001:%d/",
            "https://0x7f000001:%d/",
            "https://0x7f.0.0.1:%d/",
            "https://[::ffff:10.0.0.1]:%d/",
            "https://0:%d/",
            "https://0.0.0.0:%d/",
            "https://localhost:%d/",
            "https://LOCALHOST:%d/",
            "https://localhost.:%d/",
            "https://user@127.0.0.1:%d/",
            "https://provider.example@127.0.0.1:%d/",
            "https://[::1]:%d/",
            "https://[::]:%d/",
            "https://[0:0:0:0:0:0:0:1]:%d/",
            "https://[::ffff:127.0.0.1]:%d/",
            "https://[::ffff:7f00:1]:%d/",
            "https://[::127.0.0.1]:%d/",
            "https://[64:ff9b::7f00:1]:%d/",
            "https://[2002:7f00:1::]:%d/",
            "https://[2001:0:7f00:1::]:%d/",
            "https://10.0.0.1/",
            "https://10.255.255.255/",
            "https://172.16.0.1/",
            "https://172.31.255.254/",
            "https://192.168.1.1/",
            "https://169.254.169.254/latest/meta-data",
            "https://[fe80::1]/",
            "https://[fd00:ec2::254]/",
            "https://[fc00::1]/",
            "https://100.64.0.1/",
            "https://198.18.0.1/",
            "https://224.0.0.1/",
            "https://255.255.255.255/",
            "https://240.0.0.1/",
            "http://127.0.0.1:%d/");

    @Test
    void no_trick_reaches_the_houses_own_network() throws Exception {
        AtomicInteger hits = new AtomicInteger();
        HttpServer inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.close();
        });
        inside.start();
        List<String> passed = new ArrayList<>();
        try {
            for (String trick : TRICKS) {
                String address =
                        trick.replace("%d", Integer.toString(inside.getAddress().getPort()));
                ProviderHttp http = new ProviderHttp(Optional.empty(), Clock.systemUTC());
                try {
                    http.get(URI.create(address));
                    passed.add(address);
                } catch (Refused refused) {
                    if (refused.code().equals("provider-unreachable") && !unresolvable(address)) {
                        passed.add(address + " was asked");
                    }
                }
            }
        } finally {
            inside.stop(0);
        }
        Figures.reached(
                "F4",
                "40 ways into the house's own network by the address of an identity provider: 0 hits",
                TRICKS.size() + " tricks, " + hits.get() + " hits, let through " + passed,
                TRICKS.size() >= 40 && hits.get() == 0 && passed.isEmpty());
    }

    @Test
    void addresses_of_the_open_net_are_let_through() throws Exception {
        for (String address : List.of("93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111")) {
            assertThat(ProviderHttp.inside(InetAddress.getByName(address)))
                    .as(address)
                    .isFalse();
        }
    }

    /** A name that nobody answers to, or no address at all. */
    private static boolean unresolvable(String address) {
        try {
            InetAddress.getAllByName(URI.create(address).getHost());
            return false;
        } catch (java.net.UnknownHostException e) {
            return true;
        }
    }
}
