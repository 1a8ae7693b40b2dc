package dev.slipway.core.loop;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.slipway.core.config.SystemConfiguration;
import dev.slipway.core.event.Progress;
import dev.slipway.core.failure.ImageFailure.UnpackFailed;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.reference.ResolvedImage;
import dev.slipway.core.plan.ImageStep.UnpackImage;
import dev.slipway.core.step.SystemWriting;
import dev.slipway.core.step.image.ImageUnpacking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;

/// An image of some files, the same every time: a kernel that starts nothing, and data to compare.
public final class SmallSystem implements ImageUnpacking, SystemWriting {
    public static final ResolvedImage IMAGE =
            new ResolvedImage(
                    "oci://registry.example/small:1",
                    "sha256:" + "ab".repeat(32),
                    "linux/amd64",
                    List.of(
                            new ResolvedImage.Layer(
                                    "sha256:" + "cd".repeat(32),
                                    "sha256:" + "ef".repeat(32),
                                    "application/vnd.oci.image.layer.v1.tar+zstd",
                                    10_000_000)),
                    "2026-01-01T00:00:00Z");

    private static final int FILES = 50;
    private static final int LARGEST = 200_000;

    /// What the installed system must have in the end, by path from its root.
    public SequencedMap<String, byte[]> files() {
        var random = new Random(1);
        var files = new TreeMap<String, byte[]>();
        files.put("boot/vmlinuz-6.1.0-1", bytes(random));
        files.put("boot/initrd.img-6.1.0-1", bytes(random));
        files.put("etc/kernel/cmdline", "console=ttyS1 root=/dev/sda quiet\n".getBytes(UTF_8));
        for (var i = 0; i < FILES; i++) {
            files.put("usr/share/data/" + i, bytes(random));
            files.put("home/skipper/" + i, bytes(random));
        }
        return files;
    }

    private static byte[] bytes(Random random) {
        var bytes = new byte[random.nextInt(LARGEST)];
        random.nextBytes(bytes);
        return bytes;
    }

    /// Refuses to write over anything.
    @Override
    public List<Shortfall> unpack(UnpackImage step, Path root, Listener listener)
            throws InstallException, InterruptedException {
        var files = files();
        var done = 0;
        try {
            for (var file : files.entrySet()) {
                var path = root.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW);
                listener.progress(new Progress(++done, files.size(), done, files.size()));
            }
            return List.of();
        } catch (IOException e) {
            throw new InstallException(new UnpackFailed(root.toString(), e.toString()), e);
        }
    }

    @Override
    public List<String> write(SystemConfiguration system, String kdl, Path root)
            throws InstallException {
        try {
            Files.writeString(root.resolve("etc/sysconfig.kdl"), kdl);
            return List.of();
        } catch (IOException e) {
            throw new InstallException(new UnpackFailed(root.toString(), e.toString()), e);
        }
    }
}
