package dev.slipway.core.step.boot;

import dev.slipway.core.check.Layout;
import dev.slipway.core.command.Command;
import dev.slipway.core.failure.DiskFailure.EspFull;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.OutputUnreadable;
import dev.slipway.core.step.site.Tools;
import java.nio.file.Path;

/// How much room an EFI system partition has. A FAT that is full loses what is being written to it.
final class EspSpace {
    /// For the small files, for folders, and for what the file system rounds up.
    private static final long MARGIN_BYTES = 2 * Layout.MEBIBYTE;

    private EspSpace() {}

    static Command free(Path mount) {
        return Command.of("df", "--block-size=1", "--output=avail", mount.toString());
    }

    static void refuseFull(Tools tools, Esp esp, String disk, long bytes)
            throws InstallException, InterruptedException {
        var command = free(esp.path(""));
        var free = number(command, tools.run(command).text());
        var needed = bytes + MARGIN_BYTES;
        if (free < needed) {
            throw new InstallException(
                    new EspFull(
                            disk, Math.ceilDiv(needed, Layout.MEBIBYTE), free / Layout.MEBIBYTE));
        }
    }

    /// Below a heading.
    private static long number(Command command, String text) throws InstallException {
        var last = text.strip().substring(text.strip().lastIndexOf('\n') + 1).strip();
        if (!last.matches("\\d{1,18}")) {
            throw new InstallException(new OutputUnreadable(command.argv(), text));
        }
        return Long.parseLong(last);
    }
}
