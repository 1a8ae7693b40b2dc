package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.failure.InstallException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @Test
    void needsNone() throws Exception {
        var usual = Arguments.of(Map.of(), List.of());

        assertThat(usual.pki()).isEmpty();
        assertThat(usual.discovery()).isEqualTo(DiscoverySettings.USUAL);
        assertThat(usual.image()).isEqualTo(new ImageConfiguration("", false));
        assertThat(usual.firstFrameExit()).isFalse();
        assertThat(usual.kiosk()).isFalse();
        assertThat(usual.own()).isEqualTo(Path.of("/var/lib/slipway"));
    }

    @Test
    void takesWhatItIsGiven() throws Exception {
        var named =
                Map.of(
                        "pki", "/etc/pki",
                        "group", "239.1.2.3",
                        "port", "1901",
                        "interface", "lo",
                        "image", "oci://registry.example.org/debian:13");

        var given = Arguments.of(named, List.of("--plain-http"));

        assertThat(given.pki()).contains(Path.of("/etc/pki"));
        assertThat(given.discovery())
                .isEqualTo(new DiscoverySettings("239.1.2.3", 1901, Optional.of("lo")));
        assertThat(given.image().plainHttp()).isTrue();
    }

    @Test
    void isAKioskForTheMachineThatItRunsOn() throws Exception {
        var given = Arguments.of("--kiosk", "--machined=/run/other");

        assertThat(given.kiosk()).isTrue();
        assertThat(given.own()).isEqualTo(Path.of("/run/other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "x", "", "-1"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> Arguments.of(Map.of("port", port), List.of()))
                .isInstanceOf(InstallException.class);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Arguments.of(Map.of("grup", "239.1.2.3"), List.of()))
                .isInstanceOf(InstallException.class)
                .hasMessageContaining("grup");
    }
}
