package dev.slipway.core.step.boot;

import dev.slipway.core.plan.KernelPlace;

/// What GRUB starts from the file system that holds `/boot`, which it looks for by its UUID: the number of a
/// disk changes with the disks beside it.
record BiosMenu(String name, KernelPlace place, Kernel kernel, String arguments) {
    String text() {
        return """
        set timeout=0
        search --no-floppy --fs-uuid --set=root %s
        menuentry "Slipway %s" {
          linux %s/%s %s
          initrd %s/%s
        }
        """
                .formatted(
                        place.uuid(),
                        name,
                        place.folder(),
                        kernel.image().getFileName(),
                        arguments,
                        place.folder(),
                        kernel.initrd().getFileName());
    }
}
