package dev.slipway.core.live.stick;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.raw.DiskProgress;
import dev.slipway.core.live.stick.StickTarget.ADisk;
import dev.slipway.core.platform.Platform;
import java.time.Duration;

/// Writes a stick: the image, read back; then the data, read back; and last of all the entry of the partition that
/// holds the data. Whatever stops it before, the stick has no data, or does not start.
public final class StickWriting {
    private static final Duration SETTLING = Duration.ofSeconds(60);

    private final StickPlan plan;
    private final Platform platform;
    private final Commands commands;

    public StickWriting(StickPlan plan, Platform platform) {
        this.plan = plan;
        this.platform = platform;
        this.commands = platform.commands();
    }

    public void run(DiskProgress progress) throws InstallException, InterruptedException {
        writeImage(progress);
        var data = new DataFileSystem(plan.target().path(), plan.data(), commands);
        data.make();
        for (var file : plan.contents().files()) {
            data.add(file);
        }
        reachDisk();
        for (var file : plan.contents().files()) {
            data.verify(file);
        }
        enterPartition();
    }

    private void writeImage(DiskProgress progress) throws InstallException, InterruptedException {
        try (var disk = plan.target().open(platform)) {
            plan.image().write(disk, plan.target().name(), progress);
            DataPartition.forgetOldTable(disk);
            disk.flush();
        }
    }

    /// What is read after this comes from the disk itself.
    private void reachDisk() throws InstallException, InterruptedException {
        if (plan.target() instanceof ADisk disk) {
            commands.run(
                    Command.of("blockdev", "--flushbufs", disk.path().toString())
                            .within(Duration.ofMinutes(30)));
        }
    }

    private void enterPartition() throws InstallException, InterruptedException {
        try (var disk = plan.target().reopen(platform)) {
            plan.data().enter(disk, plan.target().name());
        }
        if (plan.target() instanceof ADisk disk) {
            commands.run(Command.of("blockdev", "--rereadpt", disk.path().toString()));
            commands.run(Command.of("udevadm", "settle", "--timeout=30").within(SETTLING));
        }
    }
}
