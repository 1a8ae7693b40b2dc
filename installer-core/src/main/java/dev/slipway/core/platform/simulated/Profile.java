package dev.slipway.core.platform.simulated;

import java.util.Optional;
import java.util.stream.Stream;

/// What a new simulated machine is.
public enum Profile {
    /// Four disks in bays: two blank, one with an old pool of another host, one that the machine was started
    /// from.
    RACK_SERVER("rack-server"),
    /// The same, but a disk says that it fails, the clock is slow, and the network knows its names and addresses
    /// already.
    AILING_SERVER("ailing-server"),
    /// Two NVMe disks, one with Windows on it.
    WORKSTATION("workstation"),
    /// Two small blank disks, started by EFI.
    MINI("mini");

    private final String word;

    Profile(String word) {
        this.word = word;
    }

    /// As the command line spells it.
    public String word() {
        return word;
    }

    public static Optional<Profile> of(String word) {
        return Stream.of(values()).filter(profile -> profile.word.equals(word)).findFirst();
    }

    SimulatedMachine machine() {
        return switch (this) {
            case RACK_SERVER -> RackServer.machine();
            case AILING_SERVER -> RackServer.machine().with(RackServer.TROUBLES);
            case WORKSTATION -> Workstation.machine();
            case MINI -> Mini.machine();
        };
    }
}
