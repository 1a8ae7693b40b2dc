package dev.slipway.app;

import dev.slipway.app.fake.FakeClaim;
import dev.slipway.app.fake.FakeConnector;
import dev.slipway.app.fake.FakeDiscovery;
import dev.slipway.app.fake.FakeMachine;
import dev.slipway.app.fake.FakeStory;
import dev.slipway.app.fake.Samples;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineStatus;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Machines that are built alike and answer one after the other, node01 first.
record FleetWorld(Parts parts, List<FakeMachine> machines) {
    static FleetWorld of(Path reports, FakeStory... stories) {
        var connector = new FakeConnector();
        var discovery = FakeDiscovery.waiting();
        var machines = new ArrayList<FakeMachine>();
        for (var number = 1; number <= stories.length; number++) {
            var name = "node0" + number;
            var address = new MachineAddress("192.0.2.1" + number, 8443);
            var machine = new FakeMachine(name, claim(number, stories[number - 1]));
            connector.with(address, machine);
            discovery.appears(Samples.found(name, address, MachineStatus.AVAILABLE));
            machines.add(machine);
        }
        return new FleetWorld(World.parts(discovery, connector, reports), machines);
    }

    private static FakeClaim claim(int number, FakeStory story) {
        var claim = new FakeClaim(InstantSource.system(), story).with(inventory(number));
        return number == 1 ? claim : claim.named("node0" + number);
    }

    private static Inventory inventory(int number) {
        return number == 1 ? Samples.inventory() : Samples.likewise(number);
    }

    FakeClaim claim(int place) {
        return machines.get(place).claim();
    }
}
