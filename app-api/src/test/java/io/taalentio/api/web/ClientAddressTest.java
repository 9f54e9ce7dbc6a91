package io.taalentio.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void without_trusted_proxies_nobody_can_invent_an_address() {
        assertThat(new ClientAddress(List.of()).of("192.0.2.1", "203.0.113.9")).isEqualTo("192.0.2.1");
    }

    @Test
    void a_stranger_before_the_proxy_is_believed_no_further_than_himself() {
        ClientAddress behind = new ClientAddress(List.of("10.0.0.0/8", "::1"));
        assertThat(behind.of("10.1.2.3", "1.1.1.1, 203.0.113.9, 10.9.9.9")).isEqualTo("203.0.113.9");
        assertThat(behind.of("192.0.2.1", "203.0.113.9")).isEqualTo("192.0.2.1");
        assertThat(behind.of("10.1.2.3", "nonsense, 10.9.9.9")).isEqualTo("10.9.9.9");
        assertThat(behind.of("10.1.2.3", "evil.example")).isEqualTo("10.1.2.3");
        assertThat(behind.of("10.1.2.3", null)).isEqualTo("10.1.2.3");
        assertThat(behind.of("0:0:0:0:0:0:0:1", "2001:db8::5")).isEqualTo("2001:db8:0:0:0:0:0:5");
    }

    @Test
    void a_setting_that_is_no_network_is_refused_at_the_start() {
        assertThatThrownBy(() -> new ClientAddress(List.of("proxy.example"))).hasMessageContaining("proxy.example");
    }
}
