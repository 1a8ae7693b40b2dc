package dev.slipway.core.live.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.LiveSettings.FallbackNetwork;
import dev.slipway.core.live.start.NetworkFallback.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFallbackTest {
    private static final WiredLink UP = link("eth0", "52:54:00:00:00:01", true);
    private static final WiredLink DOWN = link("eth1", "52:54:00:00:00:02", false);

    @TempDir private Path folder;
    private final ToldCommands tools = new ToldCommands();

    @Test
    void changesNothingWhereALinkHasAnAddress() throws Exception {
        var given = new WiredLink("eth1", "52:54:00:00:00:02", true, List.of("192.0.2.7"));

        assertThat(settle(Optional.empty(), UP, given))
                .isEqualTo(new Outcome.Given(List.of("192.0.2.7")));
        assertThat(folder).isEmptyDirectory();
        assertThat(tools.told()).isEmpty();
    }

    @Test
    void givesTheOnlyLinkThatIsUpTheAddressOfTheSettings() throws Exception {
        assertThat(settle(Optional.empty(), UP, DOWN))
                .isEqualTo(new Outcome.Set("eth0", "192.0.2.50/24"));

        assertThat(Files.readString(folder.resolve("10-settings.network")))
                .isEqualTo(
                        """
                        [Match]
                        Name=eth0

                        [Network]
                        DHCP=yes
                        MulticastDNS=yes
                        LLMNR=no
                        Address=192.0.2.50/24
                        Gateway=192.0.2.1
                        DNS=192.0.2.2

                        [DHCPv4]
                        ClientIdentifier=mac
                        UseHostname=no
                        """);
        assertThat(tools.told())
                .containsExactly("networkctl reload", "networkctl reconfigure eth0");
    }

    @Test
    void takesTheLinkThatTheSettingsName() throws Exception {
        assertThat(settle(Optional.of("mac:52:54:00:00:00:02"), UP, DOWN))
                .isEqualTo(new Outcome.Set("eth1", "192.0.2.50/24"));
        assertThat(settle(Optional.of("eth0"), UP, DOWN))
                .isEqualTo(new Outcome.Set("eth0", "192.0.2.50/24"));
    }

    @Test
    void guessesNoLink() throws Exception {
        var other = link("eth2", "52:54:00:00:00:03", true);

        assertThat(settle(Optional.empty(), UP, other))
                .isEqualTo(new Outcome.NoLink(List.of("eth0", "eth2")));
        assertThat(settle(Optional.of("mac:52:54:00:00:00:09"), UP))
                .isEqualTo(new Outcome.NoLink(List.of("eth0")));
        assertThat(tools.told()).isEmpty();
    }

    private Outcome settle(Optional<String> link, WiredLink... links) throws Exception {
        var network =
                new FallbackNetwork(
                        link, "192.0.2.50/24", Optional.of("192.0.2.1"), List.of("192.0.2.2"));
        return new NetworkFallback(network, folder, tools).settle(List.of(links));
    }

    private static WiredLink link(String name, String mac, boolean up) {
        return new WiredLink(name, mac, up, List.of());
    }
}
