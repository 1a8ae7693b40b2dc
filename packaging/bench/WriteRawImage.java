import dev.slipway.core.event.Progress;
import dev.slipway.core.image.Images;
import dev.slipway.core.image.raw.DiskProgress;
import dev.slipway.core.image.reference.ImagePlatform;
import dev.slipway.core.image.reference.ImageReference;
import dev.slipway.core.image.source.FetchOptions;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.platform.linux.LinuxPlatform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes a raw image to a loop device, as the step of an installation does, and prints how many seconds the writing and
/// the reading back took, and how many KiB of memory it had at most. For raw-image.sh only.
final class WriteRawImage {
    private WriteRawImage() {}

    public static void main(String[] arguments) throws Exception {
        var device = arguments[1];
        if (!device.matches("/dev/loop\\d+")) {
            throw new IllegalArgumentException("only loop devices are written: " + device);
        }
        var name = Path.of(device).getFileName().toString();
        var size = Files.readString(Path.of("/sys/class/block", name, "size")).strip();
        var images = new Images(FetchOptions.plain());
        var image = images.resolve(ImageReference.parse(arguments[0]), ImagePlatform.here());
        var heard = new Heard();
        var start = System.nanoTime();
        try (var disk = new LinuxPlatform().open(disk(device, Long.parseLong(size) * 512))) {
            images.write(image, disk, name, heard);
        }
        var peak =
                Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElseThrow()
                        .replaceAll("\\D", "");
        System.out.printf(
                "%.2f %.2f %s%n",
                (heard.written - start) / 1e9, (System.nanoTime() - heard.written) / 1e9, peak);
    }

    private static Disk disk(String device, long bytes) {
        return new Disk(
                device, device, device, "", "loop", "", Optional.empty(), bytes, 512, 512, false,
                false, Optional.empty(), List.of(), Optional.empty());
    }

    private static final class Heard implements DiskProgress {
        private long written;

        @Override
        public void at(Progress progress) {}

        @Override
        public void readingBack() {
            written = System.nanoTime();
        }
    }
}
