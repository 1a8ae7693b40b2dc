package dev.slipway.core.check;

import dev.slipway.core.check.StaticAddresses.StaticAddress;
import dev.slipway.core.config.IpAddress;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Observations;
import dev.slipway.core.inventory.Occupancy;
import dev.slipway.core.inventory.Occupancy.Free;
import dev.slipway.core.inventory.Occupancy.Taken;
import dev.slipway.core.inventory.Occupancy.Unknown;
import java.util.List;

/// Are the addresses, and the host name, nobody else's?
final class AddressChecks {
    private final List<StaticAddress> addresses;
    private final MachineConfiguration configuration;
    private final Inventory inventory;
    private final Observations observations;
    private final Problems problems;

    AddressChecks(
            MachineConfiguration configuration,
            Inventory inventory,
            Observations observations,
            Problems problems) {
        this.addresses = StaticAddresses.of(configuration, inventory);
        this.configuration = configuration;
        this.inventory = inventory;
        this.observations = observations;
        this.problems = problems;
    }

    void check() {
        for (var address : addresses) {
            var seen = observations.occupancies().get(address.address());
            if (seen != null && !isOwn(address.address())) {
                check(address, seen);
            }
        }
        checkHostName();
    }

    private void check(StaticAddress address, Occupancy seen) {
        switch (seen) {
            case Free() -> {}
            case Taken(var mac) -> {
                if (!isOwnMac(mac)) {
                    problems.error("address-taken", address.field(), address.address(), mac);
                }
            }
            case Unknown(var why) ->
                    problems.note(
                            "address-unprobed", address.field(), address.address(), Unseen.of(why));
        }
    }

    private boolean isOwn(String address) {
        return inventory.links().stream()
                .flatMap(link -> link.addresses().stream())
                .anyMatch(own -> isSame(own.replaceFirst("/.*", ""), address));
    }

    private boolean isOwnMac(String mac) {
        return inventory.links().stream().anyMatch(link -> link.mac().equalsIgnoreCase(mac));
    }

    private void checkHostName() {
        var others = observations.named().stream().filter(this::isOfAnother).toList();
        if (!others.isEmpty()) {
            problems.warning(
                    "host-name-taken",
                    "sysconfig.hostname",
                    configuration.system().hostname(),
                    String.join(", ", others));
        }
    }

    /// A live system's own name stands for a loopback address.
    private boolean isOfAnother(String address) {
        return !address.startsWith("127.")
                && !address.equals("::1")
                && !isOwn(address)
                && addresses.stream().noneMatch(wanted -> isSame(wanted.address(), address));
    }

    /// However they are spelled: IPv6 has many ways.
    private static boolean isSame(String one, String other) {
        return IpAddress.parse(one)
                .filter(it -> IpAddress.parse(other).stream().anyMatch(it::equals))
                .isPresent();
    }
}
