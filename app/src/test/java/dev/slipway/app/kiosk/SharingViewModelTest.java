package dev.slipway.app.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeBench;
import dev.slipway.core.remote.Connections;
import dev.slipway.core.remote.Preparation;
import dev.slipway.core.remote.RemoteFolder;
import dev.slipway.core.remote.RemoteSettings;
import dev.slipway.core.remote.RemoteSettings.SshAccess;
import dev.slipway.core.remote.ScreenUse;
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
            new RemoteSettings(ScreenUse.VIEW_ONLY, false, OptionalInt.of(6080), Optional.empty());

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
        share(new RemoteSettings(ScreenUse.VIEW_ONLY, false, OptionalInt.empty(), access));

        connected("  1: 326433C6:0016 0B0200C0:D433 01 0:0\n");
        bench.seconds().pass(2);

        assertThat(model.words().get())
                .startsWith("Others may log in on this machine. Connected: 192.0.2.11 (SSH).");
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
        new Preparation(remote, folder.resolve("root"), "live").prepare(settings, Instant.now());
    }

    private void connected(String lines) throws Exception {
        Files.writeString(folder.resolve("proc/tcp"), "head\n" + lines);
    }
}
