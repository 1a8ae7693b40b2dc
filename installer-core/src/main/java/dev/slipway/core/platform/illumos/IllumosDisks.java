package dev.slipway.core.platform.illumos;

import dev.slipway.core.command.Command;
import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The disks of a machine that runs illumos.
final class IllumosDisks {
    private static final Pattern HEAD = Pattern.compile("(\\S+)\\s+Soft Errors: .*");
    private static final Pattern SERIAL = Pattern.compile(".*Serial No: (\\S+).*");

    private final Commands commands;
    private final DiskContents contents;

    IllumosDisks(Commands commands) {
        this.commands = commands;
        this.contents = new DiskContents(new Trial(commands));
    }

    List<Disk> look() throws InstallException, InterruptedException {
        var uses = DiskUses.look(commands);
        var serials = serials();
        var disks = new ArrayList<Disk>();
        for (var row : new DiskTable(commands).rows().values()) {
            disks.add(disk(row, uses, serials.getOrDefault(row.device(), "")));
        }
        return disks;
    }

    private Disk disk(DiskTable.Row row, DiskUses uses, String otherSerial)
            throws InstallException, InterruptedException {
        var name = new CtdName(row.device());
        var serial = row.serial().isEmpty() ? otherSerial : row.serial();
        var table = contents.table(name);
        var sector = table.map(SliceTable::sectorBytes).orElse(0);
        return new Disk(
                name.wwn().orElseGet(() -> ownId(row, serial)),
                name.path(),
                row.device(),
                row.vendor(),
                row.product(),
                serial,
                name.wwn(),
                row.sizeBytes(),
                sector,
                0,
                !row.solidState(),
                row.removable(),
                Optional.of(row.place()).filter(place -> !place.isEmpty()),
                contents.of(name, row.sizeBytes(), table),
                use(row, name, uses));
    }

    /// Whether it is used counts more than whether it is well.
    private static Optional<Use> use(DiskTable.Row row, CtdName name, DiskUses uses) {
        return uses.of(name)
                .or(
                        () ->
                                row.fault().equals("yes")
                                        ? Optional.of(new Use.Faulty(row.fault()))
                                        : Optional.empty());
    }

    private static String ownId(DiskTable.Row row, String serial) {
        return serial.isEmpty()
                ? row.device()
                : Stream.of(row.vendor(), row.product(), serial)
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.replace(' ', '_'))
                        .collect(Collectors.joining("-"));
    }

    /// `iostat -En`, where the topology knows no serial number: a paragraph a device.
    private Map<String, String> serials() throws InstallException, InterruptedException {
        var serials = new HashMap<String, String>();
        var device = "";
        for (var line : commands.run(Command.of("iostat", "-En")).lines()) {
            var head = HEAD.matcher(line);
            var serial = SERIAL.matcher(line);
            if (head.matches()) {
                device = head.group(1);
            } else if (serial.matches()) {
                serials.put(device, serial.group(1));
            }
        }
        return serials;
    }
}
