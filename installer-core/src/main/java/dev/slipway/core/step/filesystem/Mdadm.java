package dev.slipway.core.step.filesystem;

import dev.slipway.core.command.Command;
import dev.slipway.core.plan.DiskArray;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Arrays.
final class Mdadm {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Mdadm() {}

    /// Asks nothing: what is on the partitions was erased before. With a bitmap, so that a power cut costs no
    /// whole comparison; said, because some versions would ask. The metadata are at the beginning, where no
    /// system takes a member for a file system of its own.
    static Command create(DiskArray array) {
        var argv =
                new ArrayList<>(
                        List.of(
                                "mdadm",
                                "--create",
                                array.device(),
                                "--run",
                                "--metadata=1.2",
                                "--level=1",
                                "--bitmap=internal",
                                "--homehost=" + array.host(),
                                "--name=" + array.name(),
                                "--uuid=" + array.uuid(),
                                "--raid-devices=" + array.members().size()));
        argv.addAll(array.members());
        return Command.of(argv).within(LIMIT);
    }

    /// By its UUID, of those partitions and no others.
    static Command assemble(DiskArray array) {
        var argv =
                new ArrayList<>(
                        List.of("mdadm", "--assemble", array.device(), "--uuid=" + array.uuid()));
        argv.addAll(array.members());
        return Command.of(argv).within(LIMIT);
    }

    static Command detail(DiskArray array) {
        return Command.of("mdadm", "--detail", "--export", array.device());
    }
}
