package dev.slipway.app;

import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeConnector;
import dev.slipway.app.fake.FakeDiscovery;
import dev.slipway.app.fake.FakeMachine;
import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.Samples;
import dev.slipway.app.settings.Settings;
import dev.slipway.app.settings.SettingsFile;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.discovery.DiscoverySettings;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineStatus;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.beans.property.SimpleObjectProperty;

/// Three machines that answer, the first of which can be installed.
record World(FakeDiscovery discovery, FakeConnector connector, FakeMachine node01, Parts parts) {
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

    static Parts parts(FakeDiscovery discovery, FakeConnector connector, Path reports) {
        return new Parts(
                discovery,
                DiscoverySettings.USUAL,
                connector,
                new ImageConfiguration("", false),
                _ -> {},
                reports,
                new SimpleObjectProperty<>(Settings.USUAL),
                new SettingsFile(reports.resolve("config/settings.kdl")));
    }

    private static MachineAddress address(int last) {
        return new MachineAddress("192.0.2." + last, 8443);
    }
}
