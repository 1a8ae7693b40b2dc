package dev.slipway.core.image.root;

import static dev.slipway.core.image.root.Linux.*;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.image.tar.TarEntry;
import dev.slipway.core.image.tar.TarEntry.Device;
import dev.slipway.core.image.tar.TarReader;

/// Makes one file. Each answers `-errno` when nothing could be made there.
final class EntryWriter {
    private static final int OWNER_ONLY = 0600;

    private final Kernel kernel;
    private final Written written;
    private final Shortfalls shortfalls;
    private final Finishing finishing;

    EntryWriter(Kernel kernel, Written written, Shortfalls shortfalls, Finishing finishing) {
        this.kernel = kernel;
        this.written = written;
        this.shortfalls = shortfalls;
        this.finishing = finishing;
    }

    int file(Place place, TarEntry entry, TarReader reader)
            throws InstallException, InterruptedException {
        var file = kernel.create(place.directory(), place.name());
        if (file < 0) {
            return file;
        }
        try {
            fill(file, place, entry, reader);
        } catch (InstallException | InterruptedException | RuntimeException e) {
            kernel.close(file);
            throw e;
        }
        finishing.give(file, place.path(), Traits.of(entry));
        return 0;
    }

    private void fill(int file, Place place, TarEntry entry, TarReader reader)
            throws InstallException, InterruptedException {
        reader.content(
                (offset, bytes) -> {
                    Refusal.unless(kernel.write(file, bytes, offset), place.path());
                    written.bytes(bytes.remaining());
                });
        if (endsInHole(entry)) {
            Refusal.unless(kernel.truncate(file, entry.size()), place.path());
        }
    }

    private static boolean endsInHole(TarEntry entry) {
        return entry.size() > 0
                && (entry.extents().isEmpty() || entry.extents().getLast().end() < entry.size());
    }

    int symbolicLink(Place place, TarEntry entry) throws InstallException {
        var result = kernel.makeSymbolicLink(entry.link().bytes(), place.directory(), place.name());
        if (result == 0) {
            Traits.of(entry).give(kernel, place, true, shortfalls);
        }
        return result;
    }

    /// Its traits are those of the file that it links to.
    int hardLink(Place place, Place target) {
        return kernel.makeHardLink(
                target.directory(), target.name(), place.directory(), place.name());
    }

    /// A device or a pipe.
    int node(Place place, TarEntry entry) throws InstallException {
        var result =
                kernel.makeNode(
                        place.directory(),
                        place.name(),
                        type(entry.kind()) | OWNER_ONLY,
                        number(entry.device()));
        if (result == -EEXIST) {
            return result;
        }
        if (shortfalls.done(Shortfall.Kind.DEVICES, result, place.path())) {
            Traits.of(entry).give(kernel, place, false, shortfalls);
        }
        return 0;
    }

    private static int type(TarEntry.Kind kind) {
        return switch (kind) {
            case CHARACTER_DEVICE -> S_IFCHR;
            case BLOCK_DEVICE -> S_IFBLK;
            case FIFO -> S_IFIFO;
            case FILE, DIRECTORY, HARD_LINK, SYMBOLIC_LINK ->
                    throw new IllegalArgumentException(kind.name());
        };
    }

    /// As the C library packs them into one number (`sys/sysmacros.h`).
    private static long number(Device device) {
        var major = device.major();
        var minor = device.minor();
        return ((major & 0xffff_f000L) << 32)
                | ((major & 0xfff) << 8)
                | ((minor & 0xffff_ff00L) << 12)
                | (minor & 0xff);
    }
}
