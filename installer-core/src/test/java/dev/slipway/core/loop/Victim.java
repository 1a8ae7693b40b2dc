package dev.slipway.core.loop;

import java.nio.file.Path;

/// A process that installs onto loop disks and says so, event by event, until somebody kills it.
public final class Victim {
    private Victim() {}

    /// @param arguments the folder of the disks
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var machine = LoopPlatform.open(folder); // the disks stay attached when it is killed
        SmallInstallation.install(
                folder, machine, event -> System.out.println(event.getClass().getSimpleName()));
    }
}
