package dev.slipway.app;

import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeConnector;
import dev.slipway.app.fake.FakeDiscovery;
import dev.slipway.app.fake.FakeMachine;
import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.FakeXkb;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.kiosk.DisplayKeyboard;
import dev.slipway.app.kiosk.KeptFile;
import dev.slipway.app.kiosk.Kiosk;
import dev.slipway.app.kiosk.LiveSystem;
import dev.slipway.app.settings.Settings;
import dev.slipway.app.settings.SettingsFile;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.discovery.OwnDiscovery;
import dev.slipway.core.machine.ClaimCode;
import dev.slipway.core.machine.Greeting;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineStatus;
import dev.slipway.core.remote.Connections;
import dev.slipway.core.remote.RemoteFolder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;

/// Three machines that answer, the first of which can be installed.
record World(FakeDiscovery discovery, FakeConnector connector, FakeMachine node01, Parts parts) {
    static final Greeting GREETING =
            new Greeting(
                    List.of(new MachineAddress("192.0.2.50", 8443)),
                    "SHA256:" + "AB:".repeat(31) + "AB",
                    Optional.of(new ClaimCode("7KQ01MZX")));

    static World of(FakeStory story, Path reports) {
        var claim = new FakeClaim(InstantSource.system(), story);
        var node01 = new FakeMachine("node01", claim);
        var connector = new FakeConnector().with(Samples.NODE01, node01);
        var discovery =
                FakeDiscovery.waiting(
                        Samples.found("node01", Samples.NODE01, MachineStatus.AVAILABLE),
                        Samples.found("node02", address(12), MachineStatus.CLAIMED),
                        Samples.found("node03", address(13), MachineStatus.INSTALLED));
        return new World(discovery, connector, node01, parts(discovery, connector, reports));
    }

    /// With a guest of this host as a fourth machine; it is claimed as node01 is.
    static World withGuest(FakeStory story, Path reports) {
        var world = of(story, reports);
        var guest = MachineAddress.guest("guest:vm1").orElseThrow();
        world.connector().with(guest, world.node01());
        world.discovery().appears(Samples.found("vm1", guest, MachineStatus.AVAILABLE));
        return world;
    }

    static Parts parts(FakeDiscovery discovery, FakeConnector connector, Path reports) {
        return new Parts(
                discovery,
                DiscoverySettings.USUAL,
                connector,
                new ImageConfiguration("", false),
                _ -> {},
                reports,
                new SimpleObjectProperty<>(Settings.USUAL),
                new SettingsFile(reports.resolve("config/settings.kdl")),
                Optional.empty());
    }

    /// The wizard runs on node01 itself, and all that its display shows.
    static World kiosk(FakeStory story, Path reports) {
        return kiosk(story, reports, new FakeXkb("us"));
    }

    /// @param xkb of its display
    static World kiosk(FakeStory story, Path reports, FakeXkb xkb) {
        var world = of(story, reports);
        var own = world.node01().own();
        var parts = world.parts();
        return new World(
                world.discovery(),
                world.connector(),
                own,
                new Parts(
                        new OwnDiscovery(
                                world.connector().with(MachineAddress.LOCAL, own),
                                parts.discovery()),
                        parts.asked(),
                        parts.connector(),
                        parts.image(),
                        parts.pause(),
                        parts.reports(),
                        parts.settings(),
                        parts.settingsFile(),
                        Optional.of(
                                new Kiosk(
                                        new KeptFile(reports.resolve("state/kiosk.kdl")),
                                        around(reports),
                                        new DisplayKeyboard(xkb, List.of()),
                                        () -> GREETING))));
    }

    /// With all of it in a folder.
    static LiveSystem around(Path folder) {
        return new LiveSystem(
                new RemoteFolder(folder.resolve("remote")),
                new Connections(folder.resolve("proc")),
                folder.resolve("requests"),
                folder.resolve("console-password"));
    }

    private static MachineAddress address(int last) {
        return new MachineAddress("192.0.2." + last, 8443);
    }
}
