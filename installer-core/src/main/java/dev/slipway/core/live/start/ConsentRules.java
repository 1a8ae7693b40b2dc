package dev.slipway.core.live.start;

import dev.slipway.core.check.Selection;
import dev.slipway.core.config.DiskConfiguration;
import dev.slipway.core.config.DiskSelector;
import dev.slipway.core.config.LiveSettings;
import dev.slipway.core.config.LiveSettings.Consent;
import dev.slipway.core.config.MachineConfiguration;
import dev.slipway.core.config.PoolConfiguration;
import dev.slipway.core.config.VdevConfiguration;
import dev.slipway.core.failure.ConfigurationFailure.NoConsent;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.machine.PlannedInstallation;
import java.util.List;
import java.util.stream.Stream;

/// When nobody is asked: a disk is lost only on the machine that the stick names, only if the stick names the disk too,
/// and only by what stays the same in whatever machine.
public final class ConsentRules {
    private ConsentRules() {}

    /// What can be said before there is a machine: when the stick is written, and again when it starts.
    ///
    /// @throws InstallException with `NoConsent`
    public static Consent refuseUnsafe(LiveSettings settings, MachineConfiguration configuration)
            throws InstallException {
        var consent =
                settings.unattended()
                        .orElseThrow(() -> refusal("the settings have no node “unattended”"));
        for (var selector : selectors(configuration)) {
            if (DiskSelector.parse(selector).filter(DiskSelector::namesOnly).isEmpty()) {
                throw refusal("“" + selector + "” names no disk by serial: or wwn:");
            }
            if (consent.disks().stream().noneMatch(it -> same(it, selector))) {
                throw refusal("“unattended” does not name the disk “" + selector + "”");
            }
        }
        return consent;
    }

    private static boolean same(String one, String other) {
        return DiskSelector.essence(one).equals(DiskSelector.essence(other));
    }

    private static List<String> selectors(MachineConfiguration configuration) {
        var ofPools =
                configuration.pools().stream()
                        .map(PoolConfiguration::vdevs)
                        .flatMap(List::stream)
                        .map(VdevConfiguration::disks)
                        .flatMap(List::stream);
        var ofDisks =
                configuration.disks().stream().map(DiskConfiguration::disks).flatMap(List::stream);
        var ofImage = configuration.image().disk().stream();
        return Stream.of(ofPools, ofDisks, ofImage).flatMap(it -> it).toList();
    }

    /// @throws InstallException with `NoConsent` where it is given for another machine, or by what many machines have
    public static void refuseOtherMachine(Consent consent, Hardware hardware)
            throws InstallException {
        var named = consent.machine().strip();
        var byUuid = hardware.ownUuid().filter(own -> named.equalsIgnoreCase(own.toString()));
        if (byUuid.isEmpty() && hardware.ownSerial().filter(named::equals).isEmpty()) {
            throw refusal(
                    "it is given for the machine %s, and this one is %s, serial number %s"
                            .formatted(named, hardware.uuid(), hardware.serial()));
        }
    }

    /// @throws InstallException with `NoConsent` where a disk is written to that it does not name
    public static void refuseOtherDisks(
            Consent consent, PlannedInstallation plan, Inventory inventory)
            throws InstallException {
        for (var erasure : plan.erased()) {
            refuseOther(consent, erasure.disk(), inventory);
        }
        for (var kept : plan.kept()) {
            refuseOther(consent, kept.disk(), inventory);
        }
    }

    private static void refuseOther(Consent consent, Disk disk, Inventory inventory)
            throws InstallException {
        if (consent.disks().stream().noneMatch(it -> isOnly(it, disk, inventory))) {
            throw refusal("it does not name the disk " + disk.name());
        }
    }

    private static boolean isOnly(String selector, Disk disk, Inventory inventory) {
        var matches = new Selection(selector, inventory).matches();
        return matches.size() == 1 && matches.getFirst().id().equals(disk.id());
    }

    private static InstallException refusal(String why) {
        return new InstallException(new NoConsent(why));
    }
}
