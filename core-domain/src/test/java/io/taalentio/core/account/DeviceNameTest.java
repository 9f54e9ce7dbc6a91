package io.taalentio.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceNameTest {

    @Test
    void a_browser_goes_by_its_own_name_not_by_those_it_borrows() {
        assertThat(DeviceName.of(
                        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36"))
                .isEqualTo("Chrome, Android");
        assertThat(DeviceName.of(
                        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0"))
                .isEqualTo("Edge, Windows");
        assertThat(DeviceName.of("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1"))
                .isEqualTo("Safari, iOS");
    }

    @Test
    void what_nobody_knows_is_shown_as_it_came_but_not_at_length() {
        assertThat(DeviceName.of("curl/8.5.0")).isEqualTo("curl/8.5.0");
        assertThat(DeviceName.of("x".repeat(400))).hasSize(60);
        assertThat(DeviceName.of(null)).isEqualTo("?");
    }
}
