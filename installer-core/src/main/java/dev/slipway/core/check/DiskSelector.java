package dev.slipway.core.check;

import dev.slipway.core.failure.DiskFailure.AmbiguousDisk;
import dev.slipway.core.failure.DiskFailure.UnknownDisk;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// How a configuration names a disk: `serial:…`, `wwn:…`, `id:…`, or one of these values bare.
///
/// Only an exact match counts, and only a single one: a prefix or a kernel name would name another disk
/// on another day.
public record DiskSelector(String text) {
    private static final String SERIAL = "serial:";
    private static final String WWN = "wwn:";
    private static final String ID = "id:";

    public List<Disk> matches(Inventory inventory) {
        return inventory.disks().stream().filter(this::names).toList();
    }

    /// The one disk that it names.
    ///
    /// @throws InstallException with `UnknownDisk` or `AmbiguousDisk`
    public Disk only(Inventory inventory) throws InstallException {
        var matches = matches(inventory);
        return switch (matches.size()) {
            case 0 -> throw new InstallException(new UnknownDisk(text));
            case 1 -> matches.getFirst();
            default -> throw new InstallException(new AmbiguousDisk(text, listed(matches)));
        };
    }

    static String listed(List<Disk> disks) {
        return disks.stream().map(Disk::id).collect(Collectors.joining(", "));
    }

    private boolean names(Disk disk) {
        if (text.startsWith(SERIAL)) {
            return bySerial(disk, text.substring(SERIAL.length()));
        }
        if (text.startsWith(WWN)) {
            return byWwn(disk, text.substring(WWN.length()));
        }
        if (text.startsWith(ID)) {
            return byId(disk, text.substring(ID.length()));
        }
        return bySerial(disk, text) || byWwn(disk, text) || byId(disk, text);
    }

    /// A disk without a serial number is never meant by an empty one.
    private static boolean bySerial(Disk disk, String value) {
        return !value.isEmpty() && disk.serial().equals(value);
    }

    private static boolean byWwn(Disk disk, String value) {
        return disk.wwn().filter(value::equals).isPresent();
    }

    private static boolean byId(Disk disk, String value) {
        return disk.id().equals(value) || byIdName(disk).equals(value);
    }

    private static String byIdName(Disk disk) {
        return String.valueOf(Path.of(disk.path()).getFileName());
    }
}
