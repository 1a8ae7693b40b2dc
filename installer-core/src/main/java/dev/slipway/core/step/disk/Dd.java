package dev.slipway.core.step.disk;

import dev.slipway.core.command.Command;
import dev.slipway.core.plan.SavedArea;
import java.nio.file.Path;
import java.time.Duration;

/// Copies pieces of disks to files and back.
final class Dd {
    /// Also of a disk that must read bad sectors again and again.
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private Dd() {}

    static Command save(SavedArea area, Path folder) {
        return Command.of(
                        "dd",
                        "if=" + area.device(),
                        "of=" + folder.resolve(area.file()),
                        "bs=64K",
                        "iflag=skip_bytes,count_bytes",
                        "skip=" + area.offsetBytes(),
                        "count=" + area.lengthBytes(),
                        "conv=fsync",
                        "status=none")
                .within(LIMIT);
    }

    static Command restore(SavedArea area, Path folder) {
        return Command.of(
                        "dd",
                        "if=" + folder.resolve(area.file()),
                        "of=" + area.device(),
                        "bs=64K",
                        "oflag=seek_bytes",
                        "seek=" + area.offsetBytes(),
                        "conv=notrunc,fsync",
                        "status=none")
                .within(LIMIT);
    }
}
