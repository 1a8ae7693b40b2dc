package dev.slipway.core.step;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.command.Feed;
import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.event.Progress;
import dev.slipway.core.failure.ImageFailure.UnpackFailed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.plan.ImageStep.UnpackImage;
import dev.slipway.core.plan.PoolStep.ReceiveBootEnvironment;
import dev.slipway.core.platform.simulated.StandInStream;
import dev.slipway.core.step.image.ImageUnpacking;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /// The same as a stream.
    @Override
    public Feed feed(ReceiveBootEnvironment step, Listener listener) {
        return new Feed() {
            @Override
            public void into(OutputStream in) throws IOException {
                in.write(StandInStream.of(files()));
            }

            @Override
            public void waited() throws InterruptedException {
                listener.progress(new Progress(1, 1, 1, 1));
            }
        };
    }

    private static Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        files.put("usr/sbin/mdadm", text("mdadm"));
        for (var version : new String[] {"6.1.0-9", "6.1.0-10"}) {
            files.put("boot/vmlinuz-" + version, text("kernel " + version));
            files.put("boot/initrd.img-" + version, text("initrd " + version));
        }
        files.put("etc/kernel/cmdline", text("console=ttyS1 root=/dev/sda quiet\n"));
        files.put("usr/lib/systemd/system/zfs-import-scan.service", text("[Unit]\n"));
        return files;
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public List<Shortfall> unpack(UnpackImage step, Path root, Listener listener)
            throws InstallException, InterruptedException {
        try {
            for (var file : files().entrySet()) {
                var path = root.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
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
