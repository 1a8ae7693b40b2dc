package dev.slipway.core.machined;

import dev.slipway.core.alert.Alerts;
import dev.slipway.core.discovery.FoundMachine;
import dev.slipway.core.discovery.FoundMachine.More;
import dev.slipway.core.discovery.FoundMachine.Specs;
import dev.slipway.core.event.InstallEvent.Cancelled;
import dev.slipway.core.event.InstallEvent.Completed;
import dev.slipway.core.event.InstallEvent.Ended;
import dev.slipway.core.event.InstallEvent.Failed;
import dev.slipway.core.event.InstallEvent.Purpose;
import dev.slipway.core.event.InstallationReport;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.machine.MachineAddress;
import dev.slipway.core.machine.MachineDescription;
import dev.slipway.core.machine.MachineSide;
import dev.slipway.core.machine.MachineStatus;
import dev.slipway.core.machine.SlipwayVersion;
import dev.slipway.core.pki.Fingerprint;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the machine says of itself: to anybody, who it is and what it is doing now; to its holder, what is wrong with it.
///
/// @param seen the inventory as it was at the start: discovery must not look at disks again for each answer
record Standing(
        String id,
        String hostname,
        Fingerprint fingerprint,
        Inventory seen,
        MachineSide side,
        Supplier<Alerts> alerts,
        Leases leases) {
    private static final long GIGABYTE = 1_000_000_000;
    private static final long GIBIBYTE = 1L << 30;

    MachineDescription description() {
        var lease = leases.current();
        return new MachineDescription(
                id,
                hostname,
                SlipwayVersion.text(),
                side.simulated(),
                status(),
                lease.map(Leases.Held::holder),
                lease.map(leases::left).orElse(0L),
                side.latest().map(InstallationReport::installation));
    }

    FoundMachine found(MachineAddress listening) {
        return new FoundMachine(
                        id,
                        hostname,
                        listening,
                        status(),
                        Optional.of(specs()),
                        List.of("zfs"),
                        fingerprint.text(),
                        side.simulated())
                .with(more());
    }

    private More more() {
        var holder = leases.current().map(Leases.Held::holder);
        return new More(holder, seen.firmware(), Optional.empty());
    }

    /// An installation says more than the claim under which it runs.
    MachineStatus status() {
        return side.latest().map(this::status).orElseGet(this::claim);
    }

    private MachineStatus status(InstallationReport report) {
        return report.end()
                .map(end -> status(end, report.purpose()))
                .orElse(MachineStatus.INSTALLING);
    }

    private MachineStatus status(Ended end, Purpose purpose) {
        return switch (end) {
            case Completed _ -> purpose == Purpose.ROLL_BACK ? claim() : MachineStatus.INSTALLED;
            case Failed _ -> MachineStatus.FAILED;
            case Cancelled(var _, var changed) ->
                    changed.isEmpty() ? claim() : MachineStatus.FAILED;
        };
    }

    private MachineStatus claim() {
        return leases.current().isPresent() ? MachineStatus.CLAIMED : MachineStatus.AVAILABLE;
    }

    private Specs specs() {
        return new Specs(
                seen.processor().cores(),
                Math.ceilDiv(seen.memoryBytes(), GIBIBYTE),
                seen.storageBytes() / GIGABYTE,
                seen.links().size());
    }
}
