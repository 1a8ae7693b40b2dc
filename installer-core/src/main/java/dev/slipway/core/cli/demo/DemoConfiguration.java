package dev.slipway.core.cli.demo;

import dev.slipway.core.config.AddressConfiguration;
import dev.slipway.core.config.AddressConfiguration.AddressKind;
import dev.slipway.core.config.ImageConfiguration;
import dev.slipway.core.config.InterfaceConfiguration;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.config.UserConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.config.VdevKind;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.util.List;
import java.util.Optional;

/// What the demonstration makes of a machine: a mirror over its first two free disks, one link by DHCP, one
/// user without a password.
final class DemoConfiguration {
    private static final int SIDES = 2;

    private DemoConfiguration() {}

    static MachineConfiguration of(Inventory inventory, String hostname, String image) {
        var disks = inventory.disks().stream().filter(Disk::free).limit(SIDES).toList();
        var mirror =
                new VdevConfiguration(
                        VdevKind.MIRROR,
                        disks.stream().map(disk -> "serial:" + disk.serial()).toList());
        return new MachineConfiguration(
                List.of(new PoolConfiguration("rpool", List.of(mirror))),
                new ImageConfiguration(image, true),
                Optional.empty(),
                system(inventory, hostname));
    }

    private static SystemConfiguration system(Inventory inventory, String hostname) {
        var link = inventory.links().getFirst();
        var dhcp = new AddressConfiguration("v4", AddressKind.DHCP4, Optional.empty());
        var net0 =
                new InterfaceConfiguration(
                        "net0", "mac:" + link.mac(), List.of(dhcp), Optional.empty());
        return new SystemConfiguration(
                hostname,
                List.of(),
                List.of(),
                Optional.of("Etc/UTC"),
                Optional.of("C.UTF-8"),
                List.of(net0),
                List.of(
                        new UserConfiguration(
                                "tech", Optional.empty(), List.of(KEY), List.of("sudo"))));
    }

    /// A key that nobody has: its private half was thrown away.
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDfXasSLaL8fALs0RsnO5LqLXwCHd1EP3+6yih9QzaLs demo";
}
