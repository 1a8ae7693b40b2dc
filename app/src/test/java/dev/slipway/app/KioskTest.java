package dev.slipway.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.FakeXkb;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.settings.Language;
import dev.slipway.app.settings.Settings;
import dev.slipway.app.theme.Look;
import dev.slipway.core.config.IpPrefix;
import dev.slipway.core.pki.PrivateFiles;
import dev.slipway.core.remote.Preparation;
import dev.slipway.core.remote.RemoteFolder;
import dev.slipway.core.remote.RemoteSettings;
import dev.slipway.core.remote.RemoteSettings.SshAccess;
import dev.slipway.core.remote.ScreenUse;
import dev.slipway.core.remote.Sharing;
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
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The wizard on the display of the machine that is to be installed.
class KioskTest {
    /// What a key looks like.
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @TempDir private Path reports;

    @ParameterizedTest
    @CsvSource({"800, 600", "1000, 768"})
    void installsTheMachineThatItRunsOnByKeyboardAlone(double width, double height)
            throws Exception {
        var world = World.kiosk(FakeStory.whole(), reports);
        try (var wizard = new Shown(world.parts(), width, height)) {
            wizard.waitForRows("machines", 3).waitForStatus("").lint().push(KeyCode.F10);
            wizard.waitForText("held", "node01").waitForStatus("").lint().push(KeyCode.F10);

            new Walk(wizard).layOut().name().describe().confirm().erase();

            wizard.waitForText("summary", "node01 is installed.").lint();
        }
    }

    @ParameterizedTest
    @CsvSource({"800, 600, ENGLISH", "800, 600, GERMAN", "1280, 800, GERMAN"})
    void letsTheKeyboardBeTriedWhileSomebodyIsInTheFieldForIt(
            double width, double height, Language language) throws Exception {
        var display = new FakeXkb("fr");
        var world = World.kiosk(FakeStory.whole(), reports, display);
        world.parts().settings().set(new Settings(Look.LIGHT, 14, language));
        try (var wizard = new Shown(world.parts(), width, height)) {
            wizard.waitForRows("machines", 3).waitForStatus("").push(KeyCode.F10);
            wizard.waitForText("held", "node01").waitForStatus("").push(KeyCode.F10);
            new Walk(wizard).layOut().name();

            wizard.tabTo("keyboard-try").write("yz");
            wizard.waitFor("the one chosen", () -> display.layout().equals("us")).lint();
            wizard.push(KeyCode.TAB);

            wizard.waitFor("the one before", () -> display.layout().equals("fr"));
            assertThat(wizard.typed("keyboard-try")).isEmpty();
        }
    }

    @Test
    void isWhereItWasAfterItDied() throws Exception {
        var world = World.kiosk(FakeStory.whole(), reports);
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            wizard.waitForRows("machines", 3).waitForStatus("").push(KeyCode.F10);
            wizard.waitForText("held", "node01").waitForStatus("").push(KeyCode.F10);
            new Walk(wizard).layOut().name().fillIn();
            wizard.waitForText("plan-hash", FakeClaim.HASH);
            wizard.waitFor("its place is kept", () -> kept().contains("page=\"5\""));
        }

        try (var wizard = new Shown(world.parts(), 800, 600)) {
            wizard.waitForText("plan-hash", FakeClaim.HASH);
            assertThat(wizard.visible("confirm-0")).as("confirmed once more").isTrue();
            assertThat(wizard.typed("confirm-0")).isEmpty();
            assertThat(wizard.job().draft().get().text())
                    .contains(Samples.REFERENCE, "hostname \"node01\"", "user \"admin\"");
        }
    }

    @Test
    void watchesTheInstallationAgainAfterItDied() throws Exception {
        var world = World.kiosk(FakeStory.whole(), reports);
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            wizard.waitForRows("machines", 3).waitForStatus("").push(KeyCode.F10);
            wizard.waitForText("held", "node01").waitForStatus("").push(KeyCode.F10);
            new Walk(wizard).layOut().name().describe().confirm().erase();
            wizard.waitForText("summary", "node01 is installed.");
            wizard.waitFor("its place is kept", () -> kept().contains("page=\"7\""));
        }

        try (var wizard = new Shown(world.parts(), 800, 600)) {
            wizard.waitForText("summary", "node01 is installed.");
        }
    }

    @ParameterizedTest
    @CsvSource({"800, 600, ENGLISH", "800, 600, GERMAN", "1000, 768, GERMAN"})
    void saysHowItsMachineIsClaimedFromALaptopOverTheListOfMachinesAlone(
            double width, double height, Language language) throws Exception {
        var world = World.kiosk(FakeStory.whole(), reports);
        world.parts().settings().set(new Settings(Look.LIGHT, 14, language));
        try (var wizard = new Shown(world.parts(), width, height)) {
            wizard.waitForRows("machines", 3).waitForText("greeting", "7KQ01MZX").lint();
            assertThat(wizard.text("greeting"))
                    .contains("192.0.2.50:8443", World.GREETING.fingerprint());

            wizard.push(KeyCode.F10).waitForText("held", "node01");

            assertThat(wizard.visible("greeting")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"800, 600, ENGLISH", "800, 600, GERMAN", "1000, 768, GERMAN"})
    void saysThatItsDisplayIsSharedAndWithWhomAndEndsIt(
            double width, double height, Language language) throws Exception {
        var world = World.kiosk(FakeStory.whole(), reports);
        world.parts().settings().set(new Settings(Look.LIGHT, 14, language));
        var sharing = share();
        try (var wizard = new Shown(world.parts(), width, height)) {
            wizard.waitForRows("machines", 3).waitForText("shared", "192.0.2.9").lint();
            wizard.push(KeyCode.F4).waitForText("sharing-password", sharing.password()).lint();
            assertThat(wizard.text("sharing-certificate")).isEqualTo(sharing.fingerprint());
            assertThat(wizard.text("tunnel-WIREGUARD")).contains("vpn:51820", "10.77.0.2:8443");
            assertThat(wizard.text("tunnel-web-WIREGUARD")).contains("https://10.77.0.2:6080");

            wizard.tabTo("sharing-end").push(KeyCode.SPACE);

            wizard.waitFor(
                    "it is asked for", () -> Files.exists(reports.resolve("requests/unshare")));
            Files.delete(reports.resolve("remote/sharing.kdl"));
            wizard.waitFor("it is not shared", () -> !wizard.visible("shared")).lint();
        }
    }

    @Test
    void leadsToTheConsoleOnlyWhereThereIsAPassword() throws Exception {
        var world = World.kiosk(FakeStory.whole(), reports);
        try (var wizard = new Shown(world.parts(), 800, 600)) {
            wizard.waitForRows("machines", 3).push(KeyCode.F4);
            wizard.waitForText("console-said", "nothing leads from here to a shell").lint();
            assertThat(wizard.visible("sharing-console")).isFalse();

            Files.createFile(reports.resolve("console-password"));
            wizard.waitFor("the button", () -> wizard.visible("sharing-console")).lint();
            wizard.tabTo("sharing-console").push(KeyCode.SPACE);

            wizard.waitFor(
                    "it is asked for", () -> Files.exists(reports.resolve("requests/console")));
        }
    }

    /// With a browser that is connected, and a tunnel.
    private Sharing share() throws Exception {
        PrivateFiles.create(reports.resolve("vpn.key"), KEY);
        var tunnel =
                new WireGuardTunnel(
                        new Endpoint("vpn", 51820),
                        KEY,
                        new KeyFile("vpn.key", Kind.WIREGUARD),
                        IpPrefix.parse("10.77.0.2/24").orElseThrow());
        var all =
                new RemoteSettings(
                        ScreenUse.CONTROL,
                        true,
                        OptionalInt.of(6080),
                        Optional.of(new SshAccess(22, List.of("ssh-ed25519 AAAA tech"))),
                        new TunnelSettings(Optional.empty(), Optional.of(tunnel)));
        var established = "  1: 326433C6:17C0 090200C0:D431 01 0:0 0:0 0 0 0 2\n";
        Files.createDirectories(reports.resolve("proc"));
        Files.writeString(reports.resolve("proc/tcp"), "head\n" + established);
        return new Preparation(
                        new RemoteFolder(reports.resolve("remote")),
                        new TunnelKeys(reports),
                        reports.resolve("root"),
                        "live")
                .prepare(all, Instant.now());
    }

    @Test
    void fillsTheDisplayAndIsNotClosed() throws Exception {
        var world = World.kiosk(FakeStory.whole(), reports);
        try (var wizard = new Shown(world.parts(), FullScreen::on)) {
            wizard.waitForRows("machines", 3);

            var stage =
                    wizard.onScreen(() -> (Stage) wizard.node("machines").getScene().getWindow());
            var display = javafx.stage.Screen.getPrimary().getBounds();
            assertThat(stage.getStyle()).isEqualTo(StageStyle.UNDECORATED);
            assertThat(stage.getX()).isEqualTo(display.getMinX());
            assertThat(stage.getWidth()).isEqualTo(display.getWidth());
            assertThat(stage.getHeight()).isEqualTo(display.getHeight());
            wizard.onScreen(() -> close(stage));
            assertThat(wizard.visible("machines")).isTrue();
        }
    }

    /// As a window manager asks a window to.
    private static boolean close(Stage stage) {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        return stage.isShowing();
    }

    private String kept() throws Exception {
        var file = reports.resolve("state/kiosk.kdl");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
