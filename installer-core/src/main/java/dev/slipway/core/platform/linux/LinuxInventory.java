package dev.slipway.core.platform.linux;

import dev.slipway.core.command.Commands;
import dev.slipway.core.failure.InstallException;
import dev.slipway.core.inventory.Firmware;
import dev.slipway.core.inventory.Hardware;
import dev.slipway.core.inventory.Inventory;
import dev.slipway.core.inventory.Processor;
import java.nio.file.Files;
import java.util.Locale;

/// What a machine that runs Linux has.
final class LinuxInventory {
    private final Roots roots;
    private final LinuxDisks disks;
    private final LinuxLinks links;

    LinuxInventory(Roots roots, Commands commands) {
        this.roots = roots;
        this.disks = new LinuxDisks(roots, commands);
        this.links = new LinuxLinks(roots, commands);
    }

    Inventory look() throws InstallException, InterruptedException {
        return new Inventory(
                hardware(), firmware(), processor(), memoryBytes(), disks.look(), links.look());
    }

    /// SMBIOS as the kernel shows it; its serial number and UUID are for root only.
    private Hardware hardware() {
        var dmi = roots.sys().resolve("class/dmi/id");
        return new Hardware(
                Roots.attribute(dmi.resolve("sys_vendor")),
                Roots.attribute(dmi.resolve("product_name")),
                Roots.attribute(dmi.resolve("product_serial")),
                Roots.attribute(dmi.resolve("product_uuid")));
    }

    private Firmware firmware() {
        return Files.isDirectory(roots.sys().resolve("firmware/efi"))
                ? Firmware.EFI
                : Firmware.BIOS;
    }

    private Processor processor() throws InstallException {
        var lines = Roots.lines(roots.proc().resolve("cpuinfo"));
        var model =
                lines.stream().filter(line -> line.startsWith("model name")).findFirst().orElse("");
        var cores = lines.stream().filter(line -> line.matches("processor\\s*:.*")).count();
        return new Processor(
                model.substring(model.indexOf(':') + 1).strip(), architecture(), (int) cores);
    }

    private static String architecture() {
        var name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> name;
        };
    }

    /// `MemTotal:       16303428 kB`, where kB are KiB.
    private long memoryBytes() throws InstallException {
        return Roots.lines(roots.proc().resolve("meminfo")).stream()
                        .filter(line -> line.startsWith("MemTotal:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElse(0)
                << 10;
    }
}
