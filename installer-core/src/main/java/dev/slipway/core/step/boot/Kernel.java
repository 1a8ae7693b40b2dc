package dev.slipway.core.step.boot;

import dev.slipway.core.failure.ImageFailure.NoKernel;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.failure.ToolFailure.FileUnusable;
import dev.slipway.core.step.site.TargetRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A kernel and the initial file system that was built for it, as the image has them in `/boot`.
record Kernel(Path image, Path initrd) {
    private static final String KERNEL = "vmlinuz-";
    private static final String INITRD = "initrd.img-";

    /// The newest that is complete.
    ///
    /// @throws InstallException with `NoKernel` where the image has none
    static Kernel newest(TargetRoot root, String reference) throws InstallException {
        var boot = root.directory("boot");
        return versions(boot).stream()
                .map(
                        version ->
                                new Kernel(
                                        boot.resolve(KERNEL + version),
                                        boot.resolve(INITRD + version)))
                .filter(Kernel::complete)
                .findFirst()
                .orElseThrow(() -> new InstallException(new NoKernel(reference)));
    }

    /// Of both files.
    long sizeBytes() throws InstallException {
        try {
            return Files.size(image) + Files.size(initrd);
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(image.toString(), e.toString()), e);
        }
    }

    private static List<String> versions(Path boot) throws InstallException {
        try (var entries = Files.list(boot)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> name.startsWith(KERNEL))
                    .map(name -> name.substring(KERNEL.length()))
                    .sorted(Comparator.comparing(KernelVersion::new).reversed())
                    .toList();
        } catch (IOException e) {
            throw new InstallException(new FileUnusable(boot.toString(), e.toString()), e);
        }
    }

    /// Links are not followed: they may lead out of the image.
    private boolean complete() {
        return Stream.of(image, initrd)
                .allMatch(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }
}
