package dev.slipway.core.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.core.kdl.KdlReader;
import dev.slipway.core.pki.Identity;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.remote.RemoteSettings.SshAccess;
import dev.slipway.core.remote.TunnelSettings.KeyFile.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {
    private static final String KEY = "ssh-ed25519 AAAAC3Nz tech";
    private static final RemoteSettings ALL =
            new RemoteSettings(
                    ScreenUse.CONTROL,
                    true,
                    OptionalInt.of(6081),
                    Optional.of(new SshAccess(2222, List.of(KEY))),
                    TunnelSettings.NONE);

    @TempDir private Path above;

    @Test
    void laysDownWhatEachServiceReads() throws Exception {
        prepare(ALL);

        assertThat(path("screen.env")).hasContent("SCREEN_USE=control");
        assertThat(path("web.env")).hasContent("WEB_PORT=6081");
        assertThat(path("ssh.env")).hasContent("SSH_PORT=2222");
        assertThat(above.resolve("root/.ssh/authorized_keys")).hasContent(KEY);
    }

    @Test
    void makesUpAnotherPasswordEachTime() throws Exception {
        var first = prepare(ALL).password();
        Files.delete(path("web.crt"));
        Files.delete(path("web.key"));

        assertThat(first).hasSize(8);
        assertThat(path("password")).hasContent(first);
        assertThat(prepare(ALL).password()).isNotEqualTo(first);
    }

    @Test
    void saysTheFingerprintOfTheCertificateThatABrowserSees() throws Exception {
        var sharing = prepare(ALL);

        var shown = Identity.read(path("web.crt"), path("web.key")).fingerprint().text();
        assertThat(sharing.fingerprint()).isEqualTo(shown);
    }

    @Test
    void keepsAllOfItForRootAlone() throws Exception {
        prepare(ALL);

        keepsAllOfItForRootAlone(path(""));
    }

    private static void keepsAllOfItForRootAlone(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .isNotEmpty()
                    .extracting(
                            file ->
                                    PosixFilePermissions.toString(
                                            Files.getPosixFilePermissions(file)))
                    .containsOnly("rw-------");
        }
    }

    @Test
    void tellsLaterWhatIsShared() throws Exception {
        var sharing = prepare(ALL);

        assertThat(Sharing.in(folder())).contains(sharing);
        assertThat(sharing.toString()).doesNotContain(sharing.password());
    }

    @Test
    void hasNoPasswordAndNoServiceForADisplayThatIsNotShared() throws Exception {
        var sharing = prepare(RemoteSettings.NOTHING);

        assertThat(sharing.password()).isEmpty();
        assertThat(path("password")).doesNotExist();
        assertThat(path("screen.env")).doesNotExist();
        assertThat(path("web.env")).doesNotExist();
        assertThat(path("ssh.env")).doesNotExist();
    }

    @Test
    void isToldOfNothingWhereNothingIsShared() throws Exception {
        assertThat(Sharing.in(folder())).isEmpty();
    }

    @Test
    void laysDownWhatATunnelBySshIsOpenedWith() throws Exception {
        key("relay.key", TunnelKeysTest.OPENSSH);

        var sharing = prepare(tunnelled("web", TunnelReadingTest.SSH));

        assertThat(path("relay.env"))
                .hasContent(
                        """
                        RELAY_USER=slipway
                        RELAY_HOST=relay.example.net
                        RELAY_PORT=2222
                        RELAY_FORWARDS=127.0.0.1:18443:127.0.0.1:8443 127.0.0.1:16080:127.0.0.1:6080
                        """);
        assertThat(path("relay.hosts")).hasContent("relay " + TunnelReadingTest.HOST_KEY);
        assertThat(path("relay.key")).hasContent(TunnelKeysTest.OPENSSH);
        assertThat(sharing.tunnels())
                .containsExactly(
                        new Tunnel(
                                Kind.SSH,
                                "relay.example.net:2222",
                                "127.0.0.1:18443",
                                "https://127.0.0.1:16080/vnc.html"));
    }

    @Test
    void laysDownWhatATunnelByWireGuardIsOpenedWith() throws Exception {
        key("wireguard.key", TunnelKeysTest.WIREGUARD);

        var sharing = prepare(tunnelled("", TunnelReadingTest.WIREGUARD));

        assertThat(path("wireguard.netdev"))
                .content()
                .contains("PublicKey=" + TunnelReadingTest.PEER)
                .contains("Endpoint=vpn.example.net:51820")
                .contains("AllowedIPs=10.77.0.0/24")
                .doesNotContain(TunnelKeysTest.WIREGUARD);
        assertThat(path("wireguard.network")).content().contains("Address=10.77.0.2/24");
        assertThat(path("wireguard.key")).hasContent(TunnelKeysTest.WIREGUARD);
        assertThat(sharing.tunnels())
                .containsExactly(
                        new Tunnel(Kind.WIREGUARD, "vpn.example.net:51820", "10.77.0.2:8443", ""));
    }

    @Test
    void keepsTheKeysOfTunnelsToItself() throws Exception {
        key("relay.key", TunnelKeysTest.OPENSSH);
        key("wireguard.key", TunnelKeysTest.WIREGUARD);

        var sharing =
                prepare(
                        tunnelled(
                                "web", TunnelReadingTest.SSH + "\n" + TunnelReadingTest.WIREGUARD));

        assertThat(Sharing.in(folder())).contains(sharing);
        keepsAllOfItForRootAlone(path(""));
        assertThat(path("sharing.kdl"))
                .content()
                .doesNotContain(TunnelKeysTest.WIREGUARD)
                .doesNotContain("PRIVATE");
    }

    private void key(String name, String text) throws Exception {
        PrivateFiles.create(above.resolve(name), text);
    }

    private static RemoteSettings tunnelled(String more, String tunnel) throws Exception {
        var text = "remote {\n" + more + "\n tunnel {\n" + tunnel + "\n}\n}";
        return DisplaySettings.of(KdlReader.read(text)).remote();
    }

    private Sharing prepare(RemoteSettings settings) throws Exception {
        return new Preparation(folder(), new TunnelKeys(above), above.resolve("root"), "live")
                .prepare(settings, Instant.now());
    }

    private RemoteFolder folder() {
        return new RemoteFolder(above.resolve("remote"));
    }

    private Path path(String name) {
        return folder().path().resolve(name);
    }
}
