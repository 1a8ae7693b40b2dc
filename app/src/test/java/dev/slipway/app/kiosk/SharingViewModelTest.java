package dev.slipway.app.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.core.config.IpPrefix;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.remote.Connections;
import dev.slipway.core.remote.Preparation;
import dev.slipway.core.remote.RemoteFolder;
import dev.slipway.core.remote.RemoteSettings;
import dev.slipway.core.remote.RemoteSettings.SshAccess;
import dev.slipway.core.remote.ScreenUse;
import dev.slipway.core.remote.TunnelKeys;
import dev.slipway.core.remote.TunnelSettings;
import dev.slipway.core.remote.TunnelSettings.Endpoint;
import dev.slipway.core.remote.TunnelSettings.KeyFile;
import dev.slipway.core.remote.TunnelSettings.KeyFile.Kind;
import dev.slipway.core.remote.TunnelSettings.WireGuardTunnel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingViewModelTest {
    private static final RemoteSettings WEB =
            new RemoteSettings(
                    ScreenUse.VIEW_ONLY,
                    false,
                    OptionalInt.of(6080),
                    Optional.empty(),
                    TunnelSettings.NONE);

    /// What a key looks like.
    private static final String PEER = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static final RemoteSettings TUNNELLED =
            new RemoteSettings(
                    ScreenUse.VIEW_ONLY,
                    false,
                    OptionalInt.of(6080),
                    Optional.empty(),
                    new TunnelSettings(
                            Optional.empty(),
                            Optional.of(
                                    new WireGuardTunnel(
                                            new Endpoint("vpn", 51820),
                                            PEER,
                                            new KeyFile("vpn.key", Kind.WIREGUARD),
                                            IpPrefix.parse("10.77.0.2/24").orElseThrow()))));

    @TempDir private Path folder;
    private final FakeBench bench = new FakeBench();

    @BeforeEach
    void nobodyIsConnected() throws Exception {
        Files.createDirectories(folder.resolve("proc"));
        connected("");
    }

    @Test
    void saysNothingWhereNothingIsShared() {
        var model = model();

        bench.seconds().pass(4);

        assertThat(model.words().get()).isEmpty();
    }

    @Test
    void saysWhatIsSharedAsSoonAsItIs() throws Exception {
        var model = model();

        share(WEB);
        bench.seconds().pass(2);

        assertThat(model.words().get())
                .isEqualTo("This display is shared, to look at. Nobody is connected.");
    }

    @Test
    void saysWhoIsConnectedAndHowManySeeIt() throws Exception {
        var model = model();
        share(WEB);

        connected(
                """
                1: 326433C6:17C0 090200C0:D431 01 0:0
                2: 0100007F:170C 0100007F:D432 01 0:0
                """);
        bench.seconds().pass(2);

        assertThat(model.words().get()).endsWith("Connected: 192.0.2.9 (browser). Viewers: 1.");
    }

    @Test
    void saysThatOthersMayLogInWhereTheDisplayIsNotShared() throws Exception {
        var model = model();
        var access = Optional.of(new SshAccess(22, List.of("ssh-ed25519 AAAA tech")));
        share(
                new RemoteSettings(
                        ScreenUse.VIEW_ONLY,
                        false,
                        OptionalInt.empty(),
                        access,
                        TunnelSettings.NONE));

        connected("  1: 326433C6:0016 0B0200C0:D433 01 0:0\n");
        bench.seconds().pass(2);

        assertThat(model.words().get())
                .startsWith("Others may log in on this machine. Connected: 192.0.2.11 (SSH).");
    }

    @Test
    void saysWhereTunnelsComeFromAndWhoComesThroughThem() throws Exception {
        var model = model();
        PrivateFiles.create(folder.resolve("vpn.key"), PEER);
        share(TUNNELLED);

        connected("  1: 0100007F:17C0 0100007F:D431 01 0:0\n");
        bench.seconds().pass(2);

        assertThat(model.words().get())
                .startsWith("This display is shared, to look at. A tunnel leads from vpn:51820 to")
                .contains("Connected: the tunnel (browser).");
    }

    @Test
    void saysThatThereIsATunnelWhereNothingElseIsShared() throws Exception {
        var model = model();
        PrivateFiles.create(folder.resolve("vpn.key"), PEER);
        share(
                new RemoteSettings(
                        ScreenUse.VIEW_ONLY,
                        false,
                        OptionalInt.empty(),
                        Optional.empty(),
                        TUNNELLED.tunnels()));

        bench.seconds().pass(2);

        assertThat(model.words().get())
                .isEqualTo("A tunnel leads from vpn:51820 to this machine. Nobody is connected.");
    }

    @Test
    void asksForTheEndAndSaysSoUntilItIsThere() throws Exception {
        var model = model();
        share(WEB);
        bench.seconds().pass(2);

        model.end();
        bench.seconds().pass(2);
        assertThat(folder.resolve("requests/unshare")).exists();
        assertThat(model.words().get()).as("it is still shared").isNotEmpty();

        Files.delete(folder.resolve("remote/sharing.kdl"));
        bench.seconds().pass(2);
        assertThat(model.words().get()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWhereItCannotAsk() throws Exception {
        Files.createFile(folder.resolve("requests"));
        var model = model();

        model.console();

        assertThat(model.activity().trouble().get().orElseThrow().what()).contains("requests");
    }

    private SharingViewModel model() {
        return new SharingViewModel(
                bench.bench(),
                new LiveSystem(
                        new RemoteFolder(folder.resolve("remote")),
                        new Connections(folder.resolve("proc")),
                        folder.resolve("requests"),
                        folder.resolve("console-password")));
    }

    private void share(RemoteSettings settings) throws Exception {
        var remote = new RemoteFolder(folder.resolve("remote"));
        new Preparation(remote, new TunnelKeys(folder), folder.resolve("root"), "live")
                .prepare(settings, Instant.now());
    }

    private void connected(String lines) throws Exception {
        Files.writeString(folder.resolve("proc/tcp"), "head\n" + lines);
    }
}
