package dev.slipway.core.check;

import dev.slipway.core.config.DiskCondition;
import dev.slipway.core.config.DiskCondition.InBay;
import dev.slipway.core.config.DiskCondition.Named;
import dev.slipway.core.config.DiskCondition.OfModel;
import dev.slipway.core.config.DiskCondition.OfSize;
import dev.slipway.core.config.DiskSelector;
import dev.slipway.core.failure.DiskFailure.AmbiguousDisk;
import dev.slipway.core.failure.DiskFailure.UnknownDisk;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Which disks of a machine a selector means. Only a single one counts, whoever asks.
///
/// @param text the selector as written; one that is none selects nothing
public record Selection(String text, Inventory inventory) {
    public List<Disk> matches() {
        return DiskSelector.parse(text)
                .map(selector -> inventory.disks().stream().filter(disk -> meets(selector, disk)))
                .map(disks -> disks.toList())
                .orElse(List.of());
    }

    /// The one disk that it names.
    ///
    /// @throws InstallException with `UnknownDisk` or `AmbiguousDisk`
    public Disk only() throws InstallException {
        var matches = matches();
        return switch (matches.size()) {
            case 0 ->
                    throw new InstallException(
                            new UnknownDisk(text, NearMisses.of(text, inventory)));
            case 1 -> matches.getFirst();
            default -> throw new InstallException(new AmbiguousDisk(text, listed(matches)));
        };
    }

    /// How a configuration best names a disk: by its serial number, unless another has the same or it has none that can
    /// be written.
    ///
    /// @param among all disks of the machine
    public static String naming(Disk disk, List<Disk> among) {
        var serial = "serial:" + disk.serial();
        var sharing = among.stream().filter(it -> it.serial().equals(disk.serial())).count();
        var names = sharing == 1 && DiskSelector.problem(serial).isEmpty();
        return names ? serial : "id:" + disk.id();
    }

    static String listed(List<Disk> disks) {
        return disks.stream().map(Selection::inWords).collect(Collectors.joining(", "));
    }

    /// With the identity where the name is another, as makers that number all their disks alike exist.
    private static String inWords(Disk disk) {
        return disk.name().equals(disk.id()) ? disk.id() : disk.name() + " (" + disk.id() + ")";
    }

    private static boolean meets(DiskSelector selector, Disk disk) {
        return selector.conditions().stream().allMatch(condition -> meets(condition, disk));
    }

    static boolean meets(DiskCondition condition, Disk disk) {
        return switch (condition) {
            case Named(var name, var value) ->
                    switch (name) {
                        case SERIAL -> disk.serial().equals(value);
                        case WWN -> disk.wwn().filter(value::equals).isPresent();
                        case ID -> isId(disk, value);
                        case ANY -> isNamed(disk, value);
                    };
            case InBay(var bay) -> disk.bay().filter(it -> sameBay(it, bay)).isPresent();
            case OfModel(var words) -> containsWords(model(disk), words);
            case OfSize(var size) -> size.holds(disk.sizeBytes());
        };
    }

    private static boolean isNamed(Disk disk, String value) {
        return disk.serial().equals(value)
                || disk.wwn().filter(value::equals).isPresent()
                || isId(disk, value);
    }

    private static boolean isId(Disk disk, String value) {
        return disk.id().equals(value)
                || String.valueOf(Path.of(disk.path()).getFileName()).equals(value);
    }

    private static boolean sameBay(String bay, String wanted) {
        return bay.equalsIgnoreCase(wanted)
                || (wanted.matches("\\d+") && number(bay).equals(number(wanted)));
    }

    /// The digits at the end, without zeros in front: `3` of `Slot 03`.
    private static String number(String bay) {
        return bay.replaceFirst("^.*?0*(\\d+)$", "$1");
    }

    static String model(Disk disk) {
        return (disk.vendor() + " " + disk.model()).strip();
    }

    private static boolean containsWords(String text, String words) {
        return spaced(text).contains(spaced(words));
    }

    private static String spaced(String text) {
        return " " + text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT) + " ";
    }
}
