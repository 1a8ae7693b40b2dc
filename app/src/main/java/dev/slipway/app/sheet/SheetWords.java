package dev.slipway.app.sheet;

import dev.slipway.app.sheet.SheetSection.Part;
import dev.slipway.app.text.DiskWords;
import dev.slipway.app.text.HealthWords;
import dev.slipway.app.text.Messages;
import dev.slipway.app.text.Moments;
import dev.slipway.app.text.Quantities;
import dev.slipway.app.text.VitalsWords;
import dev.slipway.core.inventory.Disk;
import dev.slipway.core.inventory.HardwareSheet;
import dev.slipway.core.inventory.Health;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Link;
import dev.slipway.core.inventory.LinkHardware;
import dev.slipway.core.inventory.NotSeen;
import dev.slipway.core.inventory.NotSeen.NoAnswer;
import dev.slipway.core.inventory.Vitals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A hardware sheet as people read it. What is unknown is said to be, with the reason.
record SheetWords(Messages messages) {
    private static final NotSeen NOT_TOLD = new NoAnswer("");

    List<SheetSection> of(HardwareSheet sheet) {
        return List.of(
                new SheetSection(messages.get("sheet.machine"), machine(sheet)),
                new SheetSection(messages.get("sheet.memory"), new MemoryWords(messages).of(sheet)),
                new SheetSection(messages.get("sheet.disks"), disks(sheet)),
                new SheetSection(messages.get("sheet.links"), links(sheet)));
    }

    SheetSection of(Vitals vitals) {
        var words = new VitalsWords(messages);
        var parts =
                List.of(
                        part("vitals.processor", words.processor(vitals).orElse("")),
                        part("vitals.memory", words.memory(vitals).orElse("")),
                        part("vitals.load", words.load(vitals).orElse("")),
                        part("vitals.measured", Moments.time(vitals.measured())));
        return new SheetSection(messages.get("sheet.vitals"), parts);
    }

    private List<Part> machine(HardwareSheet sheet) {
        var inventory = sheet.inventory();
        var hardware = inventory.hardware();
        var bios = sheet.smbios().bios();
        var board = sheet.smbios().board();
        return List.of(
                part("sheet.product", hardware.manufacturer(), hardware.product()),
                part("sheet.serial", hardware.serial()),
                part("sheet.board", board.vendor(), board.product(), board.serial()),
                part("sheet.bios", firmware(inventory), bios.vendor(), bios.version(), bios.date()),
                part("sheet.processor", inventory.processor().model(), cores(inventory)));
    }

    private String firmware(Inventory inventory) {
        return switch (inventory.firmware()) {
            case EFI -> "EFI";
            case BIOS -> "BIOS";
            case UNKNOWN -> "";
        };
    }

    private String cores(Inventory inventory) {
        var cores = inventory.processor().cores();
        return cores == 0 ? "" : messages.get("sheet.cores", cores);
    }

    private Part part(String name, String... said) {
        return new Part(messages.get(name), known(said));
    }

    private String known(String... said) {
        var all = Stream.of(said).filter(each -> !each.isBlank()).toList();
        return all.isEmpty() ? messages.get("sheet.untold") : String.join(", ", all);
    }

    private List<Part> disks(HardwareSheet sheet) {
        return sheet.inventory().disks().stream().map(disk -> disk(disk, sheet)).toList();
    }

    private Part disk(Disk disk, HardwareSheet sheet) {
        var health = sheet.health().getOrDefault(disk.id(), new Health.Unknown(NOT_TOLD));
        var words = new HealthWords(messages);
        var model = new DiskWords(messages).model(disk);
        var size = Quantities.bytes(disk.sizeBytes());
        var known = known(model, disk.serial(), size, disk.device());
        return new Part(
                disk.bay().orElse(disk.name()),
                known + "\n" + words.of(health),
                HealthWords.sound(health));
    }

    private List<Part> links(HardwareSheet sheet) {
        return sheet.inventory().links().stream().map(link -> link(link, sheet)).toList();
    }

    private Part link(Link link, HardwareSheet sheet) {
        var hardware =
                sheet.links().stream()
                        .filter(each -> each.name().equals(link.name()))
                        .findFirst()
                        .orElse(new LinkHardware(link.name(), "", "", ""));
        var said = new ArrayList<String>();
        said.add(state(link, hardware));
        said.add(link.mac());
        said.add(
                hardware.driver().isEmpty() ? "" : messages.get("sheet.driver", hardware.driver()));
        said.addAll(link.addresses());
        return new Part(link.name(), known(said.toArray(String[]::new)));
    }

    private String state(Link link, LinkHardware hardware) {
        if (!link.up()) {
            return messages.get("sheet.link.down", hardware.state());
        }
        var speed =
                link.speedMegabits() == 0
                        ? messages.get("sheet.link.speedless")
                        : messages.get("sheet.link.speed", link.speedMegabits());
        return messages.get("sheet.link.up", speed) + duplex(hardware);
    }

    private String duplex(LinkHardware hardware) {
        return hardware.duplex().equals("half") ? ", " + messages.get("sheet.link.half") : "";
    }
}
