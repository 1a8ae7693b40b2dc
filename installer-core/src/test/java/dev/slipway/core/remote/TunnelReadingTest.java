package dev.slipway.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.config.IpPrefix;
import dev.slipway.core.failure.ConfigurationFailure.BadConfiguration;
import dev.slipway.core.kdl.KdlReader;
import dev.slipway.core.machine.Fails;
import dev.slipway.core.remote.TunnelSettings.Endpoint;
import dev.slipway.core.remote.TunnelSettings.KeyFile;
import dev.slipway.core.remote.TunnelSettings.KeyFile.Kind;
import dev.slipway.core.remote.TunnelSettings.SshTunnel;
import dev.slipway.core.remote.TunnelSettings.WireGuardTunnel;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TunnelReadingTest {
    static final String HOST_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINxeUEzSlUSJObvraN2lOXpn9tsEno6gISJ8goRBVg1x";
    static final String PEER = "EoKUmopsh/ZpEc9+cMd1g2ig/Z/RBASDyAkQeqvCHVU=";
    static final String SSH =
            "ssh \"slipway@relay.example.net:2222\" host-key=\""
                    + HOST_KEY
                    + " root@relay\" key=\"relay.key\" machine=18443 web=16080";
    static final String WIREGUARD =
            "wireguard \"vpn.example.net:51820\" peer=\""
                    + PEER
                    + "\" key=\"wireguard.key\" address=\"10.77.0.2/24\"";

    @Test
    void understandsATunnelBySsh() throws Exception {
        assertThat(read(SSH).ssh())
                .contains(
                        new SshTunnel(
                                "slipway",
                                new Endpoint("relay.example.net", 2222),
                                HOST_KEY,
                                new KeyFile("relay.key", Kind.SSH),
                                18443,
                                OptionalInt.of(16080)));
    }

    @Test
    void understandsATunnelByWireGuard() throws Exception {
        assertThat(read(WIREGUARD).wireGuard())
                .contains(
                        new WireGuardTunnel(
                                new Endpoint("vpn.example.net", 51820),
                                PEER,
                                new KeyFile("wireguard.key", Kind.WIREGUARD),
                                IpPrefix.parse("10.77.0.2/24").orElseThrow()));
    }

    @Test
    void hasNoTunnelsUnlessTheSettingsSaySo() throws Exception {
        assertThat(DisplaySettings.of(KdlReader.read("remote { web }")).remote().tunnels())
                .isEqualTo(TunnelSettings.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "relay.example.net:2222, relay.example.net, 22, relay.example.net:22",
        "relay.example.net:2222, 192.0.2.7, 22, 192.0.2.7:22",
        "relay.example.net:2222, [2001:db8::1]:2200, 2200, [2001:db8::1]:2200"
    })
    void takesNamesAndAddresses(String old, String now, int port, String text) throws Exception {
        var relay = read(SSH.replace(old, now)).ssh().orElseThrow().relay();

        assertThat(relay.port()).isEqualTo(port);
        assertThat(relay.text()).isEqualTo(text);
    }

    /// What would be an option of a tool, or lead elsewhere, is none of these.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slipway@relay.example.net:2222 | relay.example.net | user@host",
                "slipway@relay.example.net:2222 | -oProxyCommand=x@relay | user@host",
                "slipway@relay.example.net:2222 | slipway@-relay | user@host",
                "slipway@relay.example.net:2222 | slipway@relay:0 | user@host",
                "slipway@relay.example.net:2222 | slipway@relay:70000 | user@host",
                "slipway@relay.example.net:2222 | slipway@re lay | user@host",
                "host-key= | hostkey= | no such argument or property",
                "ssh-ed25519 | ssh-ed448 | public key of the relay",
                "machine=18443 | machine=0 | from 1 to 65535",
                "machine=18443 | machine=\"18443\" | from 1 to 65535",
                "machine=18443 web | web | it needs machine",
                "relay.key | ../relay.key | it needs key",
                "relay.key | -relay.key | it needs key",
                "key=\"relay.key\" | key=1 | is a text",
            })
    void refusesATunnelBySshThatIsNotUnderstood(String old, String now, String remedy) {
        refuses(SSH.replace(old, now), remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vpn.example.net:51820 | vpn.example.net | host:port",
                "vpn.example.net:51820 | [vpn]:51820 | host:port",
                "peer=\"E | peer=\"E= | public key of the peer",
                "10.77.0.2/24 | 10.77.0.2 | no network is wider",
                "10.77.0.2/24 | 10.77.0.0/24 | no network is wider",
                "10.77.0.2/24 | 10.77.0.2/1 | no network is wider",
                "wireguard | wireguard2 | no such thing",
            })
    void refusesATunnelByWireGuardThatIsNotUnderstood(String old, String now, String remedy) {
        refuses(WIREGUARD.replaceFirst(java.util.regex.Pattern.quote(old), now), remedy);
    }

    @Test
    void refusesToLeadToADisplayThatIsNotShared() {
        assertThat(Fails.with(() -> DisplaySettings.of(KdlReader.read(settings("vnc", SSH)))))
                .isInstanceOfSatisfying(
                        BadConfiguration.class,
                        bad -> assertThat(bad.first()).contains("add web to remote"));
    }

    private static void refuses(String tunnel, String remedy) {
        assertThat(Fails.with(() -> read(tunnel)))
                .isInstanceOfSatisfying(
                        BadConfiguration.class,
                        bad -> assertThat(bad.first()).contains("line ").contains(remedy));
    }

    private static TunnelSettings read(String tunnel) throws Exception {
        return DisplaySettings.of(KdlReader.read(settings("web", tunnel))).remote().tunnels();
    }

    private static String settings(String more, String tunnel) {
        return "remote {\n" + more + "\ntunnel {\n" + tunnel + "\n}\n}";
    }
}
