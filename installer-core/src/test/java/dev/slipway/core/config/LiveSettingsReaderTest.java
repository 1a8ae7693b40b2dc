package dev.slipway.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.core.config.LiveSettings.Consent;
import dev.slipway.core.config.LiveSettings.FallbackNetwork;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.failure.ConfigurationFailure.BadKdl;
import dev.slipway.core.failure.Failure;
import dev.slipway.core.failure.InstallException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveSettingsReaderTest {
    @Test
    void understandsAllOfIt() throws Exception {
        var settings =
                LiveSettingsReader.read(
                        """
                        network {
                            link "mac:52:54:00:12:34:56"
                            address "192.0.2.50/24"
                            gateway "192.0.2.1"
                            nameserver "192.0.2.2"
                            nameserver "192.0.2.3"
                        }
                        keyboard "de" variant="nodeadkeys"
                        clock {
                            server "ntp.example.net"
                            server "192.0.2.1"
                        }
                        unattended {
                            machine "51190a7e-0001-4000-8000-000000000001"
                            erase "serial:A" "wwn:0x5000c500a1b2c3d4"
                        }
                        """,
                        "live.kdl");

        assertThat(settings)
                .isEqualTo(
                        new LiveSettings(
                                Optional.of(
                                        new KeyboardConfiguration("de", Optional.of("nodeadkeys"))),
                                Optional.of(
                                        new FallbackNetwork(
                                                Optional.of("mac:52:54:00:12:34:56"),
                                                "192.0.2.50/24",
                                                Optional.of("192.0.2.1"),
                                                List.of("192.0.2.2", "192.0.2.3"))),
                                List.of("ntp.example.net", "192.0.2.1"),
                                Optional.of(
                                        new Consent(
                                                "51190a7e-0001-4000-8000-000000000001",
                                                List.of("serial:A", "wwn:0x5000c500a1b2c3d4")))));
    }

    @Test
    void leavesTheSharedScreenToOthers() throws Exception {
        assertThat(LiveSettingsReader.read("remote { vnc port=5900; anything \"x\"; }", "live.kdl"))
                .isEqualTo(LiveSettings.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keyboard \"ger\"|ger",
                "keyboard \"de\" variant=\"nodeadkey\"|nodeadkeys",
                "netwrok { }|1:1: There is no node “netwrok”",
                "network { gateway \"192.0.2.1\"; }|address",
                "network { address \"192.0.2.50\"; }|192.0.2.50",
                "clock { server \"not a host\"; }|not a host",
                "unattended { machine \"m\"; }|erase",
                "unattended { machine \" \"; erase \"serial:A\"; }|names no machine",
                "unattended { machine \"m\"; erase; }|names no disk",
                "unattended { machine \"m\"; erase \"model:Samsung\"; }|model:Samsung",
                "unattended { machine \"m\"; erase \"serial:A,size:2TB\"; }|serial:A,size:2TB",
                "unattended { machine \"m\"; erase \"A\"; }|“A” does not name",
                "unattended { machine \"m\"; erase \"id:ata-A\"; }|id:ata-A"
            })
    void refusesWhatItDoesNotUnderstand(String text, String said) {
        assertThat(failure(text))
                .isInstanceOfSatisfying(
                        BadConfiguration.class, bad -> assertThat(bad.first()).contains(said));
    }

    @Test
    void saysWhereATextIsNoKdl() {
        assertThat(failure("network {\n"))
                .isInstanceOfSatisfying(
                        BadKdl.class, bad -> assertThat(bad.source()).isEqualTo("live.kdl"));
    }

    private static Failure failure(String text) {
        return catchThrowableOfType(
                        InstallException.class, () -> LiveSettingsReader.read(text, "live.kdl"))
                .failure();
    }
}
