package dev.slipway.core.cli;

import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Content;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `slipway inventory MACHINE`: what it has, and what is on its disks.
@Command(name = "inventory", mixinStandardHelpOptions = true)
final class InventoryCommand extends MachineCommand {
    @Parameters(paramLabel = "MACHINE", descriptionKey = "machine")
    private String name = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    InventoryCommand(Surroundings here) {
        super(here);
    }

    @Override
    public Integer call() throws InstallException, InterruptedException {
        try (var held = held(name)) {
            var inventory = held.claimed().inventory();
            if (json) {
                screen().document(inventory);
            } else {
                say(inventory);
            }
        }
        return Exit.DONE;
    }

    private void say(Inventory inventory) {
        var hardware = inventory.hardware();
        var processor = inventory.processor();
        screen().say(
                        "inventory.hardware",
                        hardware.manufacturer(),
                        hardware.product(),
                        hardware.serial());
        screen().say("inventory.firmware", inventory.firmware());
        screen().say(
                        "inventory.processor",
                        processor.model(),
                        processor.cores(),
                        processor.architecture());
        screen().say("inventory.memory", memory(inventory));
        screen().line("");
        screen().table(rows("inventory.disks", inventory.disks(), InventoryCommand::row));
        screen().line("");
        screen().table(rows("inventory.links", inventory.links(), InventoryCommand::row));
    }

    private static String memory(Inventory inventory) {
        return inventory.memoryBytes() == 0
                ? Screen.word("inventory.unknown")
                : Screen.memory(inventory.memoryBytes());
    }

    private static <T> List<List<String>> rows(
            String head, List<T> items, Function<T, List<String>> row) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(Screen.word(head).split(" ")));
        items.forEach(item -> rows.add(row.apply(item)));
        return rows;
    }

    private static List<String> row(Disk disk) {
        return List.of(
                disk.name(),
                Screen.size(disk.sizeBytes()),
                (disk.vendor() + " " + disk.model()).strip(),
                disk.bay().map(bay -> disk.device() + " @" + bay).orElse(disk.device()),
                disk.use().map(InventoryCommand::words).orElse(Screen.word("inventory.free")),
                contents(disk));
    }

    static String contents(Disk disk) {
        return disk.contents().isEmpty()
                ? Screen.word("inventory.blank")
                : disk.contents().stream()
                        .map(InventoryCommand::words)
                        .collect(Collectors.joining(", "));
    }

    private static String words(Content content) {
        if (content.kind().equals(Content.UNKNOWN)) {
            return Screen.word("inventory.unknown-content", content.where());
        }
        var details = details(content);
        return (content.where() + ":" + content.kind() + " " + content.label()).strip()
                + (details.isEmpty() ? "" : " (" + details + ")");
    }

    /// Of a pool, also what a configuration names it by that adopts it.
    private static String details(Content content) {
        var pool = content.kind().equals("zfs_member") && !content.uuid().isEmpty();
        var guid = pool ? Screen.word("inventory.guid", content.uuid()) : "";
        return Stream.of(guid, content.detail())
                .filter(detail -> !detail.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String words(Use use) {
        return switch (use) {
            case Use.Mounted(var where) -> Screen.word("inventory.mounted", where);
            case Use.ImportedPool(var pool) -> Screen.word("inventory.imported", pool);
            case Use.LiveMedium() -> Screen.word("inventory.live");
            case Use.Held(var holder) -> Screen.word("inventory.held", holder);
            case Use.OtherPath(var device) -> Screen.word("inventory.other-path", device);
            case Use.Nameless() -> Screen.word("inventory.nameless");
            case Use.WriteProtected() -> Screen.word("inventory.write-protected");
            case Use.Unreadable(var said) -> Screen.word("inventory.unreadable", said);
            case Use.Silent(var seconds) -> Screen.word("inventory.silent", seconds);
            case Use.Faulty(var status) -> Screen.word("inventory.faulty", status);
            case Use.Unknown() -> Screen.word("inventory.unknown");
        };
    }

    private static List<String> row(Link link) {
        return List.of(
                link.name(),
                link.mac(),
                Screen.word(link.up() ? "inventory.up" : "inventory.down"),
                link.speedMegabits() == 0 ? "" : link.speedMegabits() + " Mbit/s",
                String.join(" ", link.addresses()));
    }
}
