package dev.slipway.core.platform.simulated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What was written to whole disks, as files of their own: only such a disk has contents beside what the tools know.
record DiskContents(Path folder) {
    static DiskContents of(SimulatedMachineState state) {
        return new DiskContents(state.folder().resolve("disks"));
    }

    Path file(SimulatedDisk disk) {
        return folder.resolve(disk.disk().id() + ".img");
    }

    /// Its labels are erased, or others put in their place: nothing of it can be found any more.
    void forget(SimulatedDisk disk) {
        try {
            Files.deleteIfExists(file(disk));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// What the kernel finds when it reads the disk's table again; empty where nobody wrote the whole disk.
    Optional<SimulatedDisk> reread(SimulatedDisk disk) {
        if (!Files.exists(file(disk))) {
            return Optional.empty();
        }
        var bare = disk.withoutTable().with(0, java.util.List.of()).announced(false);
        return Optional.of(WrittenTable.in(file(disk), disk).map(bare::with).orElse(bare));
    }
}
