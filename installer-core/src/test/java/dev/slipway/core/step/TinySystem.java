package dev.slipway.core.step;

import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.event.Progress;
import dev.slipway.core.failure.ImageFailure.UnpackFailed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.plan.Step.UnpackImage;
import dev.slipway.core.step.image.ImageUnpacking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The smallest image that can be installed: two kernels, a unit that imports pools, and a place for its
/// configuration.
public final class TinySystem implements ImageUnpacking, SystemWriting {
    private Optional<String> signed = Optional.empty();

    /// By whatever key is asked for.
    TinySystem signed(String digest) {
        signed = Optional.of(digest);
        return this;
    }

    @Override
    public Signed requireSignature(ResolvedImage image, boolean plainHttp, String key)
            throws InstallException, InterruptedException {
        return signed.isPresent()
                ? new Signed(signed.get(), key)
                : ImageUnpacking.super.requireSignature(image, plainHttp, key);
    }

    @Override
    public List<Shortfall> unpack(UnpackImage step, Path root, Listener listener)
            throws InstallException, InterruptedException {
        try {
            Files.createDirectories(root.resolve("etc/kernel"));
            Files.createDirectories(root.resolve("boot"));
            Files.createDirectories(root.resolve("usr/sbin"));
            Files.writeString(root.resolve("usr/sbin/mdadm"), "mdadm");
            for (var version : new String[] {"6.1.0-9", "6.1.0-10"}) {
                Files.writeString(root.resolve("boot/vmlinuz-" + version), "kernel " + version);
                Files.writeString(root.resolve("boot/initrd.img-" + version), "initrd " + version);
            }
            Files.writeString(
                    root.resolve("etc/kernel/cmdline"), "console=ttyS1 root=/dev/sda quiet\n");
            var units = Files.createDirectories(root.resolve("usr/lib/systemd/system"));
            Files.writeString(units.resolve("zfs-import-scan.service"), "[Unit]\n");
            listener.progress(new Progress(1, 1, 1, 1));
            return List.of(new Shortfall("owners", 7));
        } catch (IOException e) {
            throw new InstallException(new UnpackFailed(root.toString(), e.toString()), e);
        }
    }

    @Override
    public List<String> write(SystemConfiguration system, String kdl, Path root)
            throws InstallException {
        try {
            Files.writeString(root.resolve("etc/sysconfig.kdl"), kdl);
            return List.of("no locales");
        } catch (IOException e) {
            throw new InstallException(new UnpackFailed(root.toString(), e.toString()), e);
        }
    }
}
